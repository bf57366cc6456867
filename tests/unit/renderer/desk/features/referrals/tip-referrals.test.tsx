// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it } from 'vitest';
import { RoleProvider } from '../../../../../../renderer/desk/api/RoleProvider.tsx';
import { TipReferrals } from '../../../../../../renderer/desk/features/referrals/TipReferrals.tsx';
import { heldCalls, type HeldCalls } from '../../../../../support/held-calls.ts';
import { press } from '../../../../../support/page-actions.ts';
import { shownWithVault, type Shown } from '../../../../../support/shown-with-vault.tsx';
import { must } from '../../../../../support/vault-harness.ts';
import { vaultWithTips } from '../../../../../support/vault-with-tips.ts';

let held: HeldCalls;
let shown: Shown;

beforeEach(async () => {
  const { harness, tipIds } = await vaultWithTips(['Invented']);
  held = heldCalls(harness);
  const tip = must(await harness.api['tips.get']({ tipId: tipIds[0] ?? '' }));
  shown = await shownWithVault(
    held.harness,
    <RoleProvider role="manage" isSample={false}>
      <TipReferrals tip={tip} />
    </RoleProvider>,
  );
});
afterEach(() => shown.gone());

const title = (): string | undefined => document.querySelector('[role=dialog] h2')?.textContent;

it('the register of receivers is read for a dialog, not for every tip that is opened; without any the first is put down', async () => {
  expect(held.times('receivers.list')).toBe(0);
  press('Plan a referral…');
  await shown.settled(() => expect(title()).toBe('Add a receiver'));
  expect(held.times('receivers.list')).toBe(1);
});

it('with a receiver there is somebody to plan for', async () => {
  must(await held.harness.api['receivers.record']({ name: 'សួនសុវត្ថិភាព (invented)', kind: 'shelter', contact: '' }));
  press('Plan a referral…');
  await shown.settled(() => expect(title()).toContain('Plan'));
});
