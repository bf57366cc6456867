import { describe, expect, it } from 'vitest';
import { candidateKinds, type Candidate, type CandidateKind } from '#shared/redaction/detect/candidate.ts';
import { kindsFor } from '../../eval/entity-kinds.ts';
import { printedScores, scoresAsJson } from '../../eval/print-scores.ts';
import type { LabelledText } from '../../eval/read-labelled.ts';
import { scoreDetection } from '../../eval/score-detection.ts';
import { scriptOf } from '../../eval/script-of.ts';

const candidate = (start: number, end: number, kind: CandidateKind, score = 0.9): Candidate => ({ start, end, kind, score, reasons: ['form'] });
const labelled = (text: string, ...spans: [string, number, number][]): LabelledText => ({ text, spans: spans.map(([type, start, end]) => ({ type, start, end })) });

describe('the scores', () => {
  const scores = scoreDetection(
    [labelled('Dara 012345678 secret', ['PERSON', 0, 4], ['PHONE_NUMBER', 5, 14], ['ODD_TYPE', 15, 21]), labelled('ដារ៉ា នៅ', ['PERSON', 0, 5])],
    (text) => (text.startsWith('Dara') ? [candidate(0, 2, 'name', 0.3), candidate(5, 14, 'phone'), candidate(5, 14, 'bank-account', 0.2), candidate(14, 16, 'date')] : []),
  );

  it('count a passage as found when any candidate overlaps it, as matched when one of its kinds does, as covered when these hold all of it', () => {
    expect(scores.byType.get('PERSON')).toEqual({ gold: 2, found: 1, foundLikely: 0, matchable: 2, matched: 1, matchedLikely: 0, covered: 0 });
    expect(scores.byType.get('PHONE_NUMBER')).toEqual({ gold: 1, found: 1, foundLikely: 1, matchable: 1, matched: 1, matchedLikely: 1, covered: 1 });
  });

  it('count a type that nothing matches only among all', () => {
    expect(scores.byType.get('ODD_TYPE')).toEqual({ gold: 1, found: 1, foundLikely: 1, matchable: 0, matched: 0, matchedLikely: 0, covered: 0 });
    expect(scores.total).toEqual({ gold: 4, found: 3, foundLikely: 2, matchable: 3, matched: 2, matchedLikely: 1, covered: 1 });
  });

  it('tell scripts apart', () => {
    expect(scores.byScript.get('Khmer')?.gold).toBe(1);
    expect(scores.byTypeAndScript.get('PERSON')?.get('Latin')?.found).toBe(1);
  });

  it('count candidates as right that overlap a passage of a type they answer', () => {
    expect(scores.byKind.get('phone')).toEqual({ candidates: 1, right: 1, likely: 1, rightLikely: 1 });
    expect(scores.byKind.get('date')).toEqual({ candidates: 1, right: 0, likely: 1, rightLikely: 0 });
    expect(scores.totalPrecision).toEqual({ candidates: 4, right: 2, likely: 2, rightLikely: 1 });
  });

  it('are printed and written without anything of a text', () => {
    for (const written of [printedScores(scores), scoresAsJson(scores)]) {
      expect(written).not.toMatch(/Dara|ដារ៉ា|012345678|secret/u);
      expect(written).toContain('ODD_TYPE');
    }
    expect(printedScores(scores)).toContain('no matching kind');
    expect((JSON.parse(scoresAsJson(scores)) as { byType: { PERSON: { gold: number } } }).byType.PERSON.gold).toBe(2);
  });
});

describe('what is compared', () => {
  it('two candidates that touch cover a passage together, and a passage that only touches one is not found', () => {
    const { total } = scoreDetection([labelled('abcdef', ['AGE', 0, 4], ['AGE', 5, 6])], () => [candidate(0, 2, 'age'), candidate(2, 5, 'age')]);
    expect(total).toMatchObject({ gold: 2, found: 1, covered: 1 });
  });

  it('types are known in any spelling, and only to kinds that there are', () => {
    expect(kindsFor('Phone-Number ')).toEqual(['phone']);
    expect(kindsFor('constructor')).toBeUndefined();
    for (const kind of candidateKinds) expect(['PERSON', 'PHONE_NUMBER', 'EMAIL_ADDRESS', 'URL', 'DOMAIN_NAME', 'IP_ADDRESS', 'MAC_ADDRESS', 'HANDLE', 'CREDIT_CARD', 'BANK_ACCOUNT', 'IBAN_CODE', 'KHQR', 'CRYPTO', 'ID', 'PASSPORT', 'COORDINATES', 'DATE_TIME', 'DOB', 'AGE', 'ROOM', 'PLATE', 'ADDRESS'].flatMap((type) => kindsFor(type) ?? [])).toContain(kind);
  });

  it.each([
    ['by its letters', 'x ដារ៉ា y', 2, 7, 'Khmer'],
    ['by its digits', 'tel ០១២', 4, 7, 'Khmer'],
    ['by the text around ASCII digits', 'โทร 012', 4, 7, 'Thai'],
    ['Burmese', 'ဖုန်း ၀၉', 0, 5, 'Burmese'],
    ['Han', '我叫林', 2, 3, 'Han'],
    ['another', 'Ωμέγα', 0, 5, 'other'],
    ['none', '012', 0, 3, 'none'],
  ])('the script of a passage is told %s', (_, text, start, end, script) => {
    expect(scriptOf(text, { start, end })).toBe(script);
  });
});
