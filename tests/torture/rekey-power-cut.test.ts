import { describe, expect, test } from 'vitest';
import type { FileSystem } from '#vault/platform/file-system.ts';
import { memoryFileSystem, type RecordedFileSystem } from '../support/memory-file-system.ts';
import { seededRandom } from '../support/seeded-random.ts';
import { createTestVault, must, testPassphrase, vaultHarness, type Harness } from '../support/vault-harness.ts';
import { torture } from './settings.ts';

interface Life {
  readonly disk: RecordedFileSystem;
  readonly oldWords: string;
  readonly newWords: string;
  /** Calls made before anything was written, when the new vault had its header, and in all. */
  readonly from: number;
  readonly grown: number;
  /** When the change was answered. */
  readonly answered: number;
}

/** A vault on a disk of its own, all of it durable, and what a person did to it, recorded. */
async function life(change: (harness: Harness) => Promise<string>): Promise<Life> {
  const made = vaultHarness({ files: memoryFileSystem({ folders: ['/', '/vaults'] }) });
  const oldWords = (await createTestVault(made)).join(' ');
  must(await made.api['intakeKey.create']({ validDays: 30 }));
  made.service.close();
  const disk = (made.files as RecordedFileSystem).copy();
  const harness = vaultHarness({ files: disk });
  must(await harness.api['vault.unlock']({ secret: testPassphrase, acceptPracticeMismatch: false }));
  const from = disk.calls.length;
  const newWords = await change(harness);
  const answered = disk.calls.length;
  harness.service.close();
  const grown = disk.calls.findIndex((call, index) => index >= from && call.kind === 'rename' && call.to.includes('.new-') && call.to.endsWith('/vault.json'));
  return { disk, oldWords, newWords, from, grown: grown === -1 ? from : grown, answered };
}

const rekeyed = (): Promise<Life> =>
  life(async ({ api }) => {
    const { wordsId, recoveryWords, positions } = must(await api['rekey.begin']({ secret: testPassphrase }));
    must(await api['rekey.start']({ wordsId, words: positions.map((position) => recoveryWords[position - 1] ?? '') }));
    return recoveryWords.join(' ');
  });

const renewed = (): Promise<Life> =>
  life(async ({ api }) => {
    const { wordsId, recoveryWords, positions } = must(await api['recovery.beginRenewal']({ secret: testPassphrase }));
    must(await api['recovery.finishRenewal']({ wordsId, words: positions.map((position) => recoveryWords[position - 1] ?? '') }));
    return recoveryWords.join(' ');
  });

async function opens(files: FileSystem, secret: string): Promise<boolean> {
  const harness = vaultHarness({ files });
  expect(must(await harness.api['session.status']({})).state).toBe('locked');
  const opened = await harness.api['vault.unlock']({ secret, acceptPracticeMismatch: false });
  if (opened.ok) expect(must(await harness.api['intakeKey.list']({})).keys).toHaveLength(1);
  harness.service.close();
  expect(harness.incidents).toEqual([]);
  return opened.ok;
}

/** What is found after a cut: by whoever starts next, with the passphrase first. */
async function found({ disk, oldWords, newWords }: Life, at: number, seed: number) {
  const after = disk.afterPowerCut({ at, seed, sectorBytes: seed % 2 === 0 ? 512 : 4096 });
  const byPassphrase = await opens(after, testPassphrase);
  return { at, seed, byPassphrase, byOldWords: await opens(after, oldWords), byNewWords: await opens(after, newWords), beside: after.list('/vaults', 100) };
}

describe('power cuts', () => {
  test('while a vault gets new keys leave one whole vault at the place, the old or the new, and nothing beside it', { timeout: 24 * 3_600_000 }, async () => {
    const recorded = await rekeyed();
    const random = seededRandom(torture.seed);
    // Anywhere at all, and around the swap more often.
    const points = Array.from({ length: torture.cuts }, (_cut, index) => (index % 2 === 0 ? recorded.from + Math.floor(random() * (recorded.answered - recorded.from)) : recorded.grown + Math.floor(random() * Math.min(40, recorded.answered - recorded.grown))));
    const seen = { old: 0, new: 0 };
    for (const at of [...points, recorded.answered]) {
      const state = await found(recorded, at, Math.floor(random() * 1_000_000));
      expect(state).toEqual({ ...state, byPassphrase: true, byOldWords: !state.byNewWords, beside: ['one'] });
      seen[state.byNewWords ? 'new' : 'old'] += 1;
      if (at === recorded.answered) expect(state.byNewWords).toBe(true);
    }
    expect(Math.min(seen.old, seen.new)).toBeGreaterThan(0);
  });

  test('while new recovery words come into force leave either the old ones or the new ones in force', { timeout: 24 * 3_600_000 }, async () => {
    const recorded = await renewed();
    const seen = { old: 0, new: 0 };
    for (let at = recorded.from; at <= recorded.answered; at += 1) {
      for (const seed of [at, at + 1]) {
        const state = await found(recorded, at, seed);
        expect(state).toEqual({ ...state, byPassphrase: true, byOldWords: !state.byNewWords });
        seen[state.byNewWords ? 'new' : 'old'] += 1;
      }
    }
    expect(Math.min(seen.old, seen.new)).toBeGreaterThan(0);
    expect((await found(recorded, recorded.answered, 0)).byNewWords).toBe(true);
  });
});
