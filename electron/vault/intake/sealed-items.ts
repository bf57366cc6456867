import { readArmour } from '#shared/sealed-tip/armour-decode.ts';
import type { ArmourPart } from '#shared/sealed-tip/armour-parts.ts';
import { decodeTextLoosely } from '#shared/sealed-tip/bytes.ts';
import { recognise } from '#shared/sealed-tip/recognise.ts';
import type { SealedTipCode } from '#shared/errors.ts';

/** What is in the bytes of one file. */
export interface SealedItems {
  /** Each a sealed tip by itself; the very `bytes` that were given where they are one. */
  readonly tips: readonly Uint8Array[];
  /** Of tips that are not whole in this text. */
  readonly parts: readonly ArmourPart[];
  /** The text holds more than that, which cannot be used: it is kept as it is, for this reason. */
  readonly rest: SealedTipCode | undefined;
}

/**
 * Nearly always the file itself. A text with several tips in it (a saved mail thread) gives each whole one as its binary form, the parts
 * of those that are not whole, and a reason to keep the text as well where that is not all, so that nothing of it is lost.
 */
export function sealedItems(bytes: Uint8Array): SealedItems {
  const asItIs: SealedItems = { tips: [bytes], parts: [], rest: undefined };
  if (recognise(bytes) !== 'tipkeep-armour') return asItIs;
  const reading = readArmour(decodeTextLoosely(bytes));
  if (!reading.ok) return asItIs;
  const { whole, parts, rest } = reading.value;
  if (parts.length === 0 && whole.length === (rest === undefined ? 1 : 0)) return asItIs;
  return { tips: whole, parts, rest };
}
