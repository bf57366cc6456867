import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { contract } from '#shared/contract/contract.ts';
import { statuses } from '#shared/domain/status.ts';
import { urgencies } from '#shared/domain/urgency.ts';
import { parseSearch } from '#shared/search/parse-search.ts';
import { printSearch } from '#shared/search/print-search.ts';
import { anyTip, openStatuses } from '#shared/search/tip-search.ts';
import { sameTips, tipQuery, viewOf, viewOfPlace, viewOfTag, views, type Filter, type ViewName } from '../../../../../../renderer/desk/features/inbox/filter.ts';

/** Noon, on this machine's clock. */
const now = new Date(2026, 10, 15, 12).getTime();
const query = (filter: Filter) => tipQuery(filter, now);
const typed = (text: string) => query(parseSearch(text).search);
const names = Object.keys(views) as ViewName[];

describe('the filter of the inbox', () => {
  it('writes "any" and "open" out in full', () => {
    expect(typed('ทดสอบ')).toEqual({ search: 'ทดสอบ', urgencies: [...urgencies], statuses: [...statuses], onlyOverdue: false, onlyHinted: false });
    expect(typed('urgency:U1 status:open')).toEqual({ search: '', urgencies: ['U1'], statuses: ['new', 'in-review', 'waiting', 'referred'], onlyOverdue: false, onlyHinted: false });
  });

  it('is the same as what stands in the search field, for every view and in every language', () => {
    for (const name of names) {
      for (const language of ['en', 'km'] as const) {
        const { search, problems } = parseSearch(printSearch(views[name], language));
        expect(problems).toEqual([]);
        expect(viewOf(search)).toBe(name);
      }
    }
    expect(new Set(names.map((name) => printSearch(views[name], 'en'))).size).toBe(names.length);
    expect(printSearch(views.all, 'en')).toBe('');
  });

  it('asks the vault for everything that a token says, in words of the contract', () => {
    const asked = typed('"two words" is:unread is:overdue is:due is:needs-second is:set-aside is:maybe-danger is:written-down assigned:Dara outcome:Duplicate tag:night compound:12 place:Kampot language:khmer due:7d received:2026-11-01..2026-11-30 sort:place');
    expect(asked).toMatchObject({
      search: 'two words', onlyUnread: true, onlyOverdue: true, onlyDue: true, onlySecond: true, onlyAside: true, onlyHinted: true, onlyWrittenDown: true,
      named: { assignee: 'Dara', outcome: 'Duplicate', tag: 'night', compound: '12' }, place: { province: 'KH-7' }, language: 'km', sort: 'place',
    });
    expect(v.is(contract['tips.list'].request, { ...asked, offset: 0, limit: 50 })).toBe(true);
    expect(typed('is:mine')).toMatchObject({ onlyMine: true });
    expect(typed('assigned:nobody')).toMatchObject({ onlyUnassigned: true });
    expect(typed('outcome:not-recorded')).toMatchObject({ outcome: 'none' });
    expect(typed('urgency:U9')).toEqual(typed(''));
  });

  it('takes days as this laptop has them: the last one whole, and today as one of seven', () => {
    expect(typed('received:2026-11-01..2026-11-02').received).toEqual({ from: new Date(2026, 10, 1).getTime(), before: new Date(2026, 10, 3).getTime() });
    expect(typed('received:>=2026-11-01').received).toEqual({ from: new Date(2026, 10, 1).getTime() });
    expect(typed('received:1d').received).toEqual({ from: new Date(2026, 10, 15).getTime() });
    expect(typed('received:7d').received).toEqual({ from: new Date(2026, 10, 9).getTime() });
    expect(typed('due:1d').due).toEqual({ before: new Date(2026, 10, 16).getTime() });
    expect(typed('received:<=1970-01-01').received?.before).toBeGreaterThanOrEqual(0);
  });

  it('asks for tips of a place, open ones or closed ones too, which is none of the views', () => {
    const place = { province: 'KH-18', district: null } as const;
    expect(query(viewOfPlace(place, false))).toMatchObject({ place, statuses: openStatuses });
    expect(query(viewOfPlace(place, true))).toMatchObject({ place, statuses: [...statuses] });
    expect(viewOf(viewOfPlace(place, false))).toBeUndefined();
    expect(query(views.due)).not.toHaveProperty('place');
  });

  it('knows which view it is in any order, and that a search is none', () => {
    for (const name of names) expect(viewOf({ ...views[name], sort: 'place' })).toBe(name);
    expect(viewOf({ ...views.open, words: 'Poipet' })).toBeUndefined();
    expect(viewOf({ ...views.unread, marks: ['unread', 'aside'] })).toBeUndefined();
    expect(viewOf(viewOfTag('night'))).toBeUndefined();
    expect(viewOf({ ...anyTip, rest: ['urgency:U9'] })).toBeUndefined();
    expect(sameTips({ ...anyTip, marks: ['aside', 'unread'] }, { ...anyTip, marks: ['unread', 'aside'], sort: 'due' })).toBe(true);
  });
});
