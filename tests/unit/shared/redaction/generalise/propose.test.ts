import { describe, expect, it } from 'vitest';
import { ageBand } from '#shared/redaction/generalise/age-band.ts';
import { countBand } from '#shared/redaction/generalise/count-band.ts';
import { propose, type Surroundings } from '#shared/redaction/generalise/propose.ts';
import { reveals } from '#shared/redaction/generalise/reveals.ts';
import { dayNumberOf, writtenDays } from '#shared/redaction/generalise/written-day.ts';

const alone: Surroundings = { kinds: [], beside: { before: '', after: '' }, placesGiven: [], receivedAt: Date.UTC(2026, 5, 1), firstDay: undefined };
const readAt = { receivedAt: alone.receivedAt, isBirth: false, isThai: false };
const day = (year: number, month: number, date: number): number => Date.UTC(year, month - 1, date) / 86_400_000;

describe('a day as it was written', () => {
  it.each([
    ['2026-05-03', 2026, 5, 3],
    ['3.5.2026', 2026, 5, 3],
    ['03/05/26', 2026, 5, 3],
    ['20260503', 2026, 5, 3],
    ['3 May 2026', 2026, 5, 3],
    ['May 3rd, 2026', 2026, 5, 3],
    ['2026年5月3日', 2026, 5, 3],
    ['5月3日', undefined, 5, 3],
    ['ថ្ងៃទី ៣ ខែឧសភា ឆ្នាំ ២០២៦', 2026, 5, 3],
    ['วันที่ 3 พฤษภาคม พ.ศ. 2569', 2026, 5, 3],
    ['ngày 3 tháng 5 năm 2026', 2026, 5, 3],
    ['May 2026', 2026, 5, undefined],
    ['05/2026', 2026, 5, undefined],
  ])('is read from %s', (written, year, month, date) => {
    expect(writtenDays(written, readAt)[0]).toEqual({ year, month, day: date });
  });

  it('may mean two days where both numbers may be a month, the day first', () => {
    expect(writtenDays('3/5/2026', readAt).map(({ month }) => month)).toEqual([5, 3]);
    expect(writtenDays('5/23/2026', readAt).map(({ month }) => month)).toEqual([5]);
  });

  it.each(['market', 'Dara', '', '99/99/2026', '12'])('is not read from %j', (written) => {
    expect(writtenDays(written, readAt)).toEqual([]);
  });

  it('has a number only where it is whole and there is such a day', () => {
    expect(dayNumberOf({ year: 2026, month: 5, day: 3 })).toBe(day(2026, 5, 3));
    expect(dayNumberOf({ year: 2026, month: 2, day: 30 })).toBeUndefined();
    expect(dayNumberOf({ year: undefined, month: 2, day: 3 })).toBeUndefined();
  });
});

describe('what may stand instead', () => {
  it('of a day is its month, its quarter, and how long after the first day of the dossier', () => {
    expect(propose('3 May 2026', { ...alone, kinds: ['date'], firstDay: day(2026, 4, 21) })).toEqual(['May 2026', 'second quarter of 2026', 'day +12']);
  });

  it('of a month is its quarter', () => {
    expect(propose('May 2026', { ...alone, kinds: ['date'] })).toEqual(['second quarter of 2026']);
  });

  it('of an age or a birth is a band', () => {
    expect(propose('34 years old', { ...alone, kinds: ['age'] })).toEqual(['in their thirties']);
    expect(propose('born 2 July 2009', { ...alone, kinds: ['birth-date'] })).toEqual(['a teenager under age']);
  });

  it('of a place is the district and the province by name, never the place itself nor a point', () => {
    expect(propose('building 4, Krong Bavet, Svay Rieng', { ...alone, kinds: ['address'] })).toContain('Svay Rieng province');
    expect(propose('Svay Rieng', { ...alone })).toEqual(['Cambodia']);
    const atPoint = propose('11.0712, 106.1702', { ...alone, kinds: ['coordinates'], placesGiven: ['Near Svay Rieng town.'] });
    expect(atPoint).toContain('Svay Rieng province');
    expect(atPoint.join(' ')).not.toMatch(/\d+\.\d/u);
  });

  it('of a number of people is a band told by the numbers beside it', () => {
    expect(propose('37 people', alone)).toEqual(['more than 10, fewer than 51']);
    expect(propose('1,280', alone)).toEqual(['more than 1000']);
  });

  it('of how many there are in a place is the band or the place, and of how many alone never the place of the tip', () => {
    expect(propose('40 people, Bavet', { ...alone, placesGiven: ['Kampot'] })).toEqual(['more than 10, fewer than 51', 'Bavet district', 'Svay Rieng province', 'Cambodia']);
    expect(propose('40 people', { ...alone, placesGiven: ['Kampot'] })).toEqual(['more than 10, fewer than 51']);
    expect(propose('Phnom Penh, 7 Makara', alone).join(' ')).not.toMatch(/fewer|more/u);
    expect(propose('Phnom Penh, 7 Makara', alone).at(-1)).toBe('Cambodia');
    expect(propose('Jinbei 4', { ...alone, kinds: ['name'] })).toEqual([]);
  });

  it.each(Array.from({ length: 121 }, (_, age) => age))('is no band that holds the age %i or the count itself', (number) => {
    for (const band of [ageBand(number), countBand(number)]) expect(band !== undefined && reveals(String(number), band)).toBe(false);
  });
});

describe('something wider says the passage itself', () => {
  it.each([
    ['3 May 2026', 'on 3 May 2026'],
    ['3 May 2026', 'May 3, 2026'],
    ['Dara Invented', 'invented DARA'],
    ['០១២ ៥៥៥ ០១៤៣', '012 555 0143'],
    ['阿明', '阿明的朋友'],
  ])('where %s becomes %s', (passage, instead) => {
    expect(reveals(passage, instead)).toBe(true);
  });

  it.each([
    ['3.5.2026', 'May 2026'],
    ['3.5.2026', '2026'],
    ['room 1204', 'a room'],
  ])('and not where %s becomes %s', (passage, instead) => {
    expect(reveals(passage, instead)).toBe(false);
  });
});
