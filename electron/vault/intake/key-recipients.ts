import type { Reply } from '#shared/contract/contract.ts';
import { ageHybridRecipient, ageRecipient, sealedBoxPublicKey } from '#shared/sealed-tip/foreign-recipients.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { fromHex } from '../crypto/hash.ts';
import type { KnownKey } from './known-keys.ts';

/** What others seal to with their own tools; public. `not-found` for a key that is destroyed or never was here. */
export function keyRecipients(keys: readonly KnownKey[], keyId: string): Result<Reply<'intakeKey.recipients'>, 'not-found'> {
  const key = keys.find((known) => known.keyId === keyId)?.key;
  if (key === undefined) return fail('not-found');
  const point = fromHex(sealedBoxPublicKey(key)) ?? new Uint8Array(0);
  return ok({ age: ageRecipient(key), ageHybrid: ageHybridRecipient(key), sealedBox: Buffer.from(point).toString('base64') });
}
