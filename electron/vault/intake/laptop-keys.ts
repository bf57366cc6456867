import type { Reply } from '#shared/contract/contract.ts';
import { keysAtMost } from '#shared/domain/key-epoch.ts';
import type { KeyCode } from '#shared/errors.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { decodeKeyCard, encodeKeyCard } from '#shared/sealed-tip/key-card.ts';
import { fingerprintWords } from '#shared/sealed-tip/fingerprint.ts';
import { addLaptopKey, removeLaptopKey } from '../store/commands/change-laptop-keys.ts';
import type { Database } from '../store/database.ts';
import type { VaultContext } from '../store/events/vault-context.ts';

/** Public keys of other laptops that new forms may carry, by name. */
export function listLaptopKeys(database: Database): Reply<'laptopKey.list'> {
  const keys = database.all(`SELECT * FROM laptop_key WHERE removed_at IS NULL ORDER BY name, laptop_key_id LIMIT ${keysAtMost}`).map((row) => {
    const publicKey = row['public_key'];
    if (!(publicKey instanceof Uint8Array)) throw new Error('a public key is not bytes');
    return {
      laptopKeyId: String(row['laptop_key_id']),
      name: String(row['name']),
      fingerprint: [...fingerprintWords(publicKey)],
      addedAt: Number(row['added_at']),
      expiresAt: Number(row['expires_at']),
      destroyAfter: Number(row['destroy_after']),
    };
  });
  return { total: countLaptopKeys(database), keys };
}

function countLaptopKeys(database: Database): number {
  return Number(database.get('SELECT count(*) AS keys FROM laptop_key WHERE removed_at IS NULL')?.['keys'] ?? 0);
}

/** This vault's own key as a card for another laptop. `intake-key-absent` for a key that is gone or going. */
export function keyCardOf(database: Database, keyId: string): Result<string, KeyCode> {
  const row = database.get('SELECT public_key, expires_at, destroy_after FROM intake_key WHERE key_id = ? AND seed IS NOT NULL AND NOT EXISTS (SELECT 1 FROM pending_deletion WHERE target_id = key_id)', [keyId]);
  const publicKey = row?.['public_key'];
  if (!(publicKey instanceof Uint8Array)) return fail('intake-key-absent');
  return ok(encodeKeyCard({ publicKey, expiresAt: Number(row?.['expires_at']), destroyAfter: Number(row?.['destroy_after']) }));
}

/**
 * Takes the key of a card, once somebody has typed the six words that the other laptop shows; the card's own words prove nothing, since whoever changed the card
 * changed them too. `words-differ`, `key-own` for a key of this vault, `key-known` for one that is there already, `intake-key-expired`, `too-many-keys`, or what is wrong with the card.
 */
export function takeKeyCard(context: VaultContext, { card, name, words }: { readonly card: string; readonly name: string; readonly words: string }): Result<{ readonly laptopKeyId: string }, KeyCode> {
  const read = decodeKeyCard(card);
  if (!read.ok) return read;
  const { publicKey, expiresAt, destroyAfter } = read.value;
  const { database } = context;
  if (fingerprintWords(publicKey).join(' ') !== typedWords(words)) return fail('words-differ');
  if (database.get('SELECT 1 AS found FROM intake_key WHERE public_key = ?', [publicKey]) !== undefined) return fail('key-own');
  if (database.get('SELECT 1 AS found FROM laptop_key WHERE public_key = ? AND removed_at IS NULL', [publicKey]) !== undefined) return fail('key-known');
  if (expiresAt <= context.now()) return fail('intake-key-expired');
  if (countLaptopKeys(database) >= keysAtMost) return fail('too-many-keys');
  return ok({ laptopKeyId: addLaptopKey(context, { name: name.toWellFormed(), publicKey, expiresAt, destroyAfter }) });
}

/** `not-found` when it was not there, or is removed already. */
export function dropLaptopKey(context: VaultContext, laptopKeyId: string): Result<Record<string, never>, 'not-found'> {
  if (context.database.get('SELECT 1 AS found FROM laptop_key WHERE laptop_key_id = ? AND removed_at IS NULL', [laptopKeyId]) === undefined) return fail('not-found');
  removeLaptopKey(context, laptopKeyId);
  return ok({});
}

/** Numbers, capitals and signs between the words do not count: people type them as they were read out. */
function typedWords(words: string): string {
  return words
    .toLowerCase()
    .split(/[^a-z]+/u)
    .filter((word) => word !== '')
    .join(' ');
}
