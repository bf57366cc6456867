import { describe, expect, it } from 'vitest';
import type { TipAnswers } from '#shared/domain/tip-answers.ts';
import { PlaceFinder } from '#vault/triage/place-finder.ts';

const finder = new PlaceFinder();
const suggested = (text: string, answers: TipAnswers = {}) => finder.suggest([text], answers).map(({ province, district, reasons }) => [district ?? province, ...reasons.map(({ why, passage }) => (passage === '' ? why : `${why} ${passage}`))]);

describe('of which places a text may speak', () => {
  it('is told by a name in any usual spelling and script, with the words of the text', () => {
    expect(suggested('We are held in Tuol Kouk.')).toEqual([['1204', 'name Tuol Kouk']]);
    expect(suggested('We are held near Toul Kork market.')[0]?.[0]).toBe('1204');
    expect(suggested('យើងនៅទួលគោក')[0]).toEqual(['1204', 'name ទួលគោក']);
  });

  it('is the district before its province, and a district more likely where its province is named or chosen', () => {
    expect(suggested('In Prey Nob, Preah Sihanouk.')).toEqual([
      ['1802', 'name Prey Nob', 'province Preah Sihanouk'],
      ['KH-18', 'name Preah Sihanouk'],
      // A district that is called like its province comes behind it.
      ['1801', 'name Preah Sihanouk'],
    ]);
    expect(suggested('In Prey Nob or Tuol Kouk.', { country: 'KH', province: 'KH-18' })).toEqual([
      ['1802', 'name Prey Nob', 'chosen'],
      ['1204', 'name Tuol Kouk', 'other-province'],
    ]);
  });

  it('is nothing where only an answer says it, which counts without a suggestion, and nothing for ordinary words', () => {
    expect(suggested('They took our passports.', { country: 'KH', province: 'KH-18' })).toEqual([]);
    expect(suggested('')).toEqual([]);
  });
});
