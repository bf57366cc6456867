import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  workers: 2,
  retries: 0,
  timeout: 60_000,
  globalSetup: './tests/e2e/support/global-setup.ts',
  reporter: [['list'], ['./tests/e2e/support/host-reporter.ts']],
  forbidOnly: process.env['CI'] !== undefined,
});
