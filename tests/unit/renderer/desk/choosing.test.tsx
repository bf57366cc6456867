// @vitest-environment happy-dom
import { act, createRef, useState } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { RoleProvider } from '../../../../renderer/desk/api/RoleProvider.tsx';
import { views, type Filter } from '../../../../renderer/desk/features/inbox/filter.ts';
import { useEvidence } from '../../../../renderer/desk/features/tip/use-evidence.ts';
import { shortcuts } from '../../../../renderer/desk/shortcuts.ts';
import { TipsScreen } from '../../../../renderer/desk/TipsScreen.tsx';
import { chosenAtMost, type ChosenTip } from '#shared/domain/chosen-tips.ts';
import { mayCall } from '#shared/contract/needed-role.ts';
import type { Role } from '#shared/domain/role.ts';
import { printSearch } from '#shared/search/print-search.ts';
import { ShortcutProvider } from '#ui/Shortcuts.tsx';
import { memberSession, unlockedAs } from '../../../support/member-session.ts';
import { button, press } from '../../../support/page-actions.ts';
import { shownWithVault, type Shown } from '../../../support/shown-with-vault.tsx';
import { must, testPassphrase, type Harness } from '../../../support/vault-harness.ts';
import { everything, vaultWithTips, type VaultWithTips } from '../../../support/vault-with-tips.ts';

const nothing = (): void => undefined;
const narratives = ['Invented one', 'Invented two', 'Invented three', 'Invented four', 'Invented five'];

let shown: Shown | undefined;
let chosen: readonly ChosenTip[] = [];
afterEach(() => {
  shown?.gone();
  shown = undefined;
  vi.restoreAllMocks();
});

/** The list of tips as it stands in the desk, with what is chosen and open kept as the desk keeps it. */
function Screen({ role, first }: { readonly role: Role; readonly first: readonly ChosenTip[] }) {
  const [filter, setFilter] = useState<Filter>(views.all);
  const [openTipId, setOpen] = useState<string>();
  const [kept, setKept] = useState(first);
  const [putAway, setPutAway] = useState<string>();
  const [heading] = useState(() => createRef<HTMLHeadingElement>());
  const evidence = useEvidence();
  chosen = kept;
  return (
    <TipsScreen
      typed={printSearch(filter, 'en')} isTyping={false} shownSearch={undefined} onCompounds={nothing} onIncidents={nothing} onOrganisations={nothing} filter={filter} onFilter={setFilter}
      openTipId={openTipId} onOpen={setOpen} headingRef={heading} chosen={kept} onChosen={setKept} putAwayChange={putAway} onPutAwayChange={setPutAway} tipCount={narratives.length} evidence={evidence} may={(call) => mayCall(role, call)}
      onCompound={nothing} onIncident={nothing} onOrganisation={nothing} onKeys={nothing} onImport={nothing} onDelete={nothing} onCustody={nothing} onGone={nothing} onDossier={nothing}
    />
  );
}

async function screenOf(harness: Harness, role: Role, first: readonly ChosenTip[] = []): Promise<void> {
  // happy-dom lays nothing out: without a size the list would draw no row.
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600);
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(92);
  shown = await shownWithVault(
    harness,
    <RoleProvider role={role} isSample={false}>
      <ShortcutProvider registry={shortcuts}>
        <Screen role={role} first={first} />
      </ShortcutProvider>
    </RoleProvider>,
  );
  await says('5 tips');
  await shown.settled(() => expect(rows()).toHaveLength(5));
}

const rows = (): readonly Element[] => [...document.querySelectorAll('[role=option]')];
const says = (words: string): Promise<void> => shown?.settled(() => expect(shown?.place.textContent).toContain(words)) ?? Promise.reject(new Error('nothing is shown'));
const list = (): HTMLElement => document.querySelector<HTMLElement>('[role=listbox]') ?? document.body;
const key = (name: string, held: KeyboardEventInit = {}): Promise<void> =>
  act(async () => {
    list().dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...held }));
    await Promise.resolve();
  });
const click = (index: number, held: MouseEventInit = {}): Promise<void> =>
  act(async () => {
    rows()[index]?.firstElementChild?.dispatchEvent(new MouseEvent('click', { bubbles: true, ...held }));
    await Promise.resolve();
  });
const buttons = (): readonly string[] => [...document.querySelectorAll('button')].map((each) => each.textContent);
const order = async (vault: VaultWithTips | { harness: Harness }): Promise<readonly number[]> => must(await vault.harness.api['tips.list'](everything)).rows.map(({ number }) => number);
const numbers = (): readonly number[] => chosen.map(({ number }) => number);

it('a triage member chooses a tip by its button and by X, and is offered what triage may do with it, and no dossier', async () => {
  const vault = await vaultWithTips(narratives);
  const harness = await memberSession(vault, 'triage');
  await screenOf(harness, 'triage');
  await click(0);
  await says('Original text');
  press('ChooseX');
  await says('1 tip chosen');
  expect(buttons()).toContain('Tag 1 chosen tip…');
  expect(buttons()).toContain('Change 1 chosen tip…');
  expect(buttons().some((words) => /dossier/i.test(words))).toBe(false);
  expect(buttons().some((words) => /delete/i.test(words))).toBe(false);
  await key('x');
  await shown?.settled(() => expect(chosen).toEqual([]));
  await key('x');
  await shown?.settled(() => expect(chosen).toHaveLength(1));
});

it('whoever may only read is offered no choice, and X does nothing', async () => {
  const vault = await vaultWithTips(narratives);
  await screenOf(await memberSession(vault, 'read'), 'read');
  await click(0);
  await says('Original text');
  await key('x');
  await key('a');
  await click(1, { ctrlKey: true });
  expect(chosen).toEqual([]);
  expect(buttons().some((words) => words.startsWith('Choose'))).toBe(false);
});

it('whoever may export goes from the chosen tips to a dossier of them', async () => {
  const vault = await vaultWithTips(narratives);
  await screenOf(await memberSession(vault, 'export'), 'export');
  await click(0);
  await key('x');
  await says('1 tip chosen');
  expect(button('Dossier of 1 chosen tip…')).toBeDefined();
});

it('all tips of a list are chosen by a button, by A and by Ctrl+A in the list, and none again by another', async () => {
  const vault = await vaultWithTips(narratives);
  await screenOf(vault.harness, 'manage');
  press('Choose all 5 tips of this listA');
  await says('5 tips chosen');
  expect(numbers()).toEqual(await order(vault));
  press('Choose none');
  await shown?.settled(() => expect(chosen).toEqual([]));
  await key('a');
  await says('5 tips chosen');
  press('Choose none');
  await key('a', { ctrlKey: true });
  await says('5 tips chosen');
});

it('Shift and the arrow keys choose from where they began, back as well as forth, beside what was chosen before', async () => {
  const vault = await vaultWithTips(narratives);
  await screenOf(vault.harness, 'manage');
  const all = await order(vault);
  await click(4);
  await key('x');
  await click(1);
  await key('ArrowDown', { shiftKey: true });
  await key('ArrowDown', { shiftKey: true });
  expect(numbers()).toEqual([all[4], all[1], all[2], all[3]]);
  await key('ArrowUp', { shiftKey: true });
  expect(numbers()).toEqual([all[4], all[1], all[2]]);
  // An arrow alone ends it: the next stretch begins where that went.
  await key('ArrowUp');
  await key('ArrowUp', { shiftKey: true });
  expect(new Set(numbers())).toEqual(new Set([all[4], all[1], all[2], all[0]]));
  await key('End', { shiftKey: true });
  expect(new Set(numbers())).toEqual(new Set([all[4], all[1], all[2], all[3]]));
});

it('a click with Shift chooses to there, and one with Ctrl chooses one tip or lets it go, without opening it', async () => {
  const vault = await vaultWithTips(narratives);
  await screenOf(vault.harness, 'manage');
  const all = await order(vault);
  await click(0);
  await click(2, { shiftKey: true });
  expect(numbers()).toEqual(all.slice(0, 3));
  await click(1, { ctrlKey: true });
  expect(numbers()).toEqual([all[0], all[2]]);
  await click(4, { ctrlKey: true });
  expect(numbers()).toEqual([all[0], all[2], all[4]]);
  expect(rows()[4]?.getAttribute('aria-selected')).toBe('false');
});

it('no more are chosen than can be changed at once, and how many found no room is said', async () => {
  const vault = await vaultWithTips(narratives);
  const elsewhere = Array.from({ length: chosenAtMost - 2 }, (_unused, index) => ({ tipId: String(index).padStart(32, '0'), number: 1000 + index }));
  await screenOf(vault.harness, 'manage', elsewhere);
  press('Choose all 5 tips of this listA');
  await says(`At most ${chosenAtMost} can be chosen at once; 3 found no room.`);
  expect(chosen).toHaveLength(chosenAtMost);
  await click(4);
  await says('Original text');
  press('ChooseX');
  await says(`Not chosen: ${chosenAtMost} are chosen already`);
  expect(chosen).toHaveLength(chosenAtMost);
});

it('what was done last to many tips is taken back after the dialog is closed, after a lock too, and its line can be put away', async () => {
  const vault = await vaultWithTips(narratives);
  // The line goes by the clock of the desk as well.
  vault.harness.clock.wallMs = Date.now();
  await screenOf(vault.harness, 'manage');
  const statuses = async (harness: Harness) => must(await harness.api['tips.list'](everything)).rows.map(({ status }) => status);
  expect(shown?.place.textContent).not.toContain('at once');
  press('Choose all 5 tips of this listA');
  press('Change 5 chosen tips…');
  await act(async () => {
    document.querySelector('form')?.requestSubmit();
    await Promise.resolve();
  });
  await shown?.settled(() => expect(document.querySelector('[role=dialog]')?.textContent).toContain('5 tips changed.'));
  press('Close');
  await says('5 tips were changed at once');
  press('Dismiss');
  await shown?.settled(() => expect(shown?.place.textContent).not.toContain('at once'));
  shown?.gone();

  const again = await unlockedAs(vault, testPassphrase);
  await screenOf(again, 'manage');
  await says('5 tips were changed at once');
  must(await again.api['tips.setStatus']({ tipId: vault.tipIds[0] ?? '', status: 'waiting' }));
  press('Undo');
  await says('Undone for 4 tips.');
  await says('1 was changed since and stays as it is');
  expect((await statuses(again)).toSorted()).toEqual(['new', 'new', 'new', 'new', 'waiting']);
});
