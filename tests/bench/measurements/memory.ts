import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { must } from '../../support/vault-harness.ts';
import type { Figure } from '../figure.ts';
import type { Measurement } from '../measurement.ts';
import { frequentWord, khmerWord } from '../support/bench-tips.ts';
import { benchPassphrase } from '../support/bench-vaults.ts';
import { startBuiltVault } from '../support/vault-child.ts';

/** The memory of Argon2id goes back when its thread ends; what is left is looked at a moment later. */
const settleMs = 1500;

/** Linux: resident memory now and at its highest, in MB (proc(5), `VmRSS` and `VmHWM`, in KiB). */
function memoryMb(pid: number, field: 'VmRSS' | 'VmHWM'): number {
  const kib = new RegExp(`^${field}:\\s+(\\d+) kB$`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  if (kib === undefined) throw new Error(`the kernel does not tell ${field}`);
  return Number(kib) / 1024;
}

/** The built vault process alone, under plain Node. */
export const vaultMemory: Measurement = {
  name: 'memory',
  measure: async (bench) => {
    if (!existsSync('/proc/self/status')) {
      bench.say('memory: only Linux tells it; nothing measured');
      return [];
    }
    const tips = bench.vaultSizes.at(-1) ?? 0;
    const vault = await bench.vaults.withTips(tips);
    const locked: number[] = [];
    const unlocked: number[] = [];
    const used: number[] = [];
    const highest: number[] = [];
    const highestUnlocking: number[] = [];
    for (let run = 0; run < bench.runs; run++) {
      bench.say(`memory, run ${run + 1}`);
      const child = await startBuiltVault(vault);
      locked.push(memoryMb(child.pid, 'VmRSS'));
      must(await child.api['vault.unlock']({ secret: benchPassphrase, acceptPracticeMismatch: false }));
      await new Promise((resolve) => setTimeout(resolve, settleMs));
      unlocked.push(memoryMb(child.pid, 'VmRSS'));
      highestUnlocking.push(memoryMb(child.pid, 'VmHWM'));
      // proc(5): the highest is counted from here again.
      writeFileSync(`/proc/${child.pid}/clear_refs`, '5');
      for (const search of ['', frequentWord, khmerWord]) must(await child.api['tips.list']({ search, urgencies: [], statuses: [], onlyOverdue: false, offset: 0, limit: 50 }));
      used.push(memoryMb(child.pid, 'VmRSS'));
      highest.push(memoryMb(child.pid, 'VmHWM'));
      await child.end();
    }
    const shown = tips.toLocaleString('en-GB');
    const note = 'out/main/vault.js as a process of its own under plain Node, resident memory';
    return [
      { what: 'vault process before unlocking', unit: 'MB', values: locked, note },
      { what: `vault process after unlocking, ${shown} tips`, unit: 'MB', values: unlocked },
      { what: 'vault process after a list and two searches', unit: 'MB', values: used, note: 'one of the searches reads every text' },
      { id: 'memory', tips, what: 'vault process at its highest, once unlocked', unit: 'MB', values: highest },
      { what: 'vault process at its highest while unlocking', unit: 'MB', values: highestUnlocking, note: 'the key derivation takes 256 MiB of its own, in this process where it runs here' },
    ] satisfies readonly Figure[];
  },
};
