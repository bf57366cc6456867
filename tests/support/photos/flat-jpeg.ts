// JPEG files of plainly coloured squares, written by hand: real pictures with known pixels, and room between their parts for whatever cameras put there.

export type Colour = readonly [red: number, green: number, blue: number];

export interface FlatJpeg {
  /** One colour for every square of 8 by 8 pixels, row after row. */
  readonly squares: readonly Colour[];
  readonly columns: number;
  readonly isProgressive?: boolean;
  /** Squares between restart marks; none when absent. */
  readonly restartEvery?: number;
  /** Segments after the start mark. */
  readonly before?: readonly Uint8Array[];
  /** Segments before each scan but the first. */
  readonly between?: readonly Uint8Array[];
  /** What follows the end mark. */
  readonly after?: Uint8Array;
}

const bytesOf = (...parts: readonly (number | readonly number[] | Uint8Array)[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => (typeof part === 'number' ? [part] : [...part])));

/** One segment: its mark, its length, its content. */
export function segment(marker: number, content: Uint8Array): Uint8Array {
  return bytesOf(0xff, marker, (content.length + 2) >> 8, (content.length + 2) & 0xff, content);
}

/** Twelve codes of four bits for the sizes of differences; one code of one bit for "no more in this square". */
const differenceTable = bytesOf(0x00, [0, 0, 0, 12, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
const restTable = bytesOf(0x10, [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], 0);

/** Bits to bytes, a zero after every 0xff, ones at the end (T.81, F.1.2.3). */
function packed(bits: string): Uint8Array {
  const whole = bits.padEnd(Math.ceil(bits.length / 8) * 8, '1');
  const bytes = (whole.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2));
  return Uint8Array.from(bytes.flatMap((byte) => (byte === 0xff ? [byte, 0] : [byte])));
}

function differenceBits(difference: number): string {
  const size = difference === 0 ? 0 : Math.floor(Math.log2(Math.abs(difference))) + 1;
  const value = difference >= 0 ? difference : difference + 2 ** size - 1;
  return size.toString(2).padStart(4, '0') + (size === 0 ? '' : value.toString(2).padStart(size, '0'));
}

/** The mean of a square in YCbCr (JFIF 1.02), as the coefficient that stands for it: eight times its distance from grey. */
function coefficients([red, green, blue]: Colour): readonly number[] {
  const luma = 0.299 * red + 0.587 * green + 0.114 * blue;
  return [luma, 128 + (blue - luma) * 0.564, 128 + (red - luma) * 0.713].map((value) => Math.round(8 * (Math.min(255, Math.max(0, value)) - 128)));
}

function scanData(squares: readonly Colour[], restartEvery: number | undefined, withRest: boolean): Uint8Array {
  const parts: Uint8Array[] = [];
  const every = restartEvery ?? squares.length;
  for (let start = 0; start < squares.length; start += every) {
    let bits = '';
    let before = [0, 0, 0];
    for (const square of squares.slice(start, start + every)) {
      const values = coefficients(square);
      bits += values.map((value, at) => differenceBits(value - (before[at] ?? 0)) + (withRest ? '0' : '')).join('');
      before = [...values];
    }
    parts.push(packed(bits));
    if (start + every < squares.length) parts.push(Uint8Array.of(0xff, 0xd0 + ((start / every) % 8)));
  }
  return bytesOf(...parts);
}

export function flatJpeg({ squares, columns, isProgressive = false, restartEvery, before = [], between = [], after = new Uint8Array(0) }: FlatJpeg): Uint8Array {
  const width = columns * 8;
  const height = (squares.length / columns) * 8;
  const components = [1, 2, 3];
  const frame = bytesOf(8, height >> 8, height & 0xff, width >> 8, width & 0xff, 3, components.flatMap((id) => [id, 0x11, 0]));
  const scans = isProgressive
    ? [
        [segment(0xda, bytesOf(3, components.flatMap((id) => [id, 0x00]), 0, 0, 0)), scanData(squares, restartEvery, false)],
        ...components.map((id) => [segment(0xda, bytesOf(1, id, 0x00, 1, 63, 0)), restOnly(squares.length, restartEvery)]),
      ]
    : [[segment(0xda, bytesOf(3, components.flatMap((id) => [id, 0x00]), 0, 63, 0)), scanData(squares, restartEvery, true)]];
  return bytesOf(
    [0xff, 0xd8],
    ...before,
    segment(0xdb, bytesOf(0, Array.from({ length: 64 }, () => 1))),
    segment(isProgressive ? 0xc2 : 0xc0, frame),
    segment(0xc4, differenceTable),
    segment(0xc4, restTable),
    ...(restartEvery === undefined ? [] : [segment(0xdd, bytesOf(restartEvery >> 8, restartEvery & 0xff))]),
    ...scans.flatMap((scan, index) => (index === 0 ? scan : [...between, ...scan])),
    [0xff, 0xd9],
    after,
  );
}

/** The scan of a component of which nothing but its means is there: "no more" for every square. */
function restOnly(squares: number, restartEvery: number | undefined): Uint8Array {
  const every = restartEvery ?? squares;
  const parts: Uint8Array[] = [];
  for (let start = 0; start < squares; start += every) {
    parts.push(packed('0'.repeat(Math.min(every, squares - start))));
    if (start + every < squares) parts.push(Uint8Array.of(0xff, 0xd0 + ((start / every) % 8)));
  }
  return bytesOf(...parts);
}
