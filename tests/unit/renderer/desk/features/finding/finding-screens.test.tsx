// @vitest-environment happy-dom
import { act, useState } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseSearch } from '#shared/search/parse-search.ts';
import { printSearch } from '#shared/search/print-search.ts';
import { RoleProvider } from '../../../../../../renderer/desk/api/RoleProvider.tsx';
import { BesideTips } from '../../../../../../renderer/desk/features/finding/BesideTips.tsx';
import { SavedSearchActions } from '../../../../../../renderer/desk/features/finding/SavedSearchActions.tsx';
import { useSavedSearches } from '../../../../../../renderer/desk/features/finding/use-saved-searches.ts';
import { Inbox } from '../../../../../../renderer/desk/features/inbox/Inbox.tsx';
import { shownWithVault, type Shown } from '../../../../../support/shown-with-vault.tsx';
import { must, type Harness } from '../../../../../support/vault-harness.ts';
import { vaultWithTips } from '../../../../../support/vault-with-tips.ts';

let harness: Harness;
let shown: Shown;
let opened: string[];
const none = (): void => undefined;

/** The list under one search, as the shell has it. */
function List({ begin }: { readonly begin: string }) {
  const [typed, setTyped] = useState(begin);
  const [saved] = useSavedSearches() ?? [];
  const filter = parseSearch(typed).search;
  return (
    <RoleProvider role="manage" isSample={false}>
      <output>{typed}</output>
      <Inbox
        typed={typed}
        isTyping={false}
        filter={filter}
        onFilter={(next) => setTyped(printSearch(next, 'en'))}
        openTipId={undefined}
        onOpen={none}
        onBeside={none}
        onEnter={none}
        chosen={[]}
        onChosen={none}
        canChoose={false}
        hasTips
        savedName={saved?.name}
        searchActions={<SavedSearchActions typed={typed} saved={saved} />}
        beside={(words) => <BesideTips words={words} onCompound={(id) => opened.push(`compound ${id}`)} onIncident={(id) => opened.push(`incident ${id}`)} onOrganisation={(id) => opened.push(`organisation ${id}`)} onCompounds={(asked) => opened.push(`compounds ${asked}`)} onIncidents={(asked) => opened.push(`incidents ${asked}`)} onOrganisations={(asked) => opened.push(`organisations ${asked}`)} />}
        chosenActions={null}
        lastChange={null}
        onKeys={none}
        onImport={none}
      />
    </RoleProvider>
  );
}

const record = async (name: string): Promise<string> => must(await harness.api['compounds.record']({ facts: { kind: 'casino', standing: 'suspected', province: null, district: null, place: '' }, name: { text: name, language: 'en', kind: 'official', source: 'invented' } })).compoundId;

beforeEach(async () => {
  opened = [];
  const vault = await vaultWithTips(['Lantern one (invented)', 'Lantern two (invented)', 'ទីបី (invented)']);
  harness = vault.harness;
  must(await harness.api['tips.setUrgency']({ tipId: vault.tipOf('Lantern one (invented)'), urgency: 'U1' }));
});
afterEach(() => shown.gone());

const button = (name: string): HTMLElement => {
  const found = [...shown.place.querySelectorAll('button')].find((each) => (each.getAttribute('aria-label') ?? each.textContent) === name);
  if (found === undefined) throw new Error(`no button ${name}`);
  return found;
};
const press = (element: HTMLElement): void => act(() => element.click());
const says = (words: string) => expect(shown.place.textContent).toContain(words);
const typed = () => shown.place.querySelector('output')?.textContent;

describe('the list under a search', () => {
  it('counts what the token finds, and its controls write tokens', async () => {
    shown = await shownWithVault(harness, <List begin="lantern urgency:U1" />);
    await shown.settled(() => says('1 tip'));
    says('U1 danger now');
    press(button('Clear filters'));
    await shown.settled(() => says('3 tips'));
    expect(typed()).toBe('status:open');
  });

  it('says what it does not understand, and by which name it finds nothing', async () => {
    shown = await shownWithVault(harness, <List begin="urgency:U7 lantern telegram:x" />);
    await shown.settled(() => says('“urgency:U7” is not understood and narrows nothing. Possible: U0, U1, U2, U3, U4'));
    says('“telegram:x” is no filter and is looked for as words.');
    shown.gone();
    shown = await shownWithVault(harness, <List begin="assigned:Somebody" />);
    await shown.settled(() => says('Nobody here has “Somebody” in their name, so nothing is found.'));
    says('0 tips');
  });

  it('says that danger may stand further down in another order, and a button brings the usual one back', async () => {
    shown = await shownWithVault(harness, <List begin="lantern sort:oldest" />);
    await shown.settled(() => says('oldest first'));
    says('Danger may stand further down in this order.');
    press(button('Most urgent firstO'));
    await shown.settled(() => says('most urgent first, then newest'));
    expect(typed()).toBe('lantern');
    expect(shown.place.textContent).not.toContain('further down');
  });

  it('leads to the one compound that the words fit, and to the list of several', async () => {
    const first = await record('Lantern Garden (invented)');
    shown = await shownWithVault(harness, <List begin="lantern" />);
    await shown.settled(() => says('1 compound fits'));
    press(button('1 compound fits'));
    expect(opened).toEqual([`compound ${first}`]);
    shown.gone();
    await record('Lantern Hotel (invented)');
    shown = await shownWithVault(harness, <List begin="lantern" />);
    await shown.settled(() => says('2 compounds fit'));
    press(button('2 compounds fit'));
    expect(opened.at(-1)).toBe('compounds lantern');
    expect(shown.place.textContent).not.toContain('incident');
  });

  it('leads to the one organisation that the words fit, and to the list of several', async () => {
    const recordOrganisation = async (name: string): Promise<string> => must(await harness.api['organisations.record']({ facts: { kind: 'company', registrationNumber: '', jurisdiction: '', note: '' }, name: { text: name, language: 'en', kind: 'official', source: 'invented' } })).organisationId;
    const first = await recordOrganisation('Lantern Holding (invented)');
    shown = await shownWithVault(harness, <List begin="lantern" />);
    await shown.settled(() => says('1 organisation fits'));
    press(button('1 organisation fits'));
    expect(opened).toEqual([`organisation ${first}`]);
    shown.gone();
    await recordOrganisation('Lantern Trading (invented)');
    shown = await shownWithVault(harness, <List begin="lantern" />);
    await shown.settled(() => says('2 organisations fit'));
    press(button('2 organisations fit'));
    expect(opened.at(-1)).toBe('organisations lantern');
    expect(shown.place.textContent).not.toContain('compound');
  });

  it('keeps what a member leaves out of the lines, also for the next time', async () => {
    shown = await shownWithVault(harness, <List begin="" />);
    const box = [...shown.place.querySelectorAll('label')].find((each) => each.textContent.includes('Tags'));
    press(box!);
    await shown.settled(() => expect(box?.querySelector('input')?.checked).toBe(false));
    expect(must(await harness.api['listChoice.get']({})).leftOut).toEqual(['tags']);
  });

  it('is called as it was saved, for everybody', async () => {
    must(await harness.api['savedSearches.save']({ name: 'ចង្កៀង', typed: 'lantern' }));
    shown = await shownWithVault(harness, <List begin="lantern" />);
    await shown.settled(() => expect(shown.place.querySelector('h1')?.textContent).toBe('ចង្កៀង'));
    press(button('Delete…'));
    press([...document.querySelectorAll<HTMLElement>('[role=alertdialog] button')].find((each) => each.textContent === 'Delete')!);
    await shown.settled(() => expect(document.querySelector('[role=alertdialog]')).toBeNull());
    expect(must(await harness.api['savedSearches.list']({})).searches).toEqual([]);
  });
});
