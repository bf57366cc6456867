import { describe, expect, it } from 'vitest';
import { compoundKinds, compoundStates } from '#shared/domain/compound.ts';
import { provinceName } from '#shared/domain/province-names.ts';
import { provinces } from '#shared/domain/tip-answers.ts';
import { districts } from '#shared/gazetteer/districts.ts';
import { readDate } from '#vault/register/read-date.ts';
import { districtIn, provinceIn } from '#vault/register/read-place.ts';
import { credibilityIn, gradeIn, kindIn, languageIn, reliabilityIn, standingIn, stateIn } from '#vault/register/read-words.ts';
import { headerIndex, suggestedColumns } from '#vault/register/table-columns.ts';

describe('headers', () => {
  it.each([
    [['Compound Name', 'AKA', 'Type', 'Province', 'District', 'Status', 'Status date', 'Source', 'Grade', 'Guards'], ['name', 'other-names', 'kind', 'province', 'district', 'status', 'since', 'source', 'grade', 'note']],
    [['ឈ្មោះទីតាំង', 'ឈ្មោះផ្សេង', 'ប្រភេទ', 'ខេត្ត', 'ស្រុក', 'ស្ថានភាព', 'កាលបរិច្ឆេទ', 'ប្រភព', 'កំណត់ចំណាំ'], ['name', 'other-names', 'kind', 'province', 'district', 'status', 'since', 'source', 'note']],
    [['园区名称', '别名', '英文名', '类型', '省份', '区县', '状态', '日期', '来源', '备注'], ['name', 'other-names', 'name-en', 'kind', 'province', 'district', 'status', 'since', 'source', 'note']],
    [['Tên gọi', 'Tên khác', 'Loại hình', 'Tỉnh/Thành phố', 'Quận/Huyện', 'Tình trạng', 'Ngày', 'Nguồn tin', 'Ghi chú'], ['name', 'other-names', 'kind', 'province', 'district', 'status', 'since', 'source', 'note']],
  ])('are known in English, Khmer, Chinese and Vietnamese: %j', (headers, fields) => {
    expect(suggestedColumns(headers)).toEqual(fields);
  });

  it('give a field that one column alone can have to the first, and keep the others as notes; a second name is another name', () => {
    expect(suggestedColumns(['NAME', 'Status', 'State', 'Site name', '', 'x'])).toEqual(['name', 'status', 'note', 'other-names', 'note', 'note']);
  });

  it('take a column of other names for the name where there is no other', () => {
    expect(suggestedColumns(['Aliases', 'City'])).toEqual(['name', 'province']);
  });

  it('are found below a title', () => {
    const rows = [['List of sites (invented)'], ['Made in March'], ['No.', 'Name', 'Province'], ['1', 'Name', 'Kampot']].map((cells) => ({ cells }));
    expect(headerIndex(rows)).toBe(2);
    expect(headerIndex([{ cells: ['x', 'y'] }, { cells: ['1', '2'] }])).toBe(0);
  });
});

describe('dates', () => {
  it.each([
    ['2026', '2026'], ['2026-03', '2026-03'], ['2026-03-09', '2026-03-09'], ['2026/3/9', '2026-03-09'], ['2026.03', '2026-03'], ['9 March 2026', '2026-03-09'], ['March 9th, 2026', '2026-03-09'], ['Mar-26', '2026-03'], ['march 2026', '2026-03'],
    ['13/03/2026', '2026-03-13'], ['03/13/2026', '2026-03-13'], ['05/05/2026', '2026-05-05'], ['03/2026', '2026-03'], ['2026年3月9日', '2026-03-09'], ['2026年3月', '2026-03'], ['2026年', '2026'], ['២០២៦-០៣-០៩', '2026-03-09'], ['៩ មីនា ២០២៦', '2026-03-09'],
    ['ថ្ងៃទី ៩ ខែ មីនា ឆ្នាំ ២០២៦', '2026-03-09'], ['ngày 9 tháng 3 năm 2026', '2026-03-09'], ['tháng 3 năm 2026', '2026-03'], ['2026-03-09 14:30', '2026-03-09'], ['2026-03-09T14:30:00Z', '2026-03-09'], ['  ', ''],
  ])('%s is %s', (text, date) => {
    expect(readDate(text)).toEqual({ ok: true, date });
  });

  it('that can be two days are neither', () => {
    for (const text of ['03/04/2026', '3.4.26', '1-2-2026']) expect(readDate(text)).toEqual({ ok: false, why: 'date-order' });
  });

  it.each(['2026-02-30', '2026-13', 'last week', '46090', '2569-03-09', '0', '-1', '31/02/2026', 'March', '9 March', 'March 9 10 2026', '20260309', 'unknown'])('%s is none', (text) => {
    expect(readDate(text)).toEqual({ ok: false, why: 'date-unknown' });
  });
});

describe('places', () => {
  it('are all found by what the gazetteer calls them, in English and Khmer, alone and with their unit', () => {
    const wrong = [
      ...provinces.filter((code) => [provinceName(code, 'en'), provinceName(code, 'km'), provinceName(code, 'zh'), code, `${provinceName(code, 'en')} Province`, `ខេត្ត${provinceName(code, 'km')}`].some((text) => provinceIn(text) !== code)),
      ...districts.filter(({ code, en, km, province }) => [en, km, code, `${en} district`].some((text) => districtIn(text, province) !== code)).map(({ code }) => code),
    ];
    expect(wrong).toEqual([]);
  });

  it('are found in the spellings of others', () => {
    for (const text of ['Sihanoukville', '西港', 'Preah Sihanouk', 'ខេត្តព្រះសីហនុ', 'tỉnh Preah Sihanouk']) expect(provinceIn(text)).toBe('KH-18');
    expect(districtIn('Khan Toul Kork', 'KH-12')).toBe('1204');
    expect(districtIn('ខណ្ឌទួលគោក', null)).toBe('1204');
    for (const text of ['Atlantis', '', '—', '0']) expect([provinceIn(text), districtIn(text, null)]).toEqual([undefined, undefined]);
  });
});

describe('words', () => {
  it('name every code as itself, so that a register of ours comes back', () => {
    for (const code of compoundKinds) expect(kindIn(code)).toBe(code);
    for (const code of compoundStates) expect(stateIn(code)).toBe(code);
    for (const code of ['confirmed', 'suspected'] as const) expect(standingIn(code)).toBe(code);
  });

  it('are known in the languages that tables are written in', () => {
    expect(['Shut down', 'បានបិទ', '已关闭', 'Đã đóng cửa'].map(stateIn)).toEqual(['closed', 'closed', 'closed', 'closed']);
    expect(['SEZ', '赌场', 'Khách sạn', 'សណ្ឋាគារ'].map(kindIn)).toEqual(['zone', 'casino', 'hotel', 'hotel']);
    expect([stateIn('gone fishing'), kindIn(''), standingIn('maybe')]).toEqual([undefined, undefined, undefined]);
  });

  it('grade on both axes, together or each alone', () => {
    for (const text of ['B2', 'b-2', ' B / 2', 'Ｂ２']) expect(gradeIn(text)).toEqual({ reliability: 'B', credibility: '2' });
    for (const text of ['G1', 'A7', 'B', '2', 'BB2', 'A1 or so']) expect(gradeIn(text)).toBeUndefined();
    expect([reliabilityIn('c: fairly reliable'), reliabilityIn('Fairly'), credibilityIn('3 - possibly true'), credibilityIn('33')]).toEqual(['C', undefined, '3', undefined]);
  });

  it('say in which language a name is by its letters', () => {
    expect(['សួនអ័រគីដេ', '金兰花园 2', 'Khu vườn Lan Vàng ở Kẹp', 'Golden Orchid', 'อาคาร', 'ရွှေ'].map(languageIn)).toEqual(['km', 'zh', 'vi', 'en', 'other', 'other']);
  });
});
