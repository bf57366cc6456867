import { describe, expect, it } from 'vitest';
import { provinceName } from '#shared/domain/province-names.ts';
import { provinces } from '#shared/domain/tip-answers.ts';
import { districts } from '#shared/gazetteer/districts.ts';
import { provinceAliases } from '#shared/gazetteer/province-aliases.ts';
import { spellingKey } from '#shared/gazetteer/spelling-key.ts';

describe('the spelling key', () => {
  it.each([
    [['Tuol Kouk', 'Toul Kork', 'Tuol Kok', 'TOUL KOUK', 'Toulkork']],
    [['Poipet', 'Poi Pet', 'Paoy Paet', 'Poypet', 'Poi-Pet']],
    [['Sen Sok', 'Saensokh', 'Sensok', 'Saen Sokh']],
    [['Sihanoukville', 'Sihanouk Ville', 'Sihanokville']],
    [['Kampong', 'Kompong']],
    [['Preah', 'Prea']],
    [['Chrey Thom', 'Chrey Thum', 'Chrei Thom']],
    [['Bavet', 'Ba Vet', 'Bavit']],
    [['O Smach', 'Osmach', 'Ou Smach', "O'Smach"]],
    [['Mongkol Borey', 'Mongkol Borei']],
    [['Koh Kong', 'Kaoh Kong']],
    [['Stung Treng', 'Stueng Traeng', 'Steung Treng']],
    [['Siem Reap', 'Siem Reab', 'Siemreap']],
    [['Battambang', 'Batdambang']],
    [['Takeo', 'Takaev', 'Ta Keo', 'Takéo']],
    [['Chrouy Changvar', 'Chraoy Chongvar', 'Chroy Changva']],
    [['Russey Keo', 'Ruessei Kaev']],
    [['Dangkao', 'Dangkor']],
    [['Phnom Penh', 'Phnum Penh', 'Pnom Pen']],
    [['Prek Pnov', 'Praek Pnov']],
    [['Boeng Keng Kang', 'Boeung Keng Kang']],
    [['Pur SenChey', 'Por Senchey', 'Pou Saenchey']],
    [['Angk Snuol', 'Ang Snuol']],
    [['Angkor', 'Ankor']],
    [['Kep', 'Kaeb']],
  ])('is one for %j', (spellings) => {
    expect(new Set(spellings.map(spellingKey)).size).toBe(1);
  });

  it.each([
    ['Bati', 'Batheay'],
    ["S'ang", 'Suong'],
    ['Kampot', 'Kampong'],
    ['Stung Treng', 'Stueng Trang'],
    ['Peam Chor', 'Peam Ro'],
    ['Siem Bouk', 'Siem Pang'],
    ['Prey Veng', 'Preah Vihear'],
    ['Zone 1 2', 'Zone 12'],
  ])('tells %s from %s', (one, other) => {
    expect(spellingKey(one)).not.toBe(spellingKey(other));
  });

  it('leaves other scripts and digits as they are folded', () => {
    expect(spellingKey('ទួល គោក')).toBe(spellingKey('ទួលគោក'));
    expect(spellingKey('金边')).toBe('金边');
    expect(spellingKey('៩៩')).toBe('99');
    expect(spellingKey('Ｐｏｉｐｅｔ')).toBe(spellingKey('poipet'));
  });

  it('is empty where there is neither letter nor number', () => {
    expect(spellingKey('')).toBe('');
    expect(spellingKey(' – !')).toBe('');
  });

  it('is no other place’s, but where two have one name', () => {
    // A town and the province called after it; Kampong Som is the old name of Sihanoukville and that of a new town beside it; there are two Samraong.
    const namesakes = [
      '0203 KH-2', '0305 KH-3', '0403 KH-4', '0708 KH-7', '0903 KH-9', '1002 KH-10', '1308 KH-13', '1410 KH-14', '1505 KH-15', '1710 KH-17', '1801 KH-18', '1806 KH-18', '1904 KH-19', '2006 KH-20',
      '2107 2204', '2302 KH-23', '2401 KH-24', '2507 KH-25',
    ];
    const places = new Map<string, Set<string>>();
    const add = (id: string, names: readonly string[]): void => {
      for (const key of names.map(spellingKey)) places.set(key, (places.get(key) ?? new Set()).add(id));
    };
    for (const { code, en, km, aliases } of districts) add(code, [en, km, ...aliases]);
    for (const province of provinces) add(province, [...['en', 'km', 'zh'].map((language) => provinceName(province, language)), ...provinceAliases(province)]);
    const shared = [...places.values()].filter((ids) => ids.size > 1).map((ids) => [...ids].sort().join(' '));
    expect([...new Set(shared)].sort()).toEqual(namesakes);
  });
});
