import { describe, expect, it } from 'vitest';
import { decodeArmour } from '#shared/sealed-tip/armour-decode.ts';
import { dayText, percentText, sizeText } from '../../../../renderer/form/amounts.ts';
import { neutralFileName, textParts } from '../../../../renderer/form/sealed-message.ts';

describe('a sealed message', () => {
  it('has a file name that says nothing', () => {
    expect(neutralFileName(() => Uint8Array.of(0, 0))).toBe('document-1000.bin');
    expect(neutralFileName(() => Uint8Array.of(255, 255))).toMatch(/^document-\d{4}\.bin$/);
  });

  it('becomes text in parts that a messenger does not cut, and the parts give the bytes back', async () => {
    const bytes = Uint8Array.from({ length: 9000 }, (_, index) => (index * 31) % 256);
    const parts = await textParts(new Blob([bytes]));
    expect(parts?.every((part) => part.length <= 3500)).toBe(true);
    expect(decodeArmour(parts?.toReversed().join('\n') ?? '')).toEqual({ ok: true, value: bytes });
  });

  it('is not offered as text when nobody would send so many parts', async () => {
    expect(await textParts(new Blob([new Uint8Array(100_000)]))).toBeUndefined();
  });
});

describe('amounts', () => {
  it('never shows nothing for something, nor done before it is', () => {
    expect(sizeText(0, 'en')).toBe('0 kB');
    expect(sizeText(5, 'en')).toBe('0.1 kB');
    expect(sizeText(4.2 * 1024 ** 2, 'en')).toBe('4.2 MB');
    expect(sizeText(100 * 1024 ** 2, 'en')).toBe('100 MB');
    expect(percentText(0.999, 'en')).toBe('99%');
  });

  it('writes a day without its time', () => {
    expect(dayText(Date.UTC(2031, 11, 14, 12), 'en')).toBe('14 December 2031');
  });
});
