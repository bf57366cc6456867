import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isManifestText, sealableText } from '#shared/sealed-tip/manifest-text.ts';

describe('text for a manifest', () => {
  it('can be made of anything a reporter types or pastes', () => {
    fc.assert(fc.property(fc.array(fc.nat(0xffff), { minLength: 1 }), (units) => isManifestText(sealableText(String.fromCharCode(...units)), 1, 1_000_000)));
    expect(isManifestText(sealableText('\ud800a\udc00'), 1, 10)).toBe(true);
  });

  it('is left alone when it is fine already', () => {
    for (const text of ['សួស្តី\u200bបង', 'a\u200d\u202e\u2067b', 'a\tb\nc', '👩‍👩‍👧', '\ufeff']) expect(sealableText(text)).toBe(text);
  });

  it('keeps the lines of word processors and of Windows', () => {
    expect(sealableText('a\r\nb\rc\u000bd\u000ce\u0085f')).toBe('a\nb\nc\nd\ne\nf');
  });
});
