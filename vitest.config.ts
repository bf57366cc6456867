import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/{unit,property,vectors,architecture,torture}/**/*.test.{ts,tsx}'],
    environment: 'node',
    // The slowest take 15 s on two quiet cores; a busy machine is no fault.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    pool: 'forks',
    maxWorkers: 2,
    // One load of the modules for all files of a worker: nothing in them holds state, and loading them anew for each file is a sixth of the run.
    isolate: false,
  },
});
