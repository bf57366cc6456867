import { configDefaults, defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { alone } from './tests/alone.ts';
import { longestTests, testSize } from './tests/size.ts';

/** What takes longest begins first, so that no worker waits for it at the end. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const place = longestTests.findIndex((name) => moduleId.endsWith(name));
      return place < 0 ? longestTests.length : place;
    };
    return (await super.sort(files)).sort((one, other) => rank(one) - rank(other));
  }
}

export default defineConfig({
  test: {
    environment: 'node',
    // The slowest take 15 s on two quiet cores; a busy machine is no fault.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    pool: 'forks',
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'together',
          include: ['tests/{unit,property,vectors,architecture,torture}/**/*.test.{ts,tsx}'],
          exclude: [...configDefaults.exclude, ...alone, ...(testSize === 'quick' ? longestTests : [])],
          // One load of the modules for all files of a worker: nothing in them holds state, and loading them anew for each file is a sixth of the run.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'alone', include: [...alone] } },
    ],
  },
});
