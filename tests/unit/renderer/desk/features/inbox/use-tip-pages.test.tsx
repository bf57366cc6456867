// @vitest-environment happy-dom
import { act, useState } from 'react';
import { afterEach, expect, it } from 'vitest';
import type { Api } from '#shared/contract/contract.ts';
import { tipQuery, views, type Filter } from '../../../../../../renderer/desk/features/inbox/filter.ts';
import { useTipPages, type TipPages } from '../../../../../../renderer/desk/features/inbox/use-tip-pages.ts';
import { inventedTips } from '../../../../../support/desk-preview/invented-tips.ts';
import { shownWithVault, type Shown } from '../../../../../support/shown-with-vault.tsx';
import { vaultHarness } from '../../../../../support/vault-harness.ts';

const nowMs = Date.UTC(2031, 2, 14, 12);
const [row] = inventedTips(1, nowMs).map(({ row }) => row);

let shown: Shown | undefined;
let pages: TipPages;
let ask: (filter: Filter) => void;
/** Lists that were asked for and have not come, the oldest first: each comes with as many tips as it is told. */
let awaited: { readonly search: string; readonly come: (total: number) => Promise<void>; readonly refuse: () => Promise<void> }[];

function Screen() {
  const [filter, setFilter] = useState<Filter>(views.all);
  ask = (next) => act(() => setFilter(next));
  pages = useTipPages(tipQuery(filter, nowMs));
  return null;
}

const listing: Api['tips.list'] = ({ search }) =>
  new Promise((resolve) => {
    const answer = (result: Parameters<typeof resolve>[0]): Promise<void> =>
      act(() => {
        resolve(result);
        return Promise.resolve();
      });
    awaited.push({ search, come: (total) => answer({ ok: true, value: { total, rows: total === 0 ? [] : [row!], aside: total } }), refuse: () => answer({ ok: false, code: 'storage-failed' }) });
  });

const showing = async (): Promise<void> => {
  awaited = [];
  const harness = vaultHarness();
  shown = await shownWithVault({ ...harness, api: { ...harness.api, 'tips.list': listing } }, <Screen />);
};

afterEach(() => shown?.gone());

it('shows the list of the words before until that of the words has come, and says that it has not', async () => {
  await showing();
  await awaited.shift()?.come(7);
  ask({ ...views.all, words: 'lant' });
  expect([pages.cache.total, pages.shown.total, pages.aside]).toEqual([undefined, 7, 7]);
  await awaited.shift()?.come(2);
  expect([pages.cache.total, pages.shown.total, pages.aside]).toEqual([2, 2, 2]);
});

it('shows no tip of one view under another', async () => {
  await showing();
  await awaited.shift()?.come(7);
  ask({ ...views.unread, words: '' });
  expect([pages.cache.total, pages.shown.total]).toEqual([undefined, undefined]);
});

it('asks for one list at a time, and of those that were typed meanwhile for the last', async () => {
  await showing();
  await awaited.shift()?.come(7);
  for (const words of ['lant', 'lante', 'lantern']) ask({ ...views.all, words });
  expect(awaited.map(({ search }) => search)).toEqual(['lant']);
  await awaited.shift()?.come(4);
  expect([pages.cache.total, pages.shown.total]).toEqual([undefined, 7]);
  expect(awaited.map(({ search }) => search)).toEqual(['lantern']);
  await awaited.shift()?.come(1);
  expect(pages.shown.total).toBe(1);
});

it('shows nothing of the words before where those of now are refused, and asks for what is typed after that', async () => {
  await showing();
  await awaited.shift()?.come(7);
  ask({ ...views.all, words: 'lant' });
  await awaited.shift()?.refuse();
  expect([pages.code, pages.isOnItsWay, pages.shown.total]).toEqual(['storage-failed', false, undefined]);
  // It is tried once more.
  await awaited.shift()?.refuse();
  expect([pages.code, awaited]).toEqual(['storage-failed', []]);
  ask({ ...views.all, words: 'lantern' });
  expect([pages.code, pages.isOnItsWay]).toEqual([undefined, true]);
  await awaited.shift()?.come(2);
  expect(pages.shown.total).toBe(2);
});

it('goes back to words that were typed over, and asks for them anew', async () => {
  await showing();
  await awaited.shift()?.come(7);
  ask({ ...views.all, words: 'lant' });
  await awaited.shift()?.come(4);
  ask({ ...views.all, words: 'lante' });
  ask({ ...views.all, words: 'lant' });
  expect([pages.isOnItsWay, pages.shown.total]).toEqual([false, 4]);
  await awaited.shift()?.come(1);
  expect([pages.isOnItsWay, pages.cache.total, pages.shown.total]).toEqual([false, 4, 4]);
  expect(awaited).toEqual([]);
});

it('a list that changes while it is on its way is asked for again when it has come', async () => {
  await showing();
  await awaited.shift()?.come(7);
  ask({ ...views.all, words: 'lant' });
  shown?.say({ notice: 'tips.changed', value: {} });
  await awaited.shift()?.come(4);
  expect([pages.isOnItsWay, pages.shown.total]).toEqual([false, 4]);
  expect(awaited.map(({ search }) => search)).toEqual(['lant']);
  await awaited.shift()?.come(5);
  expect(pages.shown.total).toBe(5);
  expect(awaited).toEqual([]);
});
