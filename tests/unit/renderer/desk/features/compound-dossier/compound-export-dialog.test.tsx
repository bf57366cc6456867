// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest';
import { CompoundExportDialog } from '../../../../../../renderer/desk/features/compound-dossier/CompoundExportDialog.tsx';
import { compoundDossierVault } from '../../../../../support/compound-dossier-vault.ts';
import { field, type } from '../../../../../support/page-actions.ts';
import { shownWithVault, type Shown } from '../../../../../support/shown-with-vault.tsx';
import { must } from '../../../../../support/vault-harness.ts';

let shown: Shown;
afterEach(() => shown.gone());

it('what was typed before a dossier about a compound leaves outlives a lock', async () => {
  const { harness, compoundId } = await compoundDossierVault();
  const draft = { receiverId: null, purpose: null, purposeWords: '', withoutWords: '', approvalWords: '', sealing: 'plain', plainBecause: 'Invented', format: 'docx' } as const;
  must(await harness.api['formDrafts.keep']({ subject: compoundId, kept: { form: 'compound-export', draft } }));
  shown = await shownWithVault(harness, <CompoundExportDialog asked={{ compoundId, preset: 'internal', language: 'en', isReasoned: false }} shownBecause="" onDone={() => undefined} onClose={() => undefined} />);
  const label = 'Why it is not sealed';
  await shown.settled(() => expect(field(label).value).toBe('Invented'));
  type(label, 'Invented: it stays here');
  await expect.poll(async () => must(await harness.api['formDrafts.get']({ form: 'compound-export', subject: compoundId })).kept?.draft).toEqual({ ...draft, plainBecause: 'Invented: it stays here' });
});
