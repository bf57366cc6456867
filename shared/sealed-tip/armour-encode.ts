// A sealed tip as text for carriers that move text. The tip form's entry; decoding is in armour-decode.ts.
import { armourId, armourLimits, beginWords, endWords, partCheck } from './armour-text.ts';
import { bareBase64Lines } from './bare-base64.ts';

const lineCharacters = 64;
/** A block that is smaller carries mostly its own frame. */
export const minimumCharactersPerPart = 500;

/**
 * Text blocks of at most `charactersPerPart` characters, line ends included; each ends with a newline. Throws RangeError when the sealed tip is larger
 * than `armourLimits.sealedBytes`, or needs more than 9,999 parts.
 */
export function encodeArmour(sealed: Uint8Array, charactersPerPart: number): readonly string[] {
  if (sealed.length === 0 || sealed.length > armourLimits.sealedBytes) throw new RangeError('only a sealed tip of up to 16 MiB is put into text');
  if (charactersPerPart < minimumCharactersPerPart) throw new RangeError('a part has at least 500 characters');
  const partBytes = bytesThatFit(charactersPerPart);
  const parts = Math.ceil(sealed.length / partBytes);
  if (parts > armourLimits.parts) throw new RangeError('the parts are too small for this sealed tip');
  const id = armourId(sealed);
  return Array.from({ length: parts }, (_, index) => block(index + 1, parts, id, sealed.subarray(index * partBytes, (index + 1) * partBytes)));
}

function block(part: number, parts: number, id: string, bytes: Uint8Array): string {
  const fields = `Part: ${part} of ${parts}\nId: ${id}\nCheck: ${partCheck(part, parts, id, bytes)}\n`;
  return `-----${beginWords}-----\n${fields}\n${bareBase64Lines(bytes)}-----${endWords}-----\n`;
}

/** Whole lines of 64 characters, each 48 bytes. */
function bytesThatFit(charactersPerPart: number): number {
  const frame = block(armourLimits.parts, armourLimits.parts, '0'.repeat(16), new Uint8Array()).length;
  return Math.floor((charactersPerPart - frame) / (lineCharacters + 1)) * ((lineCharacters / 4) * 3);
}
