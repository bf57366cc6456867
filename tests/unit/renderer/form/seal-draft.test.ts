import { describe, expect, it } from 'vitest';
import { intakeKeyFromSeed } from '#shared/sealed-tip/intake-key.ts';
import { openSealedTip } from '#shared/sealed-tip/open-sealed-tip.ts';
import { emptyDraft, type Draft } from '../../../../renderer/form/draft.ts';
import type { ChosenFile } from '../../../../renderer/form/files/chosen-file.ts';
import { sealDraft, type DraftToSeal } from '../../../../renderer/form/seal-draft.ts';
import { shakeRandom } from '../../../support/shake-random.ts';

const key = intakeKeyFromSeed(new Uint8Array(32).fill(1));
const mebibyte = 1024 * 1024;

const chosen = (number: number, file: File): ChosenFile => ({ number, file, mediaType: 'video/mp4', cleaning: { outcome: 'as-it-is', reason: 'not-a-picture' }, sendsOriginal: false });
const video = (bytes: Uint8Array<ArrayBuffer>): File => new File([bytes], 'clip.mp4');

function seal(draft: Draft, more: Partial<DraftToSeal> = {}) {
  return sealDraft({
    draft,
    recipients: [key.publicKey],
    innerId: '0'.repeat(32),
    formLanguage: 'en',
    now: () => Date.UTC(2031, 2, 14),
    randomBytes: shakeRandom('seal-draft'),
    signal: new AbortController().signal,
    onProgress: () => undefined,
    ...more,
  });
}

describe('sealing a draft', () => {
  it('gives one blob that the desk opens, with every byte of every file', async () => {
    const bytes = Uint8Array.from({ length: 3 * mebibyte + 17 }, (_, index) => (index * 31 + (index >> 16)) % 256);
    const voice = { blob: new Blob([new Uint8Array(900).fill(3)]), mediaType: 'audio/webm', name: undefined };
    const shares: number[] = [];
    const sealed = await seal({ ...emptyDraft, voice, files: [chosen(1, video(bytes)), chosen(2, video(new Uint8Array(0)))] }, { onProgress: (share) => shares.push(share) });
    if (sealed.outcome !== 'sealed') throw new Error(sealed.outcome);
    const opened = await openSealedTip(new Uint8Array(await sealed.blob.arrayBuffer()), [key]);
    if (!opened.ok) throw new Error(opened.code);
    const expected = [new Uint8Array(900).fill(3), bytes, new Uint8Array(0)];
    expect(opened.value.attachments.map((attachment, index) => Buffer.compare(attachment, expected[index] ?? new Uint8Array(1)))).toEqual([0, 0, 0]);
    expect(opened.value.content.narrative).toBe('');
    expect(shares.at(-1)).toBe(1);
    expect(shares).toEqual([...shares].sort((one, other) => one - other));
  });

  it('never asks for more than a mebibyte of a file at a time', async () => {
    const file = video(new Uint8Array(2 * mebibyte + 1));
    const asked: (readonly [number, number])[] = [];
    const slice = file.slice.bind(file);
    Object.defineProperty(file, 'slice', {
      value: (from: number, to: number) => {
        asked.push([from, to]);
        return slice(from, to);
      },
    });
    Object.defineProperty(file, 'arrayBuffer', { value: () => Promise.reject(new Error('read as a whole')) });
    expect((await seal({ ...emptyDraft, narrative: 'x', files: [chosen(1, file)] })).outcome).toBe('sealed');
    expect(asked).toEqual([
      [0, mebibyte],
      [mebibyte, 2 * mebibyte],
      [2 * mebibyte, 2 * mebibyte + 1],
    ]);
  });

  it.each([
    ['became shorter', () => Promise.resolve(new ArrayBuffer(3))],
    ['is gone', () => Promise.reject(new DOMException('gone', 'NotReadableError'))],
  ])('names the file that %s meanwhile, and seals nothing', async (_, arrayBuffer) => {
    const wrong = chosen(2, Object.defineProperty(video(new Uint8Array(10)), 'slice', { value: () => ({ arrayBuffer }) }));
    const sealed = await seal({ ...emptyDraft, narrative: 'x', files: [chosen(1, video(new Uint8Array(5))), wrong, chosen(3, video(new Uint8Array(5)))] });
    expect(sealed).toEqual({ outcome: 'unreadable', file: wrong });
  });

  it('names the voice when that is what cannot be read', async () => {
    const blob = Object.defineProperty(new Blob(['spoken']), 'slice', { value: () => ({ arrayBuffer: () => Promise.reject(new Error('gone')) }) });
    const voice = { blob, mediaType: 'audio/ogg', name: 'a.ogg' };
    expect(await seal({ ...emptyDraft, voice, files: [chosen(1, video(new Uint8Array(5)))] })).toEqual({ outcome: 'unreadable', file: voice });
  });

  it('stops when it is told to, in the middle of a file', async () => {
    const controller = new AbortController();
    const sealed = await seal({ ...emptyDraft, narrative: 'x', files: [chosen(1, video(new Uint8Array(mebibyte)))] }, { signal: controller.signal, onProgress: (share) => share > 0.5 && controller.abort() });
    expect(sealed).toEqual({ outcome: 'stopped' });
  });

  it('says that it failed when there is nothing to seal', async () => {
    expect(await seal(emptyDraft)).toEqual({ outcome: 'failed' });
  });
});
