import { foreignSeed, putInInbox, seededTip } from '../harness/base-vault.ts';
import type { Scenario } from '../harness/scenario.ts';
import type { Outcome, Table } from '../harness/table.ts';

async function importAll(table: Table): Promise<Outcome> {
  const { desk, places } = table;
  const preview = await desk.api['import.preview']({ handle: desk.grant('import-folder', places.inbox) });
  if (!preview.ok) return preview;
  const done = await desk.api['import.commit']({ previewId: preview.value.previewId });
  if (!done.ok) return done;
  // An import that stopped, or left a file where it was, says so in its outcome: then nothing more than that is acknowledged.
  const { stoppedBy, left } = done.value;
  return stoppedBy === null && left === 0 ? done : { ok: false, code: stoppedBy ?? 'file-unreadable' };
}

export const importInline: Scenario = {
  name: 'import',
  about: 'three small sealed files and a copy of one are imported',
  prepare: async (table) => {
    for (const name of ['four', 'five', 'six']) putInInbox(table, `${name}.tip`, seededTip(name, `Invented ${name}: the lift stops between floors.`));
    putInInbox(table, 'six-again.tip', seededTip('six', 'Invented six: the lift stops between floors.'));
    await Promise.resolve();
  },
  steps: [{ name: 'import', run: importAll }],
  partlyDone: 'file-unreadable',
  loose: ['import_run', 'event_signature'],
};

export const importBlobs: Scenario = {
  name: 'import-blobs',
  about: 'sealed files with attachments, one above 64 KiB, are imported',
  prepare: async (table) => {
    putInInbox(table, 'small.tip', seededTip('small', 'Invented: a picture of a gate.', { attachments: [new Uint8Array(900).fill(1), new Uint8Array(6000).fill(2)] }));
    putInInbox(table, 'large.tip', seededTip('large', 'Invented: a picture of a window.', { attachments: [new Uint8Array(70_000).fill(3)] }));
    await Promise.resolve();
  },
  steps: [{ name: 'import', run: importAll }],
  partlyDone: 'file-unreadable',
  loose: ['import_run', 'event_signature'],
};

export const importQuarantine: Scenario = {
  name: 'import-quarantine',
  about: 'files that do not open are kept in quarantine, small and large',
  prepare: async (table) => {
    putInInbox(table, 'foreign.tip', seededTip('foreign too', 'For another desk.', { seed: foreignSeed }));
    putInInbox(table, 'large.tip', seededTip('foreign large', 'For another desk.', { seed: foreignSeed, attachments: [new Uint8Array(66_000).fill(9)] }));
    putInInbox(table, 'noise.bin', new TextEncoder().encode('this is not sealed at all'));
    await Promise.resolve();
  },
  steps: [{ name: 'import', run: importAll }],
  partlyDone: 'file-unreadable',
  loose: ['import_run', 'event_signature'],
};
