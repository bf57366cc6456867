import { describe, expect, it } from 'vitest';
import { epochTimes, keyAge, keyReminder } from '#shared/domain/key-epoch.ts';

const dayMs = 86_400_000;
const start = Date.UTC(2031, 2, 14);
const key = epochTimes(start, { valid: 90, grace: 60 });

describe('an epoch', () => {
  it('is valid for its days, then seals through its grace, then is done', () => {
    expect(key).toEqual({ expiresAt: start + 90 * dayMs, destroyAfter: start + 150 * dayMs });
    expect([start, key.expiresAt - 1, key.expiresAt, key.destroyAfter, key.destroyAfter + 1].map((now) => keyAge(key, now))).toEqual(['valid', 'valid', 'expired', 'expired', 'done']);
  });
});

describe('the reminder', () => {
  const next = epochTimes(start + 80 * dayMs, { valid: 90, grace: 60 });

  it('says nothing while the newest key has more than two weeks, or there is no key', () => {
    expect(keyReminder([], start)).toEqual({ noneValid: false, endsSoon: undefined, done: [] });
    expect(keyReminder([key], start + 75 * dayMs)).toEqual({ noneValid: false, endsSoon: undefined, done: [] });
  });

  it('says two weeks before that the last valid key ends, unless a newer one is there', () => {
    expect(keyReminder([key], start + 76 * dayMs)).toMatchObject({ endsSoon: key });
    expect(keyReminder([next, key], start + 81 * dayMs)).toMatchObject({ endsSoon: undefined });
  });

  it('says when no key is valid, and which may be destroyed', () => {
    expect(keyReminder([key], start + 90 * dayMs)).toEqual({ noneValid: true, endsSoon: undefined, done: [] });
    expect(keyReminder([next, key], start + 151 * dayMs)).toEqual({ noneValid: false, endsSoon: undefined, done: [key] });
  });
});
