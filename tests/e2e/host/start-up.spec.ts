import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { onlyOnStandIn } from '../support/host-only.ts';
import { appEnvironment, repositoryRoot } from '../support/launch.ts';
import { startPlainly } from '../support/processes.ts';
import { expect, launchSpecimen, plainRoot, readyPage, specimenRoot, test } from './specimen.ts';

const ownMessages = 'exit codes and messages of the stand-in itself';
const ownProfile = 'the profile of the stand-in; Electron is given in-memory sessions and writes none of it';

const words = (folder: string, root = plainRoot): string[] => [root, `--user-data-dir=${path.join(folder, 'profile')}`];

test('a plain start says in one line what it is and what is weaker', async ({ folder }) => {
  onlyOnStandIn(ownMessages);
  const { code, output } = await startPlainly(words(folder), {}, { when: 'READY', signal: 'SIGTERM' });
  const lines = output.trim().split('\n');
  expect(lines).toEqual([expect.stringContaining('No Electron binary was found'), 'READY', 'QUIT 0']);
  expect(lines[0]).toContain('Plain specimen opens in the installed Chromium');
  expect(lines[0]).toContain('npx install-electron');
  expect(code).toBe(0);
});

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  test(`${signal} ends it cleanly and leaves no profile`, async ({ folder }) => {
    onlyOnStandIn(ownProfile);
    const { code, output } = await startPlainly(words(folder), {}, { when: 'READY', signal });
    expect([code, output.includes('QUIT 0')]).toEqual([0, true]);
    expect(readdirSync(path.join(folder, 'profile'))).toEqual([]);
  });
}

test('without a browser it names the package and ends with 3', async ({ folder }) => {
  onlyOnStandIn(ownMessages);
  const { code, output } = await startPlainly(words(folder), { TIPKEEP_STAND_IN_CHROMIUM: '/nowhere' });
  expect(code).toBe(3);
  expect(output).toContain('apt-get install chromium');
  expect(output).not.toContain('READY');
});

test('without a display it says so, names the demo and ends with 4', async ({ folder }) => {
  onlyOnStandIn(ownMessages);
  const { code, output } = await startPlainly(words(folder), { TIPKEEP_STAND_IN_HEADLESS: undefined, DISPLAY: undefined, WAYLAND_DISPLAY: undefined });
  expect(code).toBe(4);
  expect(output).toContain('npm run demo -- --out DIR');
});

test('a browser that dies at once is told with its last words, and ends with 1', async ({ folder }) => {
  onlyOnStandIn(ownMessages);
  const broken = path.join(folder, 'broken');
  writeFileSync(broken, '#!/bin/sh\necho "cannot open shared object" >&2\nexit 7\n', { mode: 0o755 });
  const { code, output } = await startPlainly(words(folder), { TIPKEEP_STAND_IN_CHROMIUM: broken });
  expect(code).toBe(1);
  expect(output).toContain('cannot open shared object');
});

test('a main module that waits for ready before it is evaluated is told so', async ({ folder }) => {
  onlyOnStandIn('Electron hangs without a word');
  const root = path.join(folder, 'hanging');
  mkdirSync(root);
  writeFileSync(path.join(root, 'package.json'), '{ "name": "hanging", "version": "0.0.0", "type": "module", "main": "main.mjs" }');
  writeFileSync(path.join(root, 'main.mjs'), "import { app } from 'electron';\nawait app.whenReady();\n");
  const { code, output } = await startPlainly(words(folder, root));
  expect(code).toBe(1);
  expect(output).toContain('top-level await');
});

test('a second start tells the first one and ends by itself', async ({ folder }) => {
  const app = await launchSpecimen(folder);
  await readyPage(app);
  const { code } = await startPlainly([...words(folder, specimenRoot), 'argument']);
  expect(code).toBe(0);
  await expect.poll(() => app.evaluate(() => globalThis.specimen.second.map(({ argv, data }) => ({ last: argv.at(-1), data })))).toEqual([{ last: 'argument', data: { greeting: 'again' } }]);
  await app.close();
});

test('a second start on one profile is refused even for an app that never asks, with 2', async ({ folder }) => {
  onlyOnStandIn('two Electron processes may share a profile when the app does not ask for the lock');
  const app = await launchSpecimen(folder);
  const page = await readyPage(app);
  const { code, output } = await startPlainly(words(folder));
  expect(code).toBe(2);
  expect(output).toContain('already open');
  expect(output).not.toContain('READY');
  expect(await page.evaluate(() => window.page.call('echo', 'first lives'))).toBe('first lives');
  await app.close();
});

test('npm start passes on why it could not start', () => {
  onlyOnStandIn(ownMessages);
  const surroundings = { ...appEnvironment(), TIPKEEP_STAND_IN_HEADLESS: '0', TIPKEEP_STAND_IN_CHROMIUM: '/nowhere' };
  const { status, stderr } = spawnSync(process.execPath, [path.join(repositoryRoot, 'tests/host/start.mjs')], { env: surroundings, encoding: 'utf8' });
  expect([status, stderr.includes('apt-get install chromium')]).toEqual([3, true]);
});
