import { beforeEach, describe, expect, it } from 'vitest';
import type { FormDraft } from '#shared/contract/form-draft-calls.ts';
import { formNames, type FormName } from '#shared/domain/form-name.ts';
import { consentStatements } from '#shared/domain/consent.ts';
import { cheapArgon2 } from '../../../../support/cheap-argon2.ts';
import { openedBytes } from '../../../../support/vault-bytes.ts';
import { finishReview } from '../../../../support/finish-review.ts';
import { png } from '../../../../corpus/hostile/make/png.ts';
import { inOffice } from '../../../../support/in-office.ts';
import { must, testPassphrase, vaultHarness, type Harness } from '../../../../support/vault-harness.ts';
import { vaultWithTips, type VaultWithTips } from '../../../../support/vault-with-tips.ts';

const nobody = 'e'.repeat(32);
const grade = { reliability: 'F', credibility: '6' } as const;
/** A half-filled form of every kind: a date that is none yet, an empty name, words in Khmer with a byte order mark. */
const half: { readonly [F in FormName]: FormDraft<F> } = {
  incident: { kind: 'raid', date: '2026-0', agency: '\uFEFFប៉ូលិស', note: 'line\n第二行', places: [] },
  figure: { counted: 'detained', kind: null, least: '1x', most: '', source: 'entwurfwort', ...grade },
  compound: { name: { text: '', language: 'km', kind: 'official', source: '' }, facts: { kind: 'casino', standing: 'suspected', province: 'KH-18', district: null, place: 'ផ្លូវ' } },
  'compound-facts': { kind: 'unknown', standing: 'suspected', province: null, district: null, place: '' },
  'compound-name': { text: '金兰', language: 'zh', kind: 'official', source: '' },
  'compound-status': { state: 'raided', since: '20', relocatedTo: null, source: 'A newspaper (invented)', ...grade },
  'compound-dossier': { preset: null, language: 'km', shownBecause: 'entwurfwort' },
  'compound-export': { receiverId: null, purpose: 'other', purposeWords: 'ស', withoutWords: '', approvalWords: 'entwurf', sealing: 'plain', plainBecause: '', format: 'docx' },
  'dossier-export': { receiverId: null, purpose: null, purposeWords: '', withoutWords: 'entwurfwort', approvalWords: '', sealing: null, plainBecause: 'ស', format: 'xlsx', preset: 'police', shownBecause: '' },
  'commitment-opening': { item: { tipId: nobody, number: 0 }, receiverId: null, because: 'entwurf' },
  'picture-painting': { version: 0, rectangles: [{ x: 50, y: 40, width: 10, height: 8 }], caption: 'entwurf' },
  'passage-decision': { dossierId: nobody, start: 3, end: 7, role: 'victim', reason: 'other', reasonWords: 'entwurfwort', chosen: null, written: 'ស' },
  building: { name: '', storeys: '៧x', kind: 'range', least: '', most: '40', source: 'Tip 1', ...grade, note: '' },
  'building-facts': { name: 'អគារ B', storeys: '', kind: 'unknown', least: '', most: '', source: '', ...grade, note: 'by the\nriver' },
  point: { typed: '11.55, 10', precision: null, source: '' },
  organisation: { name: { text: '', language: 'zh', kind: 'official', source: '' }, facts: { kind: 'company', registrationNumber: '0001', jurisdiction: '', note: '' } },
  'organisation-facts': { kind: 'unknown', registrationNumber: '', jurisdiction: 'ភ្នំពេញ', note: '' },
  'organisation-name': { text: '灯笼', language: 'zh', kind: 'former', source: '' },
  'organisation-link': { other: null, part: 'owner', standing: 'confirmed', since: '20', until: '', source: '', ...grade, note: 'half' },
  'organisation-link-facts': { part: 'tenant', standing: 'suspected', since: '', until: null, source: 'A newspaper (invented)', ...grade, note: '' },
  consent: { purpose: null, purposeWords: '', told: ['purpose'], way: null, language: 'my', givenOn: '', reach: { kind: 'shelter' }, items: [], words: 'entwurfwort' },
  referral: { receiverId: null, purpose: 'shelter', purposeWords: '', items: ['summary'], dossierId: null, basis: 'without', reason: 'minor', words: 'short' },
  'referral-end': { outcome: 'other', words: '' },
  individual: { individualId: null, words: 'ក្មេងស្រី with a burnt hand (invented)' },
  'emergency-card': { fields: { place: { text: 'ផ្សារ', isUnknown: false }, building: { text: '', isUnknown: false }, numbers: { text: '', isUnknown: false }, danger: { text: 'x'.repeat(300), isUnknown: false }, deadline: { text: '', isUnknown: true }, contactRule: { text: '', isUnknown: false }, mustNot: { text: '', isUnknown: false } }, receiverId: null, purpose: null, purposeWords: '', reason: 'minor', words: 'short', approvalWords: '' },
  briefing: { from: '2031-0', until: '', preset: null, language: 'km', title: 'ខែមីនា (invented)', estimates: ['', '120,000 (a study, invented)'] },
  receiver: { name: 'សួន', kind: null, contact: '+1 202 555 0142' },
};

let vault: VaultWithTips;
let harness: Harness;
let tipId: string;

beforeEach(async () => {
  vault = await vaultWithTips(['Invented one', 'Invented two'], [png(100, 80)]);
  harness = vault.harness;
  tipId = vault.tipOf('Invented one');
});

const keep = async <F extends FormName>(form: F, subject: string | null, draft: FormDraft<F> = half[form]) => harness.api['formDrafts.keep']({ subject, kept: { form, draft } as never });
const kept = async (form: FormName, subject: string | null, from = harness) => must(await from.api['formDrafts.get']({ form, subject })).kept?.draft;
const compound = async () => must(await harness.api['compounds.record']({ facts: half['compound-facts'], name: { ...half['compound-name'], text: 'Golden Orchid' } })).compoundId;
const status = { ...half['compound-status'], since: '2026' };
const link = { part: 'owner', standing: 'suspected', since: '', until: null, source: '', ...grade, note: '' } as const;
const building = { name: 'B', storeys: null, people: { is: 'unknown' }, source: '', ...grade, note: '' } as const;

/** What there is in a vault to fill in a form about, by the form. */
async function subjects(): Promise<{ readonly [F in FormName]: string | null }> {
  const { api } = harness;
  const { incidentId } = must(await api['incidents.record']({ facts: { kind: 'raid', date: '', agency: '', note: '', compoundIds: [] } }));
  const compoundId = await compound();
  const { buildings } = must(await api['site.recordBuilding']({ compoundId, building }));
  const { organisationId } = must(await api['organisations.record']({ facts: half['organisation-facts'], name: half['organisation-name'] }));
  const { links } = must(await api['organisations.link']({ organisationId, compoundId, link }));
  const { receiverId } = must(await api['receivers.record']({ name: 'Invented', kind: 'shelter', contact: '' }));
  const { referrals } = must(await api['referrals.planWithoutConsent']({ tipId, receiverId, purpose: 'shelter', purposeWords: '', items: ['summary'], dossierId: null, reason: 'minor', words: 'Invented: a child is sold tonight' }));
  const { pictureId, textId } = await pictured();
  return {
    'picture-painting': pictureId, 'passage-decision': textId, incident: null, figure: incidentId, compound: null, 'compound-facts': compoundId, 'compound-name': compoundId, 'compound-status': compoundId, building: compoundId,
    'building-facts': buildings[0]?.buildingId ?? '', point: compoundId, organisation: null, 'organisation-facts': organisationId, 'organisation-name': organisationId, 'organisation-link': organisationId,
    'organisation-link-facts': links[0]?.linkId ?? '', consent: tipId, referral: tipId, 'referral-end': referrals[0]?.referralId ?? '', receiver: receiverId, individual: tipId, 'emergency-card': tipId, 'compound-dossier': compoundId, 'compound-export': compoundId, 'dossier-export': must(await harness.api['dossier.create']({ title: 'Invented', tipIds: [tipId] })).dossierId, 'commitment-opening': await leftIn(compoundId), briefing: null,
  };
}

/** A picture of the first tip in a dossier about it. */
async function pictured(): Promise<{ readonly dossierId: string; readonly pictureId: string; readonly textId: string }> {
  const { dossierId, texts } = must(await harness.api['dossier.create']({ title: 'Invented', tipIds: [tipId] }));
  const [attachment] = must(await harness.api['tips.get']({ tipId })).attachments;
  const { pictures } = must(await harness.api['dossier.addPicture']({ dossierId, file: { kind: 'attachment', id: attachment?.attachmentId ?? '' } }));
  return { dossierId, pictureId: pictures[0]?.pictureId ?? '', textId: texts[0]?.textId ?? '' };
}

/** The id of a disclosure: a dossier about a compound that stays in the office. */
async function leftIn(compoundId: string): Promise<string> {
  must(await exportOf(compoundId));
  return must(await harness.api['disclosures.list']({ receiverId: null, unreviewed: false, offset: 0, limit: 5 })).disclosures[0]?.disclosureId ?? '';
}
const exportOf = (compoundId: string, handle = harness.grant('dossier', '/carried/left.md')) => harness.api['compoundDossier.export']({ compoundId, preset: 'internal', language: 'en', format: 'markdown', handle, shownBecause: '', leaving: null, sealing: inOffice.sealing });

/** What was asked to be deleted is gone after half a minute. */
async function deleteTip(): Promise<void> {
  must(await harness.api['deletion.begin']({ tipIds: [tipId], reason: 'test', note: '' }));
  harness.clock.monotonicMs += 31_000;
  harness.clock.wallMs += 31_000;
  harness.service.tick();
}

describe('a half-filled form', () => {
  it('of every kind is there again after a lock, right or wrong, and is in no event', async () => {
    const subjectOf = await subjects();
    const events = must(await harness.api['vault.about']({})).events;
    for (const form of formNames) must(await keep(form, subjectOf[form]));
    expect(must(await harness.api['vault.about']({})).events).toBe(events);
    expect(must(await harness.api['shift.preview']({})).drafts).toBe(formNames.length);
    harness.service.close();
    const again = vaultHarness({ files: vault.files });
    must(await again.api['vault.unlock']({ secret: testPassphrase, acceptPracticeMismatch: true }));
    for (const form of formNames) expect(await kept(form, subjectOf[form], again)).toEqual(half[form]);
    expect(await kept('incident', nobody, again)).toBeUndefined();
    expect(must(await again.api['vault.verify']({}))).toMatchObject({ alteredRows: 0, chainIntact: true });
  });

  it('goes when it is thrown away, and with the call that saves it, but not with one that is refused', async () => {
    must(await keep('receiver', null));
    must(await harness.api['formDrafts.forget']({ form: 'receiver', subject: null }));
    expect(await kept('receiver', null)).toBeUndefined();

    must(await keep('incident', null));
    expect((await harness.api['incidents.record']({ facts: { kind: 'raid', date: '', agency: '', note: '', compoundIds: [nobody] } })).ok).toBe(false);
    expect(await kept('incident', null)).toEqual(half.incident);
    const { incidentId } = must(await harness.api['incidents.record']({ facts: { kind: 'raid', date: '', agency: '', note: '', compoundIds: [] } }));
    expect(await kept('incident', null)).toBeUndefined();
    must(await keep('figure', incidentId));
    const other = must(await harness.api['incidents.record']({ facts: { kind: 'raid', date: '', agency: '', note: '', compoundIds: [] } })).incidentId;
    must(await keep('figure', other));
    must(await harness.api['incidents.recordFigure']({ incidentId, statement: { counted: 'detained', figure: { is: 'unknown' }, source: '', ...grade } }));
    expect([await kept('figure', incidentId), await kept('figure', other)]).toEqual([undefined, half.figure]);

    must(await keep('consent', tipId));
    must(await harness.api['consents.record']({ tipId, purpose: 'shelter', purposeWords: '', told: [...consentStatements], way: 'spoken', language: 'km', givenOn: '2026-01-01', reach: { kind: 'shelter' }, items: ['summary'], words: '' }));
    expect(await kept('consent', tipId)).toBeUndefined();
  });

  it('about somebody a tip tells of stays when the words about another are changed, and goes when it is saved', async () => {
    must(await keep('individual', tipId));
    const { individuals } = must(await harness.api['individuals.tell']({ tipId, individualId: null, words: 'A (invented)' }));
    must(await harness.api['individuals.tell']({ tipId, individualId: individuals[0]?.individualId ?? '', words: 'A, reworded (invented)' }));
    expect(await kept('individual', tipId)).toEqual(half.individual);
    must(await harness.api['individuals.tell']({ tipId, individualId: null, words: 'B (invented)', ofForm: true }));
    expect(await kept('individual', tipId)).toBeUndefined();
  });

  it('about the status of a place stays when the page of a raid records another, also with the same source', async () => {
    const compoundId = await compound();
    must(await keep('compound-status', compoundId));
    for (const source of ['Incident 1', status.source]) must(await harness.api['compounds.recordStatus']({ compoundId, status: { ...status, source } }));
    expect(await kept('compound-status', compoundId)).toEqual(half['compound-status']);
    must(await harness.api['compounds.recordStatus']({ compoundId, status: { ...status, source: 'changed before it was saved' }, ofForm: true }));
    expect(await kept('compound-status', compoundId)).toBeUndefined();
  });

  it('of a site goes with the call that saves it, and not when the point is taken away', async () => {
    const { building: compoundId, 'building-facts': buildingId } = await subjects();
    if (compoundId === null || buildingId === null) throw new Error('no building');
    for (const [form, subject] of [['building', compoundId], ['building-facts', buildingId], ['point', compoundId]] as const) must(await keep(form, subject));
    const waiting = async () => Promise.all([kept('building', compoundId), kept('building-facts', buildingId), kept('point', compoundId)]);
    must(await harness.api['site.setPoint']({ compoundId, point: null, source: '' }));
    expect(await waiting()).toEqual([half.building, half['building-facts'], half.point]);
    must(await harness.api['site.setPoint']({ compoundId, point: { latitude: 1_063_000, longitude: 10_351_000, precision: 'kilometre' }, source: '' }));
    expect(await waiting()).toEqual([half.building, half['building-facts'], undefined]);
    must(await harness.api['site.recordBuilding']({ compoundId, building }));
    expect(await waiting()).toEqual([undefined, half['building-facts'], undefined]);
    must(await harness.api['site.changeBuilding']({ buildingId, building }));
    expect(await waiting()).toEqual([undefined, undefined, undefined]);
  });

  it('of an organisation goes with the call that saves it, and that of a link with the end that it was begun from', async () => {
    const { 'organisation-facts': organisationId, 'organisation-link-facts': linkId, building: compoundId } = await subjects();
    if (organisationId === null || linkId === null || compoundId === null) throw new Error('no link');
    const forms = [['organisation', null], ['organisation-facts', organisationId], ['organisation-name', organisationId], ['organisation-link', organisationId], ['organisation-link', compoundId], ['organisation-link-facts', linkId]] as const;
    for (const [form, subject] of forms) must(await keep(form, subject));
    const waiting = async () => (await Promise.all(forms.map(async ([form, subject]) => kept(form, subject)))).map((draft) => draft !== undefined);
    const facts = half['organisation-facts'];
    must(await harness.api['organisations.record']({ facts, name: { ...half['organisation-name'], text: 'Another' } }));
    expect(await waiting()).toEqual([false, true, true, true, true, true]);
    must(await harness.api['organisations.change']({ organisationId, facts }));
    must(await harness.api['organisations.addName']({ organisationId, name: { ...half['organisation-name'], text: 'Third' } }));
    must(await harness.api['organisations.link']({ organisationId, compoundId, link }));
    expect(await waiting()).toEqual([false, false, false, true, true, true]);
    must(await harness.api['organisations.link']({ organisationId, compoundId, link, ofForm: 'compound' }));
    expect(await waiting()).toEqual([false, false, false, true, false, true]);
    must(await harness.api['organisations.link']({ organisationId, compoundId, link, ofForm: 'organisation' }));
    must(await harness.api['organisations.changeLink']({ linkId, link }));
    expect(await waiting()).toEqual([false, false, false, false, false, false]);
  });

  it('is kept for nothing that is not there, and for something new only where the form can be about that', async () => {
    const ofNew: readonly FormName[] = ['incident', 'compound', 'organisation', 'receiver', 'briefing'];
    const notFound = { ok: false, code: 'not-found' };
    for (const form of formNames) {
      expect([form, await keep(form, nobody)]).toEqual([form, notFound]);
      expect([form, await keep(form, null)]).toEqual([form, ofNew.includes(form) ? { ok: true, value: {} } : notFound]);
    }
    // A form of one thing is not of another that has its id.
    const { 'compound-facts': compoundId, 'organisation-facts': organisationId } = await subjects();
    expect([await keep('compound', compoundId), await keep('organisation-facts', compoundId), await keep('point', organisationId)]).toEqual([notFound, notFound, notFound]);
  });

  it('of a dossier about a compound that is to leave goes when it has left, and stays when it has not', async () => {
    const { 'compound-export': compoundId } = await subjects();
    must(await keep('compound-export', compoundId));
    expect((await exportOf(compoundId ?? '', nobody)).ok).toBe(false);
    expect(await kept('compound-export', compoundId)).toEqual(half['compound-export']);
    must(await exportOf(compoundId ?? ''));
    expect(await kept('compound-export', compoundId)).toBeUndefined();
    // Why one of its tips leaves may stand in it.
    must(await keep('compound-export', compoundId));
    await deleteTip();
    expect(await kept('compound-export', compoundId)).toBeUndefined();
  });

  it('of a dossier that is to leave goes when it has left, stays when it has not, and goes with each tip that is deleted', async () => {
    const { dossierId } = must(await harness.api['dossier.create']({ title: 'Invented', tipIds: [vault.tipOf('Invented two')] }));
    await finishReview(harness.api, dossierId);
    const leave = (handle: string) => harness.api['dossier.export']({ dossierId, format: 'markdown', handle, ...inOffice });
    must(await keep('dossier-export', dossierId));
    expect((await leave(nobody)).ok).toBe(false);
    expect(await kept('dossier-export', dossierId)).toEqual(half['dossier-export']);
    must(await leave(harness.grant('dossier', '/carried/dossier.md')));
    expect(await kept('dossier-export', dossierId)).toBeUndefined();
    must(await keep('dossier-export', dossierId));
    await deleteTip();
    expect(await kept('dossier-export', dossierId)).toBeUndefined();
  });

  it('of a painting goes when it is painted, with its picture and with its tip, and stays where painting is refused', async () => {
    const { dossierId, pictureId } = await pictured();
    const paint = (version: number) => harness.api['dossier.paint']({ dossierId, pictureId, version, caption: '', rectangles: [] });
    must(await keep('picture-painting', pictureId));
    expect((await paint(7)).ok).toBe(false);
    expect(await kept('picture-painting', pictureId)).toEqual(half['picture-painting']);
    must(await paint(0));
    expect(await kept('picture-painting', pictureId)).toBeUndefined();
    must(await keep('picture-painting', pictureId));
    await deleteTip();
    expect(await kept('picture-painting', pictureId)).toBeUndefined();
    expect(await keep('picture-painting', pictureId)).toEqual({ ok: false, code: 'not-found' });
  });

  it('of a decision about a passage goes with the decision, and with the tip, and stays where something is only hidden', async () => {
    const { dossierId, textId } = await pictured();
    const hide = (how: object) => harness.api['dossier.hide']({ dossierId, textId, start: 0, end: 8, everyOccurrence: false, ...how } as never);
    must(await keep('passage-decision', textId));
    must(await hide({ action: 'remove', role: 'third-party' }));
    expect(await kept('passage-decision', textId)).toEqual(half['passage-decision']);
    must(await hide({ action: 'keep', role: 'third-party', reason: 'known' }));
    expect(await kept('passage-decision', textId)).toBeUndefined();
    must(await keep('passage-decision', textId));
    must(await hide({ action: 'generalise', role: 'third-party', instead: 'somebody' }));
    expect(await kept('passage-decision', textId)).toBeUndefined();
    must(await keep('passage-decision', textId));
    await deleteTip();
    expect(await kept('passage-decision', textId)).toBeUndefined();
  });

  it('of a tip goes with the tip, out of the bytes too, and none is kept for a tip that is not there', async () => {
    must(await keep('consent', tipId));
    must(await keep('referral', vault.tipOf('Invented two')));
    const traces = async () => {
      const { pages, frames } = await openedBytes(vault.files, harness.folder, testPassphrase, cheapArgon2);
      return pages.includes('entwurfwort') || frames.includes('entwurfwort');
    };
    expect(await traces()).toBe(true);
    await deleteTip();
    expect(await kept('consent', tipId)).toBeUndefined();
    expect(await kept('referral', vault.tipOf('Invented two'))).toEqual(half.referral);
    expect(await keep('consent', tipId)).toEqual({ ok: false, code: 'not-found' });
    expect(await keep('referral-end', nobody)).toEqual({ ok: false, code: 'not-found' });
    expect(must(await harness.api['vault.verify']({})).alteredRows).toBe(0);
    harness.service.close();
    expect(await traces()).toBe(false);
  });
});
