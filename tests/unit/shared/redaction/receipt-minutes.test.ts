import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { receiptMinutes, toldMinutes, toldMinutesSteps } from '#shared/redaction/receipt-minutes.ts';
import { atOnce } from '#shared/steps.ts';

const clock = (minutes: Iterable<number>): readonly string[] => [...minutes].sort((one, other) => one - other).map((minute) => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`);

describe('the minute of a receipt', () => {
  it('is that of UTC and of the clocks of the region, whichever day it is there', () => {
    expect(clock(receiptMinutes([Date.UTC(2026, 4, 5, 18, 32, 59)], []))).toEqual(['01:02', '01:32', '02:32', '18:32']);
  });

  it('is that of the reporter’s device, as its own clock shows it as well', () => {
    expect(clock(receiptMinutes([], ['2026-05-05T09:17:03-03:00']))).toEqual(['09:17', '12:17', '18:47', '19:17', '20:17']);
    expect(clock(receiptMinutes([], ['2026-05-05', 'no moment']))).toEqual([]);
  });

  it('is none where it is a whole or a half hour, which is everybody’s', () => {
    expect(clock(receiptMinutes([Date.UTC(2026, 4, 5, 6, 0), Date.UTC(2026, 4, 5, 6, 30, 59)], []))).toEqual([]);
    expect(clock(receiptMinutes([Date.UTC(2026, 4, 5, 6, 29, 59)], []))).toEqual(['06:29', '12:59', '13:29', '14:29']);
  });

  it('is told by a text in any spelling, unless somebody let that minute stand', () => {
    const secret = receiptMinutes([Date.UTC(2026, 4, 5, 7, 32)], []);
    expect(['She wrote at 2:32 pm', 'ម៉ោង ១៤:៣២', 'at 2:33 pm', 'at 7 o’clock'].map((text) => toldMinutes(text, secret))).toEqual([1, 1, 0, 0]);
    expect(toldMinutes('at 14:32', secret, new Set([14 * 60 + 32]))).toBe(0);
    expect(toldMinutes('at 14:32', secret, new Set([14 * 60 + 33]))).toBe(1);
  });
});

it.each([
  ['whose digits are far from each other', 40],
  ['whose digits are near each other', 8],
])('in turns a long text %s tells as often as at once, wherever it is gone through in pieces', (_which, words) => {
  const secret = receiptMinutes([Date.UTC(2026, 4, 1, 14, 32)], []);
  const line = `${'word '.repeat(words)}\n`;
  const text = Array.from({ length: 3000 }, (_, at) => (at % 7 === 0 ? `at 14:32\n${line}` : at % 11 === 0 ? `ម៉ោង ២\nនិង ៣២ នាទី ល្ងាច\n${line}` : at % 3 === 0 ? `room 7 ${line}` : line)).join('');
  const steps = toldMinutesSteps(text, secret);
  let turns = 0;
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) turns += 1;
  expect(step.value).toBe(toldMinutes(text, secret));
  expect(step.value).toBeGreaterThan(400);
  expect(turns).toBeGreaterThan(2);
});

it('is told by signs that read as digits', () => {
  expect(toldMinutes('②:③②', receiptMinutes([Date.UTC(2026, 4, 5, 2, 32)], []))).toBe(1);
});

it('in turns a text of one line is gone through in pieces, too', () => {
  const secret = receiptMinutes([Date.UTC(2026, 4, 1, 14, 32)], []);
  const text = `at 14:32 ${'nothing happened then and nobody came here '.repeat(30)}`.repeat(100);
  const steps = toldMinutesSteps(text, secret, 1024);
  let turns = 0;
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) turns += 1;
  expect(step.value).toBe(100);
  expect(turns).toBeGreaterThan(6);
});

it('in turns a text tells as often as at once, wherever it may be cut', () => {
  const secret = receiptMinutes([Date.UTC(2026, 4, 1, 14, 32)], []);
  const times = fc.constantFrom('14:32', 'at 2.32', '2:32 pm', 'ម៉ោង ១៤:៣២', 'ម៉ោង ២ និង ៣២ នាទី ល្ងាច', '下午 2点32', '②:③②', `2${'\u0301'.repeat(500)}:32`, `14${'\u200b'.repeat(500)}:32`, '1432h', '14', ':32', '2.3', '㍛32');
  const between = fc.constantFrom(' ', '\n', ' no time here ', 'word '.repeat(60), 'ពួកគេ'.repeat(80), '人'.repeat(200), 'e\u0301'.repeat(200), '\u200b'.repeat(300), '\u0301'.repeat(300), '🇰🇭'.repeat(60), '𐐨'.repeat(200));
  const text = fc.array(fc.oneof(times, between, fc.string({ unit: 'grapheme', maxLength: 60 })), { maxLength: 12 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, fc.integer({ min: 40, max: 700 }), (written, pieceUnits) => {
      expect(atOnce(toldMinutesSteps(written, secret, pieceUnits))).toBe(toldMinutes(written, secret));
    }),
    { numRuns: 1000 },
  );
});
