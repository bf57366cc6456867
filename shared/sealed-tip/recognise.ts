// What a file is, from its first bytes. Opens nothing.
import { decodeTextLoosely, encodeText, startsWith } from './bytes.ts';
import { flattened } from './armour-decode.ts';
import { beginWords } from './armour-text.ts';
import { magic } from './header.ts';

export type SealedFormat = 'tipkeep' | 'tipkeep-armour' | 'age' | 'sealed-box';

/** As much of a file as is looked at: a mail's headers and a greeting may come before a text block. */
export const recognisedBytes = 64 * 1024;

export const ageBegin = 'BEGIN AGE ENCRYPTED FILE';
const ageMagic = encodeText('age-encryption.org/');

/** Undefined is not "no": a libsodium sealed box has no magic and is never recognised. */
export function recognise(head: Uint8Array): Exclude<SealedFormat, 'sealed-box'> | undefined {
  if (startsWith(head, magic)) return 'tipkeep';
  if (startsWith(head, ageMagic)) return 'age';
  const text = flattened(decodeTextLoosely(head.subarray(0, recognisedBytes)));
  if (text.includes(beginWords)) return 'tipkeep-armour';
  return text.includes(ageBegin) ? 'age' : undefined;
}
