import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KnownTexts } from '#shared/redaction/known-texts.ts';
import { runWords, type WordRun } from '#shared/redaction/word-runs.ts';
import { knownRuns, WithheldWords } from '#shared/redaction/withheld-words.ts';
import { RunSearch } from '#shared/redaction/run-search.ts';
import { atOnce } from '#shared/steps.ts';

/** Words of several scripts; those of scripts without spaces run together. */
const words = ['guard', 'kitchen', 'eleven', 'at', 'night', 'Nguyễn', 'bếp', 'ពួកគេ', 'បន្ទប់', 'មនុស្ស', 'រាប់', '厨房', '晚上', 'ห้อง', 'กลางคืน', 'အခန်း', '42', 'É', 'ß'];
const spaced = fc.array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(' ', '  ', ', ', '.\n', '\u200b', ' — ')), { maxLength: 60 }).map((list) => list.map((pair) => pair.join('')).join(''));
const text = fc.oneof(spaced, fc.string({ unit: 'grapheme', maxLength: 80 }));
const numRuns = 500;
const runsOf = (withheld: string): readonly WordRun[] => atOnce(knownRuns(new KnownTexts(), withheld));

describe('words in a row, whatever the text', () => {
  it('are found wherever they stand between other words, and however they are spelled', () => {
    fc.assert(
      fc.property(text, text, text, fc.nat(), fc.constantFrom('NFC' as const, 'NFD' as const, 'NFKC' as const), fc.boolean(), (withheld, before, after, at, form, isUpper) => {
        const runs = runsOf(withheld);
        const run = runs[at % Math.max(1, runs.length)];
        if (run === undefined) return;
        const copied = withheld.slice(run.start, run.end).normalize(form);
        const stated = `${before} ${isUpper ? copied.toUpperCase() : copied} ${after}`;
        expect(WithheldWords.of({ withheld: [withheld], told: [] }).countIn(stated)).toBeGreaterThan(0);
        expect(WithheldWords.of({ withheld: [withheld], told: [stated] }).countIn(stated)).toBe(0);
      }),
      { numRuns },
    );
  });

  it('are all of a text, from its first word to its last, and what is found is in both', () => {
    fc.assert(
      fc.property(text, text, (withheld, stated) => {
        const runs = runsOf(withheld);
        runs.forEach((run, index) => {
          expect(run.start).toBeGreaterThanOrEqual(runs[index - 1]?.start ?? 0);
          expect(run.end).toBeGreaterThan(run.start);
        });
        const shortest = Math.min(runWords, ...runs.map(({ bare }) => bare.length));
        if (WithheldWords.of({ withheld: [withheld], told: [] }).countIn(stated) > 0) expect(stated.normalize('NFKD').length).toBeGreaterThanOrEqual(shortest);
      }),
      { numRuns },
    );
  });

  it('are found where a search for each by itself finds them', () => {
    const bare = fc.string({ unit: fc.constantFrom('a', 'b', 'ខ'), maxLength: 60 });
    const run = fc.string({ unit: fc.constantFrom('a', 'b', 'ខ'), minLength: 6, maxLength: 9 });
    fc.assert(
      fc.property(fc.array(run, { maxLength: 6 }), bare, (runs, within) => {
        const places = [...new RunSearch(runs).placesIn(within)].map(({ id, at }) => `${String(at)} ${String(id)}`);
        const wanted = Array.from(within).flatMap((_, at) => runs.flatMap((each, id) => (within.startsWith(each, at) ? [`${String(at)} ${String(id)}`] : [])));
        expect(places.sort()).toEqual(wanted.sort());
      }),
      { numRuns },
    );
  });
});
