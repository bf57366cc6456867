import { describe, expect, it } from 'vitest';
import { detection as english } from '#shared/locales/en/detection.ts';
import { detection as khmer } from '#shared/locales/km/detection.ts';
import { candidateKinds, reasonCodes } from '#shared/redaction/detect/candidate.ts';

describe('the texts of candidates', () => {
  it.each([['English', english], ['Khmer', khmer]] as const)('name every kind and every reason in %s, and nothing else', (_, { kind, reason }) => {
    expect(Object.keys(kind).toSorted()).toEqual([...candidateKinds].toSorted());
    expect(Object.keys(reason).toSorted()).toEqual([...reasonCodes].toSorted());
    expect([...Object.values(kind), ...Object.values(reason)].filter((text) => text.trim() === '')).toEqual([]);
  });

  it('tell kinds apart, and reasons', () => {
    for (const texts of [english.kind, english.reason, khmer.kind, khmer.reason]) expect(new Set(Object.values(texts)).size).toBe(Object.values(texts).length);
  });

  it('are Khmer in Khmer', () => {
    expect([...Object.values(khmer.kind), ...Object.values(khmer.reason), khmer.note].filter((text) => !/\p{Script=Khmer}/u.test(text) && text !== 'UnionPay')).toEqual([]);
  });
});
