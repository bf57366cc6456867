import { describe, expect, it } from 'vitest';
import { NameIndex, type Named } from '#shared/gazetteer/name-index.ts';

// Places are Cambodia's; every compound is invented.
const places: readonly Named[] = [
  { id: 'KH-12', names: ['Phnom Penh', 'ភ្នំពេញ', '金边', '金边市'] },
  { id: 'KH-18', names: ['Preah Sihanouk', 'Sihanoukville', 'ព្រះសីហនុ', '西哈努克', '西哈努克港', '西港'] },
  { id: 'KH-2', names: ['Battambang', 'បាត់ដំបង'] },
  { id: '0203', names: ['Battambang', 'បាត់ដំបង'] },
  { id: '1204', names: ['Tuol Kouk', 'ទួលគោក'] },
  { id: '0110', names: ['Poipet', 'Paoy Paet', 'ប៉ោយប៉ែត'] },
  { id: '2008', names: ['Bavet', 'បាវិត'] },
  { id: '0109', names: ['Malai'] },
  { id: 'KH-23', names: ['Kep', 'កែប'] },
  { id: 'o-smach', names: ['O Smach'] },
];
const compounds: readonly Named[] = [
  { id: 'garden', names: ['Phnom Penh Garden (invented)', 'ផ្ការំដួលប្រឌិត', '金边花园（虚构）'] },
  { id: 'moon', names: ['Invented Moon 8', 'สวนสมมติ', 'မရှိသောဥယျာဉ်', 'ສວນສົມມຸດ'] },
  { id: 'two', names: ['QZ'] },
  { id: 'one', names: ['Q', 'ក', '园'] },
];
const index = new NameIndex([...places, ...compounds]);

/** `id:how:passage` of everything found. */
const found = (text: string, within: NameIndex = index): string[] => within.find(text).map(({ id, how, start, end }) => `${id}:${how}:${text.slice(start, end)}`);

describe('finding names', () => {
  it('finds a place in a sentence, in any case, width and digits', () => {
    expect(found('They took us to phnom penh.')).toEqual(['KH-12:same:phnom penh']);
    expect(found('ＰＨＮＯＭ　ＰＥＮＨ')).toEqual(['KH-12:same:ＰＨＮＯＭ　ＰＥＮＨ']);
    expect(found('Phnom\nPenh / Phnom-Penh / Phnompenh / Phnôm Pênh')).toHaveLength(4);
    expect(found('at invented moon ៨ now')).toEqual(['moon:same:invented moon ៨']);
  });

  it('says which name of the list it found', () => {
    expect(index.find('在金边市')).toEqual([{ id: 'KH-12', name: '金边市', start: 1, end: 4, how: 'same' }]);
    expect(index.find('to Toul Kork')).toEqual([{ id: '1204', name: 'Tuol Kouk', start: 3, end: 12, how: 'spelling' }]);
  });

  it('finds Khmer where no spaces stand between words, and a zero-width space does not hide it', () => {
    expect(found('ខ្ញុំនៅទួលគោកជាមួយមិត្ត')).toEqual(['1204:same:ទួលគោក']);
    expect(found('ខ្ញុំនៅទួល\u200bគោកជាមួយមិត្ត')).toEqual(['1204:same:ទួល\u200bគោក']);
    expect(found('ទួលគោក')).toEqual(found('ទួលគោក', new NameIndex([{ id: '1204', names: ['ទួលគោក', 'Tuol Kouk'] }])));
  });

  it('finds Chinese, Thai, Burmese and Lao in the middle of a sentence', () => {
    expect(found('我被关在西港的一栋楼里')).toEqual(['KH-18:same:西港']);
    expect(found('เขาพาเราไปสวนสมมติเมื่อคืน')).toEqual(['moon:same:สวนสมมติ']);
    expect(found('သူတို့မရှိသောဥယျာဉ်မှာ')).toEqual(['moon:same:မရှိသောဥယျာဉ်']);
    expect(found('ພວກເຮົາຢູ່ສວນສົມມຸດ')).toEqual(['moon:same:ສວນສົມມຸດ']);
  });

  it('finds names where scripts meet', () => {
    expect(found('我在Poipet，后来去了Phnom Penh市')).toEqual(['0110:same:Poipet', 'KH-12:same:Phnom Penh']);
    expect(found('នៅBavetនិងបាវិត')).toEqual(['2008:same:Bavet', '2008:same:បាវិត']);
  });

  it('does not find a name in the middle of a word', () => {
    expect(found('Malaise, bavette, Kepler, unkep, xPoipet, Poipetx, Poipet9')).toEqual([]);
    expect(found('QZX XQZ')).toEqual([]);
  });

  it('does not find a name that ends inside a cluster', () => {
    expect(found('ទួលគោកំ')).toEqual([]);
    expect(found('បាវិតា')).toEqual([]);
  });

  it('finds a very short name as a whole word, and a single letter never', () => {
    expect(found('in QZ, Q and q')).toEqual(['two:same:QZ']);
    expect(found('Q Z')).toEqual([]);
    expect(found('ក 园')).toEqual([]);
    expect(found('They keep us in Kep; kẹp, kép')).toEqual(['KH-23:same:Kep']);
  });

  it('finds nothing in nothing', () => {
    expect(index.find('')).toEqual([]);
    expect(index.find(' \n\u200b…')).toEqual([]);
    expect(new NameIndex([]).find('Phnom Penh')).toEqual([]);
    expect(new NameIndex([{ id: 'x', names: ['', ' ', '!', '😀'] }]).find('x ! 😀')).toEqual([]);
  });
});

describe('finding other spellings', () => {
  it('finds what is the same by its key alone, and says so', () => {
    expect(found('near Toul Kork market')).toEqual(['1204:spelling:Toul Kork']);
    expect(found('SIHANOKVILLE')).toEqual(['KH-18:spelling:SIHANOKVILLE']);
    expect(found('at Ou Smach, Osmach and O’Smach')).toEqual(['o-smach:spelling:Ou Smach', 'o-smach:same:Osmach', 'o-smach:same:O’Smach']);
    expect(found('Poy Pet')).toEqual(['0110:spelling:Poy Pet']);
    expect(found('to Bavit')).toEqual(['2008:spelling:Bavit']);
  });

  it('finds a spelling that is cut in two where no one would have cut the name, and none that is cut in three', () => {
    const kandal = new NameIndex([{ id: 'KH-8', names: ['Kandal'] }]);
    expect(found('in Kan Daal', kandal)).toEqual(['KH-8:spelling:Kan Daal']);
    expect(found('Sihanok Ville')).toEqual(['KH-18:spelling:Sihanok Ville']);
    expect(found('Si Hanok Ville')).toEqual([]);
  });

  it('takes the same letters with other spaces for the same letters', () => {
    expect(found('in Poi Pet and Ba Vet')).toEqual(['0110:same:Poi Pet', '2008:same:Ba Vet']);
    expect(found('Sihanouk Ville')).toEqual(['KH-18:same:Sihanouk Ville']);
  });

  it('makes no name of ordinary words', () => {
    expect(found('a company based in the back of the park, we go wrong, keep up and book a buffet')).toEqual([]);
    expect(found('mà lại, kẹp lại, bà vét')).toEqual([]);
    const short = new NameIndex([{ id: '1605', names: ['Lumphat'] }, { id: '0609', names: ['Tang Kouk'] }, { id: '1805', names: ['Kaoh Rung'] }, { id: '1505', names: ['Pursat'] }, { id: '0501', names: ['Basedth'] }]);
    expect(found('dia lompat; orang Tiongkok dikurung, kurung di pusat kota; based', short)).toEqual([]);
  });

  it('makes no name of words that a sentence’s end parts', () => {
    expect(found('That is all I can say of Poi. Pet food is what they sell.')).toEqual([]);
    expect(found('很多黄金。边境那里')).toEqual([]);
    expect(found('toul, kork')).toEqual([]);
  });

  it('reads "1 2" not as 12', () => {
    const zones = new NameIndex([{ id: '12', names: ['Invented Zone 12'] }, { id: '1-2', names: ['Invented Zone 1 2'] }]);
    expect(found('invented zone 12', zones)).toEqual(['12:same:invented zone 12']);
    expect(found('invented zone 1 2', zones)).toEqual(['1-2:same:invented zone 1 2']);
    expect(found('envented zone 1 2', zones)).toEqual(['1-2:spelling:envented zone 1 2']);
  });
});

describe('names in names', () => {
  it('gives the compound alone where a place is part of its name', () => {
    expect(found('the Phnom Penh Garden (invented) gate')).toEqual(['garden:same:Phnom Penh Garden (invented']);
    expect(found('在金边花园（虚构）门口')).toEqual(['garden:same:金边花园（虚构']);
    expect(found('Phnom Penh, then Phnom Penh Garden (invented)')).toEqual(['KH-12:same:Phnom Penh', 'garden:same:Phnom Penh Garden (invented']);
  });

  it('gives a town and the province called after it', () => {
    expect(found('in Battambang')).toEqual(['0203:same:Battambang', 'KH-2:same:Battambang']);
  });

  it('keeps the longest of one id', () => {
    expect(found('西哈努克港')).toEqual(['KH-18:same:西哈努克港']);
    expect(found('西哈努克')).toEqual(['KH-18:same:西哈努克']);
  });

  it('keeps what is the same before what is spelt like it', () => {
    const spelt = new NameIndex([{ id: 'a', names: ['Toul Kork', 'Tuol Kouk Garden'] }, { id: 'b', names: ['Garden Invented'] }]);
    expect(found('Toul Kork', spelt)).toEqual(['a:same:Toul Kork']);
    expect(found('Toul Kork Garden', spelt)).toEqual(['a:same:Toul Kork']);
    // Names that only meet in a word may both be meant.
    expect(found('Tuol Kouk Garden Invented', spelt)).toEqual(['a:same:Tuol Kouk Garden', 'b:same:Garden Invented']);
  });

  it('keeps the same letters inside a longer spelling, which may be wrong, and leaves a spelling inside it out', () => {
    const nested = new NameIndex([{ id: 'long', names: ['Invented Tuol Kouk House'] }, { id: 'short', names: ['Tuol Kouk'] }]);
    expect(found('envented Tuol Kouk house', nested)).toEqual(['long:spelling:envented Tuol Kouk house', 'short:same:Tuol Kouk']);
    expect(found('envented Toul Kork house', nested)).toEqual(['long:spelling:envented Toul Kork house']);
  });

  it('takes names of one id from several entries, and two ids with one name', () => {
    const twice = new NameIndex([{ id: 'b', names: ['Invented Moon'] }, { id: 'a', names: ['INVENTED MOON'] }, { id: 'b', names: ['Invented Sun'] }]);
    expect(found('invented moon, invented sun', twice)).toEqual(['a:same:invented moon', 'b:same:invented moon', 'b:same:invented sun']);
  });
});
