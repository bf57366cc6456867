import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Api } from '#shared/contract/contract.ts';
import { listedAtOnce } from '#shared/contract/tip-calls.ts';
import { parseSearch } from '#shared/search/parse-search.ts';
import { printSearch } from '#shared/search/print-search.ts';
import { askedAhead } from '../../../../../renderer/desk/api/asked-ahead.ts';
import { tipQuery, views } from '../../../../../renderer/desk/features/inbox/filter.ts';
import { firstPage } from '../../../../../renderer/desk/features/inbox/first-page.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A vault whose answers say how often it has been asked. */
function counting(): { readonly api: Api; readonly asked: string[] } {
  const asked: string[] = [];
  const answer = (name: string) => () => Promise.resolve({ ok: true, value: `${asked.push(name)}` });
  return { api: { 'tips.list': answer('tips.list'), 'tips.counts': answer('tips.counts'), 'tips.get': answer('tips.get') } as unknown as Api, asked };
}

const page = firstPage(0);

it('the first that asks the same gets the answer that was asked for ahead, the next one asks anew', async () => {
  const { api, asked } = counting();
  const ahead = askedAhead(api);
  ahead.askAhead('tips.list', page);
  expect(asked).toHaveLength(1);
  expect(await ahead.api['tips.list']({ ...page })).toEqual({ ok: true, value: '1' });
  expect(await ahead.api['tips.list']({ ...page })).toEqual({ ok: true, value: '2' });
});

it('another question is asked of the vault, and so is the same after a change or after two seconds', async () => {
  const { api } = counting();
  const ahead = askedAhead(api);
  ahead.askAhead('tips.list', page);
  expect(await ahead.api['tips.list']({ ...page, offset: 50 })).toEqual({ ok: true, value: '2' });
  ahead.forget();
  expect(await ahead.api['tips.list'](page)).toEqual({ ok: true, value: '3' });
  ahead.askAhead('tips.list', page);
  vi.advanceTimersByTime(2000);
  expect(await ahead.api['tips.list'](page)).toEqual({ ok: true, value: '5' });
});

it('no other request is read: it may carry a piece of a file', async () => {
  const { api } = counting();
  const ahead = askedAhead(api);
  ahead.askAhead('tips.counts', {});
  const unread = { ...page, toJSON: () => expect.unreachable('written out') };
  expect(await ahead.api['tips.list'](unread)).toEqual({ ok: true, value: '2' });
});

it('what is asked for ahead is what the list asks when the desk opens, in either language', () => {
  for (const language of ['en', 'km'] as const) {
    const { search } = parseSearch(printSearch(views.open, language));
    expect(JSON.stringify(firstPage(1))).toBe(JSON.stringify({ ...tipQuery(search, 1), offset: 0, limit: listedAtOnce }));
  }
});

it('of one call three answers wait at most, those that somebody asked for last, and none is asked twice', async () => {
  const { api, asked } = counting();
  const ahead = askedAhead(api);
  for (const tipId of ['a', 'b', 'c', 'a', 'd']) ahead.askAhead('tips.get', { tipId }, 60_000);
  expect(asked).toHaveLength(4);
  expect(await ahead.api['tips.get']({ tipId: 'a' })).toEqual({ ok: true, value: '1' });
  expect(await ahead.api['tips.get']({ tipId: 'c' })).toEqual({ ok: true, value: '3' });
  expect(await ahead.api['tips.get']({ tipId: 'd' })).toEqual({ ok: true, value: '4' });
  expect(await ahead.api['tips.get']({ tipId: 'b' })).toEqual({ ok: true, value: '5' });
});

it('a tip counts as long as was said, through a notice of what somebody has opened, and no longer than the next other notice', async () => {
  const { api } = counting();
  const ahead = askedAhead(api);
  ahead.askAhead('tips.get', { tipId: 'a' }, 60_000);
  ahead.askAhead('tips.get', { tipId: 'b' }, 60_000);
  ahead.askAhead('tips.counts', {}, 60_000);
  vi.advanceTimersByTime(59_999);
  ahead.forget('reading.changed');
  expect(await ahead.api['tips.get']({ tipId: 'a' })).toEqual({ ok: true, value: '1' });
  expect(await ahead.api['tips.counts']({})).toEqual({ ok: true, value: '4' });
  ahead.forget('tips.changed');
  expect(await ahead.api['tips.get']({ tipId: 'b' })).toEqual({ ok: true, value: '5' });
});

it('nothing waits once all is forgotten', async () => {
  const { api } = counting();
  const ahead = askedAhead(api);
  ahead.askAhead('tips.get', { tipId: 'a' }, 60_000);
  ahead.forget();
  expect(await ahead.api['tips.get']({ tipId: 'a' })).toEqual({ ok: true, value: '2' });
  expect(vi.getTimerCount()).toBe(0);
});
