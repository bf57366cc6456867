import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { nodeFileSystem } from '#vault/platform/node-file-system.ts';
import { runAndKill } from '../support/run-and-kill.ts';
import { seededRandom } from '../support/seeded-random.ts';
import { createTestVault, must, testPassphrase, vaultHarness, type Harness } from '../support/vault-harness.ts';
import { torture } from './settings.ts';

const child = path.join(import.meta.dirname, 'rekey-child.ts');

const on = (folder: string): Harness => vaultHarness({ files: nodeFileSystem(), folder });

test('a process killed at any moment of giving a vault new keys leaves one whole vault at the place and nothing beside it', { timeout: 24 * 3_600_000 }, async () => {
  const base = mkdtempSync(path.join(tmpdir(), 'tipkeep-rekey-kill-'));
  const folder = path.join(base, 'vault');
  try {
    const made = on(folder);
    let words = (await createTestVault(made)).join(' ');
    must(await made.api['intakeKey.create']({ validDays: 30 }));
    made.service.close();
    const random = seededRandom(torture.seed);
    // Each takes several whole unlocks: half as many as of the database.
    for (let kill = 0; kill < torture.kills / 2; kill += 1) {
      const lines = (await runAndKill(child, folder, random() * 400)).split('\n').slice(0, -1);
      const last = lines.at(-1) ?? '';
      const done = lines.findLast((line) => line.startsWith('done '))?.slice('done '.length) ?? words;
      const next = on(folder);
      must(await next.api['vault.unlock']({ secret: testPassphrase, acceptPracticeMismatch: false }));
      expect(must(await next.api['vault.verify']({}))).toMatchObject({ chainIntact: true, damagedPages: 0 });
      expect(must(await next.api['intakeKey.list']({})).keys).toHaveLength(1);
      next.service.close();
      expect(readdirSync(base)).toEqual(['vault']);
      // The words of the last vault that was finished, or of the one that was about to be.
      const candidates = [done, ...(last.startsWith('begun ') ? [last.slice('begun '.length)] : [])];
      const opening: string[] = [];
      for (const candidate of candidates) {
        const byWords = on(folder);
        if ((await byWords.api['vault.unlock']({ secret: candidate, acceptPracticeMismatch: false })).ok) opening.push(candidate);
        byWords.service.close();
      }
      expect(opening).toHaveLength(1);
      words = opening[0] ?? '';
    }
  } finally {
    rmSync(base, { recursive: true });
  }
});
