// @vitest-environment happy-dom
import { act, useState, type ComponentProps } from 'react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ShortcutProvider } from '#ui/Shortcuts.tsx';
import type { Api } from '#shared/contract/contract.ts';
import { Inbox } from '../../../../../../renderer/desk/features/inbox/Inbox.tsx';
import { views } from '../../../../../../renderer/desk/features/inbox/filter.ts';
import { shortcuts } from '../../../../../../renderer/desk/shortcuts.ts';
import { shownWithVault, type Shown } from '../../../../../support/shown-with-vault.tsx';
import { vaultWithTips } from '../../../../../support/vault-with-tips.ts';

let shown: Shown | undefined;
let type: (words: string) => void;
/** Lists that were asked for and have not come, the oldest first. */
let awaited: ((total: number) => Promise<void>)[];

const list: Api['tips.list'] = () =>
  new Promise((resolve) => {
    awaited.push((total) =>
      act(() => {
        resolve({ ok: true, value: { total, rows: [], aside: 0 } });
        return Promise.resolve();
      }),
    );
  });
const nothing = (): void => undefined;

function Screen() {
  const [typed, setTyped] = useState('');
  type = (words) => act(() => setTyped(words));
  const inbox: ComponentProps<typeof Inbox> = {
    typed, isTyping: true, filter: { ...views.all, words: typed }, onFilter: nothing, hasTips: true, savedName: undefined, searchActions: null, chosenActions: null, lastChange: null, onKeys: nothing, onImport: nothing,
    openTipId: undefined, onOpen: nothing, onBeside: nothing, onEnter: nothing, chosen: [], onChosen: nothing, canChoose: true, beside: () => null,
  };
  return <ShortcutProvider registry={shortcuts}>{<Inbox {...inbox} />}</ShortcutProvider>;
}

const section = (): Element | null => document.querySelector('section.list');
const said = (): string | null | undefined => section()?.querySelector('[role=status]')?.textContent;
const chooseAll = (): string | undefined => [...document.querySelectorAll('.choice button')].map(({ textContent }) => textContent).at(0);

beforeEach(async () => {
  awaited = [];
  const { harness } = await vaultWithTips([]);
  shown = await shownWithVault({ ...harness, api: { ...harness.api, 'tips.list': list } }, <Screen />);
  await awaited.shift()?.(7);
});
afterEach(() => shown?.gone());

it('while other words are looked for, what stands above the list stays as it was, and the list says that it is busy', async () => {
  const before = [said(), chooseAll()];
  expect(before[0]).toContain('7');
  type('lantern');
  expect([said(), chooseAll()]).toEqual(before);
  expect(section()?.getAttribute('aria-busy')).toBe('true');
  await awaited.shift()?.(3);
  expect(said()).toContain('3');
  expect(section()?.getAttribute('aria-busy')).toBe('false');
});

it('whoever waits long is told that something is under way', async () => {
  type('lantern');
  await shown?.settled(() => expect(said()).toContain('Loading'));
  await awaited.shift()?.(3);
  expect(said()).toContain('3');
});
