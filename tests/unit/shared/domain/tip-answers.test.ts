import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { provinceName } from '#shared/domain/province-names.ts';
import { answerNames, countries, dangers, isTipAnswers, provinces, withDanger, type Danger } from '#shared/domain/tip-answers.ts';

describe('answers', () => {
  it('are taken where every code is known, one alone or all of them', () => {
    expect(isTipAnswers({ country: 'MM' })).toBe(true);
    expect(isTipAnswers({ country: 'KH', province: 'KH-20', placeKnown: 'area', happened: 'now', people: '2-9', children: 'unsure', danger: ['violence', 'raid'], contact: 'share' })).toBe(true);
  });

  it('are refused for an unknown code, none at all, or another type', () => {
    for (const wrong of [{}, { country: 'XX' }, { country: 1 }, { people: '2' }, { danger: 'violence' }, [], null, 'KH', { contact: ['share'] }]) expect(isTipAnswers(wrong)).toBe(false);
  });

  it('have a province only in Cambodia', () => {
    expect(isTipAnswers({ province: 'KH-1' })).toBe(false);
    expect(isTipAnswers({ country: 'TH', province: 'KH-1' })).toBe(false);
  });

  it('have signs of danger in one order, none twice, and "none" and "unsure" alone', () => {
    for (const wrong of [[], ['raid', 'violence'], ['raid', 'raid'], ['violence', 'none'], ['none', 'unsure'], ['fire']]) expect(isTipAnswers({ danger: wrong })).toBe(false);
    for (const right of [['none'], ['unsure'], dangers.slice(0, 10)]) expect(isTipAnswers({ danger: right })).toBe(true);
  });

  it('do not change their codes, which lie in vaults: a new one is a new version', () => {
    expect(answerNames).toEqual(['country', 'province', 'placeKnown', 'happened', 'people', 'children', 'danger', 'contact']);
    expect(countries).toEqual(['KH', 'MM', 'LA', 'TH', 'VN', 'PH', 'MY', 'other']);
    expect(dangers).toEqual(['violence', 'medical', 'suicide', 'transfer', 'discovered', 'child', 'pregnant', 'threat', 'raid', 'stranded', 'none', 'unsure']);
  });
});

describe('choosing signs of danger', () => {
  it('keeps them in order, however they are chosen', () => {
    expect(withDanger(withDanger([], 'raid', true), 'violence', true)).toEqual(['violence', 'raid']);
    expect(withDanger(['violence', 'raid'], 'violence', false)).toEqual(['raid']);
    expect(withDanger(['raid'], 'raid', true)).toEqual(['raid']);
  });

  it('lets "none" and "unsure" push out all others, and be pushed out by them', () => {
    expect(withDanger(['violence', 'raid'], 'none', true)).toEqual(['none']);
    expect(withDanger(['none'], 'unsure', true)).toEqual(['unsure']);
    expect(withDanger(['unsure'], 'child', true)).toEqual(['child']);
  });
});

describe('signs of danger, chosen and taken back in any order', () => {
  it('are always what a tip may carry', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...dangers), fc.boolean()), { maxLength: 30 }), (choices) => {
        const chosen = choices.reduce<readonly Danger[]>((present, [danger, isChosen]) => withDanger(present, danger, isChosen), []);
        expect(chosen.length === 0 || isTipAnswers({ danger: chosen })).toBe(true);
        const last = choices.at(-1);
        if (last !== undefined) expect(chosen.includes(last[0])).toBe(last[1]);
      }),
    );
  });
});

describe('provinces', () => {
  it('are twenty-five, each with a name in English, Khmer and Chinese that no other has', () => {
    expect(new Set(provinces).size).toBe(25);
    for (const locale of ['en', 'km', 'zh-Hans']) expect(new Set(provinces.map((province) => provinceName(province, locale))).size).toBe(25);
    expect(provinceName('KH-12', 'km')).toBe('ភ្នំពេញ');
    expect(provinceName('KH-12', 'vi')).toBe('Phnom Penh');
  });
});
