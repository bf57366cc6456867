import process from 'node:process';
import { testSize } from '../size.ts';

function setting(name: string, small: number): number {
  const value = Number(process.env[name]);
  return Number.isSafeInteger(value) && value >= 0 && process.env[name] !== undefined ? value : small;
}

const isLong = testSize === 'long';

/** How hard to try: a few seconds by default, as long as wished by environment variable. A seed replays a failure. */
export const torture = {
  cuts: setting('TORTURE_CUTS', 40),
  /** In scenarios of the whole vault; the others are of the database alone. */
  vaultCuts: setting('TORTURE_VAULT_CUTS', isLong ? 20_000 : 700),
  vaultKills: setting('TORTURE_VAULT_KILLS', isLong ? 2000 : 80),
  flips: setting('TORTURE_FLIPS', 20_000),
  /** Whole unlocks with a flipped bit. */
  unlocks: setting('TORTURE_UNLOCKS', 200),
  /** Inputs for every parser. */
  fuzz: setting('TORTURE_FUZZ', isLong ? 10_000 : 200),
  fuzzQuick: setting('TORTURE_FUZZ', 10_000),
  kills: setting('TORTURE_KILLS', 6),
  faultStride: setting('TORTURE_FAULT_STRIDE', 23),
  seed: setting('TORTURE_SEED', 1),
  allImportPairs: setting('TORTURE_ALL_IMPORT_PAIRS', 0) > 0,
};
