import { expect, it } from 'vitest';
import { RowFacts } from '#vault/register/row-facts.ts';

/** A Khmer name, cut by a field of so many units in the middle of a letter (invented). */
const khmerName = (before: number): string => `${'ក'.repeat(before)}ស្ត្រី`;

it('a name in Khmer that is longer than a field is cut where a letter ends, and the whole is kept as a note', () => {
  for (let before = 294; before <= 300; before += 1) {
    const read = new RowFacts();
    const text = khmerName(before);
    const kept = read.fitted('Name', text, 300);
    expect(kept.length).toBeLessThanOrEqual(300);
    expect(['ក'.repeat(Math.min(before, 300)), `${'ក'.repeat(before)}ស្ត្រី`]).toContain(kept);
    if (kept !== text) expect(read.notes).toEqual([`Name: ${text}`]);
  }
});

it('a name with a character beyond 65,535 at the end of a field is not halved', () => {
  const read = new RowFacts();
  expect(read.fitted('Name', `${'a'.repeat(299)}𠀀`, 300)).toBe('a'.repeat(299));
  read.problem('too-long', `${'a'.repeat(99)}𠀀`);
  expect(read.problems.at(-1)?.text).toBe('a'.repeat(99));
});
