import { expect, it } from 'vitest';
import { peopleBandOf } from '#shared/domain/people-band.ts';

it('puts every number of people into one band, and none into none', () => {
  expect([1, 10, 11, 50, 51, 200, 201, 1000, 1001, 10_000_000].map(peopleBandOf)).toEqual(['1-10', '1-10', '11-50', '11-50', '51-200', '51-200', '201-1000', '201-1000', '1001', '1001']);
  expect(peopleBandOf(0)).toBeUndefined();
});
