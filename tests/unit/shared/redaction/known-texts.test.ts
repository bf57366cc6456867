import { describe, expect, it } from 'vitest';
import { KnownTexts } from '#shared/redaction/known-texts.ts';
import { indexText } from '#shared/redaction/occurrences.ts';
import { WithheldWords } from '#shared/redaction/withheld-words.ts';
import { wordsOf } from '#shared/redaction/word-runs.ts';
import { atOnce } from '#shared/steps.ts';

const report = 'They keep eleven people behind the kitchen and beat them at night. ពួកគេត្រូវបានឃុំខ្លួន 012';

describe('texts that are known', () => {
  it('are folded and cut as they would be anew, also the second time', () => {
    const known = new KnownTexts();
    for (const text of [report, '', report]) {
      expect(atOnce(known.index(text)).bare).toEqual(indexText(text).bare);
      expect(known.words(text)).toEqual(wordsOf(text));
    }
  });

  it('are told by each of their units', () => {
    const known = new KnownTexts();
    expect(atOnce(known.index(`${report}1`)).bare.text).not.toBe(atOnce(known.index(`${report}2`)).bare.text);
    expect(atOnce(known.index(report))).toBe(atOnce(known.index(`${report.slice(0, 9)}${report.slice(9)}`)));
  });

  it('are forgotten when there are too many, and come out the same', () => {
    const known = new KnownTexts();
    const first = atOnce(known.index(report));
    const long = 'invented words '.repeat(150_000);
    for (const text of [`${long}1`, `${long}2`]) atOnce(known.index(text));
    expect(atOnce(known.index(report))).not.toBe(first);
    expect(atOnce(known.index(report)).bare).toEqual(first.bare);
  });

  it('hold nothing of what was found in them: the same text is a secret for some readers and told to others', () => {
    const known = new KnownTexts();
    const count = (told: readonly string[]): number => atOnce(WithheldWords.steps({ withheld: [report], told }, known)).countIn(report);
    expect([count([]), count([report]), count([])]).toEqual([1, 0, 1]);
  });
});
