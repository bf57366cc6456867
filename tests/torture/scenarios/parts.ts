import { encodeArmour } from '#shared/sealed-tip/armour-encode.ts';
import { must } from '../../support/vault-harness.ts';
import { putInInbox, seededTip } from '../harness/base-vault.ts';
import type { Scenario } from '../harness/scenario.ts';
import type { Outcome, Table } from '../harness/table.ts';

async function importOne(table: Table, name: string): Promise<Outcome> {
  const { desk, places } = table;
  const preview = await desk.api['import.preview']({ handle: desk.grant('import-files', `${places.inbox}/${name}`) });
  if (!preview.ok) return preview;
  const done = await desk.api['import.commit']({ previewId: preview.value.previewId });
  if (!done.ok) return done;
  const { stoppedBy, left } = done.value;
  return stoppedBy === null && left === 0 ? done : { ok: false, code: stoppedBy ?? 'file-unreadable' };
}

const armoured = (name: string): readonly string[] => encodeArmour(seededTip(name, 'Invented: behind the third door of the corridor.', { attachments: [new Uint8Array(3000).fill(6)] }), 4000);

/** How many parts the tip has that comes whole. */
const wholeParts = 2;

export const parts: Scenario = {
  name: 'parts',
  about: 'a tip comes in numbered parts, one after another in the wrong order; what has come of another is given up',
  prepare: async (table) => {
    const whole = armoured('in parts');
    if (whole.length !== wholeParts) throw new Error(`the tip has ${whole.length} parts`);
    for (const [index, text] of whole.entries()) putInInbox(table, `${index}.txt`, new TextEncoder().encode(text));
    putInInbox(table, 'other.txt', new TextEncoder().encode(armoured('given up')[0]));
    await Promise.resolve();
  },
  steps: [
    { name: 'a part of another', run: (table) => importOne(table, 'other.txt') },
    ...Array.from({ length: wholeParts }, (_part, index) => ({ name: `part ${index + 1}`, run: (table: Table) => importOne(table, `${index}.txt`) })).reverse(),
    {
      name: 'give up the other',
      run: async ({ desk: { api } }) => {
        const [set] = must(await api['parts.list']({})).sets;
        return set === undefined ? { ok: true, value: undefined } : api['parts.discard']({ armourId: set.armourId, parts: set.parts });
      },
    },
  ],
  partlyDone: 'file-unreadable',
  loose: ['import_run', 'event_signature'],
};
