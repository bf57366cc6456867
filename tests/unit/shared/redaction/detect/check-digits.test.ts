import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as schemes from '#shared/redaction/detect/check-digits.ts';
import { root } from '../../../../support/source-files.ts';

interface Vector {
  readonly scheme: string;
  readonly passes: readonly string[];
  readonly fails: readonly string[];
}

const vectors = JSON.parse(readFileSync(path.join(root, 'tests/vectors/detect/check-digits.json'), 'utf8')) as readonly Vector[];
const checks: Readonly<Record<string, (text: string) => boolean>> = {
  luhn: schemes.passesLuhn,
  verhoeff: schemes.passesVerhoeff,
  'china-id': schemes.passesChinaId,
  'thailand-id': schemes.passesThaiId,
  'vietnam-tax': schemes.passesVietnamTax,
  'taiwan-id': schemes.passesTaiwanId,
  'korea-id': schemes.passesKoreaId,
  'hong-kong-id': schemes.passesHongKongId,
  iban: schemes.passesIban,
  'payment-code': schemes.passesPaymentCode,
};

describe('check digits', () => {
  it.each(vectors)('of $scheme agree with its published examples', ({ scheme, passes, fails }) => {
    const check = checks[scheme]!;
    expect(passes.filter((text) => !check(text))).toEqual([]);
    expect(fails.filter(check)).toEqual([]);
  });

  it('have vectors for every scheme', () => {
    expect(vectors.map(({ scheme }) => scheme).toSorted()).toEqual(Object.keys(checks).toSorted());
  });

  it('of machine-readable lines are those of ICAO 9303', () => {
    expect(['L898902C3', '740812', '120415', 'ZE184226B<<<<<'].map(schemes.machineReadableCheck)).toEqual([6, 2, 9, 1]);
  });

  it('notice every single wrong digit where the scheme says so', () => {
    const digits = fc.stringMatching(/^[0-9]{11}$/u);
    fc.assert(
      fc.property(digits, fc.nat(11), fc.integer({ min: 1, max: 9 }), (body, place, by) => {
        for (const check of [schemes.passesLuhn, schemes.passesVerhoeff]) {
          const right = Array.from('0123456789', (last) => body + last).filter(check);
          expect(right).toHaveLength(1);
          const number = right[0]!;
          const wrong = number.slice(0, place) + String((Number(number.charAt(place)) + by) % 10) + number.slice(place + 1);
          expect(check(wrong)).toBe(false);
        }
      }),
    );
  });
});
