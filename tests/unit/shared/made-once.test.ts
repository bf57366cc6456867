import { expect, it } from 'vitest';
import { madeOnce } from '#shared/made-once.ts';

it('is made when it is first asked for, and never again', () => {
  let times = 0;
  const table = madeOnce(() => {
    times += 1;
    return new Map([['ភ្នំពេញ', times]]);
  });
  expect(times).toBe(0);
  expect(table()).toBe(table());
  expect(times).toBe(1);
});
