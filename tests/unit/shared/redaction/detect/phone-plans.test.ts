import { describe, expect, it } from 'vitest';
import { phoneRegions, tierOf, type Candidate } from '#shared/redaction/detect/candidate.ts';
import { detect } from '#shared/redaction/detect/detect.ts';
import { plannedNumbers } from '../../../../support/planned-numbers.ts';
import { inOtherDigits } from './found.ts';

const phoneAt = (text: string, number: string): Candidate | undefined => detect(text).find(({ kind, start, end }) => kind === 'phone' && text.slice(start, end) === number);
const plansOf = (candidate: Candidate | undefined): readonly string[] => (candidate?.reasons ?? []).filter((reason) => reason.startsWith('plan-'));

describe('a telephone number of each country whose plan is known', () => {
  it('is in the table', () => {
    expect(plannedNumbers.map(({ region }) => region)).toEqual([...phoneRegions]);
  });

  it.each(plannedNumbers)('is told to be of $region as it is written abroad: $international', ({ region, international }) => {
    for (const number of [international, international.replaceAll(' ', ''), international.replace('+', '00')]) {
      const candidate = phoneAt(`Invented: ask ${number} tonight`, number);
      expect([number, plansOf(candidate)]).toEqual([number, [`plan-${region}`]]);
      expect(candidate === undefined ? undefined : tierOf(candidate)).toBe('likely');
    }
  });

  it.each(plannedNumbers)('may be of $region as it is written there, in digits of any script: $national', ({ region, national }) => {
    for (const number of [national, national.replace(/\D/gu, ''), ...inOtherDigits(national)]) {
      const candidate = phoneAt(`Invented: phone ${number}`, number);
      expect([number, plansOf(candidate)]).toEqual([number, expect.arrayContaining([`plan-${region}`])]);
      expect(candidate === undefined ? undefined : tierOf(candidate)).toBe('likely');
    }
  });

  it('has no plan with a digit too many or too few', () => {
    for (const { international } of plannedNumbers) {
      const long = `${international}12345`;
      expect([long, plansOf(phoneAt(`Invented: ask ${long} tonight`, long))]).toEqual([long, []]);
    }
  });
});
