import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { provinceName } from '#shared/domain/province-names.ts';
import { provinces } from '#shared/domain/tip-answers.ts';
import { districts } from '#shared/gazetteer/districts.ts';
import { placesAbroad } from '#shared/gazetteer/abroad.ts';
import { candidateKinds } from '#shared/redaction/detect/candidate.ts';
import { monthNames } from '#shared/redaction/detect/month-names.ts';
import { propose, type Surroundings } from '#shared/redaction/generalise/propose.ts';
import { reveals } from '#shared/redaction/generalise/reveals.ts';

const receivedAt = Date.UTC(2026, 10, 30);
const bare: Surroundings = { kinds: [], beside: { before: '', after: '' }, placesGiven: [], receivedAt, firstDay: 20_000 };
const day = fc.record({ year: fc.integer({ min: 2017, max: 2026 }), month: fc.integer({ min: 1, max: 12 }), date: fc.integer({ min: 1, max: 28 }) });
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const quarters = ['first', 'second', 'third', 'fourth'];
const two = (number: number): string => String(number).padStart(2, '0');
const scripts = [0x30, 0x17e0, 0xe50, 0xed0, 0x1040, 0xff10];
const digitsOf = (text: string, zero: number): string => text.replace(/\d/gu, (digit) => String.fromCodePoint(zero + Number(digit)));

/** Each writes a day so that nobody could read another one. */
const written = fc.record({ day, form: fc.nat(8), name: fc.nat(20), zero: fc.constantFrom(...scripts) }).map(({ day: { year, month, date }, form, name, zero }) => {
  const names = (monthNames[month - 1] ?? []).filter((each) => !each.includes(' '));
  const named = names[name % names.length] ?? '';
  const isThai = /\p{Script=Thai}/u.test(named);
  const text = [
    `${year}-${two(month)}-${two(date)}`,
    `${year}年${month}月${date}日`,
    `ngày ${date} tháng ${month} năm ${year}`,
    `${date} ${named} ${year}`,
    `${date} ${named} ${isThai ? year + 543 : year}`,
    `${date} ${named} ${isThai ? two((year + 543) % 100) : two(year % 100)}`,
    `${two(year)}${two(month)}${two(date)}`,
    `${year}-${two(month)}-${two(date)} 14:32`,
    `${year + 543}-${two(month)}-${two(date)}`,
  ][form];
  return { text: digitsOf(text ?? '', zero), year, month, date };
});

describe('what is offered instead', () => {
  it('of a day is its own month, its own quarter and the right number of days, and never the day', () => {
    fc.assert(
      fc.property(written, ({ text, year, month, date }) => {
        const offered = propose(text, { ...bare, kinds: ['date'] });
        const after = Date.UTC(year, month - 1, date) / 86_400_000 - 20_000;
        const right = [`${months[month - 1]} ${year}`, `${quarters[Math.floor((month - 1) / 3)]} quarter of ${year}`, after < 0 ? `day ${after}` : `day +${after}`];
        expect(offered).toEqual(right);
      }),
      { numRuns: 600 },
    );
  });

  it('of a birth is a band that is true', () => {
    const bands: Readonly<Record<string, readonly [from: number, to: number]>> = { 'a child': [0, 12], 'a teenager under age': [13, 17], 'a young adult': [18, 29], 'in their thirties': [30, 39], 'in their forties': [40, 49], 'in their fifties': [50, 59], 'sixty or older': [60, 120], 'under age': [0, 17], 'an adult': [18, 120] };
    fc.assert(
      fc.property(fc.integer({ min: 1930, max: 2026 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), fc.nat(3), (year, month, date, form) => {
        const text = [String(year), String(year + 543), two(year % 100), `${year}-${two(month)}-${two(date)}`][form] ?? '';
        const born = Date.UTC(year, month - 1, date);
        if (born > receivedAt) return;
        const [received, of] = [new Date(receivedAt), new Date(born)];
        const hadBirthday = received.getUTCMonth() > of.getUTCMonth() || (received.getUTCMonth() === of.getUTCMonth() && received.getUTCDate() >= of.getUTCDate());
        const age = received.getUTCFullYear() - year - (hadBirthday ? 0 : 1);
        for (const band of propose(text, { ...bare, kinds: ['birth-date'] })) {
          const [from, to] = bands[band] ?? [1, 0];
          expect([band, age >= from && age <= to]).toEqual([band, true]);
        }
      }),
      { numRuns: 600 },
    );
  });

  it('of any number in any words and of any kind holds no number but a bound beside it, and is true', () => {
    const around = fc.constantFrom('', ' people', 'k', ' thousand', '-B', ' นาย', ' នាក់', '人', '%', '.5', ':30', ' or so', '/7', 'th floor', '万人', '号');
    const before = fc.constantFrom('', 'we were ', 'room ', 'B', '2A-', '11.', '+', '#', 'มี ', '第', 'ห้อง ', 'since ');
    fc.assert(
      fc.property(fc.nat(99_999), before, around, fc.constantFrom(...scripts), fc.option(fc.constantFrom(...candidateKinds)), (number, head, tail, zero, kind) => {
        const passage = digitsOf(String(number), zero);
        for (const each of propose(passage, { ...bare, kinds: kind === null ? [] : [kind], beside: { before: head, after: tail } })) {
          expect(reveals(passage, each)).toBe(false);
          const [, more = '-1', fewer = 'Infinity'] = /^(?:more than (\d+))?(?:, )?(?:fewer than (\d+))?$/u.exec(each) ?? [];
          if (/fewer|more/u.test(each)) expect([number > Number(more), number < Number(fewer), kind === null || kind === 'name']).toEqual([true, true, true]);
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('of a place is where it lies and never the place', () => {
    const districtNames = new Map<string, number>();
    for (const { en } of districts) districtNames.set(en, (districtNames.get(en) ?? 0) + 1);
    const cambodian = fc.constantFrom(...districts.filter(({ en }) => districtNames.get(en) === 1)).map(({ en, province }) => ({ name: en, right: [`${en} district`, `${provinceName(province, 'en')} province`, 'Cambodia'] }));
    const abroad = fc.constantFrom(...placesAbroad.filter(({ names }) => names.length > 0)).chain((place) => fc.constantFrom(...place.names).map((name) => ({ name, right: [...(place.area === undefined ? [] : [`${place.area}, ${place.country}`]), place.country] as string[] })));
    fc.assert(
      fc.property(fc.oneof(cambodian, abroad), fc.constantFrom('', 'red house 9, '), ({ name, right }, before) => {
        const offered = propose(`${before}${name}`, { ...bare, kinds: ['address'] });
        for (const each of offered) {
          expect(right).toContain(each);
          expect(reveals(`${before}${name}`, each)).toBe(false);
        }
        expect(offered.at(-1) ?? name).toBe(offered.length === 0 ? name : right.at(-1));
      }),
      { numRuns: 800 },
    );
  });

  it('is nothing that says the passage, whatever it is and whatever stands around it', () => {
    const piece = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 6 }), fc.constantFrom('3', '5', '2026', '67', 'May', 'พ.ค.', 'Bavet', 'Svay Rieng', 'Mae Sot', 'born', '18', '/', '-', 'Tak', 'Cambodia', ' ', 'month', 'វ័យ', '01'));
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 5 }), fc.option(fc.constantFrom(...candidateKinds)), fc.string({ unit: 'grapheme', maxLength: 12 }), (pieces, kind, beside) => {
        const passage = pieces.join(' ');
        for (const each of propose(passage, { ...bare, kinds: kind === null ? [] : [kind], beside: { before: beside, after: beside }, placesGiven: [beside, 'Near Poipet'] })) {
          expect(reveals(passage, each)).toBe(false);
          expect(each).not.toMatch(/\d+\.\d/u);
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('knows every province of Cambodia', () => {
    for (const code of provinces) expect(propose(`red house, ${provinceName(code, 'en')}`, { ...bare, kinds: ['address'] })).toContain('Cambodia');
  });
});
