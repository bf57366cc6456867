import { describe, expect, it } from 'vitest';
import type { TipContent } from '#shared/domain/tip-content.ts';
import { intakeKeyFromSeed } from '#shared/sealed-tip/intake-key.ts';
import { sealTip, sealTipInSteps } from '#shared/sealed-tip/seal.ts';
import { shakeRandom } from '../../../support/shake-random.ts';

const content: TipContent = { innerId: '0'.repeat(32), formLanguage: 'en', narrative: 'a', attachments: [] };
const { publicKey } = intakeKeyFromSeed(new Uint8Array(32));
const tip = { content, attachments: [], recipients: [publicKey], randomBytes: shakeRandom('seal') };

describe('sealing', () => {
  it('in steps gives the same bytes, pauses before every step and reports progress up to the end', async () => {
    const big = new Uint8Array(200_000).fill(7);
    const withFile = { ...tip, content: { ...content, attachments: [{ mediaType: 'image/png', sizeBytes: big.length }] }, attachments: [big] };
    let pauses = 0;
    const steps = sealTipInSteps({ ...withFile, randomBytes: shakeRandom('steps') }, () => {
      pauses += 1;
      return Promise.resolve();
    });
    const done: number[] = [];
    let step = await steps.next();
    for (; step.done !== true; step = await steps.next()) done.push(step.value.doneBytes / step.value.totalBytes);
    expect(Buffer.compare(step.value, sealTip({ ...withFile, randomBytes: shakeRandom('steps') }))).toBe(0);
    expect(pauses).toBe(done.length + 1);
    expect(done.length).toBeGreaterThanOrEqual(5);
    expect(done).toEqual([...done].sort((one, other) => one - other));
    expect(done.at(-1)).toBe(1);
  });

  it('gives every tip up to 4 KiB the same size', () => {
    const sizes = [1, 100, 3000, 3900].map((units) => sealTip({ ...tip, content: { ...content, narrative: 'x'.repeat(units) } }).length);
    expect(new Set(sizes)).toEqual(new Set([5326]));
  });

  it('uses new randomness for every tip', () => {
    const randomBytes = shakeRandom('stream');
    expect(sealTip({ ...tip, randomBytes })).not.toEqual(sealTip({ ...tip, randomBytes }));
  });

  it.each([
    ['no recipient', []],
    ['nine recipients', Array.from({ length: 9 }, (_, index) => intakeKeyFromSeed(new Uint8Array(32).fill(index)).publicKey)],
    ['the same recipient twice', [publicKey, publicKey.slice()]],
    ['a recipient that is too short', [publicKey.slice(1)]],
    ['a recipient whose ML-KEM part is outside the modulus', [new Uint8Array(1216).fill(0xff, 0, 1184).fill(9, 1184)]],
  ])('refuses %s', (_, recipients) => {
    expect(() => sealTip({ ...tip, recipients })).toThrow(RangeError);
  });

  it.each<[string, TipContent, readonly Uint8Array[]]>([
    ['attachments nobody described', content, [new Uint8Array(1)]],
    ['a described attachment that is not there', { ...content, attachments: [{ mediaType: 'a/b', sizeBytes: 1 }] }, []],
    ['an attachment of another size', { ...content, attachments: [{ mediaType: 'a/b', sizeBytes: 1 }] }, [new Uint8Array(2)]],
    ['an empty narrative', { ...content, narrative: '' }, []],
    ['a narrative over the limit', { ...content, narrative: 'x'.repeat(200_001) }, []],
    ['a lone surrogate', { ...content, narrative: 'a\ud800' }, []],
  ])('refuses %s', (_, wrong, attachments) => {
    expect(() => sealTip({ ...tip, content: wrong, attachments })).toThrow(RangeError);
  });

  it('takes the longest narrative in the script that needs the most bytes', () => {
    expect(() => sealTip({ ...tip, content: { ...content, narrative: 'ក'.repeat(200_000), place: 'ក'.repeat(2000), when: '\n'.repeat(500) } })).not.toThrow();
  });
});
