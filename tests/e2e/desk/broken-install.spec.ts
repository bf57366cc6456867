// An installation that lacks a part says so and ends; it does not open one window after another, and does not wait behind an empty one.
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, host, repositoryRoot, test } from '../support/launch.ts';
import { startPlainly } from '../support/processes.ts';

/** Starts a copy of the built app that `harm` has broken, and waits for the sentence and the end. */
async function startsNot(folder: string, harm: (out: string) => void, sentence: string): Promise<string> {
  const root = path.join(folder, 'broken');
  cpSync(path.join(repositoryRoot, 'out'), path.join(root, 'out'), { recursive: true });
  cpSync(path.join(repositoryRoot, 'package.json'), path.join(root, 'package.json'));
  harm(path.join(root, 'out'));
  // Electron says it in a box as well, which waits for a person: there the app is ended once the sentence has come.
  const stop = host === 'electron' ? ({ when: sentence, signal: 'SIGKILL' } as const) : undefined;
  const { code, output } = await startPlainly([root, `--user-data-dir=${path.join(folder, 'profile')}`], {}, stop);
  expect(output).toContain(sentence);
  expect(code).toBe(host === 'electron' ? null : 1);
  return output;
}

test('a vault process that cannot start ends the app, with a sentence and an exit code', async ({ folder }) => {
  await startsNot(folder, (out) => writeFileSync(path.join(out, 'main/vault.js'), 'process.exit(3);\n'), 'Tipkeep cannot start the process that opens the vault.');
});

for (const part of ['main/vault.js', 'main/assets/fonts', 'preload/preload.cjs', 'preload/decoder-preload.cjs', 'renderer/index.html', 'decoder']) {
  test(`an app without its ${part} ends, with a sentence that names it and an exit code`, async ({ folder }) => {
    const output = await startsNot(folder, (out) => rmSync(path.join(out, part), { recursive: true }), 'Tipkeep cannot start: a part of it is missing or damaged.');
    expect(output).toContain(path.join('out', part));
  });
}
