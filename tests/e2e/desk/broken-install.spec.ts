// An installation that lacks a part says so and ends; it does not open one window after another, and does not wait without one.
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, repositoryRoot, test } from '../support/launch.ts';
import { startPlainly } from '../support/processes.ts';

/** A copy of the built app, ready to be broken. */
function copyOfApp(folder: string): string {
  const root = path.join(folder, 'broken');
  cpSync(path.join(repositoryRoot, 'out'), path.join(root, 'out'), { recursive: true });
  cpSync(path.join(repositoryRoot, 'package.json'), path.join(root, 'package.json'));
  return root;
}

test('a vault process that cannot start ends the app, with a sentence and an exit code', async ({ folder }) => {
  const root = copyOfApp(folder);
  writeFileSync(path.join(root, 'out/main/vault.js'), 'process.exit(3);\n');
  const { code, output } = await startPlainly([root, `--user-data-dir=${path.join(folder, 'profile')}`]);
  expect(output).toContain('Tipkeep cannot start the process that opens the vault.');
  expect(code).toBe(1);
});

for (const part of ['decoder', 'renderer', 'main/assets/fonts']) {
  test(`an app without its folder ${part} ends, with a sentence and an exit code`, async ({ folder }) => {
    const root = copyOfApp(folder);
    rmSync(path.join(root, 'out', part), { recursive: true });
    const { code, output } = await startPlainly([root, `--user-data-dir=${path.join(folder, 'profile')}`]);
    expect(output).toContain('Tipkeep cannot start: a part of it is missing or damaged.');
    expect(code).toBe(1);
  });
}
