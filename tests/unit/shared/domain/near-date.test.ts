import { describe, expect, it } from 'vitest';
import { distanceIfNear, spanOf } from '#shared/domain/near-date.ts';

const dayMs = 86_400_000;
const at = (iso: string): number => Date.parse(iso);

describe('how near a moment is to a date', () => {
  it('is nothing within a day or a month, to the millisecond', () => {
    for (const moment of ['2026-03-09T00:00:00.000Z', '2026-03-09T23:59:59.999Z']) expect(distanceIfNear('2026-03-09', at(moment))).toBe(0);
    for (const moment of ['2026-02-01T00:00:00.000Z', '2026-02-28T23:59:59.999Z']) expect(distanceIfNear('2026-02', at(moment))).toBe(0);
    expect(distanceIfNear('2026-12', at('2026-12-31T23:59:59.999Z'))).toBe(0);
  });

  it('is counted before and after, up to thirty days', () => {
    expect(distanceIfNear('2026-03-09', at('2026-03-08T00:00:00.000Z'))).toBe(dayMs);
    expect(distanceIfNear('2026-03-09', at('2026-02-07T00:00:00.000Z'))).toBe(30 * dayMs);
    expect(distanceIfNear('2026-03-09', at('2026-02-06T23:59:59.999Z'))).toBeUndefined();
    expect(distanceIfNear('2026-03-09', at('2026-04-08T23:59:59.999Z'))).toBe(30 * dayMs);
    expect(distanceIfNear('2026-03-09', at('2026-04-09T00:00:00.000Z'))).toBeUndefined();
  });

  it('cannot be told from a year alone, or from nothing', () => {
    for (const date of ['2026', '']) {
      expect(spanOf(date)).toBeUndefined();
      expect(distanceIfNear(date, at('2026-03-09T00:00:00.000Z'))).toBeUndefined();
    }
  });
});
