import { finishReview } from '../../support/finish-review.ts';
import { inOffice } from '../../support/in-office.ts';
import { must } from '../../support/vault-harness.ts';
import type { Scenario } from '../harness/scenario.ts';
import { draftOf, hideName } from './drafts.ts';

export const exportDossier: Scenario = {
  name: 'export',
  about: 'a redacted dossier is written to another folder, twice over itself',
  prepare: async (table) => {
    must(await hideName(table));
    const { dossierId } = await draftOf(table);
    await finishReview(table.desk.api, dossierId);
  },
  steps: ['export', 'export again'].map((name) => ({
    name,
    run: async (table) => {
      const { dossierId } = await draftOf(table);
      const outcome = await table.desk.api['dossier.export']({ dossierId, format: 'markdown', ...inOffice, handle: table.desk.grant('dossier', `${table.places.out}/dossier.md`) });
      return outcome.ok && outcome.value.outcome === 'refused' ? { ok: false, code: 'refused' } : outcome;
    },
  })),
  loose: ['event', 'event_payload', 'event_signature', 'disclosure', 'disclosure_tip', 'exported_file'],
};
