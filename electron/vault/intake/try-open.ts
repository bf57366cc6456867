import type { SealedTipCode } from '#shared/errors.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { openHeader } from '#shared/sealed-tip/open.ts';
import { openSealedTip, type OpenedTip } from '#shared/sealed-tip/open-sealed-tip.ts';
import { recognise } from '#shared/sealed-tip/recognise.ts';
import type { KnownKey } from './known-keys.ts';
import { sealedItems } from './sealed-items.ts';

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

/** Whether anything in a file would open: a text may hold several tips. */
export async function anyWouldOpen(bytes: Uint8Array, keys: readonly KnownKey[]): Promise<Result<undefined, SealedTipCode>> {
  let refusal: Result<undefined, SealedTipCode> = fail('not-sealed');
  for (const item of sealedItems(bytes)) {
    const outcome = await wouldOpen(item, keys);
    if (outcome.ok) return outcome;
    refusal = outcome;
  }
  return refusal;
}

/**
 * Whether it would open, as cheaply as its format allows: our own binary format by its header alone (one decapsulation, no
 * payload), every other format by opening it.
 */
async function wouldOpen(bytes: Uint8Array, keys: readonly KnownKey[]): Promise<Result<undefined, SealedTipCode>> {
  const outcome =
    recognise(bytes) === 'tipkeep'
      ? openHeader(
          bytes,
          keys.map((known) => known.key),
        )
      : await tryOpen(bytes, keys);
  return outcome.ok ? ok(undefined) : fail(outcome.code);
}
