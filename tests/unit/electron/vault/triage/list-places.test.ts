import { beforeEach, describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { contract, type Request } from '#shared/contract/contract.ts';
import type { PlaceFilter } from '#shared/contract/place-filter.ts';
import type { TipAnswers } from '#shared/domain/tip-answers.ts';
import { setTipCompound } from '#vault/store/commands/connect-tips.ts';
import { mergeCompound, recordCompound, recordCompoundStatus } from '#vault/store/commands/keep-compounds.ts';
import { setTipPlace } from '#vault/store/commands/place-tips.ts';
import { receiveTips } from '#vault/store/commands/receive-tips.ts';
import { listCompounds } from '#vault/triage/list-compounds.ts';
import { listPlaces } from '#vault/triage/list-places.ts';
import { listTips } from '#vault/triage/list-tips.ts';
import { startingOutcomes } from '#shared/domain/outcome.ts';
import { setStatus } from '#vault/triage/set-status.ts';
import { setUrgency } from '#vault/triage/set-urgency.ts';
import { inventedTip } from '../../../../support/invented-tips.ts';
import { openMemoryVault, type MemoryVault } from '../../../../support/memory-vault.ts';

let vault: MemoryVault;
beforeEach(async () => {
  vault = await openMemoryVault();
});

type Facts = Request<'compounds.record'>['facts'];
const compound = (name: string, province: Facts['province'], district: Facts['district'] = null): string => recordCompound(vault.context, { kind: 'casino', standing: 'suspected', province, district, place: '' }, { text: `${name} (invented)`, language: 'en', kind: 'official', source: '' });
const tip = (name: string, answers?: TipAnswers): string => receiveTips(vault.context, [inventedTip(name, answers === undefined ? {} : { answers })])[0]?.tipId ?? '';
const link = (tipId: string, compoundId: string, to: 'linked' | 'refused' | 'none' = 'linked'): void => {
  expect(setTipCompound(vault.context, tipId, compoundId, to).ok).toBe(true);
};
const places = (request: Partial<Request<'overview.places'>> = {}) => v.parse(contract['overview.places'].reply, listPlaces(vault.context.database, vault.time.ms, { level: 'province', closedToo: true, ...request }));
const shown = (request: Partial<Request<'overview.places'>> = {}) => places(request).places.map(({ province, district, compounds, tips }) => [province, district, compounds, tips]);
const tipsIn = (place: PlaceFilter, more: Partial<Request<'tips.list'>> = {}) => {
  const request = v.parse(contract['tips.list'].request, { search: '', urgencies: [], statuses: [], onlyOverdue: false, offset: 0, limit: 50, place, ...more });
  return listTips(vault.context.database, vault.time.ms, request);
};
const compoundsIn = (place: PlaceFilter) => listCompounds(vault.context.database, { search: '', place, offset: 0, limit: 50 }).rows.map(({ name }) => name.replace(' (invented)', ''));

describe('where tips count', () => {
  it('is where the compounds are to which they are linked, and not what the reporter chose', () => {
    link(tip('one', { country: 'KH', province: 'KH-7' }), compound('Orchid', 'KH-18', '1801'));
    expect(shown()).toEqual([['KH-18', null, 1, 1]]);
    expect(shown({ level: 'district' })).toEqual([['KH-18', '1801', 1, 1]]);
    expect(tipsIn({ province: 'KH-7' }).total).toBe(0);
    expect(tipsIn({ province: 'KH-18' }).total).toBe(1);
    expect(tipsIn({ province: 'KH-18', district: '1801' }).total).toBe(1);
    expect(tipsIn({ province: 'KH-18', district: null }).total).toBe(0);
  });

  it('is the province that the reporter chose where no linked compound has a place, and where a link was refused or taken back', () => {
    link(tip('one', { country: 'KH', province: 'KH-7' }), compound('Nowhere', null));
    const orchid = compound('Orchid', 'KH-18');
    const two = tip('two', { country: 'KH', province: 'KH-7' });
    link(two, orchid, 'refused');
    const three = tip('three', { country: 'KH', province: 'KH-7' });
    link(three, orchid);
    link(three, orchid, 'none');
    expect(shown()).toEqual([['KH-7', null, 0, 3], ['KH-18', null, 1, 0]]);
    expect(tipsIn({ province: 'KH-7', district: null }).rows.map(({ tipId }) => tipId).sort()).toEqual(tipsIn({ province: 'KH-7' }).rows.map(({ tipId }) => tipId).sort());
    expect(places().unplaced).toEqual({ compounds: 1, states: [{ state: 'none', compounds: 1 }] });
  });

  it('leaves none out: those without a province are counted by country, and last those of which nothing is known', () => {
    tip('one', { country: 'MM' });
    tip('two', { country: 'KH' });
    tip('three', { happened: 'now' });
    tip('four');
    expect(places().elsewhere.map(({ country, tips }) => [country, tips])).toEqual([['KH', 1], ['MM', 1], [null, 2]]);
    expect(places().places).toEqual([]);
    expect([tipsIn({ country: 'KH' }).total, tipsIn({ country: 'MM' }).total, tipsIn({ country: null }).total, tipsIn({ country: 'TH' }).total]).toEqual([1, 1, 2, 0]);
  });

  it('is every place of which a tip speaks, once each, and says how many tips count more than once', () => {
    const one = tip('one');
    for (const place of [compound('Orchid', 'KH-18', '1801'), compound('Lotus', 'KH-18', '1801'), compound('River', 'KH-18', '1802'), compound('Hill', 'KH-7', '0707')]) link(one, place);
    expect(shown()).toEqual([['KH-18', null, 3, 1], ['KH-7', null, 1, 1]]);
    expect(shown({ level: 'district' })).toEqual([['KH-18', '1801', 2, 1], ['KH-7', '0707', 1, 1], ['KH-18', '1802', 1, 1]]);
    expect(places()).toMatchObject({ tips: 1, tipsInSeveral: 1, compounds: 4 });
    expect(tipsIn({ province: 'KH-18' }).total).toBe(1);
  });

  it('follows a merge to the compound that stands for both, and a parting back', () => {
    const orchid = compound('Orchid', 'KH-18', '1801');
    const other = compound('Orchid Hotel', 'KH-7');
    link(tip('one'), other);
    expect(mergeCompound(vault.context, other, orchid).ok).toBe(true);
    expect(shown({ level: 'district' })).toEqual([['KH-18', '1801', 1, 1]]);
    expect(mergeCompound(vault.context, other, null).ok).toBe(true);
    expect(shown()).toEqual([['KH-7', null, 1, 1], ['KH-18', null, 1, 0]]);
  });

  it('is told by urgency and by status, and without closed tips unless they are asked for', () => {
    const [one, two] = [tip('one', { country: 'KH', province: 'KH-18' }), tip('two', { country: 'KH', province: 'KH-18' })];
    setUrgency(vault.context, one, 'U1');
    setStatus(vault.context, two, 'closed', startingOutcomes.actedOn.outcomeId);
    const orchid = compound('Orchid', 'KH-18');
    recordCompoundStatus(vault.context, orchid, { state: 'unknown', since: '', relocatedTo: null, source: '', reliability: 'F', credibility: '6' });
    compound('Lotus', 'KH-18');
    const [place] = places().places;
    expect(place?.urgencies).toEqual({ U0: 1, U1: 1, U2: 0, U3: 0, U4: 0 });
    expect(place?.states).toEqual([{ state: 'unknown', compounds: 1 }, { state: 'none', compounds: 1 }]);
    expect(places({ closedToo: false })).toMatchObject({ tips: 1, places: [{ tips: 1, urgencies: { U0: 0, U1: 1 } }] });
  });
});

describe('a list of one place', () => {
  it('is in the order of the inbox, in pages, and goes with words and other filters', () => {
    const tips = Array.from({ length: 5 }, (_unused, index) => receiveTips(vault.context, [inventedTip(`tip ${index}`, { answers: { country: 'KH', province: 'KH-18' }, narrative: index === 3 ? 'ផ្សារថ្មី (invented)' : 'Invented words' })])[0]?.tipId ?? '');
    tip('elsewhere', { country: 'KH', province: 'KH-7' });
    setUrgency(vault.context, tips[2]!, 'U1');
    const all = tipsIn({ province: 'KH-18' });
    expect(all.total).toBe(5);
    expect(all.rows[0]?.tipId).toBe(tips[2]);
    expect(tipsIn({ province: 'KH-18' }, { offset: 2, limit: 2 })).toEqual({ total: 5, rows: all.rows.slice(2, 4) });
    expect(tipsIn({ province: 'KH-18' }, { offset: 9 })).toEqual({ total: 5, rows: [] });
    expect(tipsIn({ province: 'KH-18' }, { search: 'ផ្សារ' }).rows.map(({ tipId }) => tipId)).toEqual([tips[3]]);
    expect(tipsIn({ province: 'KH-7' }, { search: 'ផ្សារ' }).total).toBe(0);
    expect(tipsIn({ province: 'KH-18' }, { urgencies: ['U1'] }).total).toBe(1);
    expect(tipsIn({ province: 'KH-18' }, { onlyHinted: true }).total).toBe(0);
  });

  it('has the compounds that are there, in one district or in none that is known', () => {
    compound('Orchid', 'KH-18', '1801');
    compound('Lotus', 'KH-18');
    compound('Nowhere', null);
    expect(compoundsIn({ province: 'KH-18' })).toEqual(['Orchid', 'Lotus']);
    expect(compoundsIn({ province: 'KH-18', district: '1801' })).toEqual(['Orchid']);
    expect(compoundsIn({ province: 'KH-18', district: null })).toEqual(['Lotus']);
    expect(compoundsIn({ country: null })).toEqual(['Nowhere']);
    expect(compoundsIn({ country: 'KH' })).toEqual([]);
  });

  it('refuses a place that is none', () => {
    for (const place of [{}, { province: 'KH-26' }, { province: 'KH-1', district: '18' }, { country: 'XX' }, { province: 'KH-1', country: 'KH' }]) {
      expect(v.safeParse(contract['compounds.list'].request, { search: '', offset: 0, limit: 1, place }).success).toBe(false);
    }
  });
});

it('a place that somebody confirmed and that is not known any more counts as if nobody had', () => {
  const tipId = tip('one', { country: 'KH', province: 'KH-7' });
  expect(setTipPlace(vault.context, tipId, { province: 'KH-18', district: null }, 'linked').ok).toBe(true);
  expect(shown()).toEqual([['KH-18', null, 0, 1]]);
  vault.context.database.run("UPDATE placed_tip SET province = 'KH-99'");
  expect(shown()).toEqual([['KH-7', null, 0, 1]]);
  expect(tipsIn({ province: 'KH-7' }).total).toBe(1);
});
