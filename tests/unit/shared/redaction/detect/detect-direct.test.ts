import { describe, expect, it } from 'vitest';
import { tierOf, type Candidate } from '#shared/redaction/detect/candidate.ts';
import { detect, detectDirect, kindsForTheEye } from '#shared/redaction/detect/detect.ts';
import { corpusFiles } from '../../../../corpus/redaction/corpus-files.ts';

/** Every fifth: what every one of them holds is in some of these. */
const texts = corpusFiles().flatMap((file) => file.texts.map(({ full_text }) => full_text)).filter((_, at) => at % 5 === 0);

/** The scores of what is only guessed to be an account; nothing that is told has one of these with such a reason. */
const isGuess = ({ kind, score, reasons }: Candidate): boolean => kind === 'handle' && score === 0.25 && (reasons.includes('answers-service') || reasons.join() === 'form');

describe('finding what leads to one person or place by itself', () => {
  it('finds what is found with everything else, with the same scores and reasons, and nothing that a reader has to judge', () => {
    expect(texts.length).toBeGreaterThan(800);
    for (const text of texts) expect(JSON.stringify(detectDirect(text))).toBe(JSON.stringify(detect(text).filter((candidate) => !kindsForTheEye.has(candidate.kind) && !isGuess(candidate))));
  });

  it('leaves accounts that are only guessed to who reads, and none of them is likely', () => {
    const guesses = texts.flatMap((text) => detect(text).filter(isGuess));
    expect(guesses.length).toBeGreaterThan(50);
    expect(guesses.filter((guess) => tierOf(guess) === 'likely')).toEqual([]);
  });

  it('leaves names, days, ages, rooms and addresses to who reads', () => {
    const text = 'Mrs Sok Dara, aged 19, in room 304 at 12 Street 271 since 3 March 2031';
    expect(detect(text).map(({ kind }) => kind)).toEqual(expect.arrayContaining([...kindsForTheEye]));
    expect(detectDirect(text)).toEqual([]);
  });

  it('finds a birth', () => {
    expect(detectDirect('Date of birth: 12/03/1999').map(({ kind }) => kind)).toEqual(['birth-date']);
  });
});
