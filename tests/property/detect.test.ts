import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { candidateKinds, reasonCodes } from '#shared/redaction/detect/candidate.ts';
import { detect } from '#shared/redaction/detect/detect.ts';
import { foldReadable } from '#shared/redaction/fold.ts';
import { clusterEnds } from '#shared/redaction/grapheme-clusters.ts';
import { clampToClusters } from '#shared/redaction/spans.ts';

/** Pieces in which scripts, digits, signs and invisible characters meet; the last are half a surrogate pair. */
const pieces = [
  '012', '០១២', '๓๔๕', '၆၇၈', '၀၉', 'ဝ', '１３８', '一三八零零', '①②', 'O', 'l', '+855', '(0)', '-', '.', '․', '。', '．', ',', ' ', '\n', '\t', '/', ':', '@', '＠', '﹫', '[.]', '(at)', ' dot ', 'hxxp://', 'https://', 'example.com', '.onion', '微信', 'LINE', 'ไลน์', 'wxid_', 't.me/',
  'ឈ្មោះ', 'សុខ', 'ชื่อ', 'สมชาย', '我叫', '林晓雪', '先生', 'နာမည်', 'ဦး', 'tên', 'Nguyễn', 'Mr. ', 'Dara', 'SOK', 'passport', '护照', 'P<UTO', '<<', 'T', '0x', 'bc1', '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa', 'GB82', 'WEST', '6304', '000201', '°', "'", '"', 'N', 'E', '///', '年', '月', '日', 'มีนาคม', 'មីនា', '岁', 'អាយុ', 'room', 'បន្ទប់', '粤B', 'กข', '2A', 'street', 'ផ្លូវ',
  '\u200b', '\u200d', '\u202e', '\u2066', '\ufe0f', '\u20e3', '\u0301', '\u17d2', '\u00ad', '\u2800', '😀', '👩‍👩‍👧', '\u0001', '\ue000', '½', 'ﬁ', 'º', '\ud800', '\udc00',
];
const text = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((list) => list.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 }).map((units) => String.fromCharCode(...units)),
);

describe('the readable fold, whatever the text', () => {
  it('maps every unit back, in order, to whole clusters of the original', () => {
    fc.assert(
      fc.property(text, (original) => {
        const folded = foldReadable(original);
        const edges = new Set([0, ...clusterEnds(original)]);
        expect(folded.starts).toHaveLength(folded.text.length);
        for (let unit = 0; unit < folded.text.length; unit += 1) {
          const [start = NaN, end = NaN] = [folded.starts[unit], folded.ends[unit]];
          expect(start < end && edges.has(start) && edges.has(end)).toBe(true);
          if (unit > 0) expect(start >= (folded.starts[unit - 1] ?? 0) && end >= (folded.ends[unit - 1] ?? 0)).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('gives a range of whole clusters the part of the folded text that came from it', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (original, from, to) => {
        const range = clampToClusters(original, from % (original.length + 1), to % (original.length + 1));
        if (range === undefined) return;
        const folded = foldReadable(original);
        const units = [...folded.starts.keys()].filter((unit) => (folded.starts[unit] ?? 0) >= range.start && (folded.ends[unit] ?? 0) <= range.end);
        expect(foldReadable(original.slice(range.start, range.end)).text).toBe(units.map((unit) => folded.text.charAt(unit)).join(''));
      }),
      { numRuns: 2000 },
    );
  });

  it('leaves no digit of another script, nothing invisible, and no white space but spaces and line ends', () => {
    fc.assert(
      fc.property(text, (original) => {
        expect(foldReadable(original).text).not.toMatch(/(?![0-9])\p{Nd}|\p{Default_Ignorable_Code_Point}|[^\S \n]/u);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('candidates, whatever the text', () => {
  it('are ranges of whole clusters inside it, in order, each once, with known codes', () => {
    fc.assert(
      fc.property(text, (original) => {
        const found = detect(original);
        const edges = new Set([0, ...clusterEnds(original)]);
        for (const { start, end, kind, score, reasons } of found) {
          expect(start < end && edges.has(start) && edges.has(end)).toBe(true);
          expect(score >= 0 && score <= 1).toBe(true);
          expect(candidateKinds).toContain(kind);
          expect(reasons.length).toBeGreaterThan(0);
          for (const reason of reasons) expect(reasonCodes).toContain(reason);
        }
        expect(found.map(({ start }) => start)).toEqual(found.map(({ start }) => start).toSorted((a, b) => a - b));
        expect(new Set(found.map(({ start, end, kind }) => `${start} ${end} ${kind}`)).size).toBe(found.length);
      }),
      { numRuns: 1500 },
    );
  });

  it('are the same a second time', () => {
    fc.assert(
      fc.property(text, (original) => {
        expect(detect(original)).toEqual(detect(original));
      }),
      { numRuns: 300 },
    );
  });

  it('hold a telephone number in any digits, separators and neighbourhood', () => {
    const digits = fc.constantFrom('0123456789', '០១២៣៤៥៦៧៨៩', '๐๑๒๓๔๕๖๗๘๙', '၀၁၂၃၄၅၆၇၈၉', '໐໑໒໓໔໕໖໗໘໙', '０１２３４５６７８９', '०१२३४५६७८९', '০১২৩৪৫৬৭৮৯');
    fc.assert(
      fc.property(digits, fc.stringMatching(/^0[1-9][0-9]{7}$/u), fc.constantFrom('', ' ', '-', '.', '\u200b', ' \u200b', '–', '．'), fc.constantFrom('', ' ', '电话', 'ទូរស័ព្ទ ', 'tel:', 'โทร', '我'), (script, number, gap, before) => {
        const written = Array.from(number, (digit) => Array.from(script)[Number(digit)]).join('').replace(/^(...)(...)/u, `$1${gap}$2${gap}`);
        const original = `${before}${written} ok`;
        const found = detect(original).filter(({ kind }) => kind === 'phone');
        expect(found.some(({ start, end }) => start <= before.length && end >= before.length + written.length)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
