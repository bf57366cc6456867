import { describe, expect, it } from 'vitest';
import { besideTips, cursorAt, indexOf, step } from '../../../../../../renderer/desk/features/inbox/cursor.ts';

const list = (names: string) => {
  const rows = Array.from(names, (tipId) => ({ tipId }));
  return { rowAt: (index: number) => rows[index], total: rows.length };
};

describe('moving through a list that re-sorts', () => {
  it('starts at the top going down and at the bottom going up', () => {
    const { rowAt, total } = list('abc');
    expect(step(rowAt, total, undefined, 1)).toBe(0);
    expect(step(rowAt, total, undefined, -1)).toBe(2);
  });

  it('moves one row and stays inside the list', () => {
    const { rowAt, total } = list('abc');
    expect(step(rowAt, total, cursorAt(rowAt, 1), 1)).toBe(2);
    expect(step(rowAt, total, cursorAt(rowAt, 2), 1)).toBe(2);
    expect(step(rowAt, total, cursorAt(rowAt, 0), -1)).toBe(0);
  });

  it('goes on from the old place when the open tip jumped to the top', () => {
    const before = list('abcdef');
    const cursor = cursorAt(before.rowAt, 3);
    const after = list('dabcef');
    expect(after.rowAt(step(after.rowAt, after.total, cursor, 1)!)?.tipId).toBe('e');
    expect(after.rowAt(step(after.rowAt, after.total, cursor, -1)!)?.tipId).toBe('c');
    expect(indexOf(after.rowAt, cursor!)).toBe(0);
  });

  it('goes on when the open tip sank, or left the view', () => {
    const before = list('abcdef');
    const cursor = cursorAt(before.rowAt, 1);
    const sunk = list('acdefb');
    expect(sunk.rowAt(step(sunk.rowAt, sunk.total, cursor, 1)!)?.tipId).toBe('c');
    const gone = list('acdef');
    expect(gone.rowAt(step(gone.rowAt, gone.total, cursor, 1)!)?.tipId).toBe('c');
    expect(indexOf(gone.rowAt, cursor!)).toBeUndefined();
  });

  it('has nowhere to go in an empty list', () => {
    const { rowAt, total } = list('');
    expect(step(rowAt, total, undefined, 1)).toBeUndefined();
    expect(cursorAt(rowAt, 0)).toBeUndefined();
  });
});

describe('what stands beside a place', () => {
  it('is, for somebody who walks, the next, the one after it and the one before, as far as they are there', () => {
    const { rowAt } = list('abcd');
    expect(besideTips(rowAt, 1, 1)).toEqual(['c', 'd', 'a']);
    expect(besideTips(rowAt, 1, -1)).toEqual(['a', 'c']);
    expect(besideTips(rowAt, 3, 1)).toEqual(['c']);
  });
});
