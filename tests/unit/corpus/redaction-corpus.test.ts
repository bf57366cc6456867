import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { converted, convertedPath, corpusFiles, ofOneHalf, type CorpusText } from '../../corpus/redaction/corpus-files.ts';
import { detailTypes, markedText, type DetailType } from '../../corpus/redaction/marked-text.ts';

const leastTexts = 150;
const leastOfType = 8;
const leastBareTexts = 15;

/** Types of which a language needs fewer than eight, and why. */
const exceptions: Readonly<Record<string, Partial<Record<DetailType, string>>>> = {};

/** Digits that people write beside 0-9: a language's own, and full-width ones where nothing else is its own. */
const nativeDigits: Readonly<Record<string, RegExp>> = {
  km: /[០-៩]/u,
  my: /[၀-၉]/u,
  th: /[๐-๙]/u,
  lo: /[໐-໙]/u,
  zh: /[〇一二三四五六七八九０-９]/u,
};

const files = corpusFiles();
const languages = [...new Set(files.map(({ language }) => language))];
/** But for those that have no other half. */
const textsOf = (language: string, half?: string): readonly CorpusText[] => files.filter((file) => file.language === language && !ofOneHalf.has(file.hand) && (half === undefined || file.half === half)).flatMap(({ texts }) => texts);
const slice = (text: string, start: number, end: number): string => Array.from(text).slice(start, end).join('');

function unmarked({ full_text, spans }: CorpusText): string {
  const points: (string | undefined)[] = Array.from(full_text);
  for (const { start_position, end_position } of spans) points.fill(undefined, start_position, end_position);
  return points.filter((point) => point !== undefined).join('');
}

const letters = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll(/[\p{N}\p{P}\p{Z}\p{S}\p{Cf}\s]/gu, '');

/** The words around the details: two texts with the same came of one template. What is nothing but a detail is told apart by that. */
const frame = (text: CorpusText): string => letters(unmarked(text)) || text.full_text;

describe('marks in a line', () => {
  it('become spans that count code points, with what cannot be seen written out', () => {
    expect(markedText(String.raw`😀 [[PERSON|សុខ]]\n[[PHONE_NUMBER|០១២\u{200B}៣]].`)).toEqual({
      full_text: '😀 សុខ\n០១២\u200B៣.',
      spans: [
        { entity_type: 'PERSON', entity_value: 'សុខ', start_position: 2, end_position: 5 },
        { entity_type: 'PHONE_NUMBER', entity_value: '០១២\u200B៣', start_position: 6, end_position: 11 },
      ],
    });
  });

  it('may have single square brackets inside', () => {
    expect(markedText('[[EMAIL_ADDRESS|a[at]b[.]example]]').spans.map(({ entity_value }) => entity_value)).toEqual(['a[at]b[.]example']);
  });

  it.each(['[[PHONE|1]]', '[[PERSON|a', 'a]] b', '[[PERSON| a]]', ' a', ''])('are refused when malformed: %j', (line) => {
    expect(() => markedText(line)).toThrow(Error);
  });
});

describe('the corpus', () => {
  it.each(files)('$name.json is what its source gives', (file) => {
    expect(readFileSync(convertedPath(file), 'utf8')).toBe(converted(file));
  });

  it('has in each span what stands at its place, and no two spans over one place', () => {
    const texts = files.flatMap((file) => file.texts);
    expect(texts.flatMap(({ full_text, spans }) => spans.filter((span) => slice(full_text, span.start_position, span.end_position) !== span.entity_value))).toEqual([]);
    expect(texts.filter(({ spans }) => spans.some((span, index) => span.start_position < (spans[index - 1]?.end_position ?? 0)))).toEqual([]);
  });

  it('says in the first line of each source that all in it is invented', () => {
    const first = files.map(({ name }) => readFileSync(new URL(`../../corpus/redaction/source/${name}.txt`, import.meta.url), 'utf8').split('\n')[0] ?? '');
    expect(first.filter((line) => !(line.startsWith('#') && line.includes('invented')))).toEqual([]);
  });

  it('has no text twice, in one half or in both, and none that differs only in its details', () => {
    const seen = new Set<string>();
    const twice = files
      .flatMap(({ texts }) => texts)
      .filter((text) => {
        const isTwice = seen.has(frame(text));
        seen.add(frame(text));
        return isTwice;
      });
    expect(twice.map(({ full_text }) => full_text)).toEqual([]);
  });
});

describe.each(languages)('the corpus in %s', (language) => {
  const texts = textsOf(language);

  it(`has at least ${leastTexts} texts, half of them for tuning`, () => {
    expect(texts.length).toBeGreaterThanOrEqual(leastTexts);
    expect(Math.abs(textsOf(language, 'tuning').length - textsOf(language, 'report').length)).toBeLessThanOrEqual(10);
  });

  it(`has every type at least ${leastOfType} times, but for the exceptions`, () => {
    const few = detailTypes.filter((type) => exceptions[language]?.[type] === undefined && texts.flatMap(({ spans }) => spans).filter((span) => span.entity_type === type).length < leastOfType);
    expect(few).toEqual([]);
  });

  it.each(['tuning', 'report'])('has every type at least once for %s, but for the exceptions', (half) => {
    const types = new Set(textsOf(language, half).flatMap(({ spans }) => spans.map(({ entity_type }) => entity_type)));
    expect(detailTypes.filter((type) => exceptions[language]?.[type] === undefined && !types.has(type))).toEqual([]);
  });

  it.each(['tuning', 'report'])(`has at least ${leastBareTexts} texts without any detail for %s`, (half) => {
    expect(textsOf(language, half).filter(({ spans }) => spans.length === 0).length).toBeGreaterThanOrEqual(leastBareTexts);
  });

  it.each([['second', '2', 50], ['third', '3', 20], ['fifth', '5', 20]] as const)('has texts of a %s hand, half of them for tuning', (_, hand, atLeast) => {
    const written = (half: string): number => files.filter((file) => file.language === language && file.hand === hand && file.half === half).reduce((sum, file) => sum + file.texts.length, 0);
    expect(written('tuning')).toBeGreaterThanOrEqual(atLeast);
    expect(written('report')).toBe(written('tuning'));
  });

  it("has digits that are nobody's in at least a third of its texts", () => {
    expect(texts.filter((text) => /\p{N}|[一二三四五六七八九十百千万]/u.test(unmarked(text))).length).toBeGreaterThanOrEqual(texts.length / 3);
  });

  it.runIf(nativeDigits[language] !== undefined)('has digits of its own script, inside of details and outside', () => {
    const digit = nativeDigits[language] ?? /^$/u;
    expect(texts.filter(({ spans }) => spans.some(({ entity_value }) => digit.test(entity_value))).length).toBeGreaterThanOrEqual(20);
    expect(texts.filter(({ full_text, spans }) => spans.length === 0 && digit.test(full_text)).length).toBeGreaterThanOrEqual(3);
  });
});
