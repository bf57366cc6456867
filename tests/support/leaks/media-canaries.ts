// A picture and a recording that are nowhere but where a test put them, known by what is in the file and by what comes out of it when it is decoded.
import { randomInt } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { bytesOf, uint16, uint32 } from '../../corpus/hostile/make/bytes.ts';
import { pngChunk, pngHeader, pngStart } from '../../corpus/hostile/make/png.ts';
import { formsOfBytes, type Needle } from './needles.ts';

export interface MediaCanary {
  readonly file: Uint8Array;
  /** As it came, and as it is held in memory, shown or played. */
  readonly needles: readonly Needle[];
}

/** Bytes and their base64, as in a `data:` address. Nobody writes pixels or samples in hexadecimal, and every form is looked for in every file. */
const formsOf = (name: string, bytes: Uint8Array): readonly Needle[] => formsOfBytes(name, Buffer.from(bytes), 'bytes').filter(({ encoding }) => /^bytes|^base64 of/.test(encoding));

/** More than enough to be no chance, and less than a page of memory or a piece of a message. */
const runBytes = 96;

const runIn = (bytes: Uint8Array, from: number): Uint8Array => bytes.slice(from, from + runBytes);

export interface PictureCanary extends MediaCanary {
  /** Of the row that is looked for: red, green, blue and alpha of each pixel. */
  readonly row: readonly number[];
  readonly rowAt: number;
}

/** Sixteen shades: noise that deflating makes shorter, so that what is in the file is not what is on the screen. */
const shade = (): number => randomInt(16) * 17;

/** Noise in a PNG, which loses nothing, of a size that is shown as it is. */
export function pictureCanary(): PictureCanary {
  const [width, height, rowAt] = [64, 48, 21];
  const rows = Array.from({ length: height }, () => Array.from({ length: width }, () => [shade(), shade(), shade()] as const));
  const deflated = new Uint8Array(deflateSync(bytesOf(...rows.map((row) => [0, ...row.flat()]))));
  const file = bytesOf(pngStart, pngHeader(width, height, 8, 2), pngChunk('IDAT', deflated), pngChunk('IEND'));
  const seen = rows[rowAt] ?? [];
  const row = seen.flatMap(([red, green, blue]) => [red, green, blue, 255]);
  const needles = [
    ...formsOf('picture, deflated', runIn(deflated, deflated.length >> 1)),
    ...formsOf('picture, its row in the file', runIn(bytesOf(seen.flat()), 0)),
    ...formsOf('picture, a row of red, green, blue, alpha', runIn(bytesOf(row), 0)),
    // Chromium's own order of colours.
    ...formsOf('picture, a row of blue, green, red, alpha', runIn(bytesOf(seen.flatMap(([red, green, blue]) => [blue, green, red, 255])), 0)),
  ];
  return { file, needles, row, rowAt };
}

export interface SoundCanary extends MediaCanary {
  /** The run that is looked for, as the loudspeaker is given it, and its first sample. */
  readonly played: readonly number[];
  readonly playedAt: number;
}

/** At the rate of the desk, so that no sample is made anew. */
const rateHz = 16_000;
const runSamples = runBytes / 2;

/** Noise in two channels of a WAV, of which the desk makes one: what is in the file is not what is played. */
export function soundCanary(): SoundCanary {
  const samples = Array.from({ length: 3 * rateHz }, () => {
    // Small enough that no rounding changes it on its way from 16 bits to a fraction and back.
    const [middle, side] = [randomInt(-8000, 8000), randomInt(1, 4000)];
    return { middle, left: middle + side, right: middle - side };
  });
  const data = Buffer.alloc(samples.length * 4);
  samples.forEach(({ left, right }, at) => {
    data.writeInt16LE(left, at * 4);
    data.writeInt16LE(right, at * 4 + 2);
  });
  const format = bytesOf(uint16(1, 'little'), uint16(2, 'little'), uint32(rateHz, 'little'), uint32(rateHz * 4, 'little'), uint16(4, 'little'), uint16(16, 'little'));
  const content = bytesOf('WAVE', 'fmt ', uint32(format.length, 'little'), format, 'data', uint32(data.length, 'little'), data);
  // In the first second, which is heard soon.
  const from = 4000;
  const run = samples.slice(from, from + runSamples);
  const fractions = (values: readonly number[]): Uint8Array => new Uint8Array(Float32Array.from(values, (value) => value / 32_768).buffer);
  const middles = run.map(({ middle }) => middle);
  const needles = [
    ...formsOf('recording, as in the file', runIn(data, from * 4)),
    ...formsOf('recording, decoded', new Uint8Array(Int16Array.from(middles).buffer)),
    ...formsOf('recording, as played', fractions(middles)),
    ...formsOf('recording, its left channel', fractions(run.map(({ left }) => left))),
  ];
  return { file: bytesOf('RIFF', uint32(content.length, 'little'), content), needles, played: middles.map((value) => value / 32_768), playedAt: from };
}
