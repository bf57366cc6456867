import { removeFolderTree } from '#vault/platform/remove-folder-tree.ts';
import { must, vaultHarness } from '../../support/vault-harness.ts';
import { seededBytes } from '../harness/seeded-bytes.ts';
import type { Scenario } from '../harness/scenario.ts';
import { secrets, type Outcome, type Table } from '../harness/table.ts';
import { firstTips } from './tips-of.ts';

const choosePlace = async (table: Table): Promise<Outcome> => table.desk.api['backup.choosePlace']({ handle: table.desk.grant('backup-folder', table.places.stick) });

/** Every backup the vault knows of is whole, another can be made, and a vault comes back from the newest. */
async function backupsHold(table: Table): Promise<string | undefined> {
  const { backups, place } = must(await table.desk.api['backup.overview']({}));
  // One that had to make room may be gone before that is noted, but never the last one.
  if (backups.some(({ state }) => state === 'damaged')) return 'a backup that was shown as made is damaged';
  if (backups.length > 0 && !backups.some(({ state }) => state === 'here')) return 'no backup that was shown as made is there';
  if (place === null) return undefined;
  const made = await table.desk.api['backup.run']({});
  if (!made.ok) return `the next backup says ${made.code}`;
  const elsewhere = vaultHarness({ files: table.files, folder: `${table.places.vault}-restored`, environment: { randomBytes: seededBytes('restored') } });
  const looked = must(await elsewhere.api['restore.look']({ handle: elsewhere.grant('restore-from', table.places.stick) }));
  const newest = [...looked.backups].sort((one, other) => (one.name < other.name ? 1 : -1))[0];
  const restored = await elsewhere.api['restore.run']({ sourceId: looked.sourceId, name: newest?.name ?? '', secret: secrets.first, acceptPracticeMismatch: false });
  if (!restored.ok) return `restoring says ${restored.code}`;
  return restored.value.missingFiles === 0 && restored.value.tips === 3 ? undefined : 'the restored vault lacks something';
}

export const backup: Scenario = {
  name: 'backup',
  about: 'two backups are made on another disk, with a change between; of two, one may stay',
  prepare: async (table) => {
    must(await table.desk.api['backup.keep']({ keep: 1 }));
  },
  steps: [
    { name: 'choose the place', run: choosePlace },
    { name: 'first backup', run: (table) => table.desk.api['backup.run']({}) },
    { name: 'change', run: async (table) => table.desk.api['tips.setUrgency']({ tipId: (await firstTips(table))[0], urgency: 'U2' }) },
    {
      name: 'second backup',
      run: (table) => {
        table.desk.clock.wallMs += 1000;
        return table.desk.api['backup.run']({});
      },
    },
  ],
  afterwards: backupsHold,
  loose: ['event', 'event_payload', 'event_signature', 'backup', 'backup_made'],
};

export const restore: Scenario = {
  name: 'restore',
  about: 'the laptop is gone; a vault is made from its backup in a new place',
  begins: 'empty',
  prepare: async (table) => {
    await choosePlace(table);
    must(await table.desk.api['backup.run']({}));
    table.lock();
    removeFolderTree(table.files, table.places.vault);
  },
  steps: [
    {
      name: 'restore',
      run: async (table) => {
        const { desk, places } = table;
        const looked = must(await desk.api['restore.look']({ handle: desk.grant('restore-from', places.stick) }));
        return desk.api['restore.run']({ sourceId: looked.sourceId, name: looked.backups[0]?.name ?? '', secret: secrets.first, acceptPracticeMismatch: false });
      },
    },
    { name: 'unlock', run: (table) => table.unlock() },
  ],
};
