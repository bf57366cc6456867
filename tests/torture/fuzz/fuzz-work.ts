import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { seededRandom } from '../../support/seeded-random.ts';
import type { Work } from '../harness/progress.ts';
import { mutated } from './mutate.ts';
import { targets, type FuzzTarget } from './targets.ts';

const corpusFolder = path.join(import.meta.dirname, '..', '..', 'corpus', 'fuzz');

/** One input may take this long. */
const slowMs = 1000;
/** Memory of the process may grow by this much over a million inputs. */
const growthBytes = 512 * 1024 * 1024;

/** Valid inputs of a target, and inputs that once broke it. */
export function corpusOf(target: FuzzTarget): readonly Uint8Array[] {
  const folder = path.join(corpusFolder, target.name);
  return readdirSync(folder).sort().map((name) => new Uint8Array(readFileSync(path.join(folder, name))));
}

/** The input that a seed and a number replay. */
export function inputOf(target: FuzzTarget, corpus: readonly Uint8Array[], seed: number, index: number): Uint8Array {
  // The first inputs are the corpus as it is.
  return corpus[index] ?? mutated(seededRandom(Math.imul(seed, 2_654_435_761) ^ index), corpus, target.mostBytes);
}

/** For every parser that `totalOf` gives any inputs. */
export function* fuzzWork(seed: number, totalOf: (target: FuzzTarget) => number): Generator<Work> {
  let lastTarget: string | undefined;
  for (const target of targets) {
    const total = totalOf(target);
    if (total === 0) continue;
    let corpus: readonly Uint8Array[] = [];
    let memoryBytes = 0;
    yield {
      name: `fuzz ${target.name}`,
      prepare: () => {
        corpus = corpusOf(target);
        return total;
      },
      run: async (index, count) => {
        // Other work takes memory in between: what counts is what one parser takes from where it began.
        if (lastTarget !== target.name) memoryBytes = process.memoryUsage().rss;
        lastTarget = target.name;
        const input = inputOf(target, corpus, seed, index);
        const what = `--seed ${seed}, ${target.name}, input ${index}`;
        const startMs = performance.now();
        try {
          const reached = await target.parse(input);
          // What is not changed reaches the end by itself.
          if (target.reaches !== undefined && typeof reached === 'string' && index >= corpus.length) count(reached);
        } catch (problem) {
          return `${what}: uncaught ${problem instanceof Error ? `${problem.name}: ${problem.message}` : typeof problem}`;
        }
        const tookMs = performance.now() - startMs;
        if (index % 10_000 === 0 && process.memoryUsage().rss - memoryBytes > growthBytes) return `${what}: memory has grown`;
        if (tookMs <= slowMs) return undefined;
        // On a busy machine a process may have stood still: slow is what is slow again.
        const againMs = performance.now();
        await target.parse(input);
        count('inputs that had to be timed again');
        return performance.now() - againMs > slowMs ? `${what}: took ${Math.round(tookMs)} ms` : undefined;
      },
    };
  }
}
