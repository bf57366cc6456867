import { expect, it } from 'vitest';
import { fileSize } from '../../../../renderer/ui/size.ts';

it('tells sizes in the largest unit that keeps three digits', () => {
  expect(fileSize(0, 'en-GB')).toBe('0 bytes');
  expect(fileSize(999, 'en-GB')).toBe('999 bytes');
  expect(fileSize(1000, 'en-GB')).toBe('1 kB');
  expect(fileSize(482_133, 'en-GB')).toBe('482 kB');
  expect(fileSize(999_600, 'en-GB')).toBe('1 MB');
  expect(fileSize(2_147_483_648, 'en-GB')).toBe('2.15 GB');
});

it('has a Khmer word for bytes, which Chromium has not', () => {
  expect(fileSize(0, 'km-KH')).toBe('0 បៃ');
  expect(fileSize(999, 'km-KH')).toBe('999 បៃ');
});
