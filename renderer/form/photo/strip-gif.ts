// GIF without what is not picture (GIF89a specification, sections 17 to 27).
import { asciiAt, type Stripped } from './stripped.ts';

/** The one extension of an application that a picture needs: how often it repeats. Label, name, one block of three bytes, end. */
const repeatsBytes = 19;

const tableBytes = (flags: number): number => ((flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1));

/** After the blocks that begin at `at`, each with its size before it and an empty one at the end; undefined when they do not end. */
function afterBlocks(bytes: Uint8Array, at: number): number | undefined {
  for (let next = at; ; ) {
    const size = bytes[next];
    if (size === undefined) return undefined;
    next += 1 + size;
    if (size === 0) return next;
  }
}

/** Undefined for what is not a whole GIF. Comments, text, data of other programs and what follows the end mark go. */
export function stripGif(bytes: Uint8Array): Stripped | undefined {
  if (!/^GIF8[79]a$/.test(asciiAt(bytes, 0, 6)) || bytes.length < 13) return undefined;
  let at = 13 + tableBytes(bytes[10] ?? 0);
  const parts: Uint8Array[] = [bytes.subarray(0, at)];
  let frames = 0;
  for (;;) {
    const kind = bytes[at];
    if (kind === 0x3b) {
      parts.push(bytes.subarray(at, at + 1));
      return frames === 0 ? undefined : { parts, isAnimated: frames > 1 };
    }
    const isFrame = kind === 0x2c;
    if (!isFrame && kind !== 0x21) return undefined;
    const end = afterBlocks(bytes, isFrame ? at + 11 + tableBytes(bytes[at + 9] ?? 0) : at + 2);
    if (end === undefined) return undefined;
    const label = bytes[at + 1];
    const isTiming = label === 0xf9 && end - at === 8;
    const isRepeats = label === 0xff && end - at === repeatsBytes && asciiAt(bytes, at + 3, 11) === 'NETSCAPE2.0';
    if (isFrame || isTiming || isRepeats) parts.push(bytes.subarray(at, end));
    if (isFrame) frames += 1;
    at = end;
  }
}
