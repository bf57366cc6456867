import { describe, expect, it } from 'vitest';
import { changeOf, nothingWanted } from '../../../../../../renderer/desk/features/many/wanted-change.ts';

const outcomeId = 'a'.repeat(32);

describe('what was filled in for many tips', () => {
  it('is the change that was asked for, without what belongs to another kind', () => {
    const wanted = { ...nothingWanted, outcomeId, memberId: outcomeId, dueAt: '2031-03-15T09:30', dueNote: 'Ring (invented)', asideNote: 'words' };
    expect(changeOf('status', { ...wanted, status: 'waiting' })).toEqual({ kind: 'status', status: 'waiting' });
    expect(changeOf('status', { ...wanted, status: 'closed' })).toEqual({ kind: 'status', status: 'closed', outcomeId });
    expect(changeOf('assign', wanted)).toEqual({ kind: 'assign', memberId: outcomeId });
    expect(changeOf('due', wanted)).toEqual({ kind: 'due', at: new Date(2031, 2, 15, 9, 30).getTime(), note: 'Ring (invented)' });
    expect(changeOf('due', { ...wanted, dueAt: '' })).toEqual({ kind: 'due', at: null, note: '' });
    expect(changeOf('aside', wanted)).toEqual({ kind: 'aside', reason: 'spam', note: 'words' });
    expect(changeOf('bring-back', wanted)).toEqual({ kind: 'bring-back' });
  });

  it('says what is missing', () => {
    expect(changeOf('status', { ...nothingWanted, status: 'closed' })).toEqual({ missing: 'outcome' });
    expect(changeOf('due', { ...nothingWanted, dueAt: 'soon' })).toEqual({ missing: 'date' });
    expect(changeOf('aside', { ...nothingWanted, reason: 'other', asideNote: '  ' })).toEqual({ missing: 'words' });
  });
});
