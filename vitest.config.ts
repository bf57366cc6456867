import { configDefaults, defineConfig } from 'vitest/config';
import { alone } from './tests/alone.ts';

export default defineConfig({
  test: {
    environment: 'node',
    // The slowest take 15 s on two quiet cores; a busy machine is no fault.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    pool: 'forks',
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'together',
          include: ['tests/{unit,property,vectors,architecture,torture}/**/*.test.{ts,tsx}'],
          exclude: [...configDefaults.exclude, ...alone],
          // One load of the modules for all files of a worker: nothing in them holds state, and loading them anew for each file is a sixth of the run.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'alone', include: [...alone] } },
    ],
  },
});
