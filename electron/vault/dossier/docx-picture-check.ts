import { equalBytes } from '#vault/crypto/hash.ts';
import type { AllowedPicture } from '#shared/redaction/picture-block.ts';
import { pictureDrawing, picturePart } from './docx-pictures.ts';
import { pixelHash } from './picture-hash.ts';
import type { PlainPart } from './plain-zip.ts';
import { readPng } from './read-png.ts';

/** The body without the drawings of the allowed pictures, each found once and in order; every other drawing stays in it and is refused there. */
export function withoutDrawings(body: string, pictures: readonly AllowedPicture[]): { readonly body: string; readonly missing: number } {
  let [rest, kept, missing] = [body, '', 0];
  pictures.forEach((picture, index) => {
    const drawing = pictureDrawing(index + 1, picture);
    const at = rest.indexOf(drawing);
    if (at === -1) missing += 1;
    else {
      kept += rest.slice(0, at);
      rest = rest.slice(at + drawing.length);
    }
  });
  return { body: kept + rest, missing };
}

/** Whether a part is a plain PNG of exactly the pixels that somebody looked at. */
function isAllowed(bytes: Uint8Array, { sha256, width, height }: AllowedPicture): boolean {
  const read = readPng(bytes);
  return read.ok && read.value.width === width && read.value.height === height && pixelHash(width, height, read.value.rgb) === sha256;
}

/**
 * How many picture parts are not what they may be, and the file with the others blanked: their bytes are pixels that a person saw, in which words would be found by chance. Names and whatever stands
 * around them is still searched.
 */
export function checkMedia(file: Uint8Array, parts: readonly PlainPart[], pictures: readonly AllowedPicture[]): { readonly strange: number; readonly searched: Uint8Array } {
  const searched = file.slice();
  let strange = 0;
  pictures.forEach((picture, index) => {
    const part = parts.find(({ name }) => name === picturePart(index + 1));
    if (part === undefined || !isAllowed(part.bytes, picture)) {
      strange += 1;
      return;
    }
    const start = part.bytes.byteOffset - file.byteOffset;
    // Looked for where the archive says it stands, so that a view of other bytes could not blank what is not a picture.
    if (start >= 0 && equalBytes(file.subarray(start, start + part.bytes.length), part.bytes)) searched.fill(0, start, start + part.bytes.length);
  });
  return { strange, searched };
}
