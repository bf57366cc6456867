// `npm run bench`: times and sizes of the real thing on this machine, as a table and, with `--json FILE`, for a program. No figure is a
// test: a slow machine is not a bug.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { build, isStale } from '../host/build.mjs';
import { ensureChromium } from '../host/ensure-chromium.mjs';
import { electronBinary } from '../host/electron-binary.mjs';
import { figureRecord, labelColumns, tableLines } from './figure.ts';
import { describeMachine } from './machine.ts';
import type { Bench, Measurement } from './measurement.ts';
import { formSize } from './measurements/form-size.ts';
import { importTips } from './measurements/import-tips.ts';
import { inbox } from './measurements/inbox.ts';
import { vaultMemory } from './measurements/memory.ts';
import { sealAndOpen } from './measurements/seal-and-open.ts';
import { unlockVault } from './measurements/unlock.ts';
import { windowReady } from './measurements/window-ready.ts';
import { BenchVaults } from './support/bench-vaults.ts';

const measurements: readonly Measurement[] = [windowReady, unlockVault, sealAndOpen, importTips, inbox, vaultMemory, formSize];
const names = measurements.map(({ name }) => name).join(', ');

const usage = `npm run bench -- [--json FILE] [--runs N] [--only NAME]... [--quick]
  --json FILE  the same figures for a program, with every run
  --runs N     how often each thing is measured; medians are shown (5)
  --only NAME  one of: ${names}
  --quick      small vaults and imports, to see that it works: not comparable
`;

function options(): { readonly json: string | undefined; readonly runs: number; readonly chosen: readonly Measurement[]; readonly quick: boolean } | undefined {
  try {
    const { values } = parseArgs({ options: { json: { type: 'string' }, runs: { type: 'string', default: '5' }, only: { type: 'string', multiple: true, default: [] }, quick: { type: 'boolean', default: false } } });
    const runs = Number(values.runs);
    const known = values.only.every((name) => measurements.some((measurement) => measurement.name === name));
    if (!Number.isInteger(runs) || runs < 1 || !known) return undefined;
    return { json: values.json, runs, quick: values.quick, chosen: values.only.length === 0 ? measurements : measurements.filter(({ name }) => values.only.includes(name)) };
  } catch {
    return undefined;
  }
}

const chosen = options();
if (chosen === undefined) {
  process.stderr.write(usage);
  process.exit(2);
}
if (chosen.chosen.includes(windowReady) && electronBinary() === undefined && !ensureChromium()) process.exit(3);
if (isStale()) build();

const say = (words: string): void => void process.stderr.write(`  ... ${words}\n`);
const folder = mkdtempSync(path.join(tmpdir(), 'tipkeep-bench-'));
const bench: Bench = {
  runs: chosen.runs,
  vaultSizes: chosen.quick ? [100, 1000] : [1000, 10_000],
  importedTips: chosen.quick ? 100 : 2000,
  folder,
  vaults: new BenchVaults(folder, say),
  say,
};
const machine = describeMachine();
const records: Readonly<Record<string, unknown>>[] = [];
const loads: { readonly measurement: string; readonly loadBefore: number | undefined; readonly loadAfter: number | undefined }[] = [];
const startedAt = new Date().toISOString();
try {
  console.log(`${machine.node}, ${machine.platform}, ${machine.cores} x ${machine.cpu}, ${machine.memoryGb} GB; load ${machine.loadAverage.join(' ')}; ${bench.runs} runs`);
  if (chosen.quick) console.log('Quick: small vaults and imports. These figures are not comparable with others.');
  for (const { name, measure } of chosen.chosen) {
    const loadBefore = describeMachine().loadAverage[0];
    const figures = await measure(bench);
    const loadAfter = describeMachine().loadAverage[0];
    loads.push({ measurement: name, loadBefore, loadAfter });
    console.log(`\n  ${`${name} (load ${loadBefore} to ${loadAfter})`.padEnd(labelColumns)}${'median'.padStart(10)}${'min'.padStart(10)}${'max'.padStart(10)}`);
    for (const figure of figures) for (const line of tableLines(figure)) console.log(line);
    records.push(...figures.map((figure) => figureRecord(name, figure)));
  }
  if (chosen.json !== undefined) {
    writeFileSync(chosen.json, `${JSON.stringify({ startedAt, finishedAt: new Date().toISOString(), quick: chosen.quick, runs: bench.runs, machine, loads, figures: records }, null, 2)}\n`);
    console.log(`\nwritten: ${chosen.json}`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
}
