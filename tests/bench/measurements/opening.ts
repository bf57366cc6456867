import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import type { Figure } from '../figure.ts';
import type { Bench, Measurement } from '../measurement.ts';
import { keptFileOf, type BenchVault } from '../support/bench-vaults.ts';

interface Opening {
  readonly engineMs?: number;
  readonly openMs: number;
}

const child = path.join(import.meta.dirname, '../support/opening-child.ts');

function opened(kind: 'sealed' | 'native', place: string): Opening {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', child, kind, place], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`the process that opens ended with ${String(status)}: ${stderr}`);
  return JSON.parse(stdout) as Opening;
}

/** Asks the system to forget what it has of these files, as after a start of the machine; false where it cannot. */
function forget(files: readonly string[]): boolean {
  return files.every((file) => spawnSync('dd', [`of=${file}`, 'oflag=nocache', 'conv=notrunc,fdatasync', 'count=0'], { stdio: 'ignore' }).status === 0);
}

function filesOf({ folder }: BenchVault): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => path.join(folder, entry.name));
}

async function atSize(bench: Bench, tips: number): Promise<readonly Figure[]> {
  const vault = await bench.vaults.withTips(tips);
  const peerFile = await bench.peer?.copyOf(vault, tips);
  const warm: number[] = [];
  const cold: number[] = [];
  const engine: number[] = [];
  const peerWarm: number[] = [];
  const peerCold: number[] = [];
  const files = filesOf(vault);
  bench.say(`opening ${tips} tips`);
  opened('sealed', keptFileOf(vault));
  for (let run = 0; run < bench.runs; run++) {
    const { openMs, engineMs = Number.NaN } = opened('sealed', keptFileOf(vault));
    warm.push(openMs);
    engine.push(engineMs);
    if (peerFile !== undefined) peerWarm.push(opened('native', peerFile).openMs);
    if (forget(files)) cold.push(opened('sealed', keptFileOf(vault)).openMs);
    if (peerFile !== undefined && forget([peerFile])) peerCold.push(opened('native', peerFile).openMs);
  }
  if (cold.length < bench.runs) bench.say('cold openings: this system cannot be asked to forget files; not measured');
  const shown = tips.toLocaleString('en-GB');
  const beside = (values: readonly number[]): Pick<Figure, 'peers'> => (values.length === 0 ? {} : { peers: [{ name: 'native, opened and listed', values }] });
  return [
    { id: 'open-warm', tips, what: `open and first list after the key derivation, warm, ${shown} tips`, unit: 'ms', values: warm, ...beside(peerWarm), note: 'a fresh process each; the native peer checks nothing' },
    ...(cold.length < bench.runs ? [] : [{ id: 'open-cold', tips, what: `the same, files not in the system's cache, ${shown} tips`, unit: 'ms', values: cold, ...beside(peerCold) } as const]),
    { id: 'engine', tips, what: `the store's proof of itself before, ${shown} tips`, unit: 'ms', values: engine, note: 'compiles SQLite and runs the throwaway vault; happens while a passphrase is typed' },
  ];
}

export const opening: Measurement = {
  name: 'opening',
  measure: async (bench) => {
    const figures: Figure[] = [];
    for (const tips of bench.vaultSizes) figures.push(...(await atSize(bench, tips)));
    return figures;
  },
};
