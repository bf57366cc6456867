import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSealedZip, openZip, sealZip } from '#vault/dossier/sealing/seal-zip.ts';
import { readReceiverKey } from '#vault/dossier/sealing/receiver-key.ts';

const name = 'dossier.csv';
const bytes = fc.uint8Array({ minLength: 1, maxLength: 3000 });
const words = fc.array(fc.stringMatching(/^[a-z]{3,8}$/u), { minLength: 7, maxLength: 7 });

describe('a file sealed as a zip', () => {
  it('is with its words what it was, and with others nothing', async () => {
    await fc.assert(
      fc.asyncProperty(bytes, words, words, async (plain, right, wrong) => {
        const archive = await sealZip(plain, name, right);
        expect(openZip(archive, name, plain.length, right)).toEqual({ ok: true, value: plain });
        if (wrong.join(' ') !== right.join(' ')) expect(openZip(archive, name, plain.length, wrong).ok).toBe(false);
      }),
      { numRuns: 40 },
    );
  });

  it('is not let through when anything in it was changed, cut off or put behind it', async () => {
    const right = ['one', 'two', 'three', 'four', 'five', 'six', 'seven'];
    await fc.assert(
      fc.asyncProperty(bytes, fc.nat(), fc.integer({ min: 1, max: 255 }), fc.nat(), async (plain, where, what, cut) => {
        const archive = await sealZip(plain, name, right);
        const changed = archive.slice();
        const at = where % changed.length;
        changed[at] = (changed[at] ?? 0) ^ what;
        for (const other of [changed, archive.subarray(0, cut % archive.length), Uint8Array.of(...archive, what)]) expect(isSealedZip(other, plain, name, right).ok).toBe(false);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a receiver’s key', () => {
  it('is read out of no text without one, whatever the text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string({ unit: 'binary' }), fc.string().map((text) => `age1${text}`)), async (text) => {
        expect((await readReceiverKey(text)).ok).toBe(false);
      }),
    );
  });
});
