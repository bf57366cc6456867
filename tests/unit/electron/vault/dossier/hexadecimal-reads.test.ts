import { describe, expect, it } from 'vitest';
import { groupedHex } from '#shared/redaction/commitment-tables.ts';
import { identifierNeedle, needleOf } from '#shared/redaction/needle.ts';
import { readingLike } from '#vault/dossier/hexadecimal-reads.ts';
import { countEach } from '#vault/dossier/leak-gate.ts';

const needles = [needleOf('Deadbeef'), needleOf('+855 12 345 678'), needleOf('ka'), needleOf('Golden Orchid'), needleOf('12'), identifierNeedle('ab'.repeat(16))].flatMap((needle) => needle ?? []);
const isLike = readingLike(needles);
const around = (text: string): string => `${'f'.repeat(20)}${text}`.padEnd(64, 'f');

describe('hexadecimal digits', () => {
  it('read like a hidden word or number that stands in them, wherever groups begin', () => {
    for (const text of ['deadbeef', '85512345678', '12345678', 'ab'.repeat(16)]) {
      expect(isLike(around(text))).toBe(true);
      expect(countEach(needles, groupedHex(around(text))).some((count) => count > 0)).toBe(true);
    }
  });

  it('read like nothing hidden otherwise: a short word is never a group of eight', () => {
    expect(isLike(around('12ka'.replaceAll('k', 'c')))).toBe(false);
    expect(isLike(around('deadbee0'))).toBe(false);
  });
});
