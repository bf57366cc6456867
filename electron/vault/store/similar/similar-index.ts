import type { Database } from '../database.ts';
import { bodyOf } from '../tip-text.ts';
import { agreement, bandsOf, decodeSignature, encodeSignature, signatureOf } from './min-hash.ts';
import { shinglesOf } from './shingles.ts';

/** Goes up whenever shingles or signatures are made another way: all are made again then. */
const rules = '1';
const rulesKey = 'similar-rules';
const reachedKey = 'similar-reached';
/** Of tips that share a band, so many of the latest are compared. */
const candidatesAtMost = 300;

/** The number of the last tip that has a signature, as far as they were made. */
export function reached(database: Database): number {
  const isCurrent = database.get('SELECT value FROM meta WHERE key = ?', [rulesKey])?.['value'] === rules;
  return isCurrent ? Number(database.get('SELECT value FROM meta WHERE key = ?', [reachedKey])?.['value'] ?? 0) : 0;
}

/**
 * Makes the signatures of the next tips, in one transaction; false when there were none. Numbers are never given again, so what was reached says which
 * are missing: an import does not wait for this. Throws what storage refuses.
 */
export function signNext(database: Database, tipsAtMost: number): boolean {
  const from = reached(database);
  if (database.get('SELECT 1 AS found FROM tip WHERE number > ? LIMIT 1', [from]) === undefined) return false;
  return database.transaction(() => {
    if (from === 0) {
      database.run('DELETE FROM similar_signature');
      database.run('DELETE FROM similar_band');
      setMeta(database, rulesKey, rules);
    }
    const tips = database.all('SELECT tip_id, number FROM tip WHERE number > ? ORDER BY number LIMIT ?', [from, tipsAtMost]);
    for (const tip of tips) {
      const number = Number(tip['number']);
      const signature = signatureOf(shinglesOf(bodyOf(database, String(tip['tip_id']), 'narrative') ?? ''));
      database.run('INSERT INTO similar_signature (number, signature) VALUES (?, ?)', [number, encodeSignature(signature)]);
      for (const band of bandsOf(signature)) database.run('INSERT INTO similar_band (band, number) VALUES (?, ?)', [band, number]);
    }
    setMeta(database, reachedKey, String(tips.at(-1)?.['number'] ?? from));
    return tips.length > 0;
  });
}

/** Takes a tip out. Inside the transaction that deletes it. */
export function removeSignature(database: Database, number: number): void {
  const stored = storedSignature(database, number);
  if (stored === undefined) return;
  for (const band of bandsOf(stored)) database.run('DELETE FROM similar_band WHERE band = ? AND number = ?', [band, number]);
  database.run('DELETE FROM similar_signature WHERE number = ?', [number]);
}

/** Numbers of tips whose texts may be much like this one's, the likeliest first: a guess from signatures. `isCut`: there may be more. */
export function likelyAlike(database: Database, number: number, shingles: ReadonlySet<number>, atMost: number): { readonly numbers: readonly number[]; readonly isCut: boolean } {
  if (shingles.size === 0) return { numbers: [], isCut: false };
  const signature = storedSignature(database, number) ?? signatureOf(shingles);
  const bands = bandsOf(signature);
  const marks = bands.map(() => '?').join(', ');
  // Each tip once: one that shares many bands must not take the place of others.
  const candidates = database
    .all(`SELECT number, signature FROM similar_signature WHERE number IN (SELECT DISTINCT number FROM similar_band WHERE band IN (${marks}) AND number <> ? ORDER BY number DESC LIMIT ?)`, [...bands, number, candidatesAtMost])
    .map((row) => ({ number: Number(row['number']), agreed: row['signature'] instanceof Uint8Array ? agreement(signature, decodeSignature(row['signature'])) : 0 }))
    .sort((one, other) => other.agreed - one.agreed || other.number - one.number);
  return { numbers: candidates.slice(0, atMost).map((found) => found.number), isCut: candidates.length > atMost || candidates.length === candidatesAtMost };
}

function storedSignature(database: Database, number: number): Uint32Array | undefined {
  const bytes = database.get('SELECT signature FROM similar_signature WHERE number = ?', [number])?.['signature'];
  return bytes instanceof Uint8Array ? decodeSignature(bytes) : undefined;
}

function setMeta(database: Database, key: string, value: string): void {
  database.run('INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value', [key, value]);
}
