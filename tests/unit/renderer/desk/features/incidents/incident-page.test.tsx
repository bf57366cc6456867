// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RoleProvider } from '../../../../../../renderer/desk/api/RoleProvider.tsx';
import { IncidentPage } from '../../../../../../renderer/desk/features/incidents/IncidentPage.tsx';
import { PlacesField } from '../../../../../../renderer/desk/features/incidents/PlacesField.tsx';
import { heldCalls, type HeldCalls } from '../../../../../support/held-calls.ts';
import { button, press, type } from '../../../../../support/page-actions.ts';
import { shownWithVault, type Shown } from '../../../../../support/shown-with-vault.tsx';
import { must } from '../../../../../support/vault-harness.ts';
import { vaultWithTips, type VaultWithTips } from '../../../../../support/vault-with-tips.ts';

let vault: VaultWithTips;
let held: HeldCalls;
let shown: Shown;
let compoundId: string;
let incidentId: string;

beforeEach(async () => {
  vault = await vaultWithTips(['Invented one', 'Invented two']);
  held = heldCalls(vault.harness);
  const { api } = vault.harness;
  ({ compoundId } = must(await api['compounds.record']({ facts: { kind: 'casino', standing: 'suspected', province: null, district: null, place: '' }, name: { text: 'Golden Orchid', language: 'en', kind: 'official', source: '' } })));
  ({ incidentId } = must(await api['incidents.record']({ facts: { kind: 'raid', date: '2026-05-30', agency: '', note: '', compoundIds: [compoundId] } })));
  must(await api['incidents.recordFigure']({ incidentId, statement: { counted: 'detained', figure: { is: 'known', least: 12, most: 12 }, source: 'A newspaper (invented)', reliability: 'F', credibility: '6' } }));
  for (const tipId of vault.tipIds) must(await api['incidents.setLink']({ tipId, incidentId, to: 'linked' }));
  shown = await shownWithVault(
    held.harness,
    <RoleProvider role="manage" isSample={false}>
      <IncidentPage incidentId={incidentId} said={null} onBack={() => undefined} onOpen={() => undefined} onCompound={() => undefined} onTip={() => undefined} />
    </RoleProvider>,
  );
  await shown.settled(() => expect(shown.place.querySelectorAll('.linked-tip')).toHaveLength(2));
});
afterEach(() => shown.gone());

describe('the page of an incident', () => {
  it('records once that a place was raided, where the button is pressed twice', async () => {
    act(() => {
      const pressed = button('Record “raided” for Golden Orchid');
      pressed.click();
      pressed.click();
    });
    await shown.settled(() => expect(held.times('compounds.recordStatus')).toBe(1));
    expect(must(await vault.harness.api['compounds.get']({ compoundId })).statuses.map(({ state }) => state)).toEqual(['raided']);
  });

  it('leaves a form open that was opened while another change was on its way', async () => {
    held.hold('incidents.withdrawFigure');
    press('Recorded by mistake: Detained, 12');
    press('Record a figure…');
    await shown.settled(() => expect(document.querySelector('[role=dialog]')).not.toBeNull());
    held.letGo();
    await shown.settled(() => expect(shown.place.querySelector('.said')?.textContent).not.toBe(''));
    expect(document.querySelector('[role=dialog]')).not.toBeNull();
  });

  it('keeps the focus near, where the button that was pressed goes away', async () => {
    press('Not this one: tip 1');
    await shown.settled(() => expect(held.times('incidents.setLink')).toBe(1));
    shown.say({ notice: 'tips.changed', value: {} });
    await shown.settled(() => expect(shown.place.querySelectorAll('.linked-tip')).toHaveLength(1));
    expect(document.activeElement?.textContent).toBe('Tip 1 is not linked.');
  });
});

it('the register is not asked once for every key of a place', async () => {
  const places = await shownWithVault(held.harness, <PlacesField places={[]} onChange={() => undefined} />);
  const before = held.times('compounds.list');
  for (const typed of ['G', 'Go', 'Gol', 'Gold']) type('Add a compound', typed);
  await places.settled(() => expect(held.times('compounds.list')).toBe(before + 1));
  places.gone();
});
