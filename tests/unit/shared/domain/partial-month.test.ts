import { expect, it } from 'vitest';
import { monthOf, yearOf } from '#shared/domain/partial-month.ts';

it('tells the year and the month of a date, and no day', () => {
  expect(['2031', '2031-02', '2031-11-09'].map((date) => [yearOf(date), monthOf(date)])).toEqual([['2031', undefined], ['2031', 2], ['2031', 11]]);
});
