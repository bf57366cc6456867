import { describe, expect, it } from 'vitest';
import { askedOf, firstDraft } from '../../../../../../renderer/desk/features/briefing/asked-briefing.ts';

const january = Date.UTC(2031, 0, 31, 23, 59);

describe('a briefing that nobody has begun', () => {
  it('is of the last three months that are over, also across a year, and for nobody yet', () => {
    expect(firstDraft(january, 'km')).toEqual({ from: '2030-10', until: '2030-12', preset: null, language: 'km', title: '', estimates: [] });
  });
});

describe('what the vault is asked for', () => {
  const draft = { ...firstDraft(january, 'en'), preset: 'public', title: ' March ', estimates: ['', ' 120,000 (invented) '] } as const;

  it('is what was typed, without blanks around it and without empty estimates', () => {
    expect(askedOf({ ...draft, from: ' 2030-10', estimates: [...draft.estimates] })).toEqual({ period: { from: '2030-10', until: '2030-12' }, preset: 'public', language: 'en', title: 'March', estimates: ['120,000 (invented)'] });
  });

  it.each([
    ['readers', { preset: null }],
    ['a month', { until: '2030-13' }],
    ['a period that does not end before it begins', { from: '2031-01' }],
    ['one that is not longer than three years', { from: '2027-12' }],
  ])('is nothing without %s', (_what, part) => {
    expect(askedOf({ ...draft, estimates: [], ...part })).toBeUndefined();
  });
});
