import { parseArgs } from 'node:util';
import type { Measurement } from './measurement.ts';
import { besideNative } from './measurements/beside-native.ts';
import { detectors } from './measurements/detect.ts';
import { dossiers } from './measurements/dossier.ts';
import { formMemory } from './measurements/form-memory.ts';
import { formSize } from './measurements/form-size.ts';
import { importTips } from './measurements/import-tips.ts';
import { inbox } from './measurements/inbox.ts';
import { vaultMemory } from './measurements/memory.ts';
import { opening } from './measurements/opening.ts';
import { pageCache } from './measurements/page-cache.ts';
import { sealAndOpen } from './measurements/seal-and-open.ts';
import { unlockVault } from './measurements/unlock.ts';
import { windowReady } from './measurements/window-ready.ts';
import { windowWork } from './measurements/window-work.ts';

const usual: readonly Measurement[] = [windowReady, unlockVault, sealAndOpen, importTips, inbox, vaultMemory, formSize, formMemory, dossiers];
/** With `--tips`: the store at that size, beside the native peer, judged by its goals. */
const ofTheStore: readonly Measurement[] = [besideNative, opening, importTips, vaultMemory];
/** With `--window`: the desk in its window. */
const ofTheWindow: readonly Measurement[] = [windowWork];
/** Only when they are named: what texts that are made to slow the detectors down do to them, and what a larger page cache would be worth. */
const onlyNamed: readonly Measurement[] = [detectors, pageCache];
const all = [...new Set([...ofTheStore, ...usual, ...ofTheWindow, ...onlyNamed])];

export const usage = `npm run bench -- [--tips N] [--window] [--json FILE] [--page FILE] [--runs N] [--only NAME]... [--quick] [--fresh]
  --tips N     the store with 1,000 and with N tips beside native SQLite, and what that says of each goal; the native
               peer is installed and compiled on first use, and the vaults are kept for the next run
  --window     the desk in its window instead, over generated vaults of 1,000 and N tips
  --json FILE  the same figures for a program, with every run
  --page FILE  puts the tables between their marks in this page (docs/performance.md)
  --runs N     how often each thing is measured; medians are shown (5)
  --only NAME  one of: ${all.map(({ name }) => name).join(', ')}
  --quick      small vaults and imports, to see that it works: not comparable
  --fresh      makes kept vaults anew
`;

export interface BenchOptions {
  readonly tips: number | undefined;
  /** The desk in its window, and not the store. */
  readonly window: boolean;
  readonly json: string | undefined;
  readonly page: string | undefined;
  readonly runs: number;
  readonly chosen: readonly Measurement[];
  readonly quick: boolean;
  readonly fresh: boolean;
}

/** undefined for words that mean nothing. */
export function benchOptions(words: readonly string[]): BenchOptions | undefined {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: {
        tips: { type: 'string' },
        window: { type: 'boolean', default: false },
        json: { type: 'string' },
        page: { type: 'string' },
        runs: { type: 'string', default: '5' },
        only: { type: 'string', multiple: true, default: [] },
        quick: { type: 'boolean', default: false },
        fresh: { type: 'boolean', default: false },
      },
    });
    const [runs, tips] = [Number(values.runs), values.tips === undefined ? undefined : Number(values.tips)];
    const isNumber = (value: number | undefined): boolean => value === undefined || (Number.isInteger(value) && value >= 1);
    const isKnown = values.only.every((name) => all.some((measurement) => measurement.name === name));
    if (!isNumber(runs) || !isNumber(tips) || !isKnown) return undefined;
    const chosen = values.only.length > 0 ? all.filter(({ name }) => values.only.includes(name)) : values.window ? ofTheWindow : tips === undefined ? usual : ofTheStore;
    return { tips, window: values.window, json: values.json, page: values.page, runs, chosen, quick: values.quick, fresh: values.fresh };
  } catch {
    return undefined;
  }
}
