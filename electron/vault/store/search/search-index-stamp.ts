import type { Database } from '../database.ts';

const stampKey = 'search-index';
/** Goes up whenever folding, word rules, letters or signatures change, so that an index of older rules is made again. */
const rulesVersion = 9;
const rules = `rules ${rulesVersion}, `;

/** Whether the index was made by other rules or another ICU (`process.versions.icu`), or never finished. Words are then cut differently in text and query. */
export function searchIndexIsStale(database: Database, icuVersion: string): boolean {
  return stampOf(database) !== rules + icu(icuVersion);
}

/** Whether every tip has its signatures and its letters: they are made with the index, by the same rules, and ask no ICU. */
export function signaturesAreWhole(database: Database): boolean {
  return stampOf(database)?.startsWith(rules) === true;
}

/** It is whole, by the rules of now. */
export function stampSearchIndex(database: Database, icuVersion: string): void {
  setStamp(database, rules + icu(icuVersion));
}

/** It is being made anew, or never was. */
export function unstampSearchIndex(database: Database): void {
  setStamp(database, 'unfinished');
}

const icu = (version: string): string => `ICU ${version}`;

function stampOf(database: Database): string | undefined {
  const stamp = database.get('SELECT value FROM meta WHERE key = ?', [stampKey])?.['value'];
  return typeof stamp === 'string' ? stamp : undefined;
}

function setStamp(database: Database, value: string): void {
  database.run('INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value', [stampKey, value]);
}
