// @vitest-environment happy-dom
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SiteView } from '#shared/contract/site-calls.ts';
import { RoleProvider } from '../../../../../../renderer/desk/api/RoleProvider.tsx';
import { CompoundSite } from '../../../../../../renderer/desk/features/compounds/CompoundSite.tsx';
import { heldCalls, type HeldCalls } from '../../../../../support/held-calls.ts';
import { button, press } from '../../../../../support/page-actions.ts';
import { shownWithVault, type Shown } from '../../../../../support/shown-with-vault.tsx';
import { must } from '../../../../../support/vault-harness.ts';
import { vaultWithTips } from '../../../../../support/vault-with-tips.ts';

let held: HeldCalls;
let shown: Shown;

const dialog = () => document.querySelector('[role=dialog]');
const mistake = 'Recorded by mistake: Building B';

function Site({ compoundId, first }: { readonly compoundId: string; readonly first: SiteView }) {
  const [site, setSite] = useState(first);
  return <CompoundSite compoundId={compoundId} site={site} code={undefined} onChanged={setSite} />;
}

beforeEach(async () => {
  held = heldCalls((await vaultWithTips([])).harness);
  const { api } = held.harness;
  const { compoundId } = must(await api['compounds.record']({ facts: { kind: 'casino', standing: 'suspected', province: null, district: null, place: '' }, name: { text: 'Golden Orchid', language: 'en', kind: 'official', source: '' } }));
  must(await api['site.setPoint']({ compoundId, point: { latitude: 1_063_000, longitude: 10_351_000, precision: 'kilometre' }, source: 'Invented' }));
  const first = must(await api['site.recordBuilding']({ compoundId, building: { name: 'Building B', storeys: null, people: { is: 'unknown' }, source: '', reliability: 'F', credibility: '6', note: '' } }));
  shown = await shownWithVault(
    held.harness,
    <RoleProvider role="manage" isSample={false}>
      <Site compoundId={compoundId} first={first} />
    </RoleProvider>,
  );
});
afterEach(() => shown.gone());

describe('the site of a compound', () => {
  it('leaves a form open that was opened while another change was on its way', async () => {
    held.hold('site.withdrawBuilding');
    press(mistake);
    press('Add a building…');
    await shown.settled(() => expect(dialog()).not.toBeNull());
    held.letGo();
    await shown.settled(() => expect(shown.place.querySelector('.said')?.textContent).toBe('Saved.'));
    expect(dialog()).not.toBeNull();
  });

  it('says of its buttons that a change is under way, and does it once', async () => {
    held.hold('site.withdrawBuilding');
    press(mistake);
    await shown.settled(() => expect([mistake, 'Take the point away'].map((name) => button(name).getAttribute('aria-disabled'))).toEqual(['true', 'true']));
    press('Take the point away');
    held.letGo();
    await shown.settled(() => button('Take back in: Building B'));
    expect([held.times('site.withdrawBuilding'), held.times('site.setPoint')]).toEqual([1, 1]);
  });

  it('keeps the focus near, where the button that was pressed goes away', async () => {
    press('Take the point away');
    await shown.settled(() => expect(shown.place.textContent).toContain('No point is recorded.'));
    await shown.settled(() => expect(document.activeElement?.textContent).toBe('Saved.'));
  });
});
