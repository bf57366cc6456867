import { describe, expect, it } from 'vitest';
import { tierOf, type Candidate } from '#shared/redaction/detect/candidate.ts';
import { detect, detectDirect, kindsForTheEye } from '#shared/redaction/detect/detect.ts';
import { corpusFiles } from '../../../../corpus/redaction/corpus-files.ts';

/** Every fifth: what every one of them holds is in some of these. */
const texts = corpusFiles().flatMap((file) => file.texts.map(({ full_text }) => full_text)).filter((_, at) => at % 5 === 0);

const withoutReasons = ({ start, end, kind, score }: Candidate): Pick<Candidate, 'start' | 'end' | 'kind' | 'score'> => ({ start, end, kind, score });
const isDirect = (candidate: Candidate): boolean => tierOf(candidate) === 'likely' && !kindsForTheEye.has(candidate.kind);

describe('finding what leads to one person or place by itself', () => {
  it('finds what is likely among everything, with the same scores, and nothing that a reader has to judge', () => {
    expect(texts.length).toBeGreaterThan(800);
    const found = texts.map((text) => detectDirect(text).map(withoutReasons));
    expect(found.flat().length).toBeGreaterThan(500);
    for (const [at, text] of texts.entries()) expect(JSON.stringify(found[at])).toBe(JSON.stringify(detect(text).filter(isDirect).map(withoutReasons)));
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
