import { beforeEach, describe, expect, it } from 'vitest';
import { openingsAtOnce } from '#shared/contract/commitment-calls.ts';
import type { Request } from '#shared/contract/contract.ts';
import type { Leaving } from '#shared/contract/dossier-calls.ts';
import { consentStatements } from '#shared/domain/consent.ts';
import { opensCommitment } from '#vault/crypto/commitment.ts';
import { fromHex } from '#vault/crypto/hash.ts';
import type { MemoryFileSystem } from '#vault/platform/memory-file-system.ts';
import { inOffice } from '../../../../support/in-office.ts';
import { must, testMember, testPassphrase, vaultHarness, type Harness } from '../../../../support/vault-harness.ts';
import { vaultWithTips } from '../../../../support/vault-with-tips.ts';

const forDara = 'invented lantern quarry willow anchor thimble';
const target = '/carried/dossier.md';
const why = 'Invented: a court asks whether this is the file';
const narrative = 'Invented: they keep Zorvik in the house by the river';

let files: MemoryFileSystem;
let harness: Harness;
let tipId: string;
let dossierId: string;
let embassy: string;
let court: string;

const open = async (): Promise<void> => {
  const draft = must(await harness.api['dossier.create']({ title: 'Invented dossier', tipIds: [tipId] }));
  ({ dossierId } = draft);
  for (const { textId } of draft.texts) must(await harness.api['dossier.markReviewed']({ dossierId, textId, reviewed: true }));
  must(await harness.api['statements.set']({ dossierId, tipId, statement: 'Zorvik is held in a house', verbatimBecause: '', telling: { why: 'many', words: '' }, offset: 0, limit: 1 }));
};

beforeEach(async () => {
  const vault = await vaultWithTips([narrative]);
  ({ files, harness } = vault);
  tipId = vault.tipOf(narrative);
  ({ receiverId: embassy } = must(await harness.api['receivers.record']({ name: 'An embassy (invented)', kind: 'embassy', contact: '' })));
  ({ receiverId: court } = must(await harness.api['receivers.record']({ name: 'A court (invented)', kind: 'other', contact: '' })));
  must(await harness.api['people.add']({ name: 'Dara', role: 'export', passphrase: forDara, secret: testPassphrase }));
  must(await harness.api['consents.record']({ tipId, purpose: 'return', purposeWords: '', told: [...consentStatements], way: 'spoken', language: 'km', givenOn: '2026-05-30', reach: { receiverId: embassy }, items: ['place', 'dossier'], words: '' }));
  await open();
});

const refused = (code: string) => ({ ok: false, code });
const toEmbassy = (): Leaving => ({ receiverId: embassy, purpose: 'return', purposeWords: '', withoutConsent: null, approval: { kind: 'member', passphrase: forDara } });
const leave = async (part: Partial<Request<'dossier.export'>> = {}) => harness.api['dossier.export']({ dossierId, format: 'markdown', preset: 'rescue-or-embassy', shownBecause: '', handle: harness.grant('dossier', target), leaving: toEmbassy(), sealing: inOffice.sealing, ...part });
const compare = async () => must(await harness.api['dossier.compare']({ dossierId, preset: { name: 'rescue-or-embassy', isReasoned: false }, receiverId: embassy }));
const state = async (statement: string) => must(await harness.api['statements.set']({ dossierId, tipId, statement, verbatimBecause: '', telling: { why: 'many', words: '' }, offset: 0, limit: 1 }));
const written = (path = target): string => new TextDecoder().decode(files.contents(path));
const register = async () => must(await harness.api['disclosures.list']({ receiverId: null, unreviewed: false, offset: 0, limit: 50 })).disclosures;
const commitmentsIn = (text: string): readonly string[] => text.match(/(?:[0-9a-f]{8} ){7}[0-9a-f]{8}/gu)?.map((row) => row.replaceAll(' ', '')) ?? [];
const hideName = async (): Promise<void> => {
  const draft = must(await harness.api['dossier.get']({ dossierId }));
  const text = draft.texts.find((each) => each.text.includes('Zorvik'));
  const start = text?.text.indexOf('Zorvik') ?? 0;
  must(await harness.api['dossier.hide']({ dossierId, textId: text?.textId ?? '', start, end: start + 6, action: 'remove', everyOccurrence: true, role: 'third-party' }));
};
const whole = async (): Promise<void> => {
  expect(must(await harness.api['vault.verify']({}))).toMatchObject({ chainIntact: true, alteredRows: 0, unpermittedEvents: 0 });
};

describe('what a receiver holds', () => {
  it('is nothing at first, and nothing has to be compared', async () => {
    expect(await compare()).toMatchObject({ mustCompare: false, filesTotal: 0, reports: [] });
    must(await leave());
    expect((await register())[0]).toMatchObject({ comparedWith: null });
  });

  it('is the same after the same dossier, and has to be compared with another by whoever lets it leave', async () => {
    must(await leave());
    expect(await compare()).toMatchObject({ mustCompare: false, filesTotal: 1, files: [{ kind: 'dossier', title: 'Invented dossier' }], reports: [{ firstTime: [], earlier: [{ isKept: true }] }] });
    must(await leave());
    await state('Zorvik is held in a house near the old ferry');
    const { digest, ...held } = await compare();
    expect(held).toMatchObject({ mustCompare: true, filesTotal: 2, reports: [{ position: 1, earlierTotal: 2 }] });
    const statement = held.reports[0]?.earlier[0]?.differences.find(({ field }) => field === 'statement');
    expect(statement).toMatchObject({ state: 'differs', wordsAdded: 4, wordsGone: 0, shownNow: 0, knownAlready: 0 });
    expect(statement?.runs.find(({ kind }) => kind === 'added')?.parts.map(({ text }) => text)).toEqual(['near the old ferry']);
    expect(await leave()).toEqual(refused('held-not-compared'));
    expect(await leave({ compared: 'a'.repeat(64) })).toEqual(refused('held-not-compared'));
    must(await leave({ compared: digest }));
    expect((await register())[0]).toMatchObject({ comparedWith: 2 });
    // What was looked at is not what they hold any more.
    await state('Zorvik is held in a house near the new ferry');
    expect(await leave({ compared: digest })).toEqual(refused('held-not-compared'));
    await whole();
  });

  it('says of a name that is hidden now that they know it, and of one that was hidden that the two together tell it', async () => {
    must(await leave());
    await hideName();
    const now = await compare();
    expect(now.reports[0]?.earlier[0]?.differences.find(({ field }) => field === 'statement')).toMatchObject({ knownAlready: 1, shownNow: 0 });
    // The preset keeps what is about a third party; what staff removed is stricter.
    must(await leave({ compared: now.digest }));
    await open();
    const later = await compare();
    expect(later.reports[0]?.earlier.map(({ differences }) => differences.find(({ field }) => field === 'statement')?.shownNow)).toEqual([1, 0]);
    expect(later.mustCompare).toBe(true);
  });

  it('knows the passages that stand in the reporter’s own words: what is chosen later is new, and what was hidden in one is shown by another', async () => {
    const draft = must(await harness.api['dossier.get']({ dossierId }));
    const textId = draft.texts.find(({ field }) => field === 'narrative')?.textId ?? '';
    const mark = async (passage: string): Promise<string> => {
      const start = narrative.indexOf(passage);
      const { claims } = must(await harness.api['claims.mark']({ tipId, passage: { textId, start, end: start + passage.length }, assessment: { statement: '', stance: 'supports', compoundId: null, reliability: 'F', credibility: '6' } }));
      return claims.at(-1)?.claimId ?? '';
    };
    const [house, person] = [await mark('in the house by the river'), await mark('they keep Zorvik')];
    const choose = async (claimId: string, isVerbatim = true) => must(await harness.api['statements.setClaim']({ dossierId, claimId, isVerbatim, verbatimBecause: 'The wording of it matters here (invented)', telling: { why: 'many', words: '' } }));
    await choose(house);
    await choose(person, false);
    must(await leave());
    expect(written()).toContain('in the house by the river');
    expect(written()).not.toContain('they keep');
    expect((await compare()).mustCompare).toBe(false);
    await choose(person);
    const more = await compare();
    const own = (held: Awaited<ReturnType<typeof compare>>, at = 0) => held.reports[0]?.earlier[at]?.differences.find(({ field }) => field === 'narrative');
    expect(own(more)).toMatchObject({ state: 'differs', wordsAdded: 3, wordsGone: 0 });
    expect(await leave()).toEqual(refused('held-not-compared'));
    await hideName();
    must(await leave({ compared: (await compare()).digest }));
    expect(written()).toMatch(/they keep \\?\[removed\\?\]/u);
    await open();
    await choose(person);
    await choose(house);
    expect(own(await compare())).toMatchObject({ state: 'differs', shownNow: 1 });
    await whole();
  });

  it('is compared once more when the bytes are ready', async () => {
    must(await leave());
    await state('Zorvik is held elsewhere');
    const { digest } = await compare();
    const [one, other] = await Promise.all([leave({ compared: digest }), leave({ compared: digest })]);
    expect([one.ok, other.ok].filter(Boolean)).toHaveLength(1);
  });
});

describe('commitments in a dossier', () => {
  it('are there for rescuers and the office, not for partners, and are others in every file', async () => {
    must(await leave());
    const first = commitmentsIn(written());
    expect(first).toHaveLength(4);
    expect(written()).toContain('4 commitments for 1 report');
    must(await leave());
    expect(new Set([...first, ...commitmentsIn(written())]).size).toBe(8);
    must(await leave({ ...inOffice, format: 'markdown' }));
    expect(commitmentsIn(written())).toHaveLength(4);
    must(await leave({ preset: 'partner-organisation', compared: must(await harness.api['dossier.compare']({ dossierId, preset: { name: 'partner-organisation', isReasoned: false }, receiverId: embassy })).digest }));
    expect(commitmentsIn(written())).toEqual([]);
    expect(written()).not.toContain('Commitment');
  });

  it('are opened for somebody, with a reason, and the register says for whom', async () => {
    must(await leave());
    const [disclosure] = await register();
    const disclosureId = disclosure?.disclosureId ?? '';
    expect(disclosure).toMatchObject({ commitments: 1, openings: 0 });
    expect(must(await harness.api['commitments.list']({ disclosureId }))).toMatchObject({ items: [{ tipId, report: 1, number: 0 }], openings: [] });
    const ask = async (part: Partial<Request<'commitments.open'>> = {}) => harness.api['commitments.open']({ disclosureId, tipId, number: 0, receiverId: court, because: why, handle: harness.grant('commitment-opening', '/carried/opening.json'), ...part });
    expect(await ask({ because: 'Short' })).toEqual(refused('opening-reason-missing'));
    expect(await ask({ receiverId: 'e'.repeat(32) })).toEqual(refused('not-found'));
    expect(await ask({ number: 1 })).toEqual(refused('commitment-absent'));
    expect(await ask({ handle: 'invented' })).toMatchObject({ ok: false });
    expect(files.files()).not.toContain('/carried/opening.json');
    // A disk that takes no file: nobody got anything, and nothing says so.
    expect(await ask({ handle: harness.grant('commitment-opening', '/nowhere/opening.json') })).toEqual(refused('destination-gone'));
    expect(must(await harness.api['commitments.list']({ disclosureId }))).toMatchObject({ openingsTotal: 0 });
    must(await ask());
    const opening = JSON.parse(written('/carried/opening.json')) as Readonly<Record<string, string>>;
    const bytes = (name: string): Uint8Array => fromHex(opening[name] ?? '') ?? new Uint8Array(0);
    expect(opening).toMatchObject({ format: 'tipkeep-commitment-opening', version: 1, report: 1, file: 0 });
    expect(commitmentsIn(written())).toContain(opening['commitment']);
    expect(opensCommitment(bytes('commitment'), bytes('salt'), bytes('sha256'))).toBe(true);
    expect(must(await harness.api['commitments.list']({ disclosureId }))).toMatchObject({ openings: [{ report: 1, number: 0, receiver: { receiverId: court }, because: why, actor: testMember }], openingsTotal: 1 });
    expect(must(await harness.api['tips.get']({ tipId })).history.map(({ type }) => type)).toContain('commitment-opened');
    await whole();
  });

  it('opened more often than a page holds are all told of, page by page, the latest first', async () => {
    must(await leave());
    const disclosureId = (await register())[0]?.disclosureId ?? '';
    const times = openingsAtOnce + 2;
    for (let time = 1; time <= times; time += 1) {
      harness.clock.wallMs += 1000;
      must(await harness.api['commitments.open']({ disclosureId, tipId, number: 0, receiverId: court, because: `${why}: ${time}`, handle: harness.grant('commitment-opening', `/carried/opening ${time}.json`) }));
    }
    const pageAt = async (openingsOffset: number) => must(await harness.api['commitments.list']({ disclosureId, openingsOffset }));
    const [first, second] = [await pageAt(0), await pageAt(openingsAtOnce)];
    expect([first.openingsTotal, second.openingsTotal]).toEqual([times, times]);
    expect([...first.openings, ...second.openings].map(({ because }) => because)).toEqual(Array.from({ length: times }, (_, index) => `${why}: ${times - index}`));
    expect(await pageAt(times)).toMatchObject({ openings: [], openingsTotal: times });
  });

  it('opened in a file are looked for on this laptop, and deleted from it when somebody asks', async () => {
    must(await leave());
    const disclosureId = (await register())[0]?.disclosureId ?? '';
    const open = async (target: string) => must(await harness.api['commitments.open']({ disclosureId, tipId, number: 0, receiverId: court, because: why, handle: harness.grant('commitment-opening', target) }));
    const looked = async () => must(await harness.api['disclosures.files']({}));
    const opened = async () => must(await harness.api['commitments.list']({ disclosureId })).openings;
    harness.clock.wallMs += 1000;
    await open('/carried/opening.json');
    const [first] = await opened();
    const openingId = first?.openingId ?? '';
    expect(await looked()).toMatchObject({ total: 2, lying: 2, files: [{ disclosureId, openingId, savedAs: 'opening.json', state: 'there' }, { disclosureId, openingId: null, state: 'there' }] });
    // Of another disclosure this opening is not.
    expect(await harness.api['disclosures.deleteFile']({ disclosureId: 'e'.repeat(32), openingId })).toEqual(refused('exported-file-gone'));
    must(await harness.api['disclosures.deleteFile']({ disclosureId, openingId }));
    expect(files.files()).not.toContain('/carried/opening.json');
    expect(await opened()).toMatchObject([{ openingId, fileRemoved: { at: harness.clock.wallMs, actor: testMember } }]);
    expect((await register())[0]).toMatchObject({ fileRemoved: null });
    expect(await looked()).toMatchObject({ total: 1, lying: 1, files: [{ openingId: null }] });
    expect(await harness.api['disclosures.deleteFile']({ disclosureId, openingId })).toEqual(refused('exported-file-gone'));
    // An opening that took the place of the exported file: that one does not lie there any more.
    await open(target);
    expect(await looked()).toMatchObject({ total: 1, lying: 1, files: [{ savedAs: 'dossier.md' }] });
    expect((await looked()).files[0]?.openingId).not.toBeNull();
    // And the other way round.
    must(await leave());
    expect(await looked()).toMatchObject({ total: 1, lying: 1, files: [{ savedAs: 'dossier.md', openingId: null }] });
    await whole();
  });

  it('can never be opened once their tip is deleted; that one was opened stays, without why', async () => {
    must(await leave());
    const disclosureId = (await register())[0]?.disclosureId ?? '';
    must(await harness.api['commitments.open']({ disclosureId, tipId, number: 0, receiverId: court, because: why, handle: harness.grant('commitment-opening', '/carried/opening.json') }));
    must(await harness.api['deletion.begin']({ tipIds: [tipId], reason: 'test', note: '' }));
    harness.service.close();
    harness = vaultHarness({ files });
    must(await harness.api['vault.unlock']({ secret: testPassphrase, acceptPracticeMismatch: false }));
    expect(must(await harness.api['commitments.list']({ disclosureId }))).toMatchObject({ items: [], openings: [{ because: '' }] });
    expect((await register())[0]).toMatchObject({ commitments: 0, openings: 1 });
    await whole();
  });
});
