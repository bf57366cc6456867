import { describe, expect, it } from 'vitest';
import { formAge } from '#shared/domain/form-age.ts';

const dayMs = 86_400_000;
const form = { savedAt: 100 * dayMs, expiresAt: 190 * dayMs, destroyedAt: 280 * dayMs };

describe('the age of a form', () => {
  it.each([
    ['from when it was saved', form.savedAt, 'current'],
    ['until its end', form.expiresAt, 'current'],
    ['after its end', form.expiresAt + 1, 'expired'],
    ['until its destruction date', form.destroyedAt, 'expired'],
    ['after its destruction date', form.destroyedAt + 1, 'over'],
    ['by a clock one day behind, which a time zone set by hand explains', form.savedAt - dayMs, 'current'],
    ['by a clock more than a day behind', form.savedAt - dayMs - 1, 'clock-behind'],
    ['by a clock that starts in 1970', 0, 'clock-behind'],
  ])('is, %s, what follows from the clock', (_when, now, age) => {
    expect(formAge(form, now)).toBe(age);
  });
});
