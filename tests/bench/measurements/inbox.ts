import { rmSync } from 'node:fs';
import { systemRandom } from '#vault/crypto/random.ts';
import { signerFromSeed } from '#vault/crypto/signing.ts';
import { nodeFileSystem } from '#vault/platform/node-file-system.ts';
import { addMember } from '#vault/store/commands/add-member.ts';
import type { Database } from '#vault/store/database.ts';
import { newId, openVaultContext } from '#vault/store/events/vault-context.ts';
import { migrate } from '#vault/store/migrations/migrate.ts';
import { must } from '../../support/vault-harness.ts';
import { percentile, spread, type Figure } from '../figure.ts';
import type { Bench, Measurement } from '../measurement.ts';
import { fragment, frequentWord, khmerWord, rareWord, someTips } from '../support/bench-tips.ts';
import { openBenchVault } from '../support/bench-vaults.ts';
import { changeSomeStatuses, elapsedMs, look, repeated, storeOver, storeTips, wordsOf, type Store } from '../support/desk-tasks.ts';
import { fillVault, stampSearchIndex } from '../support/fill-vault.ts';
import { openPlainDatabase } from '../support/plain-database.ts';

const statusChanges = 100;
const drawnWords = 60;
const singleTips = 20;

/** One thing the inbox does. It gives the milliseconds that count for one run. */
interface Task {
  readonly what: string;
  readonly note?: string;
  readonly run: (store: Store) => number;
}

function tasks(tips: number, sealed: Store): readonly Task[] {
  const shown = tips.toLocaleString('en-GB');
  const middle = Math.floor(tips / 2);
  const page = (what: string, search: string, offset = 0): Task => ({
    what: `${what}, ${shown} tips`,
    ...(search === '' ? {} : { note: `finds ${look(sealed, { search }).toLocaleString('en-GB')}` }),
    run: (store) => spread(repeated(() => look(store, { search, offset }))).median,
  });
  const words = wordsOf(tips, drawnWords);
  return [
    page('list, first page', ''),
    page('list, page in the middle', '', middle),
    page('search, frequent word', frequentWord),
    page('search, rare word', rareWord),
    page('search, Khmer word', khmerWord),
    page('search, fragment of a word', fragment),
    {
      what: `search, drawn words, 95th percentile, ${shown} tips`,
      note: `${words.length} words of Latin script, drawn from the texts`,
      run: (store) => percentile(words.map((word) => elapsedMs(() => look(store, { search: word }))), 95),
    },
    { what: `status change, committed, ${shown} tips`, run: (store) => spread(changeSomeStatuses(store, statusChanges)).median },
    { what: `one tip stored, committed, ${shown} tips`, run: (store) => spread(storeTips(store, Array.from({ length: singleTips }, () => 1))).median },
    { what: `tips stored 100 at a time, each, ${shown} tips`, run: (store) => spread(storeTips(store, [100, 100, 100])).median / 100 },
  ];
}

/** The same schema and the same tips over another database. */
function filledStore(name: string, database: Database, tips: number, icuVersion: string): Store {
  must(migrate(database, () => Date.now()));
  const signer = signerFromSeed(newId(systemRandom), systemRandom(32));
  const context = openVaultContext({ database, signer, deviceId: newId(systemRandom), now: () => Date.now(), randomBytes: systemRandom, tombstoneKey: systemRandom(32) });
  addMember(context, { memberId: signer.memberId, name: 'Invented Member', publicKey: signer.publicKey });
  stampSearchIndex(context, icuVersion);
  fillVault(context, someTips(1, tips));
  return storeOver(name, context);
}

async function atSize(bench: Bench, tips: number): Promise<readonly Figure[]> {
  const copy = bench.vaults.copy(await bench.vaults.withTips(tips));
  const disk = nodeFileSystem();
  let syncs = 0;
  const counting = {
    ...disk,
    syncFile: (descriptor: number) => {
      syncs += 1;
      disk.syncFile(descriptor);
    },
  };
  const vault = await openBenchVault(copy, { files: counting });
  const icuVersion = process.versions['icu'] ?? 'none';
  const sealed = storeOver('sealed file', vault.context);
  bench.say(`filling the peers with ${tips} tips`);
  const plain = filledStore('sql.js in memory, in the clear', await openPlainDatabase(), tips, icuVersion);
  const others = [plain];

  const figures = tasks(tips, sealed).map((task): Figure => {
    bench.say(task.what);
    for (const store of [sealed, ...others]) task.run(store);
    const taken = new Map<Store, number[]>([sealed, ...others].map((store) => [store, []]));
    for (let run = 0; run < bench.runs; run++) for (const [store, values] of taken) values.push(task.run(store));
    return {
      what: task.what,
      unit: 'ms',
      values: taken.get(sealed) ?? [],
      peers: others.map((store) => ({ name: store.name, values: taken.get(store) ?? [] })),
      ...(task.note === undefined ? {} : { note: task.note }),
    };
  });
  const syncsPerChange = Array.from({ length: bench.runs }, () => {
    syncs = 0;
    changeSomeStatuses(sealed, statusChanges);
    return syncs / statusChanges;
  });
  vault.close();
  for (const { context } of others) context.database.abandon();
  rmSync(copy.folder, { recursive: true });
  const shown = tips.toLocaleString('en-GB');
  return [
    ...figures,
    {
      what: `fsyncs a status change, ${shown} tips`,
      unit: 'fsyncs',
      values: syncsPerChange,
    },
  ];
}

/** The desk's queries and its most frequent change, on the sealed file on a real disk, beside the same code on SQLite in memory. */
export const inbox: Measurement = {
  name: 'inbox',
  measure: async (bench) => {
    const figures: Figure[] = [];
    for (const tips of bench.vaultSizes) figures.push(...(await atSize(bench, tips)));
    return figures;
  },
};
