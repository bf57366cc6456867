import type { SealedTipCode } from '#shared/errors.ts';
import { ok, type Result } from '#shared/result.ts';
import { openSealedTip, type OpenedTip } from '#shared/sealed-tip/open-sealed-tip.ts';
import type { KnownKey } from './known-keys.ts';

export interface OpenedWithKey {
  readonly tip: OpenedTip;
  readonly keyId: string;
}

/** Opens a sealed tip of any known format with the first of our keys that fits. */
export async function tryOpen(bytes: Uint8Array, keys: readonly KnownKey[]): Promise<Result<OpenedWithKey, SealedTipCode>> {
  const opened = await openSealedTip(
    bytes,
    keys.map((known) => known.key),
  );
  if (!opened.ok) return opened;
  const keyId = keys[opened.value.keyIndex]?.keyId;
  if (keyId === undefined) throw new Error('a tip was opened by a key that was not given');
  return ok({ tip: opened.value, keyId });
}
