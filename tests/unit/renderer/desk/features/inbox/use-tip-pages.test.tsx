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
let awaited: { readonly search: string; readonly come: (total: number) => Promise<void> }[];

function Screen() {
  const [filter, setFilter] = useState<Filter>(views.all);
  ask = (next) => act(() => setFilter(next));
  pages = useTipPages(tipQuery(filter, nowMs));
  return null;
}

const listing: Api['tips.list'] = ({ search }) =>
  new Promise((resolve) => {
    awaited.push({
      search,
      come: (total) =>
        act(() => {
          resolve({ ok: true, value: { total, rows: total === 0 ? [] : [row!], aside: total } });
          return Promise.resolve();
        }),
    });
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
