import { describe, expect, it } from 'vitest';
import type { TipContent } from '#shared/domain/tip-content.ts';
import { joinBytes } from '#shared/sealed-tip/bytes.ts';
import { intakeKeyFromSeed } from '#shared/sealed-tip/intake-key.ts';
import { readBytes, sealTip, sealTipInSteps, type AttachmentSource, type SealingStep, type TipToStream } from '#shared/sealed-tip/seal.ts';
import { shakeRandom } from '../../../support/shake-random.ts';

const content: TipContent = { innerId: '0'.repeat(32), formLanguage: 'en', narrative: 'a', attachments: [] };
const { publicKey } = intakeKeyFromSeed(new Uint8Array(32));
const tip = { content, attachments: [], recipients: [publicKey], randomBytes: shakeRandom('seal') };

describe('sealing', () => {
  const source = (bytes: Uint8Array): AttachmentSource => ({ sizeBytes: bytes.length, read: (offset, count) => Promise.resolve(bytes.slice(offset, offset + count)) });
  const stepsOf = async (streamed: TipToStream): Promise<readonly SealingStep[]> => {
    const steps: SealingStep[] = [];
    for await (const step of sealTipInSteps(streamed)) steps.push({ ...step, sealed: step.sealed.slice() });
    return steps;
  };
  const described = (files: readonly Uint8Array[]): TipContent => ({ ...content, attachments: files.map((file) => ({ mediaType: 'image/png', sizeBytes: file.length })) });

  it.each([[[0]], [[1]], [[65_536 - 200]], [[200_000]], [[readBytes]], [[readBytes + 1, 0, 65_536, 3]]])('in steps gives the same bytes for attachments of %j bytes', async (sizes) => {
    const files = sizes.map((size, index) => shakeRandom(`file ${index}`)(size));
    const steps = await stepsOf({ ...tip, content: described(files), attachments: files.map((file) => source(file)), randomBytes: shakeRandom('steps') });
    const whole = sealTip({ ...tip, content: described(files), attachments: files, randomBytes: shakeRandom('steps') });
    expect(Buffer.compare(joinBytes(...steps.map((step) => step.sealed)), whole)).toBe(0);
    expect(new Set(steps.map((step) => step.totalBytes))).toEqual(new Set([whole.length]));
    const done = steps.map((step) => step.doneBytes);
    expect(done).toEqual([...done].sort((one, other) => one - other));
    expect(done.at(-1)).toBe(whole.length);
  });

  it('in steps reads an attachment piece by piece, overwrites each piece, and gives out no more than a chunk at a time', async () => {
    const file = shakeRandom('large')(2 * readBytes + 5);
    const given: Uint8Array[] = [];
    const spied = { sizeBytes: file.length, read: (offset: number, count: number) => Promise.resolve((given[given.length] = file.slice(offset, offset + count))) };
    const steps = await stepsOf({ ...tip, content: described([file]), attachments: [spied] });
    expect(given.map((piece) => piece.length)).toEqual([readBytes, readBytes, 5]);
    expect(given.every((piece) => piece.every((byte) => byte === 0))).toBe(true);
    expect(Math.max(...steps.map((step) => step.sealed.length))).toBe(65_536 + 16);
  });

  it.each([
    ['fewer', 9],
    ['more', 11],
  ])('in steps refuses a source that gives %s bytes than it said', async (_, given) => {
    const lying = { sizeBytes: 10, read: () => Promise.resolve(new Uint8Array(given)) };
    await expect(stepsOf({ ...tip, content: described([new Uint8Array(10)]), attachments: [lying] })).rejects.toThrow(RangeError);
  });

  it('in steps passes on what a source throws', async () => {
    const gone = { sizeBytes: 10, read: () => Promise.reject(new Error('gone')) };
    await expect(stepsOf({ ...tip, content: described([new Uint8Array(10)]), attachments: [gone] })).rejects.toThrow('gone');
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
