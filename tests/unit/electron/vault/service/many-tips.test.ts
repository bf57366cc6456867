import { beforeAll, describe, expect, it } from 'vitest';
import { ItemOpener } from '#vault/intake/item-opener.ts';
import { openingPrimitives } from '#vault/intake/opening-primitives.ts';
import { answerQuestion, lookQuestion, type StartOpeners } from '#vault/intake/tip-openers.ts';
import type { FileLook, OpenedFile } from '#vault/intake/item-opener.ts';
import { memoryFileSystem, type MemoryFileSystem } from '#vault/platform/memory-file-system.ts';
import { freshKey, putFile } from '../../../../support/carried.ts';
import { sealedTip } from '../../../../support/sealed-tips.ts';
import { must, testPassphrase, vaultHarness, vaultWithKnownKeys, type Harness } from '../../../../support/vault-harness.ts';

const everything = { search: '', urgencies: [], statuses: [], onlyOverdue: false, offset: 0, limit: 1 };
const inbox = '/carried';
/** Sealing takes most of the time; each is its own tip all the same. */
const tips = 2000;
const broken = 5;
const laterTips = 60;

describe('two thousand sealed files', () => {
  let memory: MemoryFileSystem;
  let harness: Harness;
  let addKey: (seed: Uint8Array) => Promise<void>;
  let startOpeners: StartOpeners;
  const ours = freshKey();
  const later = freshKey();

  beforeAll(async () => {
    const primitives = await openingPrimitives();
    startOpeners = (seeds) => {
      const opener = new ItemOpener(seeds, primitives);
      return {
        look: async (file) => (await answerQuestion(opener, lookQuestion(file))) as FileLook | 'failed',
        open: async (file, found) => (await answerQuestion(opener, { kind: 'open', bytes: file, found })) as OpenedFile | 'failed',
        end: () => Promise.resolve(),
      };
    };
    memory = memoryFileSystem();
    memory.makeFolder(inbox);
    ({ harness, addKey } = await vaultWithKnownKeys({ files: memory, environment: { startOpeners } }));
    await addKey(ours.seed);
    for (let index = 0; index < tips; index += 1) {
      const sealed = sealedTip(index % 33 === 32 ? later.publicKey : ours.publicKey, `Invented tip ${index}`);
      if (index % 400 === 7) sealed[sealed.length - 1] = (sealed.at(-1) ?? 0) ^ 1;
      putFile(memory, `${inbox}/${String(index).padStart(5, '0')}.tks`, sealed);
    }
  }, 300_000);

  const total = async (of: Harness): Promise<number> => must(await of.api['tips.list'](everything)).total;
  const preview = async (of: Harness) => must(await of.api['import.preview']({ handle: of.grant('import-folder', inbox) }));
  /** Cancels or locks once that many are shown as stored. */
  const once = (of: Harness, done: number, act: () => void): void => {
    if (of.notices.some(({ notice, value }) => notice === 'import.progress' && value.phase === 'opening' && value.done >= done)) act();
    else setImmediate(() => once(of, done, act));
  };

  it('go on after a stop where they were, go on after a lock, and none is lost or doubled; bad ones stop nothing; the rest opens when its key is here', async () => {
    let monotonicMs = 0;
    const ticking = { startOpeners, monotonicMs: () => (monotonicMs += 50) };
    harness.service.close();
    const first = vaultHarness({ files: memory, environment: ticking });
    must(await first.api['vault.unlock']({ secret: testPassphrase, acceptPracticeMismatch: false }));
    const looked = await preview(first);
    expect(looked).toMatchObject({ new: tips - laterTips, unreadable: laterTips, duplicate: 0, left: 0 });
    once(first, 300, () => void first.api['import.cancel']({}));
    const stopped = must(await first.api['import.commit']({ previewId: looked.previewId }));
    expect(stopped.stoppedBy).toBe('cancelled');
    expect(stopped.opened + stopped.quarantined + stopped.notReached).toBe(tips);
    expect(await total(first)).toBe(stopped.opened);

    // Goes on with what was not reached, and is locked in the middle.
    first.notices.length = 0;
    once(first, 300, () => void first.service.close());
    await first.api['import.commit']({ previewId: looked.previewId });
    const second = vaultHarness({ files: memory, environment: { startOpeners } });
    expect(must(await second.api['vault.unlock']({ secret: testPassphrase, acceptPracticeMismatch: false })).interruptedImport).toBe(true);
    const here = await total(second);
    expect(here).toBeGreaterThan(stopped.opened);
    expect(here).toBeLessThan(tips - laterTips - broken);
    const again = await preview(second);
    const done = must(await second.api['import.commit']({ previewId: again.previewId }));
    expect(done).toMatchObject({ stoppedBy: null, notReached: 0 });
    expect(await total(second)).toBe(tips - laterTips - broken);
    expect(done.opened + done.quarantined + done.duplicates).toBe(tips);

    const quarantine = async () => must(await second.api['quarantine.list']({ offset: 0, limit: 200 }));
    expect((await quarantine()).items.filter(({ code }) => code === 'not-for-us')).toHaveLength(laterTips);
    expect((await quarantine()).total).toBe(laterTips + broken);
    expect(must(await second.api['quarantine.retryAll']({}))).toEqual({ opened: 0, still: laterTips + broken, notReached: 0 });
    second.service.close();

    let next: Uint8Array | undefined = later.seed;
    const { randomBytes } = harness.environment;
    const third = vaultHarness({
      files: memory,
      environment: {
        startOpeners,
        randomBytes: (count) => {
          const drawn = count === 32 ? next : undefined;
          if (drawn !== undefined && isAdding) next = undefined;
          return drawn !== undefined && isAdding ? drawn : randomBytes(count);
        },
      },
    });
    let isAdding = false;
    must(await third.api['vault.unlock']({ secret: testPassphrase, acceptPracticeMismatch: false }));
    isAdding = true;
    must(await third.api['intakeKey.create']({ validDays: 30 }));
    expect(must(await third.api['quarantine.retryAll']({}))).toEqual({ opened: laterTips, still: broken, notReached: 0 });
    expect(await total(third)).toBe(tips - broken);
    expect(must(await third.api['quarantine.list']({ offset: 0, limit: 200 })).items.map(({ code }) => code)).toEqual(Array.from({ length: broken }, () => 'authentication-failed'));
    expect(must(await third.api['vault.verify']({}))).toMatchObject({ chainIntact: true, alteredRows: 0, missingBlobs: 0 });
    expect([...first.incidents, ...second.incidents, ...third.incidents]).toEqual([]);
  }, 600_000);
});
