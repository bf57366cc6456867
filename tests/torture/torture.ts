// `npm run torture`: the large run. Whatever is stopped goes on where it stopped when it is started again with the same words.
import { writeFileSync } from 'node:fs';
import os from 'node:os';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { madeOnce } from '#shared/made-once.ts';
import { buildChildren } from './harness/built-children.ts';
import { type Order, worksOf } from './harness/orders.ts';
import { RunState, type Work } from './harness/progress.ts';
import { Recordings } from './harness/recordings.ts';
import { scenarios } from './scenarios/all.ts';
import { targets } from './fuzz/targets.ts';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '0' },
    cuts: { type: 'string', default: '0' },
    prefixes: { type: 'boolean', default: false },
    faults: { type: 'string', default: 'none' },
    flips: { type: 'string', default: '0' },
    unlocks: { type: 'string', default: '0' },
    files: { type: 'boolean', default: false },
    fuzz: { type: 'string', default: '0' },
    scenarios: { type: 'string', default: scenarios.map(({ name }) => name).join(',') },
    parsers: { type: 'string', default: targets.map(({ name }) => name).join(',') },
    rounds: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
    json: { type: 'string' },
    resume: { type: 'string' },
  },
});

const say = (line: string): void => void process.stdout.write(`${new Date().toISOString().slice(11, 19)} ${line}\n`);
const names = values.scenarios.split(',');
const chosen = scenarios.filter(({ name }) => names.includes(name));
if (chosen.length !== names.length) throw new Error(`scenarios are: ${scenarios.map(({ name }) => name).join(', ')}`);
const parsers = values.parsers.split(',');
if (parsers.some((name) => !targets.some((target) => target.name === name))) throw new Error(`parsers are: ${targets.map(({ name }) => name).join(', ')}`);
const recordings = new Recordings();
const seed = Number(values.seed);
const count = (text: string): number => (text === 'all' ? Number.POSITIVE_INFINITY : Number(text));
const run = new RunState(values.resume, { ...values, json: undefined, resume: undefined, rounds: undefined });

function* orders(): Generator<Order> {
  for (const { name: scenario, killable = true } of chosen) {
    const share = (total: string): number => Math.ceil(count(total) / chosen.length);
    if (values.prefixes) yield { kind: 'prefixes', scenario };
    if (count(values.cuts) > 0) yield { kind: 'cuts', scenario, seed, total: share(values.cuts) };
    if (values.faults === 'all' || values.faults === 'small') yield { kind: 'faults', scenario, size: values.faults };
    if (count(values.kills) > 0 && killable) yield { kind: 'kills', scenario, seed, total: share(values.kills) };
  }
  if (count(values.flips) > 0) yield { kind: 'flips', seed, total: count(values.flips) };
  if (count(values.unlocks) > 0) yield { kind: 'unlocks', seed, total: count(values.unlocks) };
  if (values.files) yield { kind: 'files' };
  if (count(values.fuzz) > 0) yield { kind: 'fuzz', parsers, seed, total: count(values.fuzz) };
}

const killChild = madeOnce(async () => (await buildChildren()).kill);
const all: Work[] = [];
for (const order of orders()) for await (const work of worksOf(order, recordings, killChild)) all.push(work);
// In rounds, so that a run that is stopped early has seen something of everything.
const rounds = Number(values.rounds);
for (let round = 1; round <= rounds; round++) for (const work of all) await run.run(work, round / rounds, say);
const failed = Object.values(run.tests).reduce((sum, test) => sum + test.failed, 0);
const report = {
  settings: { ...values, json: undefined, resume: undefined },
  machine: { node: process.version, system: `${os.platform()} ${os.release()}`, cores: os.availableParallelism() },
  failed,
  tests: run.tests,
};
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(report, null, 1)}\n`);
say(failed === 0 ? 'nothing failed' : `${failed} FAILED`);
process.exit(failed === 0 ? 0 : 1);
