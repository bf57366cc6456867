import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { nodeFileSystem } from '#vault/platform/node-file-system.ts';
import { mustOpen, noEvents } from '../support/sealed-vault.ts';
import { runAndKill } from '../support/run-and-kill.ts';
import { seededRandom } from '../support/seeded-random.ts';
import { type LifeState, VaultLife } from '../support/vault-life.ts';
import { torture } from './settings.ts';

const child = path.join(import.meta.dirname, 'killed-child.ts');

test('a vault process killed at any moment loses no acknowledged change', { timeout: 24 * 3_600_000 }, async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'tipkeep-kill-'));
  try {
    const database = await mustOpen(nodeFileSystem(), { folder, create: true });
    new VaultLife(database, 1).begin(60);
    database.close(noEvents);
    const random = seededRandom(torture.seed);
    let acknowledged = 0;
    for (let kill = 0; kill < torture.kills; kill++) {
      const lines = (await runAndKill(child, folder, random() * 120)).split('\n').slice(0, -1);
      const first = lines[0] ?? '';
      expect(first).toMatch(/^opened /u);
      const state = JSON.parse(first.slice('opened '.length)) as LifeState;
      expect(state.integrity).toBe('ok');
      expect(state.steps).toBe(state.lastStep);
      expect([acknowledged, acknowledged + 1]).toContain(state.lastStep);
      acknowledged = Number(lines.findLast((line) => line.startsWith('step '))?.slice('step '.length) ?? state.lastStep);
    }
    expect(acknowledged).toBeGreaterThan(0);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
