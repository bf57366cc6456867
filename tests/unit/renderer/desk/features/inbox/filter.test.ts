import { describe, expect, it } from 'vitest';
import { statuses } from '#shared/domain/status.ts';
import { urgencies } from '#shared/domain/urgency.ts';
import { asideView, dueView, secondView, tipQuery, unreadView, viewOf, viewOfMember, viewOfPlace, viewOfTag, views, type ViewName } from '../../../../../../renderer/desk/features/inbox/filter.ts';

describe('the filter of the inbox', () => {
  it('writes "any" and "open" out in full', () => {
    expect(tipQuery({ search: '  ทดสอบ ', urgency: 'any', status: 'any', onlyOverdue: false, onlyHinted: false })).toEqual({ search: 'ทดสอบ', urgencies: [...urgencies], statuses: [...statuses], onlyOverdue: false, onlyHinted: false });
    expect(tipQuery({ search: '', urgency: 'U1', status: 'open', onlyOverdue: false, onlyHinted: false })).toEqual({ search: '', urgencies: ['U1'], statuses: ['new', 'in-review', 'waiting', 'referred'], onlyOverdue: false, onlyHinted: false });
  });

  it('asks the vault for overdue tips only in the view of them', () => {
    expect((Object.keys(views) as ViewName[]).filter((name) => tipQuery({ ...views[name], search: '' }).onlyOverdue)).toEqual(['overdue']);
  });

  it('asks for tips that say danger only when told to, in any view, which then is none of them', () => {
    expect(tipQuery({ ...views.open, search: '', onlyHinted: true }).onlyHinted).toBe(true);
    expect(viewOf({ ...views.open, search: '', onlyHinted: true })).toBeUndefined();
  });

  it('asks for one member’s tips, or for what is due, among the open ones', () => {
    const member = 'd'.repeat(32);
    expect(tipQuery(viewOfMember(member))).toMatchObject({ assignee: member, statuses: statuses.filter((status) => status !== 'closed') });
    expect(tipQuery(dueView)).toMatchObject({ onlyDue: true });
    expect([viewOf(viewOfMember(member)), viewOf(dueView)]).toEqual(['mine', 'due']);
    expect([viewOf({ ...dueView, urgency: 'U1' }), viewOf({ ...dueView, assignee: member }), viewOf({ ...dueView, search: 'x' })]).toEqual([undefined, undefined, undefined]);
  });

  it('asks for tips of a place, open ones or closed ones too, which is none of the views', () => {
    const place = { filter: { province: 'KH-18', district: null }, name: 'Preah Sihanouk, district not known' } as const;
    expect(tipQuery(viewOfPlace(place, false))).toMatchObject({ place: place.filter, statuses: statuses.filter((status) => status !== 'closed') });
    expect(tipQuery(viewOfPlace(place, true))).toMatchObject({ place: place.filter, statuses: [...statuses] });
    expect(viewOf(viewOfPlace(place, false))).toBeUndefined();
    expect(tipQuery(dueView)).not.toHaveProperty('place');
  });

  it('asks for tips with a tag in any state, and for those about danger that wait for a second reader', () => {
    const tag = { tagId: 'e'.repeat(32), name: 'forward (invented)' };
    expect(tipQuery(viewOfTag(tag))).toMatchObject({ tag: tag.tagId, statuses: [...statuses] });
    expect(tipQuery(secondView)).toMatchObject({ onlySecond: true, urgencies: ['U1'] });
    expect([viewOf(viewOfTag(tag)), viewOf(secondView), viewOf({ ...secondView, urgency: 'any' }), viewOf({ ...secondView, onlyDue: true })]).toEqual([undefined, 'second', undefined, undefined]);
  });

  it('asks for what is unread among the open ones, for what was set aside in any state, and for an outcome among the closed ones alone', () => {
    const outcome = 'd'.repeat(32);
    expect(tipQuery(unreadView)).toMatchObject({ onlyUnread: true, statuses: statuses.filter((status) => status !== 'closed') });
    expect(tipQuery(asideView)).toMatchObject({ onlyAside: true, statuses: [...statuses] });
    expect([viewOf(unreadView), viewOf(asideView), viewOf({ ...unreadView, onlyAside: true }), viewOf({ ...asideView, status: 'new' }), viewOf({ ...unreadView, onlyDue: true })]).toEqual(['unread', 'aside', undefined, undefined, undefined]);
    expect(tipQuery({ ...views.closed, search: '', outcome })).toMatchObject({ outcome });
    expect(tipQuery({ ...views.all, search: '', outcome })).not.toHaveProperty('outcome');
    expect([viewOf({ ...views.closed, search: '', outcome }), viewOf({ ...views.all, search: '', outcome })]).toEqual([undefined, 'all']);
  });

  it('knows which view it is, and that a search is none', () => {
    for (const name of Object.keys(views) as ViewName[]) expect(viewOf({ ...views[name], search: ' ' })).toBe(name);
    expect(viewOf({ ...views.open, search: 'Poipet' })).toBeUndefined();
    expect(viewOf({ search: '', urgency: 'U3', status: 'waiting', onlyOverdue: false, onlyHinted: false })).toBeUndefined();
  });
});
