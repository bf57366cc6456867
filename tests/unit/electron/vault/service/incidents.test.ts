import { csvTable } from '#vault/tables/csv-table.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Request } from '#shared/contract/contract.ts';
import { incidentCounts } from '#shared/domain/incident.ts';
import { cheapArgon2 } from '../../../../support/cheap-argon2.ts';
import { openedBytes } from '../../../../support/vault-bytes.ts';
import { must, testPassphrase, vaultHarness, type Harness } from '../../../../support/vault-harness.ts';
import { vaultWithTips, type VaultWithTips } from '../../../../support/vault-with-tips.ts';

type Facts = Request<'incidents.record'>['facts'];
type Statement = Request<'incidents.recordFigure'>['statement'];

const nobody = 'e'.repeat(32);
const said = {
  inside: 'Police came to Golden Orchid Garden this morning, many were taken (invented)',
  khmer: 'ប៉ូលិសបានចូលសួនអ័រគីដេមាស (invented)',
  elsewhere: 'Nothing happened in the Invented Hotel (invented)',
};
/** The harness's clock stands at 1 June 2026, and tips come at that time. */
const raid: Facts = { kind: 'raid', date: '2026-05-30', agency: 'Provincial police (invented)', note: '', compoundIds: [] };
const unknown = { is: 'unknown' } as const;
const known = (least: number, most = least) => ({ is: 'known', least, most }) as const;

let vault: VaultWithTips;
let harness: Harness;
let tips: Readonly<Record<keyof typeof said, string>>;

beforeEach(async () => {
  vault = await vaultWithTips(Object.values(said));
  harness = vault.harness;
  tips = { inside: vault.tipOf(said.inside), khmer: vault.tipOf(said.khmer), elsewhere: vault.tipOf(said.elsewhere) };
});

const compound = async (text: string): Promise<string> =>
  must(await harness.api['compounds.record']({ facts: { kind: 'casino', standing: 'suspected', province: 'KH-18', district: null, place: '' }, name: { text, language: 'en', kind: 'official', source: 'invented' } })).compoundId;
const record = async (facts: Partial<Facts> = {}) => must(await harness.api['incidents.record']({ facts: { ...raid, ...facts } }));
const state = async (incidentId: string, counted: Statement['counted'], figure: Statement['figure'], source = 'A newspaper (invented)') =>
  must(await harness.api['incidents.recordFigure']({ incidentId, statement: { counted, figure, source, reliability: 'F', credibility: '6' } }));
const list = async (part: Partial<Request<'incidents.list'>> = {}) => must(await harness.api['incidents.list']({ kind: null, year: null, compoundId: null, offset: 0, limit: 50, ...part }));
const events = async () => must(await harness.api['vault.about']({})).events;
const linkCompound = async (tipId: string, compoundId: string) => must(await harness.api['compounds.setLink']({ tipId, compoundId, to: 'linked' }));
const link = async (tipId: string, incidentId: string, to: Request<'incidents.setLink'>['to'] = 'linked') => must(await harness.api['incidents.setLink']({ tipId, incidentId, to }));
const tipsOf = async (incidentId: string) => must(await harness.api['incidents.tips']({ incidentId, offset: 0, limit: 50 }));
const verified = async () => must(await harness.api['vault.verify']({}));

describe('many figures of one incident', () => {
  it('are given from the one that is asked for, with how many there are, and count all the same', async () => {
    const { incidentId } = await record();
    for (const people of [10, 20, 30]) await state(incidentId, 'detained', known(people), `Invented source ${people}`);
    const others = [await record({ agency: 'Same, invented' }), await record({ agency: 'Same again, invented' })];
    for (const other of others) must(await harness.api['incidents.merge']({ incidentId: other.incidentId, into: incidentId }));
    const { figures, figuresTotal, tallies, merged, mergedTotal, placesTotal } = must(await harness.api['incidents.get']({ incidentId, figuresOffset: 1, mergedOffset: 1 }));
    expect([figures.map(({ source }) => source), figuresTotal]).toEqual([['Invented source 20', 'Invented source 30'], 3]);
    expect(tallies).toEqual(must(await harness.api['incidents.get']({ incidentId })).tallies);
    expect([merged.map((each) => each.incidentId), mergedTotal, placesTotal]).toEqual([[others[1]?.incidentId], 2, 0]);
  });
});

describe('incidents', () => {
  it('begin without any figure, and every count of a new one is unknown, not none', async () => {
    expect(await list()).toMatchObject({ total: 0, rows: [], years: [] });
    const { incidentId, number, figures, tallies } = await record();
    expect([number, figures]).toEqual([1, []]);
    for (const counted of incidentCounts) expect(tallies[counted]).toEqual(unknown);
    for (const counted of incidentCounts) expect((await list()).sums[counted]).toEqual({ is: 'unknown', unknown: 1, of: 1 });
    expect(must(await harness.api['incidents.count']({}))).toEqual({ incidents: 1 });
    expect(JSON.stringify((await list()).rows.find((row) => row.incidentId === incidentId)?.tallies)).not.toMatch(/\d/);
  });

  it('keep what is known, in any script, and write down no change that is none', async () => {
    const places = [await compound('Golden Orchid Garden'), await compound('សណ្ឋាគារ (invented)')];
    const { incidentId } = await record({ compoundIds: places, note: '第一行\nបន្ទាត់ទីពីរ' });
    const before = await events();
    const same = must(await harness.api['incidents.change']({ incidentId, facts: { ...raid, compoundIds: places, note: '第一行\nបន្ទាត់ទីពីរ' } }));
    expect(await events()).toBe(before);
    expect(same).toMatchObject({ note: '第一行\nបន្ទាត់ទីពីរ', places: [{ compoundId: places[0], isMerged: false }, { compoundId: places[1] }] });
    const changed = must(await harness.api['incidents.change']({ incidentId, facts: { kind: 'release', date: '2026-06', agency: 'An\nembassy (invented)', note: '', compoundIds: [places[1] ?? '', places[1] ?? ''] } }));
    expect(changed).toMatchObject({ kind: 'release', date: '2026-06', agency: 'An embassy (invented)', places: [{ compoundId: places[1] }] });
    expect(changed.history.map(({ type }) => type)).toEqual(['recorded', 'changed']);
    expect(await verified()).toMatchObject({ chainIntact: true, alteredRows: 0 });
  });

  it('are listed latest first, by kind, by year also where none is known, and by place, with sums over all that fit and not over one page', async () => {
    const [here, there] = [await compound('Golden Orchid Garden'), await compound('Invented Hotel')];
    const first = await record({ date: '2025', compoundIds: [here] });
    const second = await record({ date: '2026-05-30', compoundIds: [here, there] });
    const third = await record({ kind: 'escape', date: '', compoundIds: [there] });
    await state(first.incidentId, 'detained', known(10));
    await state(second.incidentId, 'detained', known(5, 9));
    expect((await list()).rows.map(({ incidentId }) => incidentId)).toEqual([second.incidentId, first.incidentId, third.incidentId]);
    expect((await list()).years).toEqual(['2026', '2025', '']);
    expect(await list({ kind: 'raid', limit: 1 })).toMatchObject({ total: 2, rows: [{ number: 2, placesTotal: 2 }], sums: { detained: { is: 'known', least: 15, most: 19, unknown: 0, of: 2 }, screened: { is: 'unknown', unknown: 2, of: 2 } } });
    expect((await list({ kind: 'raid', limit: 1, offset: 1 })).rows.map(({ number }) => number)).toEqual([1]);
    expect((await list({ year: '' })).rows.map(({ number }) => number)).toEqual([3]);
    expect((await list({ year: '2025' })).rows.map(({ number }) => number)).toEqual([1]);
    expect(await list({ compoundId: there })).toMatchObject({ total: 2, sums: { detained: { is: 'known', least: 5, most: null, unknown: 1, of: 2 } } });
    expect((await list({ compoundId: nobody })).total).toBe(0);
  });

  it('are narrowed to a period only where their date is exact enough; what may lie in it is told apart and not added up', async () => {
    for (const [date, people] of [['2026-03-09', 1], ['2026-03', 10], ['2026', 100], ['', 1000], ['2025-12-31', 10_000]] as const) await state((await record({ date })).incidentId, 'detained', known(people));
    expect(await list({ period: { from: '2026-03', until: '2026-03-31' } })).toMatchObject({ total: 2, undecided: 2, sums: { detained: { least: 11, most: 11, of: 2 } } });
    expect(await list({ period: { from: '2026', until: '' } })).toMatchObject({ total: 3, undecided: 1, sums: { detained: { least: 111 } } });
    expect(await list({ period: { from: '', until: '2025' } })).toMatchObject({ total: 1, undecided: 1, sums: { detained: { least: 10_000 } } });
    expect(await list({ period: { from: '', until: '' } })).toMatchObject({ total: 5, undecided: 0 });
    expect(await harness.api['incidents.list']({ kind: null, year: null, compoundId: null, period: { from: '2026-03', until: '2026-02' }, offset: 0, limit: 5 })).toEqual({ ok: false, code: 'bad-request' });
  });

  it('are those that a sum counted, or those of which it is unknown, and both together are all', async () => {
    const [one, two, three] = [await record(), await record(), await record()];
    await state(one.incidentId, 'detained', known(0));
    await state(two.incidentId, 'detained', unknown);
    const { detained } = (await list()).sums;
    expect(detained).toMatchObject({ is: 'known', least: 0, unknown: 2, of: 3 });
    const numbers = async (is: 'known' | 'unknown') => (await list({ figure: { counted: 'detained', is } })).rows.map(({ number }) => number).sort();
    expect([await numbers('known'), await numbers('unknown')]).toEqual([[one.number], [two.number, three.number]]);
  });

  it('at compounds that are the same are at one place, and “raided” is offered for it once', async () => {
    const [one, other, third] = [await compound('Golden Orchid Garden'), await compound('សួនអ័រគីដេមាស (invented)'), await compound('Invented Hotel')];
    const { incidentId } = await record({ compoundIds: [one, other, third] });
    must(await harness.api['compounds.merge']({ compoundId: other, into: one }));
    expect((await list()).rows[0]).toMatchObject({ placesTotal: 2, places: [{ compoundId: one }, { compoundId: third }] });
    expect(must(await harness.api['incidents.get']({ incidentId })).unmarked.map(({ compoundId }) => compoundId)).toEqual([one, third]);
    expect(await list({ compoundId: other })).toMatchObject({ total: 1 });
    // Nothing was moved: parted again they are two places.
    must(await harness.api['compounds.part']({ compoundId: other }));
    expect((await list()).rows[0]).toMatchObject({ placesTotal: 3 });
  });

  it('of a compound are those of the compounds that are the same as it, too, from either side', async () => {
    const [kept, other] = [await compound('Golden Orchid Garden'), await compound('Golden Orkid Gardens')];
    await record({ compoundIds: [other] });
    must(await harness.api['compounds.merge']({ compoundId: other, into: kept }));
    for (const compoundId of [kept, other]) expect((await list({ compoundId })).total).toBe(1);
    must(await harness.api['compounds.part']({ compoundId: other }));
    expect((await list({ compoundId: kept })).total).toBe(0);
  });

  it('take no date that the calendar does not have, no place twice too many, and no figure upside down or without a bound', async () => {
    const { incidentId } = await record();
    const refused = async (request: unknown, call: 'incidents.record' | 'incidents.recordFigure') => {
      const before = await events();
      expect((await harness.api[call](request as never)).ok).toBe(false);
      expect(await events()).toBe(before);
    };
    await refused({ facts: { ...raid, date: '2026-02-30' } }, 'incidents.record');
    await refused({ facts: { ...raid, compoundIds: Array.from({ length: 21 }, () => nobody) } }, 'incidents.record');
    const statement = { counted: 'detained', source: '', reliability: 'F', credibility: '6' };
    for (const figure of [known(9, 5), known(-1), { is: 'known' }, { is: 'known', least: 3 }, { is: 'unknown', least: 0, most: 0 }, null, 0, known(10_000_001)]) await refused({ incidentId, statement: { ...statement, figure } }, 'incidents.recordFigure');
    await refused({ incidentId, statement }, 'incidents.recordFigure');
  });

  it('answer not-found for what is not there', async () => {
    const { incidentId } = await record();
    const statement = { counted: 'detained', figure: known(1), source: '', reliability: 'F', credibility: '6' } as const;
    for (const reply of [
      await harness.api['incidents.get']({ incidentId: nobody }),
      await harness.api['incidents.tips']({ incidentId: nobody, offset: 0, limit: 5 }),
      await harness.api['incidents.record']({ facts: { ...raid, compoundIds: [nobody] } }),
      await harness.api['incidents.change']({ incidentId: nobody, facts: raid }),
      await harness.api['incidents.change']({ incidentId, facts: { ...raid, compoundIds: [nobody] } }),
      await harness.api['incidents.recordFigure']({ incidentId: nobody, statement }),
      await harness.api['incidents.withdrawFigure']({ incidentId, figureId: nobody }),
      await harness.api['incidents.setFirst']({ incidentId, counted: 'detained', figureId: nobody }),
      await harness.api['incidents.merge']({ incidentId, into: nobody }),
      await harness.api['incidents.merge']({ incidentId, into: incidentId }),
      await harness.api['incidents.part']({ incidentId }),
      await harness.api['incidents.ofTip']({ tipId: nobody }),
      await harness.api['incidents.setLink']({ tipId: tips.inside, incidentId: nobody, to: 'linked' }),
      await harness.api['incidents.setLink']({ tipId: nobody, incidentId, to: 'linked' }),
    ]) expect(reply).toEqual({ ok: false, code: 'not-found' });
  });
});

describe('figures of an incident', () => {
  it('stand beside each other where sources differ, each with its own source and grade; none is chosen and none are added up', async () => {
    const { incidentId } = await record();
    await state(incidentId, 'detained', known(234), 'A newspaper (invented)');
    const view = must(await harness.api['incidents.recordFigure']({ incidentId, statement: { counted: 'detained', figure: known(180, 200), source: 'An embassy\n(invented)', reliability: 'B', credibility: '2' } }));
    expect(view.figures).toMatchObject([{ figure: known(234), source: 'A newspaper (invented)', reliability: 'F', credibility: '6', isFirst: false }, { figure: known(180, 200), source: 'An embassy (invented)', reliability: 'B', credibility: '2', isFirst: false }]);
    expect(view.tallies.detained).toEqual({ is: 'known', least: 180, most: 234, differs: true });
    expect((await list()).sums.detained).toMatchObject({ least: 180, most: 234, differing: 1 });
  });

  it('are shown in the order that a person said, until that is taken back, and keep the others', async () => {
    const { incidentId } = await record();
    await state(incidentId, 'detained', known(234));
    const { figures } = await state(incidentId, 'detained', known(180));
    const [one, other] = figures;
    const chosen = must(await harness.api['incidents.setFirst']({ incidentId, counted: 'detained', figureId: other?.figureId ?? '' }));
    expect(chosen.tallies.detained).toEqual({ is: 'known', least: 180, most: 180, differs: false });
    expect(chosen.figures.map(({ isFirst }) => isFirst)).toEqual([false, true]);
    const before = await events();
    must(await harness.api['incidents.setFirst']({ incidentId, counted: 'detained', figureId: other?.figureId ?? '' }));
    expect(await events()).toBe(before);
    // A figure of one count is none of another.
    expect(await harness.api['incidents.setFirst']({ incidentId, counted: 'charged', figureId: one?.figureId ?? '' })).toEqual({ ok: false, code: 'not-found' });
    expect(must(await harness.api['incidents.setFirst']({ incidentId, counted: 'detained', figureId: null })).tallies.detained).toMatchObject({ differs: true });
    must(await harness.api['incidents.setFirst']({ incidentId, counted: 'detained', figureId: one?.figureId ?? '' }));
    const without = must(await harness.api['incidents.withdrawFigure']({ incidentId, figureId: one?.figureId ?? '' }));
    expect(without.tallies.detained).toEqual({ is: 'known', least: 180, most: 180, differs: false });
    expect(without.history.map(({ type, counted }) => [type, counted])).toEqual([['recorded', null], ['figure-recorded', 'detained'], ['figure-recorded', 'detained'], ['first-set', 'detained'], ['first-unset', 'detained'], ['first-set', 'detained'], ['figure-withdrawn', 'detained']]);
    expect(await verified()).toMatchObject({ chainIntact: true, alteredRows: 0 });
  });

  it('tell none from not known, also where a person says to show the unknown first', async () => {
    const { incidentId } = await record();
    await state(incidentId, 'screened', known(0));
    expect((await list()).sums.screened).toEqual({ is: 'known', least: 0, most: 0, unknown: 0, of: 1, differing: 0 });
    const { figures } = await state(incidentId, 'screened', unknown);
    must(await harness.api['incidents.setFirst']({ incidentId, counted: 'screened', figureId: figures.find(({ figure }) => figure.is === 'unknown')?.figureId ?? '' }));
    expect((await list()).sums.screened).toEqual({ is: 'unknown', unknown: 1, of: 1 });
  });

  it('end at two hundred, and say so', async () => {
    const { incidentId } = await record();
    for (let figure = 0; figure < 200; figure += 1) await state(incidentId, 'referred', known(figure));
    expect(await harness.api['incidents.recordFigure']({ incidentId, statement: { counted: 'referred', figure: unknown, source: '', reliability: 'F', credibility: '6' } })).toEqual({ ok: false, code: 'too-many-figures' });
  });
});

describe('tips that speak of an incident', () => {
  it('are suggested where they are linked to its place and came near its time, and linked by a person alone', async () => {
    const [here, there] = [await compound('Golden Orchid Garden'), await compound('Invented Hotel')];
    await linkCompound(tips.inside, here);
    await linkCompound(tips.khmer, here);
    await linkCompound(tips.elsewhere, there);
    const { incidentId } = await record({ compoundIds: [here] });
    const before = await tipsOf(incidentId);
    expect(before).toMatchObject({ total: 0, sources: 0, rows: [], suggestedTotal: 2 });
    expect(before.suggested.map(({ tipId }) => tipId).sort()).toEqual([tips.inside, tips.khmer].sort());
    expect(must(await harness.api['incidents.ofTip']({ tipId: tips.inside }))).toMatchObject({ linked: [], suggested: [{ incidentId, number: 1, kind: 'raid' }], suggestedTotal: 1 });
    expect(must(await harness.api['incidents.ofTip']({ tipId: tips.elsewhere }))).toEqual({ linked: [], suggested: [], suggestedTotal: 0 });
    expect(await link(tips.inside, incidentId)).toMatchObject({ linked: [{ incidentId }], suggested: [] });
    expect(await link(tips.khmer, incidentId, 'refused')).toEqual({ linked: [], suggested: [], suggestedTotal: 0 });
    expect(await tipsOf(incidentId)).toMatchObject({ total: 1, sources: 1, rows: [{ tipId: tips.inside }], suggested: [], suggestedTotal: 0 });
    expect((await list()).rows[0]).toMatchObject({ tips: 1 });
    expect((await link(tips.khmer, incidentId, 'none')).suggestedTotal).toBe(1);
    const { history } = must(await harness.api['tips.get']({ tipId: tips.khmer }));
    expect(history.slice(-2).map(({ type, to }) => [type, to])).toEqual([['incident-refused', '1'], ['incident-undecided', '1']]);
  });

  it('are not suggested from far away in time, nor where only the year is known', async () => {
    const here = await compound('Golden Orchid Garden');
    await linkCompound(tips.inside, here);
    for (const date of ['2026-04-20', '2026-08', '2026', '']) {
      const { incidentId } = await record({ date, compoundIds: [here] });
      expect((await tipsOf(incidentId)).suggestedTotal).toBe(0);
    }
    const month = await record({ date: '2026-05', compoundIds: [here] });
    expect((await tipsOf(month.incidentId)).suggestedTotal).toBe(1);
    expect(must(await harness.api['incidents.ofTip']({ tipId: tips.inside })).suggested).toMatchObject([{ incidentId: month.incidentId }]);
  });

  it('count as one source where they go back to one', async () => {
    const { incidentId } = await record();
    await link(tips.inside, incidentId);
    await link(tips.khmer, incidentId);
    must(await harness.api['compounds.setSource']({ tipId: tips.khmer, sameAs: tips.inside }));
    expect(await tipsOf(incidentId)).toMatchObject({ total: 2, sources: 1 });
  });

  it('leave no byte of a link behind when they are deleted', async () => {
    const { incidentId } = await record();
    const linkId = `${tips.inside}${incidentId}`;
    await link(tips.inside, incidentId);
    const found = async () => {
      const { pages, frames } = await openedBytes(vault.files, harness.folder, testPassphrase, cheapArgon2);
      return pages.includes(linkId) || frames.includes(linkId);
    };
    expect(await found()).toBe(true);
    must(await harness.api['deletion.begin']({ tipIds: [tips.inside], reason: 'test', note: '' }));
    harness.clock.monotonicMs += 31_000;
    harness.clock.wallMs += 31_000;
    harness.service.tick();
    expect(await found()).toBe(false);
  });

  it('take their link along when they are deleted, and the incident stays', async () => {
    const { incidentId } = await record();
    await link(tips.inside, incidentId);
    await link(tips.khmer, incidentId);
    await state(incidentId, 'detained', known(7));
    must(await harness.api['deletion.begin']({ tipIds: [tips.inside], reason: 'test', note: '' }));
    harness.clock.monotonicMs += 31_000;
    harness.clock.wallMs += 31_000;
    harness.service.tick();
    expect((await tipsOf(incidentId)).rows.map(({ tipId }) => tipId)).toEqual([tips.khmer]);
    expect((await list()).rows).toMatchObject([{ tips: 1, tallies: { detained: known(7) } }]);
    expect(await verified()).toMatchObject({ chainIntact: true, alteredRows: 0 });
  });
});

describe('a raid and the status of its places', () => {
  it('is offered there and never set; a status of that date, also one less exact, takes the offer away', async () => {
    const [here, there] = [await compound('Golden Orchid Garden'), await compound('Invented Hotel')];
    const { incidentId, unmarked } = await record({ compoundIds: [here, there] });
    expect(unmarked.map(({ compoundId }) => compoundId)).toEqual([here, there]);
    expect(must(await harness.api['compounds.get']({ compoundId: here })).state).toBeNull();
    const status = { state: 'raided', relocatedTo: null, source: '', reliability: 'F', credibility: '6' } as const;
    must(await harness.api['compounds.recordStatus']({ compoundId: here, status: { ...status, since: '2025-01' } }));
    expect(must(await harness.api['incidents.get']({ incidentId })).unmarked).toHaveLength(2);
    must(await harness.api['compounds.recordStatus']({ compoundId: here, status: { ...status, since: '2026-05' } }));
    expect(must(await harness.api['incidents.get']({ incidentId })).unmarked.map(({ compoundId }) => compoundId)).toEqual([there]);
    // A raid that was said to close it is none that did.
    must(await harness.api['compounds.recordStatus']({ compoundId: there, status: { ...status, state: 'closed', since: '2026-05-30' } }));
    expect(must(await harness.api['incidents.get']({ incidentId })).unmarked.map(({ compoundId }) => compoundId)).toEqual([there]);
  });

  it('is not offered for anything but a raid', async () => {
    const here = await compound('Golden Orchid Garden');
    for (const kind of ['release', 'escape', 'transfer', 'death', 'other'] as const) expect((await record({ kind, compoundIds: [here] })).unmarked).toEqual([]);
  });
});

describe('whoever only reads', () => {
  it('sees incidents, and changes and saves nothing', async () => {
    const passphrase = 'invented lantern quarry willow anchor thimble';
    const { incidentId } = await record();
    await state(incidentId, 'detained', known(7));
    must(await harness.api['people.add']({ name: 'Bopha', role: 'read', passphrase, secret: testPassphrase }));
    harness.service.close();
    const reader = vaultHarness({ files: vault.files });
    must(await reader.api['vault.unlock']({ secret: passphrase, acceptPracticeMismatch: false }));
    expect(must(await reader.api['incidents.get']({ incidentId })).tallies.detained).toEqual({ ...known(7), differs: false });
    expect(must(await reader.api['incidents.list']({ kind: null, year: null, compoundId: null, offset: 0, limit: 5 })).total).toBe(1);
    const figureId = nobody;
    const statement = { counted: 'detained', figure: unknown, source: '', reliability: 'F', credibility: '6' } as const;
    for (const reply of [
      await reader.api['incidents.record']({ facts: raid }),
      await reader.api['incidents.change']({ incidentId, facts: raid }),
      await reader.api['incidents.recordFigure']({ incidentId, statement }),
      await reader.api['incidents.withdrawFigure']({ incidentId, figureId }),
      await reader.api['incidents.setFirst']({ incidentId, counted: 'detained', figureId: null }),
      await reader.api['incidents.merge']({ incidentId, into: nobody }),
      await reader.api['incidents.part']({ incidentId }),
      await reader.api['incidents.setLink']({ tipId: tips.inside, incidentId, to: 'linked' }),
      await reader.api['incidents.save']({ handle: reader.grant('incidents', '/incidents.csv') }),
    ]) expect(reply).toEqual({ ok: false, code: 'not-permitted' });
    expect(vault.files.contents('/incidents.csv')).toBeUndefined();
    reader.service.close();
  });
});

describe('two incidents that are one event', () => {
  it('are shown as one with the places, figures and tips of both, and part again as they were', async () => {
    const [here, there] = [await compound('Golden Orchid Garden'), await compound('Invented Hotel')];
    const kept = await record({ compoundIds: [here] });
    const other = await record({ date: '2026-05-31', compoundIds: [there, here] });
    await state(kept.incidentId, 'detained', known(234));
    const { figures } = await state(other.incidentId, 'detained', known(180));
    await state(other.incidentId, 'screened', unknown);
    must(await harness.api['incidents.setFirst']({ incidentId: other.incidentId, counted: 'detained', figureId: figures[0]?.figureId ?? '' }));
    await link(tips.inside, other.incidentId);
    const both = async () => [must(await harness.api['incidents.get']({ incidentId: kept.incidentId })), must(await harness.api['incidents.get']({ incidentId: other.incidentId }))].map(({ history: _history, historyTotal: _total, ...rest }) => rest);
    const before = await both();
    const merged = must(await harness.api['incidents.merge']({ incidentId: other.incidentId, into: kept.incidentId }));
    expect(merged).toMatchObject({ incidentId: kept.incidentId, merged: [{ incidentId: other.incidentId, number: 2 }], places: [{ compoundId: here, isMerged: false }, { compoundId: there, isMerged: true }] });
    // What was said to show first of the merged one was not said of both.
    expect(merged.tallies).toMatchObject({ detained: { is: 'known', least: 180, most: 234, differs: true }, screened: unknown });
    expect(await list()).toMatchObject({ total: 1, sums: { detained: { of: 1, differing: 1 } } });
    expect((await list()).rows[0]).toMatchObject({ placesTotal: 2, tips: 1 });
    expect(must(await harness.api['incidents.count']({}))).toEqual({ incidents: 1 });
    expect(must(await harness.api['incidents.ofTip']({ tipId: tips.inside })).linked).toMatchObject([{ incidentId: kept.incidentId }]);
    expect(await harness.api['incidents.merge']({ incidentId: other.incidentId, into: kept.incidentId })).toEqual({ ok: false, code: 'not-found' });
    expect(await harness.api['incidents.merge']({ incidentId: kept.incidentId, into: other.incidentId })).toEqual({ ok: false, code: 'not-found' });
    // The figure of the merged one can be said to be the first of both; that leaves with it.
    expect(must(await harness.api['incidents.setFirst']({ incidentId: kept.incidentId, counted: 'detained', figureId: figures[0]?.figureId ?? '' })).tallies.detained).toEqual({ is: 'known', least: 180, most: 180, differs: false });
    must(await harness.api['incidents.part']({ incidentId: other.incidentId }));
    expect(await both()).toEqual(before);
    expect(await verified()).toMatchObject({ chainIntact: true, alteredRows: 0 });
  });

  it('are let go together', async () => {
    const [kept, other] = [await record(), await record()];
    await link(tips.inside, other.incidentId);
    must(await harness.api['incidents.merge']({ incidentId: other.incidentId, into: kept.incidentId }));
    expect((await link(tips.inside, kept.incidentId, 'refused')).linked).toEqual([]);
    expect((await tipsOf(kept.incidentId)).total).toBe(0);
  });

  it('stay one through a chain, which cannot become a circle', async () => {
    const [a, b, c] = [await record(), await record(), await record()];
    must(await harness.api['incidents.merge']({ incidentId: a.incidentId, into: b.incidentId }));
    must(await harness.api['incidents.merge']({ incidentId: b.incidentId, into: c.incidentId }));
    expect((await list()).rows.map(({ number }) => number)).toEqual([3]);
    expect(must(await harness.api['incidents.get']({ incidentId: c.incidentId })).merged.map(({ number }) => number)).toEqual([1, 2]);
    expect(await harness.api['incidents.merge']({ incidentId: c.incidentId, into: a.incidentId })).toEqual({ ok: false, code: 'not-found' });
  });
});

describe('the table of incidents', () => {
  const save = async (name = '/out/incidents.csv') => {
    if (vault.files.stat('/out') === undefined) vault.files.makeFolder('/out');
    const saved = must(await harness.api['incidents.save']({ handle: harness.grant('incidents', name) }));
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(vault.files.contents(name));
    const read = csvTable(vault.files.contents(name) ?? new Uint8Array(), { encoding: null, sheet: 0 });
    return { saved, text, cells: must(read).rows.map(({ cells }) => cells) };
  };

  it('says unknown in words wherever nobody knows, never a number and never an empty cell, and none as 0', async () => {
    const { incidentId } = await record({ date: '', compoundIds: [await compound('សួនអ័រគីដេមាស')] });
    await state(incidentId, 'detained', known(180, 200), 'An embassy (invented)');
    await state(incidentId, 'detained', known(234));
    await state(incidentId, 'screened', unknown);
    await state(incidentId, 'charged', known(0));
    const { saved, text, cells } = await save();
    expect(text.startsWith('\uFEFF"incident","kind",')).toBe(true);
    expect(text.split('\r\n').every((line) => line === '' || line.split('","').length === 12)).toBe(true);
    const head = ['1', 'raid', 'unknown', 'សួនអ័រគីដេមាស', 'Provincial police (invented)'];
    expect(cells).toEqual([
      ['incident', 'kind', 'date', 'places', 'agency', 'count', 'at least', 'at most', 'source', 'grade', 'shown first', 'note'],
      [...head, 'detained', '180', '200', 'An embassy (invented)', 'F6'],
      [...head, 'detained', '234', '234', 'A newspaper (invented)', 'F6'],
      [...head, 'released', 'unknown', 'unknown'],
      [...head, 'screened', 'unknown', 'unknown', 'A newspaper (invented)', 'F6'],
      [...head, 'identified', 'unknown', 'unknown'],
      [...head, 'referred', 'unknown', 'unknown'],
      [...head, 'deported', 'unknown', 'unknown'],
      [...head, 'charged', '0', '0', 'A newspaper (invented)', 'F6'],
    ]);
    expect(saved).toMatchObject({ savedAs: 'incidents.csv', incidents: 1 });
  });

  it('keeps words together that hold commas, quotes and lines, and begins no cell like a formula', async () => {
    await record({ agency: '=HYPERLINK("http://example.invalid"),x', note: '+1 202 555 0101\n"so it was"\n＝1+1;-2' });
    const { text } = await save();
    expect(text).toContain(`,"'=HYPERLINK(""http://example.invalid""),x",`);
    // Also in full width, on a line of its own, and behind what a spreadsheet may take for a separator.
    expect(text).toContain(`,"'+1 202 555 0101\n""so it was""\n'＝1+1;'-2"`);
  });

  it('leaves a trace in the log, is written only where a person said, and only once', async () => {
    const before = await events();
    vault.files.makeFolder('/out');
    const handle = harness.grant('incidents', '/out/incidents.csv');
    must(await harness.api['incidents.save']({ handle }));
    expect(await events()).toBe(before + 1);
    expect(await harness.api['incidents.save']({ handle })).toEqual({ ok: false, code: 'handle-invalid' });
    expect(await harness.api['incidents.save']({ handle: harness.grant('dossier', '/out/x.csv') })).toEqual({ ok: false, code: 'handle-invalid' });
  });
});
