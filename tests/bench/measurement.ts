import type { Figure } from './figure.ts';
import type { BenchVaults } from './support/bench-vaults.ts';
import type { PeerFiles } from './support/peer-files.ts';

/** What a measurement gets from the runner. */
export interface Bench {
  readonly runs: number;
  /** How many tips a vault holds, smaller first. */
  readonly vaultSizes: readonly number[];
  readonly importedTips: number;
  /** Empty, on a real disk, removed at the end. */
  readonly folder: string;
  /** Where vaults stay for the next run; the same as `folder` where they do not. */
  readonly kept: string;
  readonly vaults: BenchVaults;
  /** The native database beside which the vault is measured, where it is installed. */
  readonly peer?: PeerFiles;
  /** Says what is being prepared or which run it is. */
  readonly say: (words: string) => void;
}

export interface Measurement {
  /** For `--only`. */
  readonly name: string;
  readonly measure: (bench: Bench) => Promise<readonly Figure[]>;
}

/** Milliseconds that `work` took, and what it gave. */
export async function timed<T>(work: () => Promise<T> | T): Promise<{ readonly ms: number; readonly value: T }> {
  const begunMs = performance.now();
  const value = await work();
  return { ms: performance.now() - begunMs, value };
}

/** Milliseconds one of `times` repetitions took on average: for work too short to be timed alone. */
export async function timedEach(times: number, work: (index: number) => unknown): Promise<number> {
  const { ms } = await timed(async () => {
    for (let index = 0; index < times; index++) await work(index);
  });
  return ms / times;
}
