// @vitest-environment happy-dom
import { act, useState } from 'react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Screening } from '#shared/contract/screening-calls.ts';
import { emptyScreening } from '#shared/domain/screening.ts';
import { RoleProvider } from '../../../../../../renderer/desk/api/RoleProvider.tsx';
import { Indicators } from '../../../../../../renderer/desk/features/screening/Indicators.tsx';
import { ScreeningSection } from '../../../../../../renderer/desk/features/screening/ScreeningSection.tsx';
import { button, press, type } from '../../../../../support/page-actions.ts';
import { shownWithVault, type Shown } from '../../../../../support/shown-with-vault.tsx';
import { must } from '../../../../../support/vault-harness.ts';
import { vaultWithTips, type VaultWithTips } from '../../../../../support/vault-with-tips.ts';

const draft = { ...emptyScreening, allegedActs: [], laterTreatment: [], language: 'Invented' };
const nobody = 'e'.repeat(32);

let vault: VaultWithTips;
let shown: Shown;
let tipId: string;
let ofTip: Screening;

beforeEach(async () => {
  vault = await vaultWithTips(['Invented']);
  [tipId = ''] = vault.tipIds;
  must(await vault.harness.api['screening.keepDraft']({ tipId, draft }));
  ofTip = must(await vault.harness.api['screening.ofTip']({ tipId }));
});
afterEach(() => shown.gone());

function Kept({ of }: { readonly of: string }) {
  const [screening, setScreening] = useState(ofTip);
  return (
    <RoleProvider role="manage" isSample={false}>
      <ScreeningSection tipId={of} screening={screening} onChanged={setScreening} />
      <Indicators tipId={of} screening={screening} onChanged={setScreening} />
    </RoleProvider>
  );
}

it('a draft that the vault does not throw away stays, and the reason is told', async () => {
  // The tip has gone meanwhile: the vault refuses.
  shown = await shownWithVault(vault.harness, <Kept of={nobody} />);
  press('Throw away');
  await shown.settled(() => expect(shown.place.querySelector('[role=alert]')).not.toBeNull());
  expect(button('Throw away')).not.toBeNull();
});

it('a draft that is thrown away goes, here and in the vault', async () => {
  shown = await shownWithVault(vault.harness, <Kept of={tipId} />);
  press('Throw away');
  await shown.settled(() => button('Record screening…'));
  expect(must(await vault.harness.api['screening.ofTip']({ tipId })).draft).toBeNull();
});

it('a field of the record that is wrong takes the keyboard, which brings it into sight', async () => {
  shown = await shownWithVault(vault.harness, <Kept of={tipId} />);
  press('Go on');
  await shown.settled(() => expect(document.querySelector('[role=dialog] form')).not.toBeNull());
  const label = [...document.querySelectorAll('[role=dialog] label')].map((each) => each.textContent)[0] ?? '';
  type(label, 'not a date');
  act(() => document.querySelector<HTMLElement>('form button[type=submit]')?.focus());
  act(() => document.querySelector('form')?.requestSubmit());
  await shown.settled(() => expect(document.querySelector('.field-error')).not.toBeNull());
  expect(document.activeElement?.closest('.field')?.textContent).toContain(label);
});
