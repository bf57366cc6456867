import { describe, expect, it } from 'vitest';
import { clockOf, isOverdue } from '#shared/domain/response-time.ts';
import type { Status } from '#shared/domain/status.ts';
import type { Urgency } from '#shared/domain/urgency.ts';

const receivedAt = Date.UTC(2031, 2, 14, 12);
const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const clock = (urgency: Urgency, status: Status = 'new', isAside = false) => clockOf({ urgency, status, receivedAt, isAside }, 30 * minuteMs);

describe('the clock of a tip', () => {
  it('asks for a first look within the time of the vault, and for acting at once, within 24 hours or within 72', () => {
    expect(clock('U0')).toEqual({ about: 'assessing', by: receivedAt + 30 * minuteMs });
    expect(clock('U1')).toEqual({ about: 'acting', by: receivedAt });
    expect(clock('U2')).toEqual({ about: 'acting', by: receivedAt + 24 * hourMs });
    expect(clock('U3')).toEqual({ about: 'acting', by: receivedAt + 72 * hourMs });
  });

  it('does not run for information, nor for what is closed or set aside', () => {
    expect(clock('U4')).toBeUndefined();
    for (const urgency of ['U0', 'U1', 'U2', 'U3'] as const) {
      expect(clock(urgency, 'closed')).toBeUndefined();
      expect(clock(urgency, 'new', true)).toBeUndefined();
    }
  });

  it('goes on while somebody reads, and stops when something was done', () => {
    expect(clock('U2', 'in-review')).toEqual(clock('U2'));
    for (const status of ['waiting', 'referred'] as const) expect(clock('U2', status)).toBeUndefined();
  });

  it('goes on for a tip that nobody assessed, whatever else was done with it', () => {
    for (const status of ['in-review', 'waiting', 'referred'] as const) expect(clock('U0', status)).toEqual(clock('U0'));
  });

  it('has run out only after its last millisecond, and never where life is in danger: that is due from the first', () => {
    const by = receivedAt + 24 * hourMs;
    expect(isOverdue('U2', clock('U2'), by)).toBe(false);
    expect(isOverdue('U2', clock('U2'), by + 1)).toBe(true);
    expect(isOverdue('U1', clock('U1'), by)).toBe(false);
    expect(isOverdue('U2', clock('U2', 'referred'), by + 1)).toBe(false);
  });
});
