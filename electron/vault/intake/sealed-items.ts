import { decodeArmours } from '#shared/sealed-tip/armour-decode.ts';
import { decodeTextLoosely } from '#shared/sealed-tip/bytes.ts';
import { recognise } from '#shared/sealed-tip/recognise.ts';

/**
 * The sealed tips in one file's bytes. Nearly always the file itself; a text with several tips in it (a saved mail thread) gives
 * each whole one as its binary form, and, where one of them is not whole, the text as well, which then goes to quarantine with
 * its reason, so that nothing of it is lost.
 */
export function sealedItems(bytes: Uint8Array): readonly Uint8Array[] {
  if (recognise(bytes) !== 'tipkeep-armour') return [bytes];
  const tips = decodeArmours(decodeTextLoosely(bytes));
  const whole = tips.flatMap((tip) => (tip.ok ? [tip.value] : []));
  if (tips.length < 2 || whole.length === 0) return [bytes];
  return whole.length === tips.length ? whole : [...whole, bytes];
}
