import type { KeyCode } from '#shared/errors.ts';
import type { EpochTimes } from '#shared/domain/key-epoch.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { Database, SqlRow } from '../store/database.ts';

/** A key a form can carry: one of this vault's own, or another laptop's. */
export interface FormKey extends EpochTimes {
  readonly keyId: string;
  readonly publicKey: Uint8Array;
}

const ownKey = `SELECT key_id, public_key, expires_at, destroy_after FROM intake_key
  WHERE key_id = ? AND seed IS NOT NULL AND NOT EXISTS (SELECT 1 FROM pending_deletion WHERE target_id = key_id)`;
const laptopKey = 'SELECT laptop_key_id AS key_id, public_key, expires_at, destroy_after FROM laptop_key WHERE laptop_key_id = ? AND removed_at IS NULL';

/**
 * The keys of a new form, in the order asked for. The first is one of this vault's own, so that the desk that saves a form can open what comes back.
 * `intake-key-absent`: one is not there, is being destroyed or was removed. `intake-key-expired`: one is no longer valid at `now` (milliseconds since 1970).
 * `keys-repeated`: one stands there twice; sealing to it would fail.
 */
export function formKeys(database: Database, keyId: string, moreKeys: readonly string[], now: number): Result<readonly FormKey[], KeyCode> {
  const rows = [database.get(ownKey, [keyId]), ...moreKeys.map((id) => database.get(ownKey, [id]) ?? database.get(laptopKey, [id]))];
  const keys = rows.flatMap((row) => (row === undefined ? [] : [formKeyOf(row)]));
  if (keys.length !== rows.length) return fail('intake-key-absent');
  if (keys.some(({ expiresAt }) => expiresAt <= now)) return fail('intake-key-expired');
  const different = new Set(keys.map(({ publicKey }) => Buffer.from(publicKey).toString('base64')));
  return different.size === keys.length ? ok(keys) : fail('keys-repeated');
}

/** What a form with these keys says: it asks for a newer one and stops when the first of its keys does, for from then on one of the laptops may no longer open what comes. */
export function formTimes(keys: readonly FormKey[]): { readonly expiresAt: number; readonly destroyedAt: number } {
  return { expiresAt: Math.min(...keys.map(({ expiresAt }) => expiresAt)), destroyedAt: Math.min(...keys.map(({ destroyAfter }) => destroyAfter)) };
}

function formKeyOf(row: SqlRow): FormKey {
  const publicKey = row['public_key'];
  if (!(publicKey instanceof Uint8Array)) throw new Error('a public key is not bytes');
  return { keyId: String(row['key_id']), publicKey, expiresAt: Number(row['expires_at']), destroyAfter: Number(row['destroy_after']) };
}
