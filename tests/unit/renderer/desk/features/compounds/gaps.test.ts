import { describe, expect, it } from 'vitest';
import type { CompoundView } from '#shared/contract/compound-calls.ts';
import { gapsOf } from '../../../../../../renderer/desk/features/compounds/gaps.ts';

const id = 'a'.repeat(32);
const known: CompoundView = {
  compoundId: id, number: 1, name: 'Invented', otherNames: [], kind: 'casino', standing: 'confirmed', province: 'KH-18', district: '1801', place: '', state: { state: 'active', since: '2026' },
  tips: 3, sources: 2, recordedAt: 1, statuses: [], mergedInto: null, merged: [], history: [], tableRows: [],
  names: (['km', 'zh'] as const).map((language) => ({ nameId: id, text: 'Invented', language, kind: 'official', source: '', isMerged: false })),
};

describe('what is not known of a compound', () => {
  it('is nothing when all of it is', () => {
    expect(gapsOf(known)).toEqual([]);
  });

  it('is the state first, also when somebody recorded that it is unknown', () => {
    expect(gapsOf({ ...known, state: null, names: [] })).toEqual(['state', 'khmer', 'chinese']);
    expect(gapsOf({ ...known, state: { state: 'unknown', since: '' } })).toEqual(['state']);
  });

  it('is whether anybody else says so, with one source, and anything from inside, with none', () => {
    expect(gapsOf({ ...known, sources: 1 })).toEqual(['source']);
    expect(gapsOf({ ...known, tips: 0, sources: 0 })).toEqual(['tips']);
  });

  it('asks for the district only where the province is known', () => {
    expect(gapsOf({ ...known, district: null, kind: 'unknown' })).toEqual(['district', 'kind']);
    expect(gapsOf({ ...known, province: null, district: null })).toEqual(['province']);
  });
});
