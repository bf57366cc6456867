import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import { systemRandom } from '#vault/crypto/random.ts';
import { signerFromSeed } from '#vault/crypto/signing.ts';
import { nodeFileSystem } from '#vault/platform/node-file-system.ts';
import { newId, openVaultContext } from '#vault/store/events/vault-context.ts';
import { percentile, spread, type Figure } from '../figure.ts';
import type { Bench, Measurement } from '../measurement.ts';
import { fragment, khmerWord } from '../support/bench-tips.ts';
import { openBenchVault } from '../support/bench-vaults.ts';
import { changeSomeStatuses, elapsedMs, look, repeated, storeOver, storeTips, wordsOf, type Store } from '../support/desk-tasks.ts';
import { nativeModule, openNativeDatabase } from '../support/native-peer.ts';

const statusChanges = 200;
const drawnWords = 60;
const singleTips = 40;
const threeFilters = { urgencies: ['U1', 'U2', 'U3'], statuses: ['new', 'assessing'], search: 'guards' } as const;

/** Several figures come out of one go: one number for each. */
interface Task {
  readonly figures: readonly { readonly id: string; readonly what: string; readonly note?: string }[];
  readonly run: (store: Store) => readonly number[];
}

const medianOf = (values: readonly number[]): number => spread(values).median;

function tasks(tips: number): readonly Task[] {
  const words = wordsOf(tips, drawnWords);
  const filters = { ...threeFilters, urgencies: [...threeFilters.urgencies], statuses: [...threeFilters.statuses] } as unknown as Parameters<typeof look>[1];
  return [
    {
      figures: [{ id: 'status-p50', what: 'status change, committed, median' }, { id: 'status-p95', what: 'status change, committed, 95th percentile' }],
      run: (store) => ((taken) => [medianOf(taken), percentile(taken, 95)])(changeSomeStatuses(store, statusChanges)),
    },
    { figures: [{ id: 'one-tip', what: 'one tip stored, committed' }], run: (store) => [medianOf(storeTips(store, Array.from({ length: singleTips }, () => 1)))] },
    { figures: [{ id: 'batch', what: 'tips stored 100 at a time, each' }], run: (store) => [medianOf(storeTips(store, [100, 100, 100])) / 100] },
    { figures: [{ id: 'list', what: 'list, first page' }], run: (store) => [medianOf(repeated(() => look(store, {})))] },
    {
      figures: [{ id: 'list-filtered', what: 'list with three filters', note: 'three urgencies, two statuses, one word' }],
      run: (store) => [medianOf(repeated(() => look(store, filters)))],
    },
    {
      figures: [{ id: 'search-p50', what: 'word search, median', note: `${words.length} words of Latin script, drawn from the texts` }, { id: 'search-p95', what: 'word search, 95th percentile' }],
      run: (store) => ((taken) => [medianOf(taken), percentile(taken, 95)])(words.map((word) => elapsedMs(() => look(store, { search: word })))),
    },
    { figures: [{ id: 'scan-fragment', what: 'full scan: a fragment inside a word' }], run: (store) => [elapsedMs(() => look(store, { search: fragment }))] },
    { figures: [{ id: 'scan-khmer', what: 'full scan: a Khmer word' }], run: (store) => [elapsedMs(() => look(store, { search: khmerWord }))] },
  ];
}

function nativeStore(bench: Bench, kept: string, tips: number): Store {
  const file = path.join(bench.folder, `native-${tips}.db`);
  cpSync(kept, file);
  const signer = signerFromSeed(newId(systemRandom), systemRandom(32));
  return storeOver(nativeModule, openVaultContext({ database: openNativeDatabase(file), signer, deviceId: newId(systemRandom), now: () => Date.now(), randomBytes: systemRandom, tombstoneKey: new Uint8Array(32) }));
}

async function atSize(bench: Bench, tips: number): Promise<readonly Figure[]> {
  const vault = await bench.vaults.withTips(tips);
  const peerFile = bench.peer === undefined ? undefined : await bench.peer.copyOf(vault, tips);
  const copy = bench.vaults.copy(vault);
  const disk = nodeFileSystem();
  let syncs = 0;
  const syncFile = (descriptor: number): void => {
    syncs += 1;
    disk.syncFile(descriptor);
  };
  const opened = await openBenchVault(copy, { files: { ...disk, syncFile } });
  const sealed = storeOver('sealed file', opened.context);
  const peer = peerFile === undefined ? undefined : nativeStore(bench, peerFile, tips);
  const stores = peer === undefined ? [sealed] : [sealed, peer];
  const shown = tips.toLocaleString('en-GB');
  const figures: Figure[] = [];
  for (const task of tasks(tips)) {
    bench.say(`${task.figures[0]?.what ?? ''}, ${shown} tips`);
    for (const store of stores) task.run(store);
    const taken = new Map<Store, (readonly number[])[]>(stores.map((store) => [store, []]));
    // In turn within each run, so that both meet the same noise.
    for (let run = 0; run < bench.runs; run++) for (const [store, runs] of taken) runs.push(task.run(store));
    for (const [index, { id, what, note }] of task.figures.entries()) {
      const values = (store: Store): readonly number[] => (taken.get(store) ?? []).map((run) => run[index] ?? Number.NaN);
      figures.push({ id, tips, what: `${what}, ${shown} tips`, unit: 'ms', values: values(sealed), peers: peer === undefined ? [] : [{ name: nativeModule, values: values(peer) }], ...(note === undefined ? {} : { note }) });
    }
  }
  const syncsEach = Array.from({ length: bench.runs }, () =>
    medianOf(
      Array.from({ length: 30 }, (_, index) => {
        syncs = 0;
        changeSomeStatuses({ ...sealed, tipIds: sealed.tipIds.slice(index, index + 1) }, 1);
        return syncs;
      }),
    ),
  );
  figures.push({ id: 'fsyncs', tips, what: `fsyncs of a status change, ${shown} tips`, unit: 'fsyncs', values: syncsEach, note: 'the median; now and then a checkpoint or the anchor adds its own' });
  opened.close();
  peer?.context.database.abandon();
  rmSync(copy.folder, { recursive: true });
  rmSync(path.join(bench.folder, `native-${tips}.db`), { force: true });
  return figures;
}

/** What a desk does, on the sealed file and on native SQLite with encryption: same disk, same data, same code above, both durable. */
export const besideNative: Measurement = {
  name: 'native',
  measure: async (bench) => {
    const figures: Figure[] = [];
    for (const tips of bench.vaultSizes) figures.push(...(await atSize(bench, tips)));
    return figures;
  },
};
