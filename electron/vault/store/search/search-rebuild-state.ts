import type { Database } from '../database.ts';

const waitingKey = 'search-waiting';

/** Whether an index that is being made anew has not come to this tip yet. What arrived after it was begun does not wait. */
export function waitsForRebuild(database: Database, number: number): boolean {
  const waiting = database.get('SELECT value FROM meta WHERE key = ?', [waitingKey])?.['value'];
  if (typeof waiting !== 'string') return false;
  const [done = 0, last = 0] = waiting.split(' ').map(Number);
  return number > done && number <= last;
}

/** Notes how far the making of a new index has come: tips up to `done` are in it, those up to `last` will be. */
export function noteRebuilt(database: Database, done: number, last: number): void {
  database.run('INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value', [waitingKey, `${done} ${last}`]);
}

/** It is whole. */
export function endRebuild(database: Database): void {
  database.run('DELETE FROM meta WHERE key = ?', [waitingKey]);
}
