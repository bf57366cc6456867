import { fuzzWork } from '../fuzz/fuzz-work.ts';
import { scenarios } from '../scenarios/all.ts';
import { cutWork, prefixWork } from './cut-work.ts';
import { damageWork, flipWork, unlockWork } from './damage-work.ts';
import { faultWork } from './fault-work.ts';
import { killWork } from './kill-work.ts';
import type { Work } from './progress.ts';
import { Recordings } from './recordings.ts';
import type { Scenario } from './scenario.ts';

/** What can be asked for, in words that another process reads too. Scenarios and parsers go by name. */
export type Order =
  /** `ignoresSyncs`: on a disk that says "synced" and is not. */
  | { readonly kind: 'cuts'; readonly scenario: string; readonly seed: number; readonly total: number; readonly ignoresSyncs?: boolean }
  | { readonly kind: 'prefixes'; readonly scenario: string }
  | { readonly kind: 'kills'; readonly scenario: string; readonly seed: number; readonly total: number }
  | { readonly kind: 'faults'; readonly scenario: string; readonly size: 'all' | 'small' }
  | { readonly kind: 'flips' | 'unlocks'; readonly seed: number; readonly total: number }
  | { readonly kind: 'files' }
  | { readonly kind: 'fuzz'; readonly parsers: readonly string[]; readonly seed: number; readonly total: number };

/** The works of an order. `killChild`: asked for the process that is killed when the first is. */
export function worksOf(order: Order, recordings: Recordings, killChild: () => Promise<string> | string): Iterable<Work> | AsyncIterable<Work> {
  switch (order.kind) {
    case 'cuts':
      return [cutWork(scenarioOf(order), order.ignoresSyncs === true ? new Recordings({ ignoreSyncs: true }) : recordings, order.seed, order.total)];
    case 'prefixes':
      return [prefixWork(scenarioOf(order), recordings)];
    case 'kills':
      return [killWork(scenarioOf(order), recordings, killChild, order.seed, order.total)];
    case 'faults':
      return [faultWork(scenarioOf(order), recordings, order.size)];
    case 'flips':
      return flipWork(order.seed, order.total);
    case 'unlocks':
      return unlockWork(order.seed, order.total);
    case 'files':
      return damageWork();
    case 'fuzz':
      return fuzzWork(order.seed, ({ name }) => (order.parsers.includes(name) ? order.total : 0));
  }
}

function scenarioOf({ scenario }: { readonly scenario: string }): Scenario {
  const found = scenarios.find(({ name }) => name === scenario);
  if (found === undefined) throw new Error(`no scenario is called ${scenario}`);
  return found;
}
