// A spec that means something on one host only says so here, with its reason; the reporter counts them at the end of the run.
import { test } from '@playwright/test';
import { host } from './launch.ts';

/** Call first in the test. On the stand-in the test ends there and is counted, with the reason. */
export function onlyOnElectron(reason: string): void {
  test.info().annotations.push({ type: 'only on Electron', description: reason });
  test.skip(host !== 'electron', reason);
}

/** The same for what only the stand-in has: its list of faked members, its exit codes, its profile. */
export function onlyOnStandIn(reason: string): void {
  test.info().annotations.push({ type: 'only on the stand-in', description: reason });
  test.skip(host !== 'stand-in', reason);
}
