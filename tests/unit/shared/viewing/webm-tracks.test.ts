import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesInMemory, type ByteSource } from '#shared/viewing/byte-source.ts';
import { webmTracks } from '#shared/viewing/webm-tracks.ts';
import { bytesOf, overwritten, uint16, uint64 } from '../../../corpus/hostile/make/bytes.ts';
import { element, lyingElement, unsizedElement, webm, webmHeader, webmTrack } from '../../../corpus/hostile/make/webm.ts';
import { webmOpus } from '../../../support/made-sounds.ts';

const toTheEnd = (bytes: Uint8Array) => webmTracks(bytesInMemory(bytes), 'end');
const toTheFirst = (bytes: Uint8Array) => webmTracks(bytesInMemory(bytes), 'first cluster');

const sound = webmTrack(2, 'A_OPUS');
const picture = webmTrack(1, 'V_VP8');
const tracks = (...entries: readonly Uint8Array[]): Uint8Array => element(0x1654ae6b, ...entries);
const block = (time: number): Uint8Array => element(0xa3, [0x81], uint16(time, 'big'), [0x80, 1, 2, 3]);
const cluster = (...content: readonly Uint8Array[]): Uint8Array => element(0x1f43b675, element(0xe7, [0]), ...content);
const float64 = (value: number): Uint8Array => {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setFloat64(0, value);
  return bytes;
};

/** Counts how often bytes are asked for. */
function counted(bytes: Uint8Array): { readonly source: ByteSource; readonly reads: () => number } {
  const inner = bytesInMemory(bytes);
  let reads = 0;
  return { source: { length: inner.length, read: (at, count) => ((reads += 1), inner.read(at, count)) }, reads: () => reads };
}

describe('what a WebM holds', () => {
  it('is sound when all its tracks are, and its last block says how long it is where the file does not', () => {
    expect(toTheEnd(webmOpus(4))).toEqual({ tracks: 'sound', seconds: 3.98 });
    expect(toTheEnd(webmOpus(331))).toEqual({ tracks: 'sound', seconds: 330.98 });
    expect(toTheFirst(webmOpus(4))).toEqual({ tracks: 'sound', seconds: null });
    expect(toTheEnd(webm(tracks(webmTrack(2, 'A_VORBIS'))))).toEqual({ tracks: 'sound', seconds: null });
  });

  it('is as long as the file says, where it does, in the unit it names', () => {
    expect(toTheEnd(webmOpus(1, { info: [element(0x4489, float64(7_200_000))] }))).toEqual({ tracks: 'sound', seconds: 7200 });
    const halves = element(0x1549a966, element(0x2ad7b1, [0x1d, 0xcd, 0x65, 0x00]), element(0x4489, [0x41, 0x20, 0, 0]));
    expect(toTheEnd(webm(halves, tracks(sound)))).toEqual({ tracks: 'sound', seconds: 5 });
    for (const nothing of [Number.NaN, Number.POSITIVE_INFINITY, -1, 0]) expect(toTheEnd(webm(element(0x1549a966, element(0x4489, float64(nothing))), tracks(sound)))).toEqual({ tracks: 'sound', seconds: null });
  });

  it('counts blocks that stand in a group, clusters of a known size, and times before their cluster', () => {
    const grouped = element(0xa0, element(0xa1, [0x40, 0x01], uint16(40, 'big'), [0, 1, 2]), element(0x9b, [20]));
    expect(toTheEnd(webm(tracks(sound), cluster(block(20), grouped)))?.seconds).toBe(0.04);
    expect(toTheEnd(webm(tracks(sound), element(0x1f43b675, element(0xe7, [100]), block(0xfff6))))?.seconds).toBe(0.09);
  });

  it('is sound as far as it came when a recording was cut off', () => {
    const whole = webmOpus(4);
    expect(toTheEnd(whole.subarray(0, whole.length - 2))).toEqual({ tracks: 'sound', seconds: 3.98 });
    expect(toTheEnd(bytesOf(webmHeader(), lyingElement(0x18538067, 9_000_000, tracks(sound), cluster(block(60)))))).toEqual({ tracks: 'sound', seconds: 0.06 });
  });

  it('is no sound with a picture among its tracks, wherever that stands', () => {
    const hidden: Readonly<Record<string, Uint8Array>> = {
      behind: webm(tracks(sound, picture), cluster(block(1))),
      before: webm(tracks(picture, sound), cluster(block(1))),
      'in tracks of its own': webm(tracks(sound), tracks(picture), cluster(block(1))),
      'in one that calls itself sound': webm(tracks(sound, webmTrack(2, 'A_OPUS', element(0xe0, element(0xb0, [8])))), cluster(block(1))),
      'in one of two types': webm(tracks(webmTrack(2, 'A_OPUS', element(0x83, [1]))), cluster(block(1))),
      'in one of two codecs': webm(tracks(webmTrack(2, 'A_OPUS', element(0x86, 'V_VP9'))), cluster(block(1))),
      'as words': webm(tracks(sound, webmTrack(17, 'D_WEBVTT/SUBTITLES')), cluster(block(1))),
    };
    for (const [where, bytes] of Object.entries(hidden)) for (const found of [toTheEnd(bytes), toTheFirst(bytes)]) expect(found?.tracks, where).toBe('other');
    // Behind the first cluster only who looks to the end can see it; a player does not heed it.
    for (const bytes of [webm(tracks(sound), cluster(block(1)), tracks(picture)), bytesOf(webm(tracks(sound), cluster(block(1))), webm(tracks(picture)))]) {
      expect(toTheEnd(bytes)?.tracks).toBe('other');
      expect(toTheFirst(bytes)?.tracks).toBe('sound');
    }
  });

  it('is not known where tracks are missing, cut, of no known size or of a size that lies', () => {
    const entry = sound.length;
    for (const bytes of [
      webm(cluster(block(1))),
      webm(element(0x1549a966)),
      webmHeader(),
      webm(tracks()),
      webm(unsizedElement(0x1654ae6b, sound), cluster(block(1))),
      webm(lyingElement(0x1654ae6b, entry + 1, sound)),
      webm(lyingElement(0x1654ae6b, entry - 1, sound), cluster(block(1))),
      webm(lyingElement(0x1654ae6b, 2 ** 52, sound)),
      webm(tracks(unsizedElement(0xae, element(0x83, [2]), element(0x86, 'A_OPUS')))),
      webm(tracks(element(0xae, element(0x83, [2])))),
      webm(tracks(element(0xae, element(0x83), element(0x86, 'A_OPUS')))),
      webm(tracks(element(0xae, element(0x83, uint64(2, 'big'), [0]), element(0x86, 'A_OPUS')))),
      webm(tracks(webmTrack(2, 'A_AAC'))),
      webmOpus(1).subarray(0, webmHeader().length + 60),
    ])
      expect([undefined, 'other']).toContain(toTheEnd(bytes)?.tracks);
  });

  it('is not asked of what is no WebM', () => {
    const inside = bytesOf(unsizedElement(0x18538067, tracks(sound)));
    expect(toTheEnd(bytesOf(webmHeader(), inside))?.tracks).toBe('sound');
    expect(toTheEnd(bytesOf(webmHeader(), element(0xec, new Uint8Array(9)), inside))?.tracks).toBe('sound');
    for (const bytes of [bytesOf(webmHeader('matroska'), inside), bytesOf(webmHeader(`webm${'x'.repeat(90)}`), inside), bytesOf(element(0x1a45dfa3), inside), bytesOf(unsizedElement(0x1a45dfa3), inside), bytesOf(webmHeader(), tracks(sound)), new Uint8Array(0), bytesOf([0x1a, 0x45, 0xdf, 0xa3]), bytesOf('RIFF')]) expect(toTheEnd(bytes)).toBeUndefined();
  });

  it('does not nest, however deep a file does, and looks at a bounded number of places', () => {
    let nested = sound;
    for (let depth = 0; depth < 2000; depth += 1) nested = bytesOf(unsizedElement(0xa0, nested));
    expect(toTheEnd(webm(nested, tracks(sound)))?.tracks).toBe('sound');
    const repeated = (part: Uint8Array, times: number): Uint8Array => new Uint8Array(Buffer.alloc(part.length * times, part));
    for (const [bytes, upTo, most] of [
      [webm(repeated(element(0xec), 50_000), tracks(sound)), 'first cluster', 1000],
      [webm(tracks(repeated(webmTrack(2, 'A_OPUS', repeated(element(0xec), 500)), 500)), cluster(block(1))), 'first cluster', 1000],
      [webm(tracks(sound), cluster(repeated(element(0xa3, [0x81, 0, 1, 0]), 250_000))), 'end', 400_000],
    ] as const) {
      const { source, reads } = counted(bytes);
      expect(webmTracks(source, upTo)?.seconds ?? null).toBeNull();
      expect(reads()).toBeLessThanOrEqual(most);
    }
  });

  it('never throws, never reads outside, and never calls sound what has a picture among its first tracks', { timeout: 60_000 }, () => {
    const guarded = (bytes: Uint8Array): ByteSource => ({
      length: bytes.length,
      read(at, count) {
        if (!Number.isSafeInteger(count) || count > 4096) throw new Error('asks for too much at once');
        return bytesInMemory(bytes).read(at, count);
      },
    });
    const look = (bytes: Uint8Array) => (['first cluster', 'end'] as const).map((upTo) => webmTracks(guarded(bytes), upTo));
    const id = fc.constantFrom(0x1549a966, 0x1654ae6b, 0xae, 0x83, 0x86, 0xe0, 0x1f43b675, 0xe7, 0xa3, 0xa0, 0xa1, 0xec, 0x4489, 0x2ad7b1, 0x18538067, 0x1a45dfa3);
    const { any } = fc.letrec<{ any: Uint8Array }>((tie) => ({
      any: fc.oneof(
        { depthSize: 'medium' },
        fc.uint8Array({ maxLength: 12 }),
        fc.constantFrom(sound, picture, webmTrack(2, 'A_VORBIS')),
        fc.tuple(id, fc.array(tie('any'), { maxLength: 4 })).map(([name, content]) => element(name, ...content)),
        fc.tuple(id, fc.array(tie('any'), { maxLength: 4 })).map(([name, content]) => unsizedElement(name, ...content)),
        fc.tuple(id, fc.nat({ max: 2 ** 31 }), fc.array(tie('any'), { maxLength: 3 })).map(([name, size, content]) => lyingElement(name, size, ...content)),
      ),
    }));
    fc.assert(fc.property(fc.array(any, { maxLength: 8 }), (parts) => void look(webm(...parts))), { numRuns: 1000 });
    fc.assert(fc.property(fc.array(any, { maxLength: 6 }), fc.array(fc.boolean(), { maxLength: 5 }), (parts, kinds) => {
      const bytes = webm(tracks(...kinds.map((isSound) => (isSound ? sound : picture)), picture), ...parts);
      for (const found of look(bytes)) expect(found?.tracks).not.toBe('sound');
    }));
    const whole = webmOpus(0.2);
    fc.assert(fc.property(fc.nat(whole.length - 1), fc.nat(255), fc.nat(whole.length), (at, value, length) => void look(overwritten(whole, at, [value]).subarray(0, length))), { numRuns: 1000 });
  });
});
