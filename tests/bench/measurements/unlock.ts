import { must } from '../../support/vault-harness.ts';
import type { Figure } from '../figure.ts';
import { timed, type Measurement } from '../measurement.ts';
import { benchPassphrase, type BenchVault } from '../support/bench-vaults.ts';
import { startBuiltVault, startKeyedVault, type VaultChild } from '../support/vault-child.ts';

/** A fresh process every time: the first unlock is the one people wait for, and it compiles SQLite as well. */
async function unlockMs(start: (vault: BenchVault) => Promise<VaultChild>, vault: BenchVault): Promise<number> {
  const child = await start(vault);
  const { ms, value } = await timed(() => child.api['vault.unlock']({ secret: benchPassphrase, acceptPracticeMismatch: false }));
  must(value);
  await child.end();
  return ms;
}

export const unlockVault: Measurement = {
  name: 'unlock',
  measure: async (bench) => {
    const figures: Figure[] = [];
    for (const tips of bench.vaultSizes) {
      const vault = await bench.vaults.withTips(tips);
      const withKdf: number[] = [];
      const withoutKdf: number[] = [];
      for (let run = 0; run < bench.runs; run++) {
        bench.say(`unlock ${tips}, run ${run + 1}`);
        withKdf.push(await unlockMs(startBuiltVault, vault));
        withoutKdf.push(await unlockMs(startKeyedVault, vault));
      }
      const shown = tips.toLocaleString('en-GB');
      figures.push({ what: `unlock, ${shown} tips`, unit: 'ms', values: withKdf, note: 'built vault process, Argon2id with 256 MiB and 3 passes' });
      figures.push({ what: `unlock without the key derivation, ${shown} tips`, unit: 'ms', values: withoutKdf, note: 'service from its sources in a fresh process, derived key handed in' });
    }
    return figures;
  },
};
