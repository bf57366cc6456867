// A process that lives through a scenario on the real file system until it is killed, and says on its output what the desk would have shown as done.
import { writeSync } from 'node:fs';
import process from 'node:process';
import { nodeFileSystem } from '#vault/platform/node-file-system.ts';
import { scenarios } from '../scenarios/all.ts';
import { places, root } from './base-vault.ts';
import { dyingFileSystem, type Death } from './dying-file-system.ts';
import { rootedFileSystem } from './rooted-file-system.ts';
import { Table } from './table.ts';

export interface KillOrder {
  readonly scenario: string;
  /** A folder of this case alone, shown to the vault under the root of the recording. */
  readonly root: string;
  /** Dies by its own hand at a file call; otherwise it waits to be killed. */
  readonly death?: Death;
}

const say = (line: string): void => void writeSync(1, `${line}\n`);

const order = JSON.parse(process.argv[2] ?? '') as KillOrder;
const scenario = scenarios.find(({ name }) => name === order.scenario);
if (scenario === undefined) throw new Error('no such scenario');
const files = dyingFileSystem(rootedFileSystem(nodeFileSystem(), root, order.root), () => process.kill(process.pid, 'SIGKILL'));
const table = new Table(files, places, `act ${scenario.name}`, scenario.environment);
if (scenario.begins === undefined) {
  const opened = await table.unlock();
  if (!opened.ok) say(`refused ${opened.code}`);
}
files.arm(order.death);
say('open');
for (const [index, step] of scenario.steps.entries()) {
  const outcome = await step.run(table);
  say(outcome.ok ? `done ${index + 1}` : `refused ${outcome.code}`);
}
say(`end ${files.counted}${table.incidents.length > 0 ? ' incident' : ''}`);
// It waits to be killed, and does not outlive whoever would.
process.stdin.resume().on('end', () => process.exit(1));
