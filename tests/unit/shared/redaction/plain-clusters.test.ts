import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endsOfClusters } from '#shared/redaction/plain-clusters.ts';

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });
const segmented = (text: string): number[] => Array.from(segmenter.segment(text), ({ index, segment }) => index + segment.length);

/** What texts are made of, and what joins: COENG, viramas, joiners, emoji, flags, prepended signs, Hangul, controls. */
const blocks = [[0x20, 0x7e], [0xa0, 0x36f], [0x370, 0x52f], [0x900, 0x97f], [0xe00, 0xeff], [0x1000, 0x109f], [0x1100, 0x11ff], [0x1780, 0x17ff], [0x1e00, 0x1eff], [0x2000, 0x206f], [0x3000, 0x30ff], [0x4e00, 0x4e40], [0xac00, 0xac40], [0xff00, 0xffef]] as const;
const joining = ['\r', '\n', '\r\n', '\u17d2', '\u1039', '\u094d', '\u200d', '\u200c', '\u0600', '👩', '👩‍👩‍👧', '🇰🇭', '\u{1f3fd}', '\ufe0f', '\ud800', '\u0e33', '\u0eb3'];

describe('clusters that end where two neighbours say so', () => {
  it('end where the segmenter ends them, for each two characters of the scripts of reporters', () => {
    const characters = blocks.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, at) => String.fromCharCode(first + at)));
    const probes = ['a', 'ក', '្ក', 'ក្', 'ก', 'က', '္က', '明', '\u0301', '\u17b6', '\u17d2', '\n'];
    const wrong = characters.flatMap((character) => probes.flatMap((probe) => [character + probe, probe + character, `${probe}${character}${probe}`])).filter((text) => endsOfClusters(text, segmented).join() !== segmented(text).join());
    expect(wrong.map((text) => Array.from(text, (character) => character.codePointAt(0)?.toString(16)).join(' '))).toEqual([]);
  });

  it('end where the segmenter ends them, whatever the text', () => {
    const character = fc.constantFrom(...blocks).chain(([first, last]) => fc.integer({ min: first, max: last }).map((point) => String.fromCharCode(point)));
    const text = fc.array(fc.oneof({ weight: 5, arbitrary: character }, { weight: 1, arbitrary: fc.constantFrom(...joining) }), { maxLength: 40 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (each) => {
        expect(endsOfClusters(each, segmented)).toEqual(segmented(each));
      }),
      { numRuns: 3000 },
    );
  });
});
