import { undoWithinMs } from '#shared/domain/deletion-reason.ts';
import { must } from '../../support/vault-harness.ts';
import type { Scenario } from '../harness/scenario.ts';
import type { Outcome, Table } from '../harness/table.ts';
import { firstTips } from './tips-of.ts';

const why = { reason: 'asked-to', note: 'Invented reason.' } as const;

/** The time for taking it back has passed, and the vault does what waits. */
async function carriedOut({ desk }: Table): Promise<Outcome> {
  // The window asks for it, and one that became durable although it was refused counts from then on.
  must(await desk.api['deletion.pending']({}));
  desk.clock.monotonicMs += undoWithinMs + 1000;
  desk.clock.wallMs += undoWithinMs + 1000;
  desk.service.tick();
  const { pending } = must(await desk.api['deletion.pending']({}));
  return pending.length === 0 ? { ok: true, value: undefined } : { ok: false, code: 'storage-failed' };
}

/** Tips are looked through for the same words in every second that passes, which a disk may refuse and the next second makes up for. */
const lookedThrough = ['similar_signature', 'similar_band', 'meta'];

export const deletion: Scenario = {
  name: 'deletion',
  about: 'a tip with a file in a blob is deleted',
  steps: [
    { name: 'ask', nextStartGoesOn: true, run: async (table) => table.desk.api['deletion.begin']({ tipIds: [(await firstTips(table))[1]], ...why }) },
    { name: 'carry out', run: carriedOut },
  ],
  loose: lookedThrough,
  counted: ['tombstone', 'intake_key'],
};

export const deletionUndone: Scenario = {
  name: 'deletion-undone',
  about: 'the deletion of a tip is asked for and taken back',
  steps: [
    {
      name: 'ask and take back',
      nextStartGoesOn: true,
      run: async (table) => {
        const { api } = table.desk;
        // Whose taking back was refused sees it wait, and takes it back again.
        const [waiting] = must(await api['deletion.pending']({})).pending;
        const begun = waiting === undefined ? await api['deletion.begin']({ tipIds: [(await firstTips(table))[0]], ...why }) : { ok: true as const, value: waiting };
        return begun.ok ? api['deletion.undo']({ deletionId: begun.value.deletionId }) : begun;
      },
    },
  ],
};

export const keyDestruction: Scenario = {
  name: 'key-destruction',
  about: 'the intake key is destroyed; what it brought in stays',
  steps: [
    {
      name: 'ask',
      nextStartGoesOn: true,
      run: async ({ desk: { api } }) => {
        const [key] = must(await api['intakeKey.list']({})).keys;
        return api['intakeKey.destroy']({ keyId: key?.keyId ?? '', reason: 'key-unused', note: 'Invented reason.' });
      },
    },
    { name: 'carry out', run: carriedOut },
  ],
  loose: lookedThrough,
  counted: ['tombstone', 'intake_key'],
};
