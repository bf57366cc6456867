import { rmSync } from 'node:fs';
import process from 'node:process';
import { pageCacheKib } from '#vault/store/open-database.ts';
import { nodeFileSystem } from '#vault/platform/node-file-system.ts';
import { percentile, spread, type Figure } from '../figure.ts';
import type { Bench, Measurement } from '../measurement.ts';
import { fragment } from '../support/bench-tips.ts';
import { openBenchVault } from '../support/bench-vaults.ts';
import { changeSomeStatuses, look, storeOver, storeTips, wordsOf, type Store } from '../support/desk-tasks.ts';

/** Sizes of SQLite's page cache that are tried, KiB; the vault's own is one of them. */
const sizesKib = [1024, 4096, 8192, 16_384, 24_576, 32_768, pageCacheKib, 49_152, 65_536];
const statusChanges = 200;
const drawnWords = 60;
const someSingleTips = 20;

/** Each gives how many operations it was. */
const tasks: readonly { readonly what: string; readonly run: (store: Store, tips: number) => number }[] = [
  { what: 'status change', run: (store) => changeSomeStatuses(store, statusChanges).length },
  { what: 'one tip stored', run: (store) => storeTips(store, Array.from({ length: someSingleTips }, () => 1)).length },
  {
    what: 'list, first page',
    run: (store) => {
      for (let time = 0; time < 20; time++) look(store, {});
      return 20;
    },
  },
  {
    what: 'word search',
    run: (store, tips) => {
      const words = wordsOf(tips, drawnWords);
      for (const word of words) look(store, { search: word });
      return words.length;
    },
  },
  {
    what: 'full scan',
    run: (store) => {
      look(store, { search: fragment });
      return 1;
    },
  },
];

async function atSize(bench: Bench, tips: number): Promise<readonly Figure[]> {
  const vault = bench.vaults.copy(await bench.vaults.withTips(tips));
  const disk = nodeFileSystem();
  let reads = 0;
  const read: typeof disk.read = (descriptor, target, position) => {
    reads += 1;
    return disk.read(descriptor, target, position);
  };
  const shown = tips.toLocaleString('en-GB');
  const figures: Figure[] = [];
  const taken = new Map<string, { readonly reads: number[]; readonly cpuMs: number[] }>();
  for (let run = 0; run < bench.runs; run++) {
    for (const kib of sizesKib) {
      bench.say(`page cache of ${kib} KiB, ${shown} tips, run ${run + 1}`);
      const opened = await openBenchVault(vault, { files: { ...disk, read } });
      opened.context.database.run(`PRAGMA cache_size = -${kib}`);
      const store = storeOver('sealed file', opened.context);
      for (const task of tasks) {
        // Once before it counts: what a desk has done for a minute is in the cache, if there is room.
        task.run(store, tips);
        const [readsBefore, cpuBefore] = [reads, process.cpuUsage()];
        const operations = task.run(store, tips);
        const cpu = process.cpuUsage(cpuBefore);
        const key = `${task.what}, page cache of ${kib / 1024} MB, ${shown} tips`;
        const values = taken.get(key) ?? { reads: [], cpuMs: [] };
        values.reads.push((reads - readsBefore) / operations);
        values.cpuMs.push((cpu.user + cpu.system) / 1000 / operations);
        taken.set(key, values);
      }
      opened.close();
    }
  }
  for (const [what, { reads: counted, cpuMs }] of taken) {
    figures.push({ what, tips, unit: 'ms', values: cpuMs, note: `of the processor; ${spread(counted).median.toFixed(1)} pages read from the disk and opened (highest ${percentile(counted, 100).toFixed(1)})` });
  }
  rmSync(vault.folder, { recursive: true });
  return figures;
}

/** What room for opened pages is worth: processor time and pages read, by the size of SQLite's page cache. Counts do not depend on what else the machine does. */
export const pageCache: Measurement = {
  name: 'page-cache',
  measure: async (bench) => {
    const figures: Figure[] = [];
    for (const tips of bench.vaultSizes) figures.push(...(await atSize(bench, tips)));
    return figures;
  },
};
