import type { Database } from './database.ts';

const key = 'lock-screen-shows';

/** Whether the lock screen may show how many files wait and when something is due. Not unless a member who may manage said so. */
export function shownOnLockScreen(database: Database): boolean {
  return database.get('SELECT value FROM meta WHERE key = ?', [key])?.['value'] === 'yes';
}

/** A setting and nothing about a tip or a person: it is not in the log, and an older one is not kept. */
export function setShownOnLockScreen(database: Database, isShown: boolean): void {
  database.transaction(() => {
    database.run('DELETE FROM meta WHERE key = ?', [key]);
    if (isShown) database.run('INSERT INTO meta (key, value) VALUES (?, ?)', [key, 'yes']);
  });
}
