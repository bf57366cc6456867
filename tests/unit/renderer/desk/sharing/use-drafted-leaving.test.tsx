// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, expect, it } from 'vitest';
import { nothingTyped, useDraftedLeaving, type DraftedLeaving } from '../../../../../renderer/desk/sharing/use-drafted-leaving.ts';
import { shownWithVault, type Shown } from '../../../../support/shown-with-vault.tsx';
import { must } from '../../../../support/vault-harness.ts';
import { vaultWithTips } from '../../../../support/vault-with-tips.ts';

let shown: Shown | undefined;
afterEach(() => shown?.gone());

it('what has to be said anew is in no draft, and is gone with one that is begun anew', async () => {
  const { harness, tipIds } = await vaultWithTips(['Invented']);
  const { dossierId } = must(await harness.api['dossier.create']({ title: 'Invented', tipIds: [...tipIds] }));
  const nothing = { ...nothingTyped, format: 'pdf', preset: null, shownBecause: '' } as const;
  const draft = { ...nothing, shownBecause: 'Invented' };
  must(await harness.api['formDrafts.keep']({ subject: dossierId, kept: { form: 'dossier-export', draft } }));
  const kept = async () => must(await harness.api['formDrafts.get']({ form: 'dossier-export', subject: dossierId })).kept?.draft;
  let leaving: DraftedLeaving<'dossier-export', unknown> | undefined;
  function Probe(): null {
    leaving = useDraftedLeaving('dossier-export', dossierId, nothing, () => undefined, () => undefined);
    return null;
  }
  shown = await shownWithVault(harness, <Probe />);
  await shown.settled(() => expect(leaving?.choices?.shownBecause).toBe('Invented'));
  const anew = { passphrase: 'invented secret', withoutConsent: 'minor', compared: 'a'.repeat(64) } as const;
  act(() => leaving?.change(anew));
  act(() => leaving?.change({ plainBecause: 'Invented, too' }));
  await expect.poll(kept).toEqual({ ...draft, plainBecause: 'Invented, too' });
  expect(leaving?.choices).toEqual({ ...draft, plainBecause: 'Invented, too', ...anew });
  expect(leaving?.form.dialog.code).toBeUndefined();
  act(() => leaving?.form.dialog.onStartAnew?.());
  await shown.settled(() => expect(leaving?.choices).toEqual({ ...nothing, passphrase: '', withoutConsent: null, compared: null }));
  expect(await kept()).toBeUndefined();
});
