import { beforeEach, describe, expect, it } from 'vitest';
import { namesAtOnce, otherNamesShown, statusesAtOnce } from '#shared/contract/compound-calls.ts';
import type { Request } from '#shared/contract/contract.ts';
import { must, type Harness } from '../../../../support/vault-harness.ts';
import { vaultWithTips } from '../../../../support/vault-with-tips.ts';

const nobody = 'e'.repeat(32);
const known = { kind: 'casino', standing: 'suspected', province: 'KH-18', district: '1801', place: '' } as const;
const name = (text: string, language: Request<'compounds.addName'>['name']['language'] = 'en') => ({ text, language, kind: 'official', source: 'invented' }) as const;
const said = {
  one: 'They are held in Golden Orchid Garden, on the third floor (invented)',
  two: 'គេនៅសួនអ័រគីដេមាស មិនអាចចេញបានទេ (invented)',
  three: 'The weather is fine in Kampot (invented)',
  four: 'Somebody told me of Toul Kork Villa, south of the market (invented)',
};

let harness: Harness;
let tips: Readonly<Record<keyof typeof said, string>>;

beforeEach(async () => {
  const vault = await vaultWithTips(Object.values(said));
  harness = vault.harness;
  tips = Object.fromEntries(Object.entries(said).map(([name, narrative]) => [name, vault.tipOf(narrative)])) as typeof tips;
});

const record = async (facts: Request<'compounds.record'>['facts'] = known, first = name('Golden Orchid Garden')) => must(await harness.api['compounds.record']({ facts, name: first }));
const listed = async (search = '') => must(await harness.api['compounds.list']({ search, offset: 0, limit: 50 })).rows;
const linksOf = async (tipId: string) => must(await harness.api['compounds.ofTip']({ tipId }));
const link = async (tipId: string, compoundId: string, to: Request<'compounds.setLink'>['to'] = 'linked') => must(await harness.api['compounds.setLink']({ tipId, compoundId, to }));
const events = async () => must(await harness.api['vault.about']({})).events;

describe('the register', () => {
  it('begins empty, and numbers compounds as they are recorded', async () => {
    expect(await listed()).toEqual([]);
    const first = await record();
    const second = await record({ ...known, district: null }, name('Invented Hotel'));
    expect([first.number, second.number]).toEqual([1, 2]);
    expect(first).toMatchObject({ name: 'Golden Orchid Garden', ...known, state: null, tips: 0, sources: 0, merged: [], mergedInto: null });
    expect(must(await harness.api['compounds.count']({}))).toEqual({ compounds: 2 });
    expect(first.history.map(({ type, what }) => [type, what])).toEqual([['recorded', null], ['name-added', 'Golden Orchid Garden']]);
  });

  it('finds a compound by a part of any of its names, in any script and spelling, and by its number', async () => {
    const { compoundId } = await record();
    must(await harness.api['compounds.addName']({ compoundId, name: name('សួនអ័រគីដេមាស', 'km') }));
    await record(known, name('Invented Hotel'));
    for (const words of ['orchid', 'ORCHID gar', 'អ័រគីដេ', '1']) expect((await listed(words)).map((row) => row.compoundId)).toEqual([compoundId]);
    expect(await listed('nothing of the kind')).toEqual([]);
  });

  it('changes what is known, and writes down no change that is none', async () => {
    const { compoundId } = await record();
    const before = await events();
    must(await harness.api['compounds.change']({ compoundId, facts: known }));
    expect(await events()).toBe(before);
    const changed = must(await harness.api['compounds.change']({ compoundId, facts: { kind: 'hotel', standing: 'confirmed', province: 'KH-7', district: null, place: 'By the\nriver' } }));
    expect(changed).toMatchObject({ kind: 'hotel', standing: 'confirmed', province: 'KH-7', district: null, place: 'By the river' });
  });

  it('takes no district of another province, and none that the gazetteer does not have', async () => {
    for (const facts of [{ ...known, province: 'KH-7' as const }, { ...known, province: null }, { ...known, district: '9999' }]) {
      expect(await harness.api['compounds.record']({ facts, name: name('Invented') })).toEqual({ ok: false, code: 'place-unknown' });
    }
    expect(await listed()).toEqual([]);
  });

  it('never leaves a compound without a name', async () => {
    const compound = await record();
    const { compoundId } = compound;
    expect(await harness.api['compounds.removeName']({ compoundId, nameId: compound.names[0]?.nameId ?? '' })).toEqual({ ok: false, code: 'last-name' });
    must(await harness.api['compounds.addName']({ compoundId, name: name('金兰花园', 'zh') }));
    const left = must(await harness.api['compounds.removeName']({ compoundId, nameId: compound.names[0]?.nameId ?? '' }));
    expect(left).toMatchObject({ name: '金兰花园', otherNames: [] });
  });

  it('keeps every status that was recorded, the latest first by when it was, and says where it went', async () => {
    const { compoundId } = await record();
    const other = await record(known, name('Invented Hotel'));
    const status = { relocatedTo: null, source: 'A newspaper (invented)', reliability: 'B', credibility: '2' } as const;
    for (const [state, since] of [['active', '2025'], ['raided', '2026-03-09'], ['suspected', ''], ['partly-emptied', '2026-03']] as const) must(await harness.api['compounds.recordStatus']({ compoundId, status: { ...status, state, since } }));
    const view = must(await harness.api['compounds.recordStatus']({ compoundId, status: { ...status, state: 'relocated', since: '2026-05', relocatedTo: other.compoundId } }));
    expect(view.statuses.map(({ state, since }) => [state, since])).toEqual([['relocated', '2026-05'], ['raided', '2026-03-09'], ['partly-emptied', '2026-03'], ['active', '2025'], ['suspected', '']]);
    expect(view.statuses[0]?.relocatedTo).toEqual({ compoundId: other.compoundId, number: 2, name: 'Invented Hotel' });
    expect(view.state).toEqual({ state: 'relocated', since: '2026-05' });
    const without = must(await harness.api['compounds.withdrawStatus']({ compoundId, entryId: view.statuses[0]?.entryId ?? '' }));
    expect(without.state).toEqual({ state: 'raided', since: '2026-03-09' });
    expect(without.history.at(-1)).toMatchObject({ type: 'status-withdrawn', what: 'relocated' });
    expect(await harness.api['compounds.recordStatus']({ compoundId, status: { ...status, state: 'relocated', since: '', relocatedTo: compoundId } })).toEqual({ ok: false, code: 'not-found' });
  });

  it('gives many names and many statuses so many at a time, with how many there are, whatever page is asked for', async () => {
    const { compoundId } = await record();
    const names = Array.from({ length: namesAtOnce + 1 }, (_, index) => `Invented name ${index + 1}`);
    for (const text of names) must(await harness.api['compounds.addName']({ compoundId, name: name(text) }));
    for (const at of Array.from({ length: statusesAtOnce + 1 }, (_, index) => index)) must(await harness.api['compounds.recordStatus']({ compoundId, status: { state: 'active', since: String(1900 + at), relocatedTo: null, source: 'invented', reliability: 'F', credibility: '6' } }));
    const first = must(await harness.api['compounds.get']({ compoundId }));
    expect([first.namesTotal, first.names.map(({ text }) => text)]).toEqual([namesAtOnce + 2, ['Golden Orchid Garden', ...names.slice(0, namesAtOnce - 1)]]);
    expect([first.statusesTotal, first.statuses.length, first.statuses[0]?.since, first.statuses.at(-1)?.since]).toEqual([statusesAtOnce + 1, statusesAtOnce, '2000', '1901']);
    expect([first.otherNamesTotal, first.otherNames]).toEqual([names.length, names.slice(0, otherNamesShown)]);
    const { names: laterNames, statuses: laterStatuses, ...rest } = must(await harness.api['compounds.get']({ compoundId, namesOffset: namesAtOnce, statusesOffset: statusesAtOnce }));
    expect([laterNames.map(({ text }) => text), laterStatuses.map(({ since }) => since)]).toEqual([names.slice(-2), ['1900']]);
    const { names: _names, statuses: _statuses, ...same } = first;
    expect(rest).toEqual(same);
    expect(await listed('Invented name 101')).toMatchObject([{ compoundId, otherNames: names.slice(0, otherNamesShown), otherNamesTotal: names.length }]);
  });

  it('takes no date that the calendar does not have', async () => {
    const { compoundId } = await record();
    for (const since of ['2026-02-30', '2026-13', '26', '2026-1', 'March']) {
      expect((await harness.api['compounds.recordStatus']({ compoundId, status: { state: 'active', since, relocatedTo: null, source: '', reliability: 'F', credibility: '6' } })).ok).toBe(false);
    }
  });

  it('answers not-found for what is not there', async () => {
    for (const reply of [
      await harness.api['compounds.get']({ compoundId: nobody }),
      await harness.api['compounds.tips']({ compoundId: nobody, offset: 0, limit: 5 }),
      await harness.api['compounds.change']({ compoundId: nobody, facts: known }),
      await harness.api['compounds.addName']({ compoundId: nobody, name: name('Invented') }),
      await harness.api['compounds.removeName']({ compoundId: nobody, nameId: nobody }),
      await harness.api['compounds.withdrawStatus']({ compoundId: nobody, entryId: nobody }),
      await harness.api['compounds.part']({ compoundId: nobody }),
      await harness.api['compounds.ofTip']({ tipId: nobody }),
      await harness.api['compounds.setLink']({ tipId: tips.one, compoundId: nobody, to: 'linked' }),
      await harness.api['compounds.setSource']({ tipId: tips.one, sameAs: nobody }),
    ]) expect(reply).toEqual({ ok: false, code: 'not-found' });
  });
});

describe('which compounds a tip speaks of', () => {
  it('is suggested by name across scripts and spellings, with why, and linked by a person alone', async () => {
    const { compoundId } = await record();
    must(await harness.api['compounds.addName']({ compoundId, name: name('សួនអ័រគីដេមាស', 'km') }));
    await record({ ...known, province: 'KH-7', district: null }, name('Invented Hotel'));
    expect((await linksOf(tips.one)).suggested).toEqual([{ compoundId, number: 1, name: 'Golden Orchid Garden', reasons: [{ why: 'name', passage: 'Golden Orchid Garden' }] }]);
    expect((await linksOf(tips.two)).suggested.map(({ reasons }) => reasons)).toEqual([[{ why: 'name', passage: 'សួនអ័រគីដេមាស' }]]);
    const villa = await record({ ...known, province: 'KH-12', district: '1204' }, name('Tuol Kouk Villa'));
    expect((await linksOf(tips.four)).suggested).toMatchObject([{ compoundId: villa.compoundId, reasons: [{ why: 'spelling', passage: 'Toul Kork Villa' }, { why: 'district', passage: 'Toul Kork' }] }]);
    // A province alone is no reason.
    expect((await linksOf(tips.three)).suggested).toEqual([]);
    expect((await linksOf(tips.one)).linked).toEqual([]);
    expect(await link(tips.one, compoundId)).toMatchObject({ linked: [{ compoundId, sources: 1 }], suggested: [] });
  });

  it('is not suggested again once a person said no, until that is taken back', async () => {
    const { compoundId } = await record();
    expect(await link(tips.one, compoundId, 'refused')).toMatchObject({ linked: [], suggested: [], suggestedTotal: 0 });
    expect((await link(tips.one, compoundId, 'none')).suggested).toHaveLength(1);
    const { history } = must(await harness.api['tips.get']({ tipId: tips.one }));
    expect(history.slice(1).map(({ type, to }) => [type, to])).toEqual([['compound-refused', 'Golden Orchid Garden'], ['compound-undecided', 'Golden Orchid Garden']]);
  });

  it('follows the register: a name that is added is found at once', async () => {
    const { compoundId } = await record(known, name('Invented Hotel'));
    expect((await linksOf(tips.one)).suggested).toEqual([]);
    must(await harness.api['compounds.addName']({ compoundId, name: name('golden orchid garden') }));
    expect((await linksOf(tips.one)).suggested).toMatchObject([{ compoundId }]);
  });

  it('goes with the tip when that is deleted', async () => {
    const { compoundId } = await record();
    await link(tips.one, compoundId);
    await link(tips.two, compoundId);
    must(await harness.api['compounds.setSource']({ tipId: tips.two, sameAs: tips.one }));
    must(await harness.api['deletion.begin']({ tipIds: [tips.one], reason: 'test', note: '' }));
    harness.clock.monotonicMs += 31_000;
    harness.clock.wallMs += 31_000;
    harness.service.tick();
    expect((await listed())[0]).toMatchObject({ tips: 1, sources: 1 });
    expect(must(await harness.api['compounds.tips']({ compoundId, offset: 0, limit: 5 })).rows.map(({ tipId, source }) => [tipId, source])).toEqual([[tips.two, 1]]);
    expect(must(await harness.api['vault.verify']({}))).toMatchObject({ chainIntact: true, alteredRows: 0 });
  });
});

describe('independent sources', () => {
  it('are counted, not tips: what goes back to one source counts once, and that can be taken back', async () => {
    const { compoundId } = await record();
    for (const tipId of [tips.one, tips.two, tips.three]) await link(tipId, compoundId);
    const counts = async () => (await listed())[0];
    expect(await counts()).toMatchObject({ tips: 3, sources: 3 });
    must(await harness.api['compounds.setSource']({ tipId: tips.two, sameAs: tips.one }));
    must(await harness.api['compounds.setSource']({ tipId: tips.three, sameAs: tips.two }));
    expect(await counts()).toMatchObject({ tips: 3, sources: 1 });
    // The one that the group is named after leaves; the others stay together.
    must(await harness.api['compounds.setSource']({ tipId: tips.one, sameAs: null }));
    expect(await counts()).toMatchObject({ tips: 3, sources: 2 });
    const { rows } = must(await harness.api['compounds.tips']({ compoundId, offset: 0, limit: 10 }));
    const sourceOf = (tipId: string) => rows.find((row) => row.tipId === tipId)?.source;
    expect(sourceOf(tips.two)).toBe(sourceOf(tips.three));
    expect(sourceOf(tips.one)).not.toBe(sourceOf(tips.two));
    const before = await events();
    must(await harness.api['compounds.setSource']({ tipId: tips.one, sameAs: null }));
    expect(await events()).toBe(before);
    // Whoever is left alone in a group named after another tip is a source of its own already.
    must(await harness.api['compounds.setSource']({ tipId: tips.three, sameAs: tips.four }));
    const alone = await events();
    must(await harness.api['compounds.setSource']({ tipId: tips.two, sameAs: null }));
    expect(await events()).toBe(alone);
  });
});

describe('the tips of a compound', () => {
  it('say which other one they go back with, also when that stands on another page', async () => {
    const { compoundId } = await record();
    for (const tipId of [tips.one, tips.two, tips.three]) await link(tipId, compoundId);
    must(await harness.api['compounds.setSource']({ tipId: tips.three, sameAs: tips.one }));
    const page = async (offset: number) => must(await harness.api['compounds.tips']({ compoundId, offset, limit: 1 })).rows[0];
    const shown = [await page(0), await page(1), await page(2)];
    const of = (tipId: string) => shown.find((row) => row?.tipId === tipId);
    expect(of(tips.one)?.sameAs).toEqual({ tipId: tips.three, number: of(tips.three)?.number });
    expect(of(tips.three)?.sameAs).toEqual({ tipId: tips.one, number: of(tips.one)?.number });
    expect(of(tips.two)?.sameAs).toBeNull();
  });
});

describe('two compounds that are one', () => {
  it('are shown as one with the names, the status and the tips of both, and part again as they were', async () => {
    const kept = await record();
    const other = await record({ ...known, province: 'KH-7', district: null }, name('Golden Orkid Gardens'));
    await link(tips.one, kept.compoundId);
    await link(tips.two, other.compoundId);
    must(await harness.api['compounds.recordStatus']({ compoundId: other.compoundId, status: { state: 'active', since: '2026', relocatedTo: null, source: '', reliability: 'F', credibility: '6' } }));
    const before = [must(await harness.api['compounds.get']({ compoundId: kept.compoundId })), must(await harness.api['compounds.get']({ compoundId: other.compoundId }))];
    const merged = must(await harness.api['compounds.merge']({ compoundId: other.compoundId, into: kept.compoundId }));
    expect(merged).toMatchObject({ compoundId: kept.compoundId, otherNames: ['Golden Orkid Gardens'], tips: 2, sources: 2, state: { state: 'active' }, merged: [{ compoundId: other.compoundId }] });
    expect(await listed()).toHaveLength(1);
    expect(must(await harness.api['compounds.count']({}))).toEqual({ compounds: 1 });
    expect((await linksOf(tips.two)).linked).toMatchObject([{ compoundId: kept.compoundId }]);
    // What is merged cannot be merged once more, in neither direction.
    expect(await harness.api['compounds.merge']({ compoundId: kept.compoundId, into: other.compoundId })).toEqual({ ok: false, code: 'not-found' });
    expect(await harness.api['compounds.merge']({ compoundId: other.compoundId, into: kept.compoundId })).toEqual({ ok: false, code: 'not-found' });
    must(await harness.api['compounds.part']({ compoundId: other.compoundId }));
    const after = [must(await harness.api['compounds.get']({ compoundId: kept.compoundId })), must(await harness.api['compounds.get']({ compoundId: other.compoundId }))];
    expect(after.map(({ history: _history, historyTotal: _total, ...rest }) => rest)).toEqual(before.map(({ history: _history, historyTotal: _total, ...rest }) => rest));
  });

  it('are listed with how many there are, from the one that is asked for', async () => {
    const { compoundId: into } = await record();
    for (const other of ['Invented Hotel', 'Invented Villa', 'Invented Tower']) must(await harness.api['compounds.merge']({ compoundId: (await record(known, name(other))).compoundId, into }));
    const { merged, mergedTotal } = must(await harness.api['compounds.get']({ compoundId: into, mergedOffset: 1 }));
    expect([merged.map((each) => each.name), mergedTotal]).toEqual([['Invented Villa', 'Invented Tower'], 3]);
  });

  it('are let go together: a tip that was linked to the merged one is linked to none once a person says no', async () => {
    const kept = await record();
    const other = await record(known, name('Golden Orkid Gardens'));
    await link(tips.one, other.compoundId);
    must(await harness.api['compounds.merge']({ compoundId: other.compoundId, into: kept.compoundId }));
    expect(await link(tips.one, kept.compoundId, 'refused')).toMatchObject({ linked: [], suggested: [] });
    expect((await link(tips.one, kept.compoundId, 'none')).suggested).toMatchObject([{ compoundId: kept.compoundId }]);
    expect((await link(tips.one, kept.compoundId)).linked).toMatchObject([{ compoundId: kept.compoundId }]);
  });

  it('stay one through a chain of merges, and a chain cannot become a circle', async () => {
    const [a, b, c] = [await record(), await record(known, name('Second (invented)')), await record(known, name('Third (invented)'))];
    must(await harness.api['compounds.merge']({ compoundId: a.compoundId, into: b.compoundId }));
    must(await harness.api['compounds.merge']({ compoundId: b.compoundId, into: c.compoundId }));
    expect((await listed()).map(({ compoundId, otherNames }) => [compoundId, otherNames])).toEqual([[c.compoundId, ['Golden Orchid Garden', 'Second (invented)']]]);
    expect(await harness.api['compounds.merge']({ compoundId: c.compoundId, into: a.compoundId })).toEqual({ ok: false, code: 'not-found' });
    expect(await harness.api['compounds.merge']({ compoundId: c.compoundId, into: c.compoundId })).toEqual({ ok: false, code: 'not-found' });
  });
});
