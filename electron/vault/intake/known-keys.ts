import type { Reply, Request } from '#shared/contract/contract.ts';
import type { IntakeKeyView } from '#shared/contract/intake-calls.ts';
import { epochTimes, keysAtMost } from '#shared/domain/key-epoch.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { fingerprintWords } from '#shared/sealed-tip/fingerprint.ts';
import { intakeKeyFromSeed, type IntakeKey } from '#shared/sealed-tip/intake-key.ts';
import { wipe } from '../crypto/wipe.ts';
import { addIntakeKey } from '../store/commands/add-intake-key.ts';
import type { VaultContext } from '../store/events/vault-context.ts';
import { epochDays } from './epoch-days.ts';

/** An intake key that can still open tips, with the id its row has. */
export interface KnownKey {
  readonly keyId: string;
  readonly key: IntakeKey;
}

/** The same, as it is stored: 32 secret bytes. */
export interface KeySeed {
  readonly keyId: string;
  readonly seed: Uint8Array;
}

/** Every key whose seed is still here, newest first: most tips are sealed to the newest. */
export function loadKnownKeys(context: VaultContext): readonly KnownKey[] {
  return loadKeySeeds(context).map(({ keyId, seed }) => {
    const key = intakeKeyFromSeed(seed);
    wipe(seed);
    return { keyId, key };
  });
}

/** In the same order. The caller wipes them. */
export function loadKeySeeds(context: VaultContext): readonly KeySeed[] {
  return context.database.all('SELECT key_id, seed FROM intake_key WHERE seed IS NOT NULL ORDER BY epoch DESC').map((row) => {
    const seed = row['seed'];
    if (!(seed instanceof Uint8Array)) throw new Error('an intake seed is not bytes');
    return { keyId: String(row['key_id']), seed };
  });
}

/** Those in use first: whoever chooses a key, or is reminded of one, needs all of them, and no others. */
export function listIntakeKeys({ database }: VaultContext, { offset = 0 }: Request<'intakeKey.list'>): Reply<'intakeKey.list'> {
  const keys = database
    .all(
      `SELECT key_id, epoch, public_key, created_at, expires_at, destroy_after, destroyed_at, EXISTS (SELECT 1 FROM pending_deletion WHERE target_id = key_id) AS is_going
       FROM intake_key ORDER BY destroyed_at IS NOT NULL, epoch DESC LIMIT ${keysAtMost} OFFSET ?`,
      [offset],
    )
    .map((row): IntakeKeyView => {
      const publicKey = row['public_key'];
      if (!(publicKey instanceof Uint8Array)) throw new Error('a public key is not bytes');
      const state = row['destroyed_at'] !== null ? 'gone' : row['is_going'] === 1 ? 'going' : 'live';
      return { keyId: String(row['key_id']), epoch: Number(row['epoch']), fingerprint: [...fingerprintWords(publicKey)], createdAt: Number(row['created_at']), expiresAt: Number(row['expires_at']), destroyAfter: Number(row['destroy_after']), state };
    });
  return { total: Number(database.get('SELECT count(*) AS keys FROM intake_key')?.['keys'] ?? 0), keys };
}

/** Makes the next epoch's key from 32 fresh random bytes. `days`: how long its forms are to be used, and how long after that they seal on; without `graceDays` as the vault's setting says. `too-many-keys`: as many are in use as anybody chooses from. */
export function makeIntakeKey(context: VaultContext, days: { readonly validDays: number; readonly graceDays?: number }): Result<IntakeKeyView, 'too-many-keys'> {
  if (Number(context.database.get('SELECT count(*) AS keys FROM intake_key WHERE destroyed_at IS NULL')?.['keys']) >= keysAtMost) return fail('too-many-keys');
  const seed = context.randomBytes(32);
  const { publicKey } = intakeKeyFromSeed(seed);
  const grace = days.graceDays ?? epochDays(context.database).grace;
  const row = addIntakeKey(context, { seed, publicKey, ...epochTimes(context.now(), { valid: days.validDays, grace }) });
  return ok({ ...row, fingerprint: [...fingerprintWords(publicKey)], state: 'live' });
}
