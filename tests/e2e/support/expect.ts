import { expect as playwrightExpect } from '@playwright/test';

/** A machine that does other things as well is slow, and that alone is no fault. What has a bound of its own says so where it is expected. */
export const expectWithinMs = 30_000;

/** Waits as long outside of Playwright's runner (demo, pictures, bench) as inside: by itself it gives up there after five seconds. */
export const expect = playwrightExpect.configure({ timeout: expectWithinMs });
