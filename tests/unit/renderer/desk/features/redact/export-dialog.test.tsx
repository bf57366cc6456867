// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest';
import { ExportDialog } from '../../../../../../renderer/desk/features/redact/ExportDialog.tsx';
import { field, type } from '../../../../../support/page-actions.ts';
import { shownWithVault, type Shown } from '../../../../../support/shown-with-vault.tsx';
import { must, testPassphrase } from '../../../../../support/vault-harness.ts';
import { vaultWithTips } from '../../../../../support/vault-with-tips.ts';

let shown: Shown;
afterEach(() => shown.gone());

it('what was chosen and typed before a dossier leaves outlives a lock', async () => {
  const { harness, tipOf } = await vaultWithTips(['Invented']);
  const { dossierId } = must(await harness.api['dossier.create']({ title: 'Invented', tipIds: [tipOf('Invented')] }));
  const draft = { receiverId: null, purpose: null, purposeWords: '', withoutWords: '', approvalWords: '', sealing: 'plain', plainBecause: 'Invented', format: 'docx', preset: 'internal', shownBecause: '' } as const;
  must(await harness.api['formDrafts.keep']({ subject: dossierId, kept: { form: 'dossier-export', draft } }));
  shown = await shownWithVault(harness, <ExportDialog dossierId={dossierId} onDone={() => undefined} onClose={() => undefined} />);
  const label = 'Why it is not sealed';
  await shown.settled(() => expect(field(label).value).toBe('Invented'));
  type(label, 'Invented: it stays here');
  await expect.poll(async () => must(await harness.api['formDrafts.get']({ form: 'dossier-export', subject: dossierId })).kept?.draft).toEqual({ ...draft, plainBecause: 'Invented: it stays here' });
});

it('a colleague’s passphrase is in no draft', async () => {
  const { harness, tipOf } = await vaultWithTips(['Invented']);
  const { dossierId } = must(await harness.api['dossier.create']({ title: 'Invented', tipIds: [tipOf('Invented')] }));
  const { receiverId } = must(await harness.api['receivers.record']({ name: 'Invented', kind: 'embassy', contact: '' }));
  must(await harness.api['people.add']({ name: 'Dara', role: 'export', passphrase: 'invented seven words of a colleague here', secret: testPassphrase }));
  const draft = { receiverId, purpose: 'return', purposeWords: '', withoutWords: '', approvalWords: '', sealing: null, plainBecause: '', format: 'docx', preset: 'rescue-or-embassy', shownBecause: '' } as const;
  must(await harness.api['formDrafts.keep']({ subject: dossierId, kept: { form: 'dossier-export', draft } }));
  shown = await shownWithVault(harness, <ExportDialog dossierId={dossierId} onDone={() => undefined} onClose={() => undefined} />);
  const passphrase = 'A colleague’s passphrase';
  await shown.settled(() => expect(field(passphrase).value).toBe(''));
  type(passphrase, 'invented secret');
  await shown.settled(() => expect(field(passphrase).value).toBe('invented secret'));
  expect(must(await harness.api['formDrafts.get']({ form: 'dossier-export', subject: dossierId })).kept?.draft).toEqual(draft);
  expect(document.querySelector('[role=alert]')).toBeNull();
});
