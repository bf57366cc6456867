// @vitest-environment happy-dom
import { act, useState, type ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AboutOrganisation } from '../../../../../../renderer/desk/features/claims/AboutOrganisation.tsx';
import { PlacesField } from '../../../../../../renderer/desk/features/incidents/PlacesField.tsx';
import { NewLinkDialog } from '../../../../../../renderer/desk/features/organisations/NewLinkDialog.tsx';
import { allOrganisations } from '../../../../../../renderer/desk/features/organisations/organisations-look.ts';
import { OrganisationsPage } from '../../../../../../renderer/desk/features/organisations/OrganisationsPage.tsx';
import { SameOrganisationDialog } from '../../../../../../renderer/desk/features/organisations/SameOrganisationDialog.tsx';
import { heldCalls, type HeldCalls } from '../../../../../support/held-calls.ts';
import { field, press, type } from '../../../../../support/page-actions.ts';
import { shownWithVault, type Shown } from '../../../../../support/shown-with-vault.tsx';
import { must } from '../../../../../support/vault-harness.ts';
import { vaultWithTips } from '../../../../../support/vault-with-tips.ts';

let held: HeldCalls;
let shown: Shown;
let compoundId: string;
let lantern: string;

const name = (text: string) => ({ text, language: 'en', kind: 'official', source: '' }) as const;
const nothing = (): void => undefined;
const options = (): readonly (string | null)[] => [...document.querySelectorAll('[role=option]')].map((each) => each.textContent);
const choose = async (text: string): Promise<void> => {
  await act(async () => {
    [...document.querySelectorAll<HTMLElement>('[role=option]')].find((each) => each.textContent === text)?.click();
    await Promise.resolve();
  });
};
const typeOn = (label: string): void => {
  act(() => field(label).focus());
  for (const words of ['l', 'la', 'lan', 'lant', 'lantern']) type(label, words);
};

beforeEach(async () => {
  held = heldCalls((await vaultWithTips([])).harness);
  const { api } = held.harness;
  ({ compoundId } = must(await api['compounds.record']({ facts: { kind: 'casino', standing: 'suspected', province: null, district: null, place: '' }, name: name('Golden Orchid') })));
  for (let number = 1; number <= 25; number += 1) must(await api['organisations.record']({ facts: { kind: 'company', registrationNumber: '', jurisdiction: '', note: '' }, name: name(`Invented ${number}`) }));
  // The last of the register: no list of the first twenty has it.
  ({ organisationId: lantern } = must(await api['organisations.record']({ facts: { kind: 'company', registrationNumber: '', jurisdiction: '', note: '' }, name: name('Lantern Holdings') })));
});
afterEach(() => shown.gone());

const show = async (part: ReactNode): Promise<void> => {
  shown = await shownWithVault(held.harness, part);
};

/** The list as the shell holds it. */
function HeldOrganisations() {
  const [look, setLook] = useState(allOrganisations);
  return <OrganisationsPage look={look} onLook={setLook} onOpen={() => undefined} />;
}

describe('the register of organisations', () => {
  it('is looked through for the other end of a link once typing settles, and compounds are not', async () => {
    let linked = '';
    await show(<NewLinkDialog from={{ compound: { id: compoundId, name: 'Golden Orchid' } }} onDone={({ organisationId }) => (linked = organisationId)} onClose={nothing} />);
    await shown.settled(() => expect(document.body.textContent).toContain('20 of 26 are offered.'));
    const before = held.times('organisations.list');
    typeOn('Which organisation?');
    await shown.settled(() => expect(options()).toEqual(['Lantern Holdings']));
    expect([held.times('organisations.list') - before, held.times('compounds.list')]).toEqual([1, 0]);
    await choose('Lantern Holdings');
    await shown.settled(() => expect(field('Which organisation?').value).toBe('Lantern Holdings'));
    press('Save');
    await shown.settled(() => expect(linked).toBe(lantern));
  });

  it('says which end is missing, at its field', async () => {
    await show(<NewLinkDialog from={{ organisation: { id: lantern, name: 'Lantern Holdings' } }} onDone={nothing} onClose={nothing} />);
    await shown.settled(() => field('Which compound?'));
    press('Save');
    await shown.settled(() => expect(document.querySelector('.field-error')?.textContent).toBe('Choose one from the list.'));
    expect(document.querySelector('.field-error')?.closest('.field')?.querySelector('input')).toBe(field('Which compound?'));
    expect(held.times('organisations.list')).toBe(0);
  });

  it('is looked through once typing settles, on its page', async () => {
    await show(<HeldOrganisations />);
    const label = 'Search by name, in any script, or by registration number';
    await shown.settled(() => field(label));
    const before = held.times('organisations.list');
    typeOn(label);
    await shown.settled(() => expect(shown.place.querySelectorAll('.card')).toHaveLength(1));
    expect(held.times('organisations.list')).toBe(before + 1);
  });

  it('is looked through once typing settles, for the one that is the same', async () => {
    await show(<SameOrganisationDialog organisation={{ organisationId: lantern, name: 'Lantern Holdings' }} code={undefined} isBusy={false} onChoose={nothing} onClose={nothing} />);
    const before = held.times('organisations.list');
    typeOn('Search by name, in any script, or by registration number');
    await shown.settled(() => expect(document.body.textContent).toContain('No other organisation has such a name.'));
    expect(held.times('organisations.list')).toBe(before + 1);
  });
});

describe('the organisation that a claim is about', () => {
  it('is found in a register longer than a list, and can be none', async () => {
    const chosen: (string | null)[] = [];
    await show(<AboutOrganisation organisationId={lantern} onChange={(next) => chosen.push(next)} />);
    const label = 'Which organisation is it about?';
    await shown.settled(() => expect(field(label).value).toBe('Lantern Holdings'));
    act(() => field(label).focus());
    type(label, 'invented 25');
    await shown.settled(() => expect(options()).toEqual(['Invented 25']));
    await choose('Invented 25');
    type(label, '');
    act(() => field(label).blur());
    await shown.settled(() => expect(chosen).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/), null]));
    expect(chosen[0]).not.toBe(lantern);
  });

  it('is not asked for where the register has none', async () => {
    const { harness } = await vaultWithTips([]);
    shown = await shownWithVault(harness, <AboutOrganisation organisationId={null} onChange={nothing} />);
    await shown.settled(() => expect(shown.place.textContent).toBe(''));
    must(await harness.api['organisations.record']({ facts: { kind: 'company', registrationNumber: '', jurisdiction: '', note: '' }, name: name('First') }));
    shown.gone();
    shown = await shownWithVault(harness, <AboutOrganisation organisationId={null} onChange={nothing} />);
    await shown.settled(() => field('Which organisation is it about?'));
  });
});

it('a register that cannot be looked through is no register without a fitting name: the field says what went wrong', async () => {
  const refuse = async () => Promise.resolve({ ok: false, code: 'page-damaged' });
  for (const call of ['compounds.list', 'organisations.list']) Reflect.set(held.harness.api, call, refuse);
  await show(
    <>
      <PlacesField places={[]} onChange={nothing} />
      <AboutOrganisation organisationId={null} onChange={nothing} />
    </>,
  );
  await shown.settled(() => expect([...shown.place.querySelectorAll('[role=alert]')].map((each) => each.textContent)).toEqual([expect.stringContaining('Part of the database is damaged'), expect.stringContaining('Part of the database is damaged')]));
  act(() => field('Add a compound').focus());
  type('Add a compound', 'orchid');
  await shown.settled(() => expect(document.querySelector('.popover')?.textContent).toContain('Part of the database is damaged'));
  expect(document.body.textContent).not.toContain('Nothing fits these words.');
});
