// `npm run bench`: times and sizes of the real thing on this machine, as a table and, with `--json FILE`, for a program. No figure is a
// test: a slow machine is not a bug.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { migrations } from '#vault/store/migrations/migrate.ts';
import { build, isStale } from '../host/build.mjs';
import { ensureChromium } from '../host/ensure-chromium.mjs';
import { electronBinary } from '../host/electron-binary.mjs';
import { figureRecord, labelColumns, tableLines, type Figure } from './figure.ts';
import { judged, judgedDossiers, judgedWindow, shownVerdict } from './goals.ts';
import { describeMachine } from './machine.ts';
import { markdownOf, putInto, type Part } from './markdown.ts';
import type { Bench } from './measurement.ts';
import { windowReady } from './measurements/window-ready.ts';
import { windowWork } from './measurements/window-work.ts';
import { benchOptions, usage } from './options.ts';
import { BenchVaults } from './support/bench-vaults.ts';
import { nativeModule, nativePeerIsThere } from './support/native-peer.ts';
import { PeerFiles } from './support/peer-files.ts';

const options = benchOptions(process.argv.slice(2));
if (options === undefined) {
  process.stderr.write(usage);
  process.exit(2);
}
if (options.chosen.some((measurement) => measurement === windowReady || measurement === windowWork) && electronBinary() === undefined && !ensureChromium()) process.exit(3);
if (isStale()) build();

const say = (words: string): void => void process.stderr.write(`  ... ${words}\n`);
const folder = mkdtempSync(path.join(tmpdir(), 'tipkeep-bench-'));
// Vaults of a given number of tips are kept between runs: a hundred thousand take minutes to make.
const kept = options.tips === undefined ? folder : path.join(tmpdir(), `tipkeep-bench-kept-schema-${migrations.length}`);
if (options.fresh) rmSync(kept, { recursive: true, force: true });
mkdirSync(kept, { recursive: true });
const hasPeer = options.tips !== undefined && !options.window && nativePeerIsThere(say);
const bench: Bench = {
  runs: options.runs,
  vaultSizes: options.tips === undefined ? (options.quick ? [100, 1000] : [1000, 10_000]) : [...new Set([Math.min(1000, options.tips), options.tips])],
  importedTips: options.quick ? 100 : 2000,
  folder,
  kept,
  vaults: new BenchVaults({ folder, kept, say }),
  ...(hasPeer ? { peer: new PeerFiles(say) } : {}),
  say,
};
const machine = describeMachine();
const parts: Part[] = [];
const startedAt = new Date().toISOString();

function printPart({ measurement, figures, loadBefore, loadAfter }: Part): void {
  console.log(`\n  ${`${measurement} (load ${loadBefore} to ${loadAfter})`.padEnd(labelColumns)}${'median'.padStart(10)}${'min'.padStart(10)}${'max'.padStart(10)}`);
  for (const figure of figures) for (const line of tableLines(figure)) console.log(line);
}

try {
  console.log(`${machine.node}, ${machine.platform}, ${machine.cores} x ${machine.cpu}, ${machine.memoryGb} GB; load ${machine.loadAverage.join(' ')}; ${bench.runs} runs`);
  if (options.quick) console.log('Quick: small vaults and imports. These figures are not comparable with others.');
  if (options.tips !== undefined && !options.window && !hasPeer) console.log(`The native peer, ${nativeModule}, could not be installed or compiled here: nothing is set beside it.`);
  for (const { name, measure } of options.chosen) {
    const loadBefore = describeMachine().loadAverage[0];
    const figures: readonly Figure[] = await measure(bench);
    const part: Part = { measurement: name, figures, loadBefore, loadAfter: describeMachine().loadAverage[0] };
    printPart(part);
    parts.push(part);
  }
  const all = parts.flatMap(({ figures }) => figures);
  const verdicts = options.tips === undefined ? judgedDossiers(all) : (options.window ? judgedWindow : judged)(all, options.tips);
  if (verdicts.length > 0) console.log(options.tips === undefined ? '\n  Goals' : `\n  Goals at ${options.tips.toLocaleString('en-GB')} tips`);
  for (const verdict of verdicts) console.log(`  ${shownVerdict(verdict).padEnd(9)}${verdict.goal}: ${verdict.measured}`);
  const run = { startedAt, runs: bench.runs, machine, verdicts, parts };
  if (options.json !== undefined) {
    const figures = parts.flatMap(({ measurement, figures: own }) => own.map((figure) => figureRecord(measurement, figure)));
    const loads = parts.map(({ measurement, loadBefore, loadAfter }) => ({ measurement, loadBefore, loadAfter }));
    writeFileSync(options.json, `${JSON.stringify({ startedAt, finishedAt: new Date().toISOString(), quick: options.quick, tips: options.tips ?? null, runs: bench.runs, machine, loads, verdicts, figures }, null, 2)}\n`);
    console.log(`\nwritten: ${options.json}`);
  }
  if (options.page !== undefined) {
    putInto(options.page, markdownOf(run));
    console.log(`\nthe tables are in ${options.page}`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
}
