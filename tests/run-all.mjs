// `npm test`: what must hold, in the order in which a mistake is cheapest to find. `npm test -- all` and `npm test -- long` try more: tests/size.ts.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { emptyNetwork } from './host/empty-network.mjs';
import { ensureChromium } from './host/ensure-chromium.mjs';
import { failuresOfSpecs, failuresOfTests } from './failures.mjs';

const root = path.resolve(import.meta.dirname, '..');
process.env.TIPKEEP_TESTS = process.argv[2] ?? 'quick';
const results = mkdtempSync(path.join(tmpdir(), 'tipkeep-results-'));
const node = (script, args, env = {}) => spawnSync(process.execPath, [path.join(root, script), ...args], { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } }).status ?? 1;
const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined);

/** In a network in which nobody is, where this machine can make one: what passes there needs no network, and reaches none. */
function endToEndOffline() {
  const { words = [], why } = emptyNetwork();
  console.log(why === undefined ? 'Network: the specs run in an empty network namespace: loopback, and a cable that leads nowhere.' : `Network: not an empty one, ${why}.`);
  const [program, ...rest] = [...words, process.execPath, path.join(root, 'node_modules/@playwright/test/cli.js'), 'test'];
  return spawnSync(program, rest, { cwd: root, stdio: 'inherit', env: { ...process.env, TIPKEEP_E2E_RESULTS: path.join(results, 'playwright.json') } }).status ?? 1;
}

const steps = [
  { name: 'check', run: () => node('tests/check.mjs', []) },
  { name: 'chromium', run: () => (ensureChromium({ alsoForTests: true }) ? 0 : 3) },
  { name: 'build', run: () => node('tests/host/build.mjs', []) },
  { name: 'unit, property, vectors, torture', run: () => node('node_modules/vitest/vitest.mjs', ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${path.join(results, 'vitest.json')}`]) },
  { name: 'end to end', run: endToEndOffline },
];

let failed;
for (const step of steps) {
  console.log(`\n== ${step.name}`);
  const startMs = Date.now();
  const code = step.run();
  console.log(`== ${step.name}: ${code === 0 ? 'ok' : 'FAILED'} (${Math.round((Date.now() - startMs) / 1000)} s)`);
  if (code !== 0) {
    failed ??= step.name;
    if (step.name !== 'unit, property, vectors, torture') break;
  }
}

const unit = read(path.join(results, 'vitest.json'));
const endToEnd = read(path.join(results, 'playwright.json'));
rmSync(results, { recursive: true, force: true });
const passed = (unit?.numPassedTests ?? 0) + (endToEnd?.stats?.expected ?? 0);
const broken = (unit?.numFailedTests ?? 0) + (unit?.numFailedTestSuites && !unit.numFailedTests ? unit.numFailedTestSuites : 0) + (endToEnd?.stats?.unexpected ?? 0) + (endToEnd?.stats?.flaky ?? 0);
// Once more at the very end: where only the end of a long log is kept, it must say what failed.
for (const failure of [...failuresOfTests(unit), ...failuresOfSpecs(endToEnd)]) console.log(`\nFAILED ${failure}`);
if (failed) console.log(`\nFirst failed step: ${failed}`);
console.log(`\n${passed} passed, ${failed && broken === 0 ? 1 : broken} failed`);
process.exit(failed ? 1 : 0);
