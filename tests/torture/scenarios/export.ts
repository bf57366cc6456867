import { finishReview } from '../../support/finish-review.ts';
import { inOffice } from '../../support/in-office.ts';
import { must } from '../../support/vault-harness.ts';
import type { Scenario } from '../harness/scenario.ts';
import type { Outcome, Table } from '../harness/table.ts';
import { draftOf, hideName } from './drafts.ts';

async function exportDraft(table: Table): Promise<Outcome> {
  const { dossierId } = await draftOf(table);
  const outcome = await table.desk.api['dossier.export']({ dossierId, format: 'markdown', ...inOffice, handle: table.desk.grant('dossier', `${table.places.out}/dossier.md`) });
  return outcome.ok && outcome.value.outcome === 'refused' ? { ok: false, code: 'refused' } : outcome;
}

export const exportDossier: Scenario = {
  name: 'export',
  about: 'a redacted dossier is written to another folder, twice over itself, and the register of compounds beside it',
  prepare: async (table) => {
    must(await hideName(table));
    const { dossierId } = await draftOf(table);
    await finishReview(table.desk.api, dossierId);
    must(await table.desk.api['compounds.record']({ facts: { kind: 'casino', standing: 'suspected', province: 'KH-18', district: null, place: '' }, name: { text: 'សួនច្បារ (invented)', language: 'other', kind: 'official', source: 'invented' } }));
  },
  steps: [
    { name: 'export', run: exportDraft },
    { name: 'export again', run: exportDraft },
    { name: 'save the register', run: (table) => table.desk.api['register.save']({ handle: table.desk.grant('register-table', `${table.places.out}/saved.csv`) }) },
  ],
  // A file that got no name in the end keeps its note, and the next try makes one of its own.
  loose: ['register_export', 'event', 'event_payload', 'event_signature', 'disclosure', 'disclosure_tip', 'exported_file'],
};
