import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';
import { nodeFileSystem } from '#vault/platform/node-file-system.ts';
import { mustOpen, noEvents } from '../support/sealed-vault.ts';
import { seededRandom } from '../support/seeded-random.ts';
import { type LifeState, VaultLife } from '../support/vault-life.ts';
import { torture } from './settings.ts';

const child = path.join(import.meta.dirname, 'killed-child.ts');

/** Runs the child on the vault and kills it after a while; returns what it wrote. */
function runAndKill(folder: string, afterMs: number): Promise<string> {
  return new Promise((resolve) => {
    const running = spawn(process.execPath, ['--import', 'tsx', child, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    let timer: NodeJS.Timeout | undefined;
    running.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString('utf8');
      timer ??= setTimeout(() => running.kill('SIGKILL'), afterMs);
    });
    running.on('close', () => {
      clearTimeout(timer);
      resolve(output);
    });
  });
}

test('a vault process killed at any moment loses no acknowledged change', { timeout: 24 * 3_600_000 }, async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'tipkeep-kill-'));
  try {
    const database = await mustOpen(nodeFileSystem(), { folder, create: true });
    new VaultLife(database, 1).begin(60);
    database.close(noEvents);
    const random = seededRandom(torture.seed);
    let acknowledged = 0;
    for (let kill = 0; kill < torture.kills; kill++) {
      const lines = (await runAndKill(folder, random() * 120)).split('\n').slice(0, -1);
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
