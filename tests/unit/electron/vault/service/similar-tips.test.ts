import { beforeEach, describe, expect, it } from 'vitest';
import { intakeKeyFromSeed } from '#shared/sealed-tip/intake-key.ts';
import { memoryFileSystem, type MemoryFileSystem } from '#vault/platform/memory-file-system.ts';
import { inventedTexts, withSlips } from '../../../../support/invented-edits.ts';
import { sealedTip } from '../../../../support/sealed-tips.ts';
import { must, testPassphrase, vaultHarness, vaultWithKey, type Harness } from '../../../../support/vault-harness.ts';

const seed = new Uint8Array(32).fill(31);
const { publicKey } = intakeKeyFromSeed(seed);
const everything = { search: '', urgencies: [], statuses: [], onlyOverdue: false, offset: 0, limit: 200 };
const text = (index: number): string => inventedTexts[index]?.text ?? '';

describe('tips with much the same words', () => {
  let files: MemoryFileSystem;
  let harness: Harness;
  let batch = 0;

  beforeEach(async () => {
    files = memoryFileSystem();
    harness = await vaultWithKey(seed, { files });
  });

  const bring = async (...narratives: readonly string[]): Promise<void> => {
    const folder = `/carried ${(batch += 1)}`;
    files.makeFolder(folder);
    narratives.forEach((narrative, index) => {
      const descriptor = files.open(`${folder}/${String(index).padStart(3, '0')}`, 'create');
      files.write(descriptor, sealedTip(publicKey, narrative), 0);
      files.close(descriptor);
    });
    const { previewId } = must(await harness.api['import.preview']({ handle: harness.grant('import-folder', folder) }));
    must(await harness.api['import.commit']({ previewId }));
  };
  const idOf = async (number: number): Promise<string> => must(await harness.api['tips.list'](everything)).rows.find((row) => row.number === number)?.tipId ?? '';
  const similarTo = async (number: number) => must(await harness.api['tips.similar']({ tipId: await idOf(number) }));

  it('are counted beyond those that are shown, and it is said where more may be', async () => {
    await bring(...Array.from({ length: 15 }, () => text(0)));
    harness.service.tick();
    const some = await similarTo(1);
    expect([some.similar.length, some.total, some.isAtLeast]).toEqual([10, 14, false]);
    await bring(...Array.from({ length: 30 }, () => text(0)));
    harness.service.tick();
    const many = await similarTo(1);
    expect([many.similar.length, many.total, many.isAtLeast]).toEqual([10, 40, true]);
  });

  it('are suggested with how much and why, and never joined', async () => {
    await bring(text(0), text(2), withSlips(text(0), 60, 3), text(0), `${text(4)}${text(5)}${text(6)}`, text(4), '救命', '救命', '救命啊');
    // Before anything was compared it says so.
    expect(await similarTo(1)).toEqual({ similar: [], total: 0, isAtLeast: false, isWaiting: true });
    harness.service.tick();
    const found = await similarTo(1);
    expect(found.isWaiting).toBe(false);
    expect(found.similar.map(({ number, reason }) => [number, reason])).toEqual([
      [4, 'same'],
      [3, 'alike'],
    ]);
    expect(found.similar[0]?.percent).toBe(100);
    expect(found.similar[1]?.percent).toBeGreaterThanOrEqual(50);
    expect(found.similar[1]?.percent).toBeLessThan(100);
    expect((await similarTo(2)).similar).toEqual([]);
    expect((await similarTo(7)).similar).toMatchObject([{ number: 8, percent: 100, reason: 'same' }]);
    expect(must(await harness.api['tips.list'](everything)).total).toBe(9);
    expect(must(await harness.api['vault.verify']({}))).toMatchObject({ chainIntact: true, alteredRows: 0 });
  });

  it('are found in the other direction as well, once the later one is compared', async () => {
    await bring(text(9));
    harness.service.tick();
    await bring(`${text(9)} And a word more.`);
    // The new tip is not in the index yet; what was there before is found all the same.
    expect(await similarTo(2)).toMatchObject({ similar: [{ number: 1, reason: 'alike' }], isWaiting: true });
    expect((await similarTo(1)).similar).toEqual([]);
    harness.service.tick();
    expect((await similarTo(1)).similar).toMatchObject([{ number: 2 }]);
  });

  it('are forgotten with a tip that is deleted, and stay known through a lock', async () => {
    await bring(text(0), text(0), text(0));
    harness.service.tick();
    must(await harness.api['deletion.begin']({ tipIds: [await idOf(2)], reason: 'test', note: '' }));
    harness.clock.wallMs += 60_000;
    harness.clock.monotonicMs += 60_000;
    harness.service.tick();
    expect((await similarTo(1)).similar).toMatchObject([{ number: 3 }]);
    harness.service.close();
    const next = vaultHarness({ files });
    must(await next.api['vault.unlock']({ secret: testPassphrase, acceptPracticeMismatch: false }));
    const [row] = must(await next.api['tips.list'](everything)).rows;
    expect(must(await next.api['tips.similar']({ tipId: row?.tipId ?? '' }))).toMatchObject({ similar: [{ percent: 100 }], isWaiting: false });
  });

  it('are answered for a tip that is gone with its code', async () => {
    expect(await harness.api['tips.similar']({ tipId: '0'.repeat(32) })).toEqual({ ok: false, code: 'not-found' });
  });
});
