import { readFileSync } from 'node:fs';
import { configDefaults, defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { alone } from './tests/alone.ts';
import { patienceMs } from './tests/support/patience.ts';
import { longestTests, testSize } from './tests/size.ts';

/** Files that say in their first lines that they need a page. */
const needsPage = (file: string): boolean => readFileSync(file, 'utf8').includes('@vitest-environment');

/**
 * What takes longest begins first, so that no worker waits for it at the end. What needs a page comes last, together: a worker is thrown away, with all the modules
 * it has loaded, when the next file needs another environment than the last one.
 */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const ranks = new Map(
      files.map(({ moduleId }) => {
        const place = longestTests.findIndex((name) => moduleId.endsWith(name));
        return [moduleId, needsPage(moduleId) ? longestTests.length + 1 : place >= 0 ? place : longestTests.length];
      }),
    );
    const rank = ({ moduleId }: TestSpecification): number => ranks.get(moduleId) ?? 0;
    return (await super.sort(files)).sort((one, other) => rank(one) - rank(other));
  }
}

export default defineConfig({
  test: {
    environment: 'node',
    // The slowest take 15 s on two quiet cores; a busy machine is no fault.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // What is waited for comes in milliseconds. Where it does not within one second, the usual limit, the machine may only be busy.
    expect: { poll: { timeout: patienceMs } },
    pool: 'forks',
    maxWorkers: 2,
    setupFiles: ['tests/support/one-seed.ts'],
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'together',
          include: ['tests/{unit,property,vectors,architecture,torture}/**/*.test.{ts,tsx}'],
          exclude: [...configDefaults.exclude, ...alone, ...(testSize === 'quick' ? longestTests : [])],
          // One load of the modules for all files of a worker: nothing in them holds state but one Chromium that prints, and loading them anew for each file is a sixth of the run.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'alone', include: [...alone] } },
    ],
  },
});
