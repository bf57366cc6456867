// An installation that lacks the vault's program says so and ends; it does not open one window after another.
import { cpSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, repositoryRoot, test } from '../support/launch.ts';
import { startPlainly } from '../support/processes.ts';

test('a vault process that cannot start ends the app, with a sentence and an exit code', async ({ folder }) => {
  const root = path.join(folder, 'broken');
  for (const part of ['main', 'preload', 'renderer']) cpSync(path.join(repositoryRoot, 'out', part), path.join(root, 'out', part), { recursive: true });
  cpSync(path.join(repositoryRoot, 'package.json'), path.join(root, 'package.json'));
  writeFileSync(path.join(root, 'out/main/vault.js'), 'process.exit(3);\n');
  const { code, output } = await startPlainly([root, `--user-data-dir=${path.join(folder, 'profile')}`]);
  expect(code).toBe(1);
  expect(output).toContain('Tipkeep cannot start the process that opens the vault.');
});
