import { describe, expect, it } from 'vitest';
import type { CandidateKind } from '#shared/redaction/detect/candidate.ts';
import { propose } from '#shared/redaction/generalise/propose.ts';
import { writtenDays } from '#shared/redaction/generalise/written-day.ts';

/** Invented. */
const receivedAt = Date.UTC(2026, 5, 1);
const offered = (passage: string, kind: CandidateKind | undefined, around = { before: '', after: '' }) => propose(passage, { kinds: kind === undefined ? [] : [kind], beside: around, placesGiven: [], receivedAt, firstDay: undefined });
const thaiBefore = { before: 'เขาถูกพาไป', after: '' };

describe('a year alone', () => {
  it.each([
    ['2024', 'in the 2020s'],
    ['in 2019', 'in the 2010s'],
    ['ปี 2567', 'in the 2020s'],
    ['พ.ศ. ๒๕๖๒', 'in the 2010s'],
    ['ឆ្នាំ ២០២៤', 'in the 2020s'],
    ['2024年', 'in the 2020s'],
    ['năm 2018', 'in the 2010s'],
    ["'19", 'in the 2010s'],
  ])('%s is widened to its decade and is no number of people', (passage, decade) => {
    expect(offered(passage, undefined)).toEqual([decade]);
    expect(offered(passage, 'date')).toEqual([decade]);
  });

  it.each([
    ['2000', 'asked for ', ' dollars'],
    ['2000', 'sold for $', ''],
    ['2000', 'hold ', ' people'],
    ['2500', 'มี ', ' คน'],
    ['1945', 'room ', ''],
    ['2019', 'gate ', ' at night'],
    ['2020', 'in ', ' rooms'],
    ['2000', 'They asked a ransom of ', '.'],
    ['2000', 'salary from ', ''],
    ['2000', 'he was fined by ', '.'],
    ['1900', 'until ', '.'],
    ['1930', 'They came by ', '.'],
    ['2000', 'before ', ', they lock the door'],
  ])('%s is none behind "%s" and before "%s" where nothing was found', (passage, before, after) => {
    for (const each of offered(passage, undefined, { before, after })) expect(each).not.toMatch(/in the/u);
  });

  it.each([
    ['2019', 'in ', ', at night'],
    ['2019', 'since ', '.'],
    ['2567', 'ปี ', ''],
    ['២០២៤', 'ឆ្នាំ ', ''],
    ['2018', 'năm ', ''],
    ['2018', '', '年我们'],
    ['2018', 'tahun ', ''],
  ])('%s is one behind "%s" and before "%s"', (passage, before, after) => {
    expect(offered(passage, undefined, { before, after })).toHaveLength(1);
  });

  it('of two digits is one of the Buddhist era where Thai is written', () => {
    expect(offered('ปี 67', undefined)).toEqual(['in the 2020s']);
    expect(offered('ปี 60', undefined)).toEqual(['in the 2010s']);
  });

  it.each(['1388', '2999', '1204', '3000', 'ปี 40', '2024 to 2026', '2024-25'])('%s is none that a tip tells of', (passage) => {
    for (const each of offered(passage, 'date')) expect(each).not.toMatch(/in the/u);
  });

  it.each([
    ['1999', 'a young adult'],
    ['2009', 'a teenager under age'],
    ['2015', 'a child'],
    ['១៩៨៥', 'in their forties'],
    ['พ.ศ. 2542', 'a young adult'],
    ['95年', 'in their thirties'],
    ['99', 'a young adult'],
    ['14', 'a child'],
  ])('of birth, %s, is widened to a band of the age', (passage, band) => {
    expect(offered(passage, 'birth-date')).toEqual([band]);
  });

  it('of birth has no band where who was born in it may be a child or an adult', () => {
    expect(offered('2007', 'birth-date')).toEqual(['a young adult']);
    expect(offered('2008', 'birth-date')).toEqual([]);
    expect(offered('08', 'birth-date')).toEqual([]);
  });

  it('of birth with two digits in Thai is read in both eras', () => {
    expect(offered('เกิดปี 45', 'birth-date')).toEqual(['an adult']);
    expect(offered('เกิดปี 53', 'birth-date')).toEqual([]);
    expect(offered('1600', 'birth-date')).toEqual([]);
    expect(offered('2030', 'birth-date')).toEqual([]);
  });
});

describe('a short date', () => {
  it.each([
    ['3 พ.ค. 67', 'May 2024'],
    ['๓ พ.ค. ๖๗', 'May 2024'],
    ['พฤษภาคม 67', 'second quarter of 2024'],
    ['3 พฤษภาคม 2567', 'May 2024'],
    ['วันที่ 3 พ.ค. ปี 67', 'May 2024'],
    ['3 ພ.ພ. 2026', 'May 2026'],
    ['3 ພຶດສະພາ 2026', 'May 2026'],
    ['၂၀၂၆ ခုနှစ် မေလ ၃ ရက်', 'May 2026'],
    ['3 ဇွန် 2025', 'June 2025'],
    ['3 May 26', 'May 2026'],
    ["May '26", 'second quarter of 2026'],
    ['May 3, 26', 'May 2026'],
    ['2569-05-03', 'May 2026'],
    ['2026-05-03T14:32:00Z', 'May 2026'],
  ])('%s is read with its year', (passage, wider) => {
    expect(offered(passage, 'date')).toContain(wider);
  });

  it('in numbers alone is one of the Buddhist era where Thai stands around it', () => {
    expect(offered('3/5/67', 'date', thaiBefore)).toContain('May 2024');
    expect(offered('3/5/67', 'date')).toEqual([]);
    expect(offered('23/5/26', 'date', thaiBefore)).toEqual(['May 2026', 'second quarter of 2026']);
  });

  it.each(['12.5%', '1.2 km', '3-4 days', '10-12 people', '2/3 ថ្ងៃ'])('%s is none, also where a detector takes it for one', (passage) => {
    expect(offered(passage, 'date')).toEqual([]);
  });

  it('without a year is one where a detector takes it for one and a word says so', () => {
    expect(offered('3/5', 'date')).toEqual([]);
    expect(offered('on 3/5', 'date')).toEqual(['May', 'March']);
  });

  it.each(['12/3/98', '12/03/2098', '1204-12', '3/5/2026 - 9/5/2026', '12.5 3.5'])('%s is none where the year cannot be, or where several stand', (passage) => {
    expect(offered(passage, 'date')).toEqual([]);
  });

  it('beside a name of a month is that month where its year cannot be', () => {
    expect(offered('3 May 98', 'date')).toEqual(['May']);
    expect(offered('3 พ.ค. 30', 'date')).toEqual(['May']);
    expect(offered('3 to 9 May 2026', 'date')).toEqual(['May 2026', 'second quarter of 2026']);
    expect(offered('from March to May 2026', 'date')).toEqual([]);
  });
});

describe('a name of a month', () => {
  const read = (passage: string) => writtenDays(passage, { receivedAt, isBirth: false, isThai: false });

  it.each(['June', 'Julio', 'Jan', 'កញ្ញា', 'សីហា', 'မေမေ', 'she may go', 'มีค่า', 'ตุลา'])('is none where it may be a person or another word: %s', (passage) => {
    expect(read(passage)).toEqual([]);
  });

  it.each([
    ['ខែសីហា', 8],
    ['เดือน พ.ย.', 11],
    ['ตุลาคม', 10],
    ['ເດືອນກັນຍາ', 9],
    ['မေလ', 5],
    ['tháng tư', 4],
  ])('stands alone beside the word for month: %s', (passage, month) => {
    const [first] = read(passage);
    expect(first?.month).toBe(month);
  });
});

describe('two numbers, or a name of a month and a number, of which the detectors say nothing', () => {
  it.each(['$2000', '2000$', '฿2500', '៛2000', '2000%', '£2010'])('a sum or a share is no year: %s', (passage) => {
    expect(offered(passage, undefined).filter((each) => each.startsWith('in the'))).toEqual([]);
  });

  it.each(['3 tháng 5 ngày', '2 tháng 3 tuần', '1 tháng 6 giờ'])('so long a time is no month: %s', (passage) => {
    expect(offered(passage, undefined).filter((each) => /^[A-Z]/u.test(each))).toEqual([]);
    expect(offered(passage, 'date')).toEqual([]);
  });

  it.each(['24/7', '12.5%', '12.5', '10-12 people', '3-4 days', '2/3 of the money', '2/3', '1.2 km', 'room 3-5', 'may 5 people', 'May 5 people', 'mar 3 pigs', '3 dec boxes'])('are no day: %s', (passage) => {
    expect(offered(passage, undefined).filter((each) => /^[A-Z][a-z]+(?: \d{4})?$|quarter|day/u.test(each))).toEqual([]);
  });

  it.each([
    ['3/5/2026', 'May 2026'],
    ['3 May', 'May'],
    ['May 3rd', 'May'],
    ['3 may 2026', 'May 2026'],
    ['ថ្ងៃទី ៣ ខែឧសភា', 'May'],
    ['3 พฤษภาคม 2569', 'May 2026'],
    ['ngày 3 tháng 5', 'May'],
    ['5月3日', 'May'],
    ['2026-05-03', 'May 2026'],
  ])('are one with a year, or alone with its name: %s', (passage, month) => {
    expect(offered(passage, undefined)[0]).toBe(month);
  });
});

it.each(['26/03/20', '25-12-20', '20.11.26'])('three numbers of which two may be the year are no day: %s', (passage) => {
  expect(offered(passage, 'date')).toEqual([]);
});

it.each([
  ['03/05/26', 'May 2026'],
  ['31/12/25', 'December 2025'],
  ['12/11/19', 'November 2019'],
])('three numbers of which one may be the year are a day: %s', (passage, month) => {
  expect(offered(passage, 'date')[0]).toBe(month);
});

describe('a passage that the detectors take for a day', () => {
  it.each(['August 15-20', 'May 3-24', 'May 3 to 24', 'June 10-25', 'Oct. 5–26', 'May 3 and 24'])('of several days of a month is that month: %s', (passage) => {
    expect(offered(passage, 'date')).toEqual([expect.stringMatching(/^[A-Z][a-z]+$/u)]);
  });

  it.each([
    ['24/7', 'They watch us ', '.'],
    ['24/7', 'on ', ''],
    ['1/2', 'Only ', ' of the salary'],
    ['2/3', '', ' of us'],
    ['½', '', ''],
    ['may 5', 'with ', ' people'],
    ['may 5 people', '', ''],
    ['March 2', 'We ', ' km'],
    ['3 tháng 2', 'đã ', ' lần'],
    ['3/5', '', ''],
  ])('and is a part, a count or a measure is none: %s behind "%s" and before "%s"', (passage, before, after) => {
    expect(offered(passage, 'date', { before, after }).filter((each) => !/fewer|more/u.test(each))).toEqual([]);
  });

  it.each([
    ['3/5', 'on ', '', ['May', 'March']],
    ['3/5', 'since ', '.', ['May', 'March']],
    ['ngày 3/5', '', '', ['May', 'March']],
    ['3 may', 'on ', ' they came', ['May']],
    ['May 3', '', ' they came', ['May']],
    ['March 2', 'on ', ' we left', ['March']],
  ])('is one where a word says so: %s behind "%s"', (passage, before, after, months) => {
    expect(offered(passage, 'date', { before, after })).toEqual(months);
  });
});

it.each([
  ['11', 'work until about ', ' every night'],
  ['10', 'At about ', ' they came'],
  ['22', 'stop about ', '.'],
])('an hour is nobody’s age: %s', (passage, before, after) => {
  expect(offered(passage, 'age', { before, after })).toEqual([]);
});
