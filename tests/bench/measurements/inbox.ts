import { rmSync } from 'node:fs';
import path from 'node:path';
import { statuses } from '#shared/domain/status.ts';
import { systemRandom } from '#vault/crypto/random.ts';
import { signerFromSeed } from '#vault/crypto/signing.ts';
import { nodeFileSystem } from '#vault/platform/node-file-system.ts';
import { addMember } from '#vault/store/commands/add-member.ts';
import { receiveTips } from '#vault/store/commands/receive-tips.ts';
import type { Database } from '#vault/store/database.ts';
import { newId, openVaultContext, type VaultContext } from '#vault/store/events/vault-context.ts';
import { migrate } from '#vault/store/migrations/migrate.ts';
import { listTips } from '#vault/triage/list-tips.ts';
import { setStatus } from '#vault/triage/set-status.ts';
import { must } from '../../support/vault-harness.ts';
import { seededRandom } from '../../support/seeded-random.ts';
import { percentile95, spread, type Figure } from '../figure.ts';
import type { Bench, Measurement } from '../measurement.ts';
import { fragment, frequentWord, khmerWord, rareWord, someTips } from '../support/bench-tips.ts';
import { openBenchVault } from '../support/bench-vaults.ts';
import { fillVault, openedTip, stampSearchIndex } from '../support/fill-vault.ts';
import { nativeModule, openNativeDatabase, openPlainDatabase } from '../support/plain-database.ts';

/** As many rows as the desk asks for at once. */
const pageRows = 50;
/** A query is repeated so often in one run, or for so long, and its median counts. */
const repetitions = 30;
const repeatForMs = 400;
const statusChanges = 100;
const drawnWords = 60;
const singleTips = 20;

interface Store {
  readonly name: string;
  readonly context: VaultContext;
  readonly tipIds: readonly string[];
}

/** One thing the inbox does. It gives the milliseconds that count for one run. */
interface Task {
  readonly what: string;
  readonly note?: string;
  readonly run: (store: Store) => number;
}

function elapsedMs(work: () => unknown): number {
  const begunMs = performance.now();
  work();
  return performance.now() - begunMs;
}

/** Milliseconds each batch took, opened tips to committed rows and index. No tip comes twice. */
function storeTips({ context }: Store, batches: readonly number[]): readonly number[] {
  return batches.map((count) => {
    const seed = Buffer.from(context.randomBytes(4)).readUInt32LE();
    const tips = someTips(seed, count).map((content) => openedTip(context, content, context.now()));
    return elapsedMs(() => receiveTips(context, tips));
  });
}

function repeated(work: () => unknown): readonly number[] {
  const taken: number[] = [];
  for (let sumMs = 0; taken.length < repetitions && sumMs < repeatForMs; sumMs += taken.at(-1) ?? 0) taken.push(elapsedMs(work));
  return taken;
}

function look({ context }: Store, search: string, offset = 0): number {
  return listTips(context.database, context.now(), { search, urgencies: [], statuses: [], onlyOverdue: false, offset, limit: pageRows }).total;
}

function tasks(tips: number, sealed: Store): readonly Task[] {
  const shown = tips.toLocaleString('en-GB');
  const middle = Math.floor(tips / 2);
  const page = (what: string, search: string, offset = 0): Task => ({
    what: `${what}, ${shown} tips`,
    ...(search === '' ? {} : { note: `finds ${look(sealed, search).toLocaleString('en-GB')}` }),
    run: (store) => spread(repeated(() => look(store, search, offset))).median,
  });
  const words = wordsOf(tips);
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
      run: (store) => percentile95(words.map((word) => elapsedMs(() => look(store, word)))),
    },
    { what: `status change, committed, ${shown} tips`, run: (store) => spread(changeSomeStatuses(store, statusChanges)).median },
    { what: `one tip stored, committed, ${shown} tips`, run: (store) => spread(storeTips(store, Array.from({ length: singleTips }, () => 1))).median },
    { what: `tips stored 100 at a time, each, ${shown} tips`, run: (store) => spread(storeTips(store, [100, 100, 100])).median / 100 },
  ];
}

/** Milliseconds each took. Every one changes something: tips from all over the vault, each to the status after its own. */
function changeSomeStatuses({ context, tipIds }: Store, count: number): readonly number[] {
  const step = Math.max(1, Math.floor(tipIds.length / count));
  return Array.from({ length: count }, (_, index) => {
    const tipId = tipIds[(index * step) % tipIds.length] ?? '';
    const status = statuses.findIndex((one) => one === context.database.get('SELECT status FROM tip WHERE tip_id = ?', [tipId])?.['status']);
    return elapsedMs(() => must(setStatus(context, tipId, statuses[(status + 1) % statuses.length] ?? 'new')));
  });
}

function wordsOf(tips: number): readonly string[] {
  const random = seededRandom(tips);
  const all = someTips(1, Math.min(tips, 500)).flatMap(({ narrative }) => narrative.match(/[a-z]{4,}/gi) ?? []);
  return Array.from({ length: drawnWords }, () => all[Math.floor(random() * all.length)] ?? frequentWord);
}

/** The same schema and the same tips over another database. */
function filledStore(name: string, database: Database, tips: number, icuVersion: string): Store {
  must(migrate(database, () => Date.now()));
  const signer = signerFromSeed(newId(systemRandom), systemRandom(32));
  const context = openVaultContext({ database, signer, deviceId: newId(systemRandom), now: () => Date.now(), randomBytes: systemRandom });
  addMember(context, { memberId: signer.memberId, name: 'Invented Member', publicKey: signer.publicKey });
  stampSearchIndex(context, icuVersion);
  fillVault(context, someTips(1, tips));
  return storeOver(name, context);
}

function storeOver(name: string, context: VaultContext): Store {
  return { name, context, tipIds: context.database.all('SELECT tip_id FROM tip ORDER BY number').map((row) => String(row['tip_id'])) };
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
  const nativeFile = path.join(bench.folder, `native-${tips}.db`);
  const nativeDatabase = openNativeDatabase(nativeFile);
  const native = nativeDatabase && filledStore(`${nativeModule}, same disk`, nativeDatabase, tips, icuVersion);
  const others = [plain, ...(native === undefined ? [] : [native])];

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
      ...(native === undefined ? { note: `the native peer, ${nativeModule}, is not installed here` } : {}),
    },
  ];
}

/** The desk's queries and its most frequent change, on the sealed file on a real disk, beside the same code on other databases. */
export const inbox: Measurement = {
  name: 'inbox',
  measure: async (bench) => {
    const figures: Figure[] = [];
    for (const tips of bench.vaultSizes) figures.push(...(await atSize(bench, tips)));
    return figures;
  },
};
