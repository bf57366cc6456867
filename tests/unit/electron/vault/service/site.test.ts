import { beforeEach, describe, expect, it } from 'vitest';
import type { Request } from '#shared/contract/contract.ts';
import { pointOf } from '#shared/domain/compound-point.ts';
import { must, type Harness } from '../../../../support/vault-harness.ts';
import { vaultWithTips } from '../../../../support/vault-with-tips.ts';

const nobody = 'e'.repeat(32);
const facts = { kind: 'casino', standing: 'suspected', province: 'KH-18', district: '1801', place: '' } as const;
const plain: Request<'site.recordBuilding'>['building'] = { name: 'Building B', storeys: null, people: { is: 'unknown' }, source: '', reliability: 'F', credibility: '6', note: '' };
const counted = { ...plain, storeys: 7, people: { is: 'known', least: 80, most: 120 }, source: 'A tip (invented)' } as const;
const narrative = 'Invented: forty people sleep on the third floor; one gets in by the back gate.';

let harness: Harness;
let tipId: string;
let compoundId: string;

beforeEach(async () => {
  const vault = await vaultWithTips([narrative]);
  ({ harness } = vault);
  tipId = vault.tipOf(narrative);
  compoundId = await compound('Golden Orchid Garden');
});

const compound = async (text: string) => must(await harness.api['compounds.record']({ facts, name: { text, language: 'en', kind: 'official', source: 'invented' } })).compoundId;
const site = async (id = compoundId) => must(await harness.api['site.ofCompound']({ compoundId: id }));
const record = (building: Request<'site.recordBuilding'>['building'] = plain, id = compoundId) => harness.api['site.recordBuilding']({ compoundId: id, building });
const recorded = async (building: Request<'site.recordBuilding'>['building'] = plain) => must(await record(building)).buildings.at(-1)?.buildingId ?? '';
const setPoint = (point: Request<'site.setPoint'>['point'], source = 'invented') => harness.api['site.setPoint']({ compoundId, point, source });
const history = async () => must(await harness.api['compounds.get']({ compoundId })).history.slice(2).map(({ type, what }) => [type, what]);
const events = async () => must(await harness.api['vault.about']({})).events;
const whole = async () => expect(must(await harness.api['vault.verify']({}))).toMatchObject({ chainIntact: true, alteredRows: 0, unpermittedEvents: 0 });

describe('buildings of a compound', () => {
  it('begin with none; nobody saying how many people is no number', async () => {
    expect(await site()).toEqual({ point: null, buildings: [], buildingsTotal: 0, known: { people: false, operator: false, wayIn: false } });
    must(await record({ ...plain, name: 'អគារ\nB', note: 'By the\ngate' }));
    expect(await site()).toMatchObject({ buildings: [{ name: 'អគារ B', note: 'By the gate', storeys: null, people: { is: 'unknown' }, isMerged: false, isWithdrawn: false }], buildingsTotal: 1, known: { people: false } });
  });

  it('carry numbers only with whoever says them', async () => {
    for (const unsourced of [{ ...counted, source: ' ' }, { ...plain, storeys: 3 }, { ...plain, people: { is: 'known', least: 0, most: 0 } as const }]) expect(await record(unsourced)).toEqual({ ok: false, code: 'source-missing' });
    const buildingId = await recorded(counted);
    expect(await site()).toMatchObject({ buildings: [{ ...counted }], known: { people: true } });
    expect(await harness.api['site.changeBuilding']({ buildingId, building: { ...counted, source: '' } })).toEqual({ ok: false, code: 'source-missing' });
    for (const impossible of [{ ...counted, storeys: 0 }, { ...counted, storeys: 151 }, { ...counted, people: { is: 'known', least: 9, most: 8 } as const }, { ...counted, name: ' ' }]) expect((await record(impossible)).ok).toBe(false);
  });

  it('are changed, withdrawn and taken back in, each told in the history of the compound, and written down only once', async () => {
    const buildingId = await recorded();
    must(await harness.api['site.changeBuilding']({ buildingId, building: { ...counted, name: 'Building C' } }));
    const before = await events();
    must(await harness.api['site.changeBuilding']({ buildingId, building: { ...counted, name: 'Building C' } }));
    expect(await events()).toBe(before);
    expect(must(await harness.api['site.withdrawBuilding']({ buildingId }))).toMatchObject({ buildings: [{ isWithdrawn: true }], known: { people: false } });
    expect(await harness.api['site.changeBuilding']({ buildingId, building: plain })).toEqual({ ok: false, code: 'not-found' });
    must(await harness.api['site.restoreBuilding']({ buildingId }));
    expect(await history()).toEqual([['building-recorded', 'Building B'], ['building-changed', 'Building C'], ['building-withdrawn', 'Building C'], ['building-restored', 'Building C']]);
    await whole();
  });

  it('have a limit', async () => {
    for (let more = 0; more < 200; more += 1) must(await record());
    expect(await record()).toEqual({ ok: false, code: 'too-many-entries' });
    expect((await site()).buildingsTotal).toBe(200);
  });

  it('are shown with the compound that stands for theirs', async () => {
    const other = await compound('Invented Hotel');
    must(await record(plain, other));
    must(await harness.api['compounds.merge']({ compoundId: other, into: compoundId }));
    expect((await site()).buildings).toMatchObject([{ name: 'Building B', isMerged: true }]);
  });
});

describe('where a compound stands', () => {
  it('is kept no more exactly than it is said to be known', async () => {
    const exact = pointOf(10.63456, 103.51234, 'exact');
    expect((await setPoint({ ...exact, precision: 'kilometre' })).ok).toBe(false);
    expect((await setPoint({ latitude: 10_634_560, longitude: 1_000_000, precision: 'exact' })).ok).toBe(false);
    const about = pointOf(10.63456, 103.51234, 'kilometre');
    expect(must(await setPoint(about)).point).toMatchObject({ latitude: 1_063_000, longitude: 10_351_000, precision: 'kilometre', source: 'invented' });
    const before = await events();
    must(await setPoint(about));
    expect(await events()).toBe(before);
  });

  it('says how far that is from the middle of what is recorded of its place', async () => {
    expect(must(await setPoint(pointOf(10.66, 103.39, 'building'))).point?.fromMiddleKm).toBe(0);
    expect(must(await setPoint(pointOf(13.65, 102.56, 'building'))).point?.fromMiddleKm).toBeGreaterThan(300);
    must(await harness.api['compounds.change']({ compoundId, facts: { ...facts, province: null, district: null } }));
    expect((await site()).point?.fromMiddleKm).toBeNull();
  });

  it('can be taken away; the history says that, and never where', async () => {
    must(await setPoint(pointOf(10.63, 103.51, 'exact')));
    expect(must(await setPoint(null)).point).toBeNull();
    const before = await events();
    must(await setPoint(null));
    expect(await events()).toBe(before);
    expect(await history()).toEqual([['point-set', null], ['point-removed', null]]);
    await whole();
  });

  it('is that of the one that stands for both, and of the other only where it has none', async () => {
    const other = await compound('Invented Hotel');
    must(await harness.api['site.setPoint']({ compoundId: other, point: pointOf(10.7, 103.4, 'district'), source: '' }));
    must(await harness.api['compounds.merge']({ compoundId: other, into: compoundId }));
    expect((await site()).point?.precision).toBe('district');
    must(await setPoint(pointOf(10.63, 103.51, 'exact')));
    expect((await site()).point?.precision).toBe('exact');
  });

  it('answers not-found for what is not there', async () => {
    for (const reply of [
      await harness.api['site.ofCompound']({ compoundId: nobody }),
      await harness.api['site.setPoint']({ compoundId: nobody, point: null, source: '' }),
      await record(plain, nobody),
      await harness.api['site.changeBuilding']({ buildingId: nobody, building: plain }),
      await harness.api['site.withdrawBuilding']({ buildingId: nobody }),
    ]) expect(reply).toEqual({ ok: false, code: 'not-found' });
  });
});

describe('what anybody has said of a compound', () => {
  const mark = async (topic: 'people' | 'operator' | 'way-in') => {
    const { textId } = must(await harness.api['tips.get']({ tipId }));
    return must(await harness.api['claims.mark']({ tipId, passage: { textId, start: 0, end: 30 }, assessment: { statement: '', reliability: 'F', credibility: '6', compoundId, topic, stance: 'supports' } })).claims.at(-1)?.claimId ?? '';
  };

  it('is known by a claim that speaks of it, while that counts', async () => {
    const people = await mark('people');
    await mark('way-in');
    expect((await site()).known).toEqual({ people: true, operator: false, wayIn: true });
    must(await harness.api['claims.withdraw']({ claimId: people }));
    expect((await site()).known).toEqual({ people: false, operator: false, wayIn: true });
    must(await harness.api['compounds.setLink']({ tipId, compoundId, to: 'refused' }));
    expect((await site()).known.wayIn).toBe(false);
    must(await harness.api['compounds.setLink']({ tipId, compoundId, to: 'linked' }));
    must(await harness.api['aside.set']({ tipId, reason: 'spam', note: '', isSure: true }));
    expect((await site()).known.wayIn).toBe(false);
  });

  it('is known of who runs it by a link that holds today, not by a tenant, a past one or a mistake', async () => {
    const { organisationId } = must(await harness.api['organisations.record']({ facts: { kind: 'company', registrationNumber: '', jurisdiction: '', note: '' }, name: { text: 'Lantern Holdings', language: 'en', kind: 'official', source: '' } }));
    const link = { part: 'tenant', standing: 'suspected', since: '', until: null, source: '', reliability: 'F', credibility: '6', note: '' } as const;
    must(await harness.api['organisations.link']({ organisationId, compoundId, link }));
    const operator = async () => (await site()).known.operator;
    expect(await operator()).toBe(false);
    const { links } = must(await harness.api['organisations.link']({ organisationId, compoundId, link: { ...link, part: 'operator' } }));
    const linkId = links.find(({ part }) => part === 'operator')?.linkId ?? '';
    expect(await operator()).toBe(true);
    must(await harness.api['organisations.changeLink']({ linkId, link: { ...link, part: 'operator', until: '' } }));
    expect(await operator()).toBe(false);
    must(await harness.api['organisations.changeLink']({ linkId, link: { ...link, part: 'operator' } }));
    must(await harness.api['organisations.withdrawLink']({ linkId }));
    expect(await operator()).toBe(false);
  });
});
