// `npm run check`: types, lint and architecture. Prints what is broken and where; exit code 1 when anything is.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
/** One for each environment; `npm test -- long` and `npm run check -- long` also have TypeScript's own compiler read them. */
const projects = (process.argv[2] ?? process.env.TIPKEEP_TESTS) === 'long' ? ['shared', 'electron/vault', 'electron/main', 'electron/preload', 'renderer', 'tests'] : [];

/** Runs a program of node_modules/.bin under this Node; resolves to its exit code and output. */
function run(script, args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [path.join(root, 'node_modules', script), ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (data) => (output += data));
    child.stderr.on('data', (data) => (output += data));
    child.on('exit', (code) => resolve({ code: code ?? 1, output }));
  });
}

// What the house allows is no option of the linter: its cache must not outlive a change of either.
const rules = createHash('sha256').update(readFileSync(path.join(root, 'architecture.mjs'))).update(readFileSync(path.join(root, 'eslint.config.mjs'))).digest('hex').slice(0, 16);

const tasks = [
  // Every file under the tsconfig that is nearest to it, and the rules that need types (.oxlintrc.json); what is ours is in eslint.config.mjs.
  { name: 'types, and lint with types', job: () => run('oxlint/bin/oxlint', ['--type-aware', '--type-check', '--deny-warnings']) },
  { name: 'lint of the house', job: () => run('eslint/bin/eslint.js', ['renderer', 'shared', 'electron', 'tests', '*.ts', '--max-warnings', '0', '--cache', '--cache-location', `node_modules/.cache/eslint/${rules}/`, '--cache-strategy', 'content']) },
  ...projects.map((project) => ({ name: `types ${project}`, job: () => run('typescript/bin/tsc', ['-p', `${project}/tsconfig.json`, '--incremental', '--tsBuildInfoFile', `node_modules/.cache/types/${project}.json`]) })),
  { name: 'architecture', job: () => run('vitest/vitest.mjs', ['run', 'tests/architecture']) },
];

const startMs = Date.now();
let broken = 0;
const queue = [...tasks];
const worker = async () => {
  for (let task = queue.shift(); task; task = queue.shift()) {
    const { code, output } = await task.job();
    console.log(`${code === 0 ? 'ok    ' : 'BROKEN'} ${task.name}`);
    if (code !== 0) {
      broken += 1;
      console.log(output);
    }
  }
};
await Promise.all([worker(), worker()]);
console.log(`check: ${broken === 0 ? 'all is well' : `${broken} of ${tasks.length} broken`} (${Math.round((Date.now() - startMs) / 1000)} s)`);
process.exit(broken === 0 ? 0 : 1);
