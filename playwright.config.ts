import { defineConfig } from '@playwright/test';
import { expectWithinMs } from './tests/e2e/support/expect.ts';
import { quickSpecs, testSize } from './tests/size.ts';

/** Where `npm test` reads how many specs passed. */
const resultsFile = process.env['TIPKEEP_E2E_RESULTS'];

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: testSize === 'quick' ? quickSpecs.map((name) => `**/${name}`) : '**/*.spec.ts',
  ...(testSize === 'long' ? {} : { grepInvert: /@long/ }),
  // As many as the cores of the smallest machine this runs on: with one more six journeys took as long, each of them half as long again.
  workers: 2,
  retries: 0,
  // A machine that does other things as well is slow, and that alone is no fault: a journey of half a minute takes two there.
  timeout: 240_000,
  expect: { timeout: expectWithinMs },
  globalSetup: './tests/e2e/support/global-setup.ts',
  reporter: [['list'], ['./tests/e2e/support/host-reporter.ts'], ...(resultsFile === undefined ? [] : [['json', { outputFile: resultsFile }] as const])],
  forbidOnly: process.env['CI'] !== undefined,
});
