import { beforeEach, describe, expect, it } from 'vitest';
import type { ClaimAssessment } from '#shared/contract/claim-calls.ts';
import { namesAtOnce, otherNamesShown } from '#shared/contract/compound-calls.ts';
import type { Request } from '#shared/contract/contract.ts';
import { must, type Harness } from '../../../../support/vault-harness.ts';
import { vaultWithTips } from '../../../../support/vault-with-tips.ts';

const nobody = 'e'.repeat(32);
const facts = { kind: 'company', registrationNumber: '', jurisdiction: '', note: '' } as const;
const name = (text: string, language: Request<'organisations.addName'>['name']['language'] = 'en') => ({ text, language, kind: 'official', source: 'invented' }) as const;
const suspected = { part: 'operator', standing: 'suspected', since: '2025', until: null, source: '', reliability: 'F', credibility: '6', note: '' } as const;
const confirmed = { ...suspected, standing: 'confirmed', source: 'A court paper (invented)', reliability: 'B', credibility: '2' } as const;

let harness: Harness;
let compoundId: string;

beforeEach(async () => {
  ({ harness } = await vaultWithTips([]));
  compoundId = await compound('Golden Orchid Garden');
});

const compound = async (text: string) => must(await harness.api['compounds.record']({ facts: { kind: 'casino', standing: 'suspected', province: 'KH-18', district: '1801', place: '' }, name: { text, language: 'en', kind: 'official', source: 'invented' } })).compoundId;
const record = async (text = 'Lantern Holdings', more: Partial<Request<'organisations.record'>['facts']> = {}) => must(await harness.api['organisations.record']({ facts: { ...facts, ...more }, name: name(text) }));
const listed = async (search = '') => must(await harness.api['organisations.list']({ search, offset: 0, limit: 50 })).rows;
const link = (organisationId: string, to = compoundId, how: Request<'organisations.link'>['link'] = suspected) => harness.api['organisations.link']({ organisationId, compoundId: to, link: how });
const linked = async (organisationId: string, to = compoundId, how: Request<'organisations.link'>['link'] = suspected) => must(await link(organisationId, to, how)).links.at(0)?.linkId ?? '';
const ofCompound = async (id = compoundId) => must(await harness.api['organisations.ofCompound']({ compoundId: id }));
const events = async () => must(await harness.api['vault.about']({})).events;
const whole = async () => expect(must(await harness.api['vault.verify']({}))).toMatchObject({ chainIntact: true, alteredRows: 0, unpermittedEvents: 0 });

describe('names of organisations that are merged', () => {
  it('come so many at a time, with how many there are, and so do those that are the same', async () => {
    const [one, other, third] = [await record(), await record('Jade Heron Security'), await record('Paper Moon Trading')];
    for (let at = 1; at < namesAtOnce; at += 1) must(await harness.api['organisations.addName']({ organisationId: one.organisationId, name: name(`Invented name ${at}`) }));
    for (const { organisationId } of [other, third]) must(await harness.api['organisations.merge']({ organisationId, into: one.organisationId }));
    const first = must(await harness.api['organisations.get']({ organisationId: one.organisationId }));
    expect([first.name, first.namesTotal, first.names.length, first.names.some(({ isMerged }) => isMerged)]).toEqual(['Lantern Holdings', namesAtOnce + 2, namesAtOnce, false]);
    const later = must(await harness.api['organisations.get']({ organisationId: one.organisationId, namesOffset: namesAtOnce, mergedOffset: 1 }));
    expect([later.name, later.namesTotal, later.names.map(({ text }) => text)]).toEqual(['Lantern Holdings', namesAtOnce + 2, ['Jade Heron Security', 'Paper Moon Trading']]);
    expect([later.mergedTotal, later.merged.map((each) => each.name)]).toEqual([2, ['Paper Moon Trading']]);
    expect(await listed('Paper Moon')).toMatchObject([{ otherNamesTotal: namesAtOnce + 1 }]);
    expect((await listed())[0]?.otherNames).toHaveLength(otherNamesShown);
  });
});

describe('the register of organisations', () => {
  it('begins empty, numbers what is recorded, and tells in its history what was done', async () => {
    expect(await listed()).toEqual([]);
    const first = await record('Lantern Holdings', { kind: 'bank', registrationNumber: '0001\n2345', jurisdiction: ' Invented land ', note: 'One line\nand another' });
    expect(first).toMatchObject({ number: 1, name: 'Lantern Holdings', kind: 'bank', registrationNumber: '0001 2345', jurisdiction: 'Invented land', note: 'One line\nand another', links: [], linksTotal: 0, merged: [], mergedInto: null });
    expect((await record('Jade Heron Security')).number).toBe(2);
    expect(must(await harness.api['organisations.count']({}))).toEqual({ organisations: 2 });
    must(await harness.api['organisations.addName']({ organisationId: first.organisationId, name: name('灯笼控股', 'zh') }));
    const changed = must(await harness.api['organisations.change']({ organisationId: first.organisationId, facts: { ...facts, kind: 'payment-service' } }));
    expect(changed.history.map(({ type, what }) => [type, what])).toEqual([['recorded', null], ['name-added', 'Lantern Holdings'], ['name-added', '灯笼控股'], ['changed', null]]);
    await whole();
  });

  it('writes down no change that is none', async () => {
    const { organisationId } = await record();
    const linkId = await linked(organisationId);
    const before = await events();
    must(await harness.api['organisations.change']({ organisationId, facts }));
    must(await harness.api['organisations.changeLink']({ linkId, link: suspected }));
    must(await harness.api['organisations.restoreLink']({ linkId }));
    expect(await events()).toBe(before);
  });

  it('is searched by a part of any name, in any script and spelling, by the registration number, and by the number', async () => {
    const { organisationId } = await record('Toul Kork Trading', { registrationNumber: 'KH-0099-88' });
    must(await harness.api['organisations.addName']({ organisationId, name: name('ក្រុមហ៊ុនគោម', 'km') }));
    await record('Jade Heron Security');
    for (const words of ['trading', 'Tuol Kouk', 'ហ៊ុនគោម', '009988', '1']) expect((await listed(words)).map((row) => row.organisationId), words).toEqual([organisationId]);
    expect(await listed('nothing of the kind')).toEqual([]);
  });

  it('never leaves an organisation without a name, and takes no more names than anybody reads', async () => {
    const { organisationId, names } = await record();
    expect(await harness.api['organisations.removeName']({ organisationId, nameId: names[0]?.nameId ?? '' })).toEqual({ ok: false, code: 'last-name' });
    for (let more = 1; more < 100; more += 1) must(await harness.api['organisations.addName']({ organisationId, name: name(`Name ${more}`) }));
    expect(await harness.api['organisations.addName']({ organisationId, name: name('One more') })).toEqual({ ok: false, code: 'too-many-entries' });
    expect(must(await harness.api['organisations.removeName']({ organisationId, nameId: names[0]?.nameId ?? '' })).name).toBe('Name 1');
  });

  it('answers not-found for what is not there', async () => {
    const { organisationId } = await record();
    for (const reply of [
      await harness.api['organisations.get']({ organisationId: nobody }),
      await harness.api['organisations.change']({ organisationId: nobody, facts }),
      await harness.api['organisations.addName']({ organisationId: nobody, name: name('Invented') }),
      await harness.api['organisations.removeName']({ organisationId, nameId: nobody }),
      await harness.api['organisations.merge']({ organisationId, into: nobody }),
      await harness.api['organisations.merge']({ organisationId, into: organisationId }),
      await harness.api['organisations.part']({ organisationId }),
      await link(nobody),
      await link(organisationId, nobody),
      await harness.api['organisations.changeLink']({ linkId: nobody, link: suspected }),
      await harness.api['organisations.withdrawLink']({ linkId: nobody }),
      await harness.api['organisations.restoreLink']({ linkId: nobody }),
      await harness.api['organisations.ofCompound']({ compoundId: nobody }),
      await harness.api['claims.ofOrganisation']({ organisationId: nobody, offset: 0, limit: 5 }),
    ]) expect(reply).toEqual({ ok: false, code: 'not-found' });
  });
});

describe('what an organisation is to a compound', () => {
  it('is shown on both sides with its dates, its source and its grade, and counts as suspected until a source confirms it', async () => {
    const { organisationId } = await record();
    const linkId = await linked(organisationId, compoundId, { ...suspected, note: 'By\nhearsay' });
    const shown = { linkId, ...suspected, note: 'By hearsay', organisation: { organisationId, number: 1, name: 'Lantern Holdings' }, compound: { compoundId, number: 1, name: 'Golden Orchid Garden' }, isMerged: false, isWithdrawn: false, recordedAt: expect.any(Number) as number };
    expect(await ofCompound()).toEqual({ total: 1, links: [shown] });
    expect(await listed()).toMatchObject([{ organisationId, confirmed: 0, suspected: 1, sources: 0 }]);
    expect(must(await harness.api['organisations.changeLink']({ linkId, link: confirmed })).links).toEqual([{ ...shown, ...confirmed, note: '' }]);
    expect(await listed()).toMatchObject([{ confirmed: 1, suspected: 0 }]);
    await whole();
  });

  it('is not confirmed where nobody is named who says so', async () => {
    const { organisationId } = await record();
    expect(await link(organisationId, compoundId, { ...confirmed, source: ' \n ' })).toEqual({ ok: false, code: 'source-missing' });
    const linkId = await linked(organisationId);
    expect(await harness.api['organisations.changeLink']({ linkId, link: { ...confirmed, source: '' } })).toEqual({ ok: false, code: 'source-missing' });
    expect((await ofCompound()).links).toMatchObject([{ standing: 'suspected' }]);
  });

  it('may end on a day, in a year or nobody knows when; not before it began', async () => {
    const { organisationId } = await record();
    const linkId = await linked(organisationId, compoundId, { ...suspected, since: '2025-06' });
    const end = (until: string | null) => harness.api['organisations.changeLink']({ linkId, link: { ...suspected, since: '2025-06', until } });
    expect(await end('2024')).toEqual({ ok: false, code: 'dates-reversed' });
    expect(await end('2025-05-31')).toEqual({ ok: false, code: 'dates-reversed' });
    expect((await end('2025-13')).ok).toBe(false);
    for (const until of ['2025', '2025-06-01', '']) expect(must(await end(until)).links).toMatchObject([{ until, isWithdrawn: false }]);
    // What ended is shown and counts no more.
    expect(await listed()).toMatchObject([{ confirmed: 0, suspected: 0 }]);
    expect((await ofCompound()).links).toHaveLength(1);
    expect(must(await end(null)).links).toMatchObject([{ until: null }]);
  });

  it('stays in sight when it was recorded by mistake, counts no more, is not changed meanwhile, and can be taken back in', async () => {
    const { organisationId } = await record();
    const linkId = await linked(organisationId);
    const withdrawn = must(await harness.api['organisations.withdrawLink']({ linkId }));
    expect(withdrawn.links).toMatchObject([{ linkId, isWithdrawn: true }]);
    expect(withdrawn.history.slice(2).map(({ type, what }) => [type, what])).toEqual([['linked', 'Golden Orchid Garden'], ['link-withdrawn', 'Golden Orchid Garden']]);
    expect(await listed()).toMatchObject([{ suspected: 0 }]);
    expect(await harness.api['organisations.changeLink']({ linkId, link: confirmed })).toEqual({ ok: false, code: 'not-found' });
    must(await harness.api['organisations.restoreLink']({ linkId }));
    expect(await listed()).toMatchObject([{ suspected: 1 }]);
    await whole();
  });

  it('stands in an order: what holds before what ended, confirmed before suspected, mistakes last', async () => {
    const { organisationId } = await record();
    for (const part of ['tenant', 'payment', 'recruiter', 'landlord'] as const) must(await link(organisationId, compoundId, { ...suspected, part }));
    const idOf = async (part: string) => (await ofCompound()).links.find((each) => each.part === part)?.linkId ?? '';
    must(await harness.api['organisations.changeLink']({ linkId: await idOf('tenant'), link: { ...confirmed, part: 'tenant' } }));
    must(await harness.api['organisations.changeLink']({ linkId: await idOf('landlord'), link: { ...suspected, part: 'landlord', until: '2026' } }));
    must(await harness.api['organisations.withdrawLink']({ linkId: await idOf('recruiter') }));
    expect((await ofCompound()).links.map(({ part }) => part)).toEqual(['tenant', 'payment', 'landlord', 'recruiter']);
  });

  it('has a limit on both sides', async () => {
    const { organisationId } = await record();
    for (let more = 0; more < 200; more += 1) must(await link(organisationId));
    expect(await link(organisationId)).toEqual({ ok: false, code: 'too-many-entries' });
    expect(await link((await record('Another')).organisationId)).toEqual({ ok: false, code: 'too-many-entries' });
    expect(await link(organisationId, await compound('Invented Hotel'))).toEqual({ ok: false, code: 'too-many-entries' });
    expect((await ofCompound()).total).toBe(200);
  });
});

describe('two that are the same', () => {
  it('are shown as one with the names and links of both, and parted give back exactly what there was', async () => {
    const [one, other] = [await record('Lantern Holdings'), await record('灯笼控股')];
    const hotel = await compound('Invented Hotel');
    await linked(one.organisationId);
    await linked(other.organisationId, hotel);
    const [before, otherBefore] = [must(await harness.api['organisations.get']({ organisationId: one.organisationId })), must(await harness.api['organisations.get']({ organisationId: other.organisationId }))];
    const both = must(await harness.api['organisations.merge']({ organisationId: other.organisationId, into: one.organisationId }));
    expect(both.names.map(({ text, isMerged }) => [text, isMerged])).toEqual([['Lantern Holdings', false], ['灯笼控股', true]]);
    expect(both.links.map((each) => [each.compound.name, each.organisation.name, each.isMerged]).sort()).toEqual([['Golden Orchid Garden', 'Lantern Holdings', false], ['Invented Hotel', 'Lantern Holdings', true]]);
    expect((await ofCompound(hotel)).links).toMatchObject([{ organisation: { name: 'Lantern Holdings' } }]);
    expect(await listed()).toMatchObject([{ number: 1, suspected: 2, otherNames: ['灯笼控股'] }]);
    expect(await harness.api['organisations.merge']({ organisationId: other.organisationId, into: one.organisationId })).toEqual({ ok: false, code: 'not-found' });
    expect(await harness.api['organisations.merge']({ organisationId: one.organisationId, into: other.organisationId })).toEqual({ ok: false, code: 'not-found' });
    must(await harness.api['organisations.part']({ organisationId: other.organisationId }));
    for (const [organisationId, was] of [[one.organisationId, before], [other.organisationId, otherBefore]] as const) expect({ ...must(await harness.api['organisations.get']({ organisationId })), history: [], historyTotal: 0 }).toEqual({ ...was, history: [], historyTotal: 0 });
    await whole();
  });

  it('follow compounds that are the same: a link of either is shown with the one that stands for both', async () => {
    const { organisationId } = await record();
    const hotel = await compound('Invented Hotel');
    await linked(organisationId, hotel);
    must(await harness.api['compounds.merge']({ compoundId: hotel, into: compoundId }));
    expect((await ofCompound()).links).toMatchObject([{ isMerged: true, compound: { name: 'Golden Orchid Garden' } }]);
    await linked(organisationId);
    // Two links to one place are one place.
    expect(await listed()).toMatchObject([{ suspected: 1 }]);
  });
});

describe('claims about organisations and incidents', () => {
  const said = { one: 'Invented: the owner is Lantern Holdings, and they pay the police.', two: 'Invented: a man of Lantern comes for the money.', three: 'Invented: Lantern sold it in spring. អ្នកថ្មីគ្រប់គ្រង' };
  const f6: ClaimAssessment = { statement: '', reliability: 'F', credibility: '6', compoundId: null, stance: 'supports' };
  let tips: Readonly<Record<keyof typeof said, string>>;

  beforeEach(async () => {
    const vault = await vaultWithTips(Object.values(said));
    harness = vault.harness;
    tips = Object.fromEntries(Object.entries(said).map(([which, narrative]) => [which, vault.tipOf(narrative)])) as typeof tips;
  });

  const mark = async (which: keyof typeof said, assessment: Partial<ClaimAssessment>) => {
    const { textId } = must(await harness.api['tips.get']({ tipId: tips[which] }));
    return must(await harness.api['claims.mark']({ tipId: tips[which], passage: { textId, start: 0, end: 20 }, assessment: { ...f6, ...assessment } })).claims.at(-1)!;
  };
  const saidOf = async (organisationId: string) => must(await harness.api['claims.ofOrganisation']({ organisationId, offset: 0, limit: 50 }));

  it('are told on its page, what is contradicted first, with sources counted as everywhere: a forward is none', async () => {
    const { organisationId } = await record();
    const one = await mark('one', { organisationId, statement: 'It owns the place', topic: 'operator' });
    const two = await mark('two', { organisationId, statement: 'Its people collect money' });
    const against = await mark('three', { organisationId, stance: 'contradicts' });
    must(await harness.api['claims.relate']({ claimId: one.claimId, otherClaimId: two.claimId, to: 'supports' }));
    const all = await saidOf(organisationId);
    expect(all).toMatchObject({ total: 3, sources: 3, echoes: { contradicted: 1, several: 2, once: 0 } });
    expect(all.rows.map(({ claimId, echo, topic }) => [claimId, echo, topic])).toEqual([[against.claimId, 'contradicted', null], [one.claimId, 'several', 'operator'], [two.claimId, 'several', null]]);
    expect(await listed()).toMatchObject([{ sources: 3 }]);
    must(await harness.api['compounds.setSource']({ tipId: tips.two, sameAs: tips.one }));
    expect(await saidOf(organisationId)).toMatchObject({ sources: 2, echoes: { contradicted: 1, several: 0, once: 2 } });
    expect(await listed()).toMatchObject([{ sources: 2 }]);
  });

  it('counts no tip that was set aside, no claim that was withdrawn, and none of a tip that is deleted', async () => {
    const { organisationId } = await record();
    const one = await mark('one', { organisationId });
    await mark('two', { organisationId });
    await mark('three', { organisationId });
    must(await harness.api['claims.withdraw']({ claimId: one.claimId }));
    expect((await saidOf(organisationId)).total).toBe(2);
    must(await harness.api['aside.set']({ tipId: tips.two, reason: 'spam', note: '', isSure: true }));
    expect(await saidOf(organisationId)).toMatchObject({ total: 1, sources: 1 });
    must(await harness.api['deletion.begin']({ tipIds: [tips.three], reason: 'test', note: '' }));
    harness.clock.monotonicMs += 31_000;
    harness.clock.wallMs += 31_000;
    harness.service.tick();
    expect(await saidOf(organisationId)).toMatchObject({ total: 0, sources: 0, echoes: { contradicted: 0, several: 0, once: 0 } });
    // What staff know of it stays.
    expect((await listed()).map((row) => row.name)).toEqual(['Lantern Holdings']);
    await whole();
  });

  it('stay with their own when two are said to be the same, and go back with it', async () => {
    const [one, other] = [await record('Lantern Holdings'), await record('灯笼控股')];
    const claim = await mark('one', { organisationId: other.organisationId });
    must(await harness.api['organisations.merge']({ organisationId: other.organisationId, into: one.organisationId }));
    expect(await saidOf(one.organisationId)).toMatchObject({ total: 1 });
    const shown = must(await harness.api['claims.ofTip']({ tipId: tips.one })).claims[0];
    expect(shown?.organisation).toEqual({ organisationId: one.organisationId, name: 'Lantern Holdings' });
    // Chosen again as it is shown, beside another change.
    must(await harness.api['claims.change']({ claimId: claim.claimId, assessment: { ...f6, statement: 'Changed', organisationId: one.organisationId } }));
    must(await harness.api['organisations.part']({ organisationId: other.organisationId }));
    expect((await saidOf(one.organisationId)).total).toBe(0);
    expect((await saidOf(other.organisationId)).total).toBe(1);
  });

  it('link their tip to the incident they are about, once, and are told on its page while it is linked', async () => {
    const { incidentId } = must(await harness.api['incidents.record']({ facts: { kind: 'raid', date: '2026-03', agency: '', note: '', compoundIds: [] } }));
    const claim = await mark('one', { incidentId, statement: 'Police were paid' });
    expect(claim.incident).toEqual({ incidentId, number: 1, kind: 'raid', date: '2026-03', isLinked: true });
    const { history } = must(await harness.api['tips.get']({ tipId: tips.one }));
    expect(history.slice(1).map(({ type, to }) => [type, to])).toEqual([['claim-marked', 'F6'], ['incident-linked', '1']]);
    const before = await events();
    await mark('one', { incidentId });
    expect(await events()).toBe(before + 1);
    const ofIncident = async () => must(await harness.api['claims.ofIncident']({ incidentId, offset: 0, limit: 50 }));
    expect(await ofIncident()).toMatchObject({ total: 2, sources: 1, rows: [{ source: 1 }, { source: 1 }] });
    must(await harness.api['incidents.setLink']({ tipId: tips.one, incidentId, to: 'refused' }));
    expect((await ofIncident()).total).toBe(0);
    const shown = must(await harness.api['claims.ofTip']({ tipId: tips.one }));
    expect(shown.claims[0]?.incident?.isLinked).toBe(false);
    expect(shown.incidents).toEqual([]);
    await whole();
  });

  it('may be about all three at once, are refused about what no register has, and keep their stance while they are about anything', async () => {
    const { organisationId } = await record();
    const { incidentId } = must(await harness.api['incidents.record']({ facts: { kind: 'raid', date: '', agency: '', note: '', compoundIds: [] } }));
    const place = await compound('Golden Orchid Garden');
    const claim = await mark('one', { organisationId, incidentId, compoundId: place, stance: 'contradicts', topic: 'operator' });
    expect(claim).toMatchObject({ compound: { compoundId: place }, incident: { incidentId }, organisation: { organisationId }, topic: 'operator', stance: 'contradicts' });
    const change = (assessment: Partial<ClaimAssessment>) => harness.api['claims.change']({ claimId: claim.claimId, assessment: { ...f6, stance: 'contradicts', ...assessment } });
    expect(must(await change({ organisationId })).claims[0]).toMatchObject({ compound: null, incident: null, topic: null, stance: 'contradicts' });
    expect(must(await change({})).claims[0]).toMatchObject({ organisation: null, stance: 'supports' });
    for (const about of [{ organisationId: nobody }, { incidentId: nobody }, { compoundId: nobody }]) expect(await change(about)).toEqual({ ok: false, code: 'not-found' });
    await whole();
  });
});

describe('an import of a register', () => {
  it('is not taken back while an organisation is linked to a compound that came with it', async () => {
    const file = '/carried-register.csv';
    const descriptor = harness.files.open(file, 'create');
    harness.files.write(descriptor, new TextEncoder().encode('Name\nInvented Warehouse\n'), 0);
    harness.files.close(descriptor);
    const { previewId } = must(await harness.api['register.open']({ handle: harness.grant('register-read', file) }));
    must(await harness.api['register.commit']({ previewId }));
    const warehouse = must(await harness.api['compounds.list']({ search: 'Warehouse', offset: 0, limit: 1 })).rows[0]?.compoundId ?? '';
    const { organisationId } = await record();
    const linkId = await linked(organisationId, warehouse);
    const importId = must(await harness.api['register.imports']({ offset: 0, limit: 1 })).imports[0]?.importId ?? '';
    expect(await harness.api['register.undo']({ importId })).toEqual({ ok: false, code: 'import-changed' });
    must(await harness.api['organisations.withdrawLink']({ linkId }));
    // It stays in sight, so the compound it names stays, too.
    expect(await harness.api['register.undo']({ importId })).toEqual({ ok: false, code: 'import-changed' });
  });
});
