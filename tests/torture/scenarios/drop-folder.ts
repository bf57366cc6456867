import type { DropFolderTaken } from '#shared/contract/carrier-calls.ts';
import { madeOnce } from '#shared/made-once.ts';
import { FileFault } from '#vault/platform/file-system.ts';
import { must } from '../../support/vault-harness.ts';
import { seededTip } from '../harness/base-vault.ts';
import type { Scenario } from '../harness/scenario.ts';
import type { Outcome, Table } from '../harness/table.ts';

const everything = { search: '', urgencies: [], statuses: [], onlyOverdue: false, offset: 0, limit: 50 };

const dropped = madeOnce(() => ['first', 'second'].map((name) => ({ name: `${name}.tip`, narrative: `Invented, dropped ${name}.`, sealed: seededTip(`dropped ${name}`, `Invented, dropped ${name}.`) })));

/** A second passes, and what it began comes to its end. */
async function pass(table: Table): Promise<void> {
  const { clock, service } = table.desk;
  clock.monotonicMs += 1000;
  clock.wallMs += 1000;
  service.tick();
  for (let turn = 0; turn < 120; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

/** Whether nothing is left in the folder; not known when the disk does not say. */
function isEmpty({ files, places }: Table): boolean {
  try {
    return files.list(places.stick, 100).length === 0;
  } catch (problem) {
    if (problem instanceof FileFault) return false;
    throw problem;
  }
}

/** What a disk refuses is left alone for a minute, the vault's and the folder's; the folder is looked at every five seconds, and a file is taken at the second look. */
const patienceSeconds = 150;

/** The time passes until both files are taken and gone. What has not come about then is told as the desk shows it: the file is still there. */
async function taken(table: Table): Promise<Outcome> {
  // What was told of an earlier try is no news.
  const before = table.desk.notices.length;
  for (let second = 0; second < patienceSeconds; second += 1) {
    if (isEmpty(table)) return { ok: true, value: undefined };
    await pass(table);
    const told = table.desk.notices.slice(before).flatMap((notice): readonly DropFolderTaken[] => (notice.notice === 'dropFolder.taken' ? [notice.value] : []));
    if (told.some(({ notWiped }) => notWiped > 0)) return { ok: false, code: 'storage-failed' };
  }
  return { ok: false, code: 'storage-failed' };
}

/** A file goes only when its tip is in the vault. */
async function nothingIsNowhere(table: Table): Promise<string | undefined> {
  const { rows } = must(await table.desk.api['tips.list'](everything));
  for (const { name, narrative, sealed } of dropped()) {
    if (rows.some(({ excerpt }) => excerpt === narrative)) continue;
    if (table.files.stat(`${table.places.stick}/${name}`)?.sizeBytes !== sealed.length) return `${name} is neither in the vault nor in the folder`;
  }
  return undefined;
}

export const dropFolder: Scenario = {
  name: 'drop-folder',
  about: 'two sealed files lie in the watched folder: they are taken, and wiped once they are safe',
  prepare: async (table) => {
    const { files, places, desk } = table;
    for (const { name, sealed } of dropped()) {
      const descriptor = files.open(`${places.stick}/${name}`, 'create');
      files.write(descriptor, sealed, 0);
      files.syncFile(descriptor);
      files.close(descriptor);
    }
    files.syncFolder(places.stick);
    must(await desk.api['dropFolder.choose']({ handle: desk.grant('drop-folder', places.stick), wipes: true }));
  },
  steps: [{ name: 'take and wipe', run: taken }],
  afterwards: nothingIsNowhere,
  // One file may be taken and the other wait. Tips are looked through for the same words as long as time passes.
  partlyDone: 'storage-failed',
  loose: ['import_run', 'event_signature', 'similar_signature', 'similar_band', 'meta'],
  counted: ['tip', 'triple_signature'],
};
