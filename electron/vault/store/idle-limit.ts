import type { Database } from './database.ts';

/** Minutes without anybody at the desk after which it locks, unless a member who may manage chose others. */
export const idleMinutesDefault = 5;
export const idleMinutesAtLeast = 1;
export const idleMinutesAtMost = 30;

const key = 'idle-lock-minutes';

/** What was chosen for this vault. Anything that could not have been chosen counts as the default. */
export function idleMinutes(database: Database): number {
  const minutes = Number(database.get('SELECT value FROM meta WHERE key = ?', [key])?.['value'] ?? idleMinutesDefault);
  return Number.isInteger(minutes) && minutes >= idleMinutesAtLeast && minutes <= idleMinutesAtMost ? minutes : idleMinutesDefault;
}

/** A setting and nothing about a tip or a person: it is not in the log, and an older one is not kept. */
export function setIdleMinutes(database: Database, minutes: number): void {
  if (!Number.isInteger(minutes) || minutes < idleMinutesAtLeast || minutes > idleMinutesAtMost) throw new RangeError('minutes until the idle lock are out of bounds');
  database.transaction(() => {
    database.run('INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value', [key, String(minutes)]);
  });
}
