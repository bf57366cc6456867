import { describe, expect, it } from 'vitest';
import type { CompoundView } from '#shared/contract/compound-calls.ts';
import { gapsOf as gapsAt } from '#shared/domain/compound-gaps.ts';

const id = 'a'.repeat(32);
const now = Date.UTC(2026, 5, 1);
const status = (since: string, recordedAt = 1): CompoundView['statuses'][number] => ({ entryId: id, state: 'active', since, relocatedTo: null, source: '', reliability: 'F', credibility: '6', recordedAt, isMerged: false });
const allSaid = { people: true, operator: true, wayIn: true };
const gapsOf = (compound: CompoundView, said: Parameters<typeof gapsAt>[1]['said'] = allSaid) => gapsAt(compound, { said, now });

const known: CompoundView = {
  compoundId: id, number: 1, name: 'Invented', otherNames: [], otherNamesTotal: 0, kind: 'casino', standing: 'confirmed', province: 'KH-18', district: '1801', place: '', state: { state: 'active', since: '2026' },
  tips: 3, sources: 2, recordedAt: 1, statuses: [status('2026')], statusesTotal: 1, mergedInto: null, merged: [], mergedTotal: 0, namesTotal: 2, history: [], historyTotal: 0, tableRows: [], tableRowsTotal: 0,
  names: (['km', 'zh'] as const).map((language) => ({ nameId: id, text: 'Invented', language, kind: 'official', source: '', isMerged: false })),
};

describe('what is not known of a compound', () => {
  it('is nothing when all of it is', () => {
    expect(gapsOf(known)).toEqual([]);
  });

  it('is no name in Khmer or Chinese where there are more names than were given', () => {
    expect(gapsOf({ ...known, names: [], namesTotal: 500 })).toEqual([]);
  });

  it('is the state first, also when somebody recorded that it is unknown', () => {
    expect(gapsOf({ ...known, state: null, names: [], namesTotal: 0 })).toEqual(['state', 'khmer', 'chinese']);
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

  it('is whether it is still so, where the last status is older than 90 days; a date that is not exact is taken as late as it may be', () => {
    const aged = (...statuses: readonly CompoundView['statuses'][number][]) => gapsOf({ ...known, statuses: [...statuses] });
    expect(aged(status('2026-03-03'))).toEqual([]);
    expect(aged(status('2026-03-02'))).toEqual(['state-old']);
    expect(aged(status('2026-03'))).toEqual([]);
    expect(aged(status('2026-02'))).toEqual(['state-old']);
    expect(aged(status('2025'))).toEqual(['state-old']);
    // One of which nobody knows when is as old as its writing down.
    expect(aged(status('', now - 1))).toEqual([]);
    expect(aged(status('', now - 91 * 86_400_000))).toEqual(['state-old']);
    expect(aged(status('2024'), status('2026-05'))).toEqual([]);
    // What is not known at all is asked once.
    expect(gapsOf({ ...known, state: { state: 'unknown', since: '2024' }, statuses: [status('2024')] })).toEqual(['state']);
  });

  it('is what nobody has said, and nothing before the vault has told it', () => {
    expect(gapsOf(known, { people: false, operator: false, wayIn: false })).toEqual(['people', 'operator', 'way-in']);
    expect(gapsAt(known, { said: undefined, now })).toEqual([]);
  });
});
