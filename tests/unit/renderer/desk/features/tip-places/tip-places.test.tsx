// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest';
import { RoleProvider } from '../../../../../../renderer/desk/api/RoleProvider.tsx';
import { TipPlaces } from '../../../../../../renderer/desk/features/tip-places/TipPlaces.tsx';
import { button, press } from '../../../../../support/page-actions.ts';
import { shownWithVault, type Shown } from '../../../../../support/shown-with-vault.tsx';
import { must } from '../../../../../support/vault-harness.ts';
import { vaultWithTips } from '../../../../../support/vault-with-tips.ts';

let shown: Shown;
afterEach(() => shown.gone());

it('a dialog that was opened while something else is under way stays when that is done', async () => {
  const { harness, tipOf } = await vaultWithTips(['Invented']);
  const tipId = tipOf('Invented');
  must(await harness.api['tipPlaces.set']({ tipId, place: { province: 'KH-18', district: null }, to: 'linked' }));
  const { answers, number } = must(await harness.api['tips.get']({ tipId }));
  shown = await shownWithVault(harness, <RoleProvider role="manage" isSample={false}><TipPlaces tip={{ tipId, number, answers }} /></RoleProvider>);
  const place = 'Preah Sihanouk';
  await shown.settled(() => expect(button(`Not there: ${place}`)).toBeDefined());
  press(`Not there: ${place}`);
  press('Say where it is…');
  await shown.settled(() => expect(shown.place.textContent).toContain(`Does not count in ${place} any more.`));
  expect(document.querySelector('[role=dialog]')).not.toBeNull();
});
