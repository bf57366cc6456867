// @vitest-environment happy-dom
import { act, useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { InboxList } from '../../../../../../renderer/desk/features/inbox/InboxList.tsx';
import { emptyCache, withPage } from '../../../../../../renderer/desk/features/inbox/page-cache.ts';
import { listedAtOnce, type TipRow } from '#shared/contract/tip-calls.ts';
import type { TipPages } from '../../../../../../renderer/desk/features/inbox/use-tip-pages.ts';
import { shortcuts } from '../../../../../../renderer/desk/shortcuts.ts';
import { ShortcutProvider } from '#ui/Shortcuts.tsx';
import { inventedTips } from '../../../../../support/desk-preview/invented-tips.ts';
import { shownWithVault, type Shown } from '../../../../../support/shown-with-vault.tsx';
import { vaultHarness } from '../../../../../support/vault-harness.ts';

const rows = inventedTips(9, Date.UTC(2031, 2, 14, 12)).map(({ row }, index) => ({ ...row, tipId: `invented ${index + 1}` }));
/** The list of a query, with these of the invented tips. */
const listed = (query: string, places: readonly number[]): TipPages => come(query, withPage(emptyCache<TipRow>(), 0, { total: places.length, rows: places.map((place) => rows[place - 1]!) }));
const come = (query: string, cache: TipPages['cache']): TipPages => ({ ...onItsWay(query), cache, isOnItsWay: false, shown: cache });
const onItsWay = (query: string): TipPages => ({ query, cache: emptyCache(), isOnItsWay: true, shown: emptyCache(), code: undefined, aside: 0, unknownNames: [], show: () => undefined });

let shown: Shown | undefined;
let open: string | undefined;
let lists: (pages: TipPages) => void;

function Screen({ first }: { readonly first: TipPages }) {
  const [pages, setPages] = useState(first);
  const [openTipId, onOpen] = useState<string>();
  open = openTipId;
  lists = (next) => act(() => setPages(next));
  return <InboxList pages={pages} openTipId={openTipId} onOpen={onOpen} onBeside={() => undefined} onEnter={() => undefined} chosenTipIds={new Set()} choosing={undefined} leftOut={new Set()} />;
}

const showing = async (first: TipPages): Promise<void> => {
  shown = await shownWithVault(
    vaultHarness(),
    <ShortcutProvider registry={shortcuts}>
      <Screen first={first} />
    </ShortcutProvider>,
  );
};
const key = (...names: readonly string[]): void => names.forEach((name) => act(() => void document.querySelector('[role=listbox]')?.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }))));

beforeEach(() => {
  // happy-dom lays nothing out: without a size the list would draw no row.
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600);
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(92);
});
afterEach(() => {
  shown?.gone();
  vi.restoreAllMocks();
});

it.each([
  ['arrows', 'ArrowDown', 'ArrowUp'],
  ['letters', 'j', 'k'],
])('steps by %s while a list is on its way are gone when it has come', async (_name, down, up) => {
  await showing(onItsWay('words'));
  key(down, down, down, up);
  expect(open).toBeUndefined();
  lists(listed('words', [4, 2, 3]));
  expect(open).toBe('invented 2');
  key(down);
  expect(open).toBe('invented 3');
});

it('steps beyond the end of a list on its way end at its end', async () => {
  await showing(onItsWay('words'));
  key('j', 'j', 'j', 'j', 'j');
  lists(listed('words', [4, 2, 3]));
  expect(open).toBe('invented 3');
});

it('the ends of a list on its way are gone to when it has come', async () => {
  await showing(onItsWay('words'));
  key('j', 'End');
  lists(listed('words', [4, 2, 3]));
  expect(open).toBe('invented 3');
});

it('a step is for the list that was on its way, and for no other', async () => {
  await showing(onItsWay('words'));
  key('j');
  lists(onItsWay('other words'));
  lists(listed('other words', [4, 2, 3]));
  expect(open).toBeUndefined();
});

it('the first step in another list goes to its top where the open tip is not in it', async () => {
  await showing(listed('', [1, 2, 3, 4, 5, 6, 7, 8, 9]));
  key('End');
  expect(open).toBe('invented 9');
  lists(listed('words', [3, 8, 5]));
  key('j');
  expect(open).toBe('invented 3');
});

it('the first step in another list goes on from the open tip where that is in it, not to who stood beside it in the list before', async () => {
  await showing(listed('', [1, 2, 3, 4, 5]));
  key('j', 'j');
  expect(open).toBe('invented 2');
  lists(listed('words', [2, 5, 3]));
  key('j');
  expect(open).toBe('invented 5');
});

it('in one list that re-sorts, a step goes on from where the open tip stood', async () => {
  await showing(listed('', [1, 2, 3, 4, 5]));
  key('j', 'j', 'j');
  lists(listed('', [3, 1, 2, 4, 5]));
  key('j');
  expect(open).toBe('invented 4');
});

it('a tip that leaves a list to which somebody came with it keeps its place there', async () => {
  await showing(listed('', [1, 2, 3, 4, 5, 6, 7, 8, 9]));
  key('j', 'j', 'j', 'j');
  expect(open).toBe('invented 4');
  lists(listed('words', [2, 4, 6, 8]));
  lists(listed('words', [2, 6, 8]));
  key('j');
  expect(open).toBe('invented 6');
});

it('the open tip is found in another list however far that is from its place in the list before', async () => {
  const many = Array.from({ length: 400 }, (_, index) => ({ ...rows[0]!, tipId: `other ${index}` }));
  many[399] = rows[3]!;
  let cache = emptyCache<(typeof many)[number]>();
  for (let page = 0; page * listedAtOnce < many.length; page += 1) cache = withPage(cache, page, { total: many.length, rows: many.slice(page * listedAtOnce, (page + 1) * listedAtOnce) });
  await showing(come('', cache));
  key('End');
  expect(open).toBe('invented 4');
  lists(listed('words', [4, 2, 3]));
  key('j');
  expect(open).toBe('invented 2');
});

it('a place whose page was not there yet is opened in its own list only', async () => {
  const first = (total: number): TipPages => come('', withPage(emptyCache<TipRow>(), 0, { total, rows: Array.from({ length: listedAtOnce }, (_, index) => ({ ...rows[0]!, tipId: `other ${index}` })) }));
  await showing(first(listedAtOnce + 2));
  key('End');
  expect(open).toBeUndefined();
  const other = { ...first(listedAtOnce + 2), query: 'words' };
  lists({ ...other, cache: withPage(other.cache, 1, { total: 52, rows: [rows[1]!, rows[2]!] }) });
  expect(open).toBeUndefined();
});

it.each([
  ['Enter', ['Enter'], 'invented 4'],
  ['a page down', ['PageDown'], 'invented 9'],
  ['a page up from the end', ['End', 'PageUp', 'PageUp'], 'invented 4'],
])('%s while a list is on its way is obeyed when it has come', async (_name, keys, wanted) => {
  await showing(onItsWay('words'));
  key(...keys);
  lists(listed('words', [4, 2, 3, 1, 5, 6, 7, 9, 8].slice(0, 8)));
  expect(open).toBe(wanted);
});

it('nothing waits for a list that was refused', async () => {
  await showing({ ...onItsWay('words'), isOnItsWay: false, code: 'storage-failed' });
  key('j', 'End');
  lists(listed('words', [4, 2, 3]));
  expect(open).toBeUndefined();
});

describe('lines of the words before, while those of other words are on their way', () => {
  const standing = { ...onItsWay('lantern'), shown: listed('lant', [1, 2, 3]).cache };
  const seen = (): readonly (string | null)[] => [...document.querySelectorAll('[role=option]')].map((line) => line.getAttribute('aria-posinset'));
  const click = (index: number, keys: MouseEventInit = {}): void => act(() => void document.querySelector(`[data-index="${index}"]`)?.dispatchEvent(new MouseEvent('click', { bubbles: true, ...keys })));
  const placed = (): string | null | undefined => document.querySelector('[role=listbox]')?.getAttribute('aria-activedescendant');

  beforeEach(async () => {
    await showing(listed('lant', [1, 2, 3]));
    lists(standing);
  });

  it('stand, and a click opens what is seen', () => {
    expect(seen()).toEqual(['1', '2', '3']);
    click(1);
    expect(open).toBe('invented 2');
    lists(listed('lantern', [5, 6]));
    expect(seen()).toEqual(['1', '2']);
    expect(open).toBe('invented 2');
  });

  it('keys wait for what comes, and a click after them has the last word', () => {
    key('Home');
    expect(open).toBeUndefined();
    lists(listed('lantern', [5, 6]));
    expect(open).toBe('invented 5');
    lists({ ...onItsWay('lanterns'), shown: listed('lantern', [5, 6]).cache });
    key('ArrowDown');
    click(1);
    // The key would have gone on to the next.
    lists(listed('lanterns', [6, 5, 3]));
    expect(open).toBe('invented 6');
  });

  it('whoever has clicked goes on from there in the list that comes', () => {
    click(1);
    lists(listed('lantern', [5, 2, 6]));
    expect(placed()).toMatch(/-1$/u);
    key('ArrowDown');
    expect(open).toBe('invented 6');
  });

  it('nothing is opened or chosen with Ctrl or Shift', () => {
    click(1, { ctrlKey: true });
    click(1, { shiftKey: true });
    expect(open).toBeUndefined();
  });

  it('the list that comes begins at its first line, wherever somebody has got to meanwhile', () => {
    const scroller = document.querySelector('.list-scroller')!;
    scroller.scrollTop = 200;
    lists({ ...onItsWay('lanterns'), shown: standing.shown });
    expect(scroller.scrollTop).toBe(0);
    scroller.scrollTop = 200;
    lists(listed('lanterns', [5, 6]));
    expect(scroller.scrollTop).toBe(0);
  });
});
