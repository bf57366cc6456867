import { describe, expect, it } from 'vitest';
import { passages } from './found.ts';

describe('a passage that is named as one kind', () => {
  it.each([
    ['an account', 'STK 0123456789', 'bank-account', '0123456789'],
    ['an identity number with a fitting check', 'บัตรประชาชน 1234567890121', 'national-id', '1234567890121'],
    ['a QQ number', 'QQ：0912345678', 'handle', '0912345678'],
  ] as const)('is %s first, and a telephone number only possibly', (_, text, kind, wanted) => {
    expect(passages(text, kind, 'likely')).toContain(wanted);
    expect(passages(text, 'phone', 'likely')).toEqual([]);
    expect(passages(text, 'phone')).toContain(wanted);
  });

  it('is both where both are named, and a number with a plus stays one', () => {
    expect(passages('zalo 0912345678', 'phone', 'likely')).toEqual(['0912345678']);
    expect(passages('bank account +855 12 345 678', 'phone', 'likely')).toEqual(['+855 12 345 678']);
  });
});
