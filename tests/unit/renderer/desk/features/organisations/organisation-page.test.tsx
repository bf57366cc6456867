// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RoleProvider } from '../../../../../../renderer/desk/api/RoleProvider.tsx';
import { OrganisationPage } from '../../../../../../renderer/desk/features/organisations/OrganisationPage.tsx';
import { heldCalls, type HeldCalls } from '../../../../../support/held-calls.ts';
import { button, field, press } from '../../../../../support/page-actions.ts';
import { shownWithVault, type Shown } from '../../../../../support/shown-with-vault.tsx';
import { must } from '../../../../../support/vault-harness.ts';
import { vaultWithTips } from '../../../../../support/vault-with-tips.ts';

let held: HeldCalls;
let shown: Shown;
let organisationId: string;
let opened: string[];

const facts = { kind: 'company', registrationNumber: '', jurisdiction: '', note: '' } as const;
const name = (text: string) => ({ text, language: 'en', kind: 'official', source: '' }) as const;
const said = () => shown.place.querySelector('.said')?.textContent;
const dialog = () => document.querySelector('[role=dialog]');

beforeEach(async () => {
  held = heldCalls((await vaultWithTips([])).harness);
  opened = [];
  const { api } = held.harness;
  const { compoundId } = must(await api['compounds.record']({ facts: { kind: 'casino', standing: 'suspected', province: null, district: null, place: '' }, name: name('Golden Orchid') }));
  ({ organisationId } = must(await api['organisations.record']({ facts, name: name('Lantern Holdings') })));
  must(await api['organisations.addName']({ organisationId, name: name('Lantern Group') }));
  const other = must(await api['organisations.record']({ facts, name: name('Lantern Co') })).organisationId;
  must(await api['organisations.merge']({ organisationId: other, into: organisationId }));
  must(await api['organisations.record']({ facts, name: name('Paper Boat') }));
  must(await api['organisations.link']({ organisationId, compoundId, link: { part: 'owner', standing: 'suspected', since: '', until: null, source: '', reliability: 'F', credibility: '6', note: '' } }));
  shown = await shownWithVault(
    held.harness,
    <RoleProvider role="manage" isSample={false}>
      <OrganisationPage organisationId={organisationId} said={null} onBack={() => undefined} onOpen={(id) => opened.push(id)} onCompound={() => undefined} />
    </RoleProvider>,
  );
  await shown.settled(() => button('Recorded by mistake: Suspected: Owner, Golden Orchid'));
});
afterEach(() => shown.gone());

describe('the page of an organisation', () => {
  for (const [change, pressed] of [
    ['organisations.removeName', 'Take away the name Lantern Group'],
    ['organisations.withdrawLink', 'Recorded by mistake: Suspected: Owner, Golden Orchid'],
  ] as const) {
    it(`leaves a form open that was opened while another change was on its way (${change})`, async () => {
      held.hold(change);
      press(pressed);
      press('Add a name…');
      await shown.settled(() => expect(dialog()).not.toBeNull());
      held.letGo();
      await shown.settled(() => expect(said()).toBe('Saved.'));
      expect(dialog()?.textContent).toContain('Another name');
    });
  }

  it('closes the form that was asked for once it is saved', async () => {
    press('Change…');
    await shown.settled(() => field('Note (may be empty)'));
    press('Save');
    await shown.settled(() => expect(dialog()).toBeNull());
    expect(said()).toBe('Saved.');
  });

  for (const [change, pressed] of [
    ['organisations.withdrawLink', 'Recorded by mistake: Suspected: Owner, Golden Orchid'],
    ['organisations.removeName', 'Take away the name Lantern Group'],
    ['organisations.part', 'It is not the same after all: Lantern Co'],
  ] as const) {
    it(`says of a button that its change is under way, and does it once (${change})`, async () => {
      held.hold(change);
      act(() => {
        const twice = button(pressed);
        twice.click();
        twice.click();
      });
      await shown.settled(() => expect(button(pressed).getAttribute('aria-disabled')).toBe('true'));
      press(pressed);
      held.letGo();
      await shown.settled(() => expect(said()).toBe('Saved.'));
      expect(held.times(change)).toBe(1);
    });
  }

  it('says of a choice that it is under way, in the dialog of what is the same', async () => {
    held.hold('organisations.merge');
    const before = held.times('organisations.merge');
    press('The same as another…');
    await shown.settled(() => button('Choose Paper Boat'));
    press('Choose Paper Boat');
    await shown.settled(() => expect(button('Choose Paper Boat').getAttribute('aria-disabled')).toBe('true'));
    held.letGo();
    await shown.settled(() => expect(opened).toHaveLength(1));
    expect([held.times('organisations.merge'), dialog()]).toEqual([before + 1, null]);
  });

  it('keeps the focus near, where the button that was pressed goes away', async () => {
    press('Recorded by mistake: Suspected: Owner, Golden Orchid');
    await shown.settled(() => button('Take back in: Suspected: Owner, Golden Orchid'));
    await shown.settled(() => expect(document.activeElement?.textContent).toBe('Saved.'));
  });
});
