import { beforeEach, describe, expect, it } from 'vitest';
import type { Request } from '#shared/contract/contract.ts';
import type { MemoryFileSystem } from '#vault/platform/memory-file-system.ts';
import { inOffice } from '../../../../support/in-office.ts';
import { must, type Harness } from '../../../../support/vault-harness.ts';
import { vaultWithTips, type VaultWithTips } from '../../../../support/vault-with-tips.ts';

const first = 'they lock us in an we cant go out, Bopha sleep on floor (invented)';
const second = 'A truck leaves every night (invented)';
const target = '/carried/dossier.md';
const why = 'Sold on tonight, nobody else could be reached (invented).';
const page = { offset: 0, limit: 50 };
const many = { why: 'many', words: '' } as const;

let vault: VaultWithTips;
let files: MemoryFileSystem;
let harness: Harness;
let dossierId: string;
let receiverId: string;

beforeEach(async () => {
  vault = await vaultWithTips([first, second]);
  ({ files, harness } = vault);
  ({ receiverId } = must(await harness.api['receivers.record']({ name: 'Garden House (invented)', kind: 'shelter', contact: '' })));
  const draft = must(await harness.api['dossier.create']({ title: 'Invented dossier', tipIds: [vault.tipOf(first), vault.tipOf(second)] }));
  ({ dossierId } = draft);
  for (const { textId } of draft.texts) must(await harness.api['dossier.markReviewed']({ dossierId, textId, reviewed: true }));
  for (const tipId of vault.tipIds) must(await harness.api['tips.setUrgency']({ tipId, urgency: 'U1' }));
});

const set = (narrative: string, part: Partial<Request<'statements.set'>> = {}) => harness.api['statements.set']({ dossierId, ...page, tipId: vault.tipOf(narrative), statement: '', verbatimBecause: '', telling: null, ...part });
const list = async () => must(await harness.api['statements.list']({ dossierId, ...page }));
const leave = (part: Partial<Request<'dossier.export'>> = {}) =>
  harness.api['dossier.export']({
    dossierId,
    format: 'markdown',
    preset: 'rescue-or-embassy',
    shownBecause: '',
    handle: harness.grant('dossier', target),
    leaving: { receiverId, purpose: 'shelter', purposeWords: '', withoutConsent: { reason: 'imminent-danger', words: why }, approval: { kind: 'override', words: why } },
    sealing: inOffice.sealing,
    ...part,
  });
const written = (): string => new TextDecoder().decode(files.contents(target));

describe('what others are told of a tip', () => {
  it('is said again by staff, and the reporter’s own words leave only where somebody wrote down why', async () => {
    must(await set(first, { statement: 'Several people are kept from leaving.', telling: many }));
    must(await set(second, { verbatimBecause: 'The wording of the threat is what matters here (invented).', telling: many }));
    must(await leave());
    expect(written()).toContain('Several people are kept from leaving.');
    expect(written()).not.toContain('lock us in');
    expect(written()).toContain('A truck leaves every night');
  });

  it('keeps a dossier in the office until every tip has a statement or a reason, and until somebody decided who could have told it', async () => {
    expect(await leave()).toEqual({ ok: false, code: 'statement-missing' });
    must(await set(first, { statement: 'Several people are kept from leaving.' }));
    must(await set(second, { statement: 'Somebody is moved at night.' }));
    expect(await list()).toMatchObject({ total: 2, missing: 0, undecided: 2 });
    expect(await leave()).toEqual({ ok: false, code: 'telling-undecided' });
    must(await harness.api['statements.setForAll']({ dossierId, ...page, telling: many }));
    expect(await list()).toMatchObject({ missing: 0, undecided: 0 });
    must(await leave());
  });

  it('is asked for before a colleague types anything', async () => {
    const wrong = { receiverId, purpose: 'shelter', purposeWords: '', withoutConsent: { reason: 'imminent-danger', words: why }, approval: { kind: 'member', passphrase: 'invented and wrong' } } as const;
    expect(await leave({ leaving: wrong })).toEqual({ ok: false, code: 'statement-missing' });
    must(await harness.api['statements.setForAll']({ dossierId, ...page, verbatimBecause: 'The wording of the threat is what matters here (invented).', telling: many }));
    expect(await leave({ leaving: wrong })).toEqual({ ok: false, code: 'wrong-passphrase' });
  });

  it('asks nothing of a dossier for the office, which has their own words, and nothing where no text is shown', async () => {
    must(await leave({ ...inOffice }));
    expect(written()).toContain('lock us in');
    must(await leave({ preset: 'public' }));
    expect(written()).not.toContain('lock us in');
  });

  it('hides in a statement what is hidden in the texts', async () => {
    const { texts } = must(await harness.api['dossier.get']({ dossierId }));
    const text = texts.find(({ text: words }) => words === first);
    const start = first.indexOf('Bopha');
    must(await harness.api['dossier.hide']({ dossierId, textId: text?.textId ?? '', start, end: start + 5, action: 'pseudonym', everyOccurrence: true, role: 'victim' }));
    must(await set(first, { statement: 'BOPHA is kept on the floor.', telling: many }));
    must(await set(second, { statement: 'Somebody is moved at night.', telling: many }));
    must(await leave());
    expect(written()).toMatch(/\\?\[person [A-Z]\\?\] is kept on the floor\./u);
    expect(written().toLowerCase()).not.toContain('bopha');
  });

  it('is missing where the whole text may stand and all of it is hidden', async () => {
    must(await set(first, { statement: 'Several people are kept from leaving.', telling: many }));
    must(await set(second, { verbatimBecause: 'The wording of the threat is what matters here (invented).', telling: many }));
    expect(await list()).toMatchObject({ missing: 0 });
    const textId = must(await harness.api['dossier.get']({ dossierId })).texts.find(({ text }) => text === second)?.textId ?? '';
    must(await harness.api['dossier.hide']({ dossierId, textId, start: 0, end: second.length, action: 'remove', everyOccurrence: false }));
    must(await harness.api['dossier.markReviewed']({ dossierId, textId, reviewed: true }));
    expect(await list()).toMatchObject({ missing: 1 });
    expect(await leave()).toEqual({ ok: false, code: 'statement-missing' });
  });

  it('takes no reason that says nothing, and changes nothing then', async () => {
    expect(await set(first, { verbatimBecause: 'needed' })).toEqual({ ok: false, code: 'statement-reason-short' });
    expect(await set(first, { statement: 'x', telling: { why: 'needed', words: 'must' } })).toEqual({ ok: false, code: 'statement-reason-short' });
    expect(await harness.api['statements.setForAll']({ dossierId, ...page, verbatimBecause: 'all' })).toEqual({ ok: false, code: 'statement-reason-short' });
    expect((await list()).tips.map(({ statement, verbatimBecause, telling }) => [statement, verbatimBecause, telling])).toEqual([['', '', null], ['', '', null]]);
  });

  it('gives reasons to all that have none, and leaves what was said', async () => {
    must(await set(first, { statement: 'Several people are kept from leaving.', telling: { why: 'public', words: '' } }));
    must(await harness.api['statements.setForAll']({ dossierId, ...page, verbatimBecause: 'The wording of the threat is what matters here (invented).', telling: many }));
    expect((await list()).tips.map(({ verbatimBecause, telling }) => [verbatimBecause !== '', telling?.why])).toEqual([[false, 'public'], [true, 'many']]);
  });

  describe('and of a tip with claims', () => {
    const reason = 'The wording of the threat is what matters here (invented).';
    const needed = { why: 'needed', words: 'Whoever plans the way in has to know it (invented).' } as const;
    let textId: string;

    beforeEach(async () => {
      textId = must(await harness.api['dossier.get']({ dossierId })).texts.find(({ text }) => text === first)?.textId ?? '';
      must(await set(second, { statement: 'Somebody is moved at night.', telling: many }));
    });

    const mark = async (passage: string, narrative = first): Promise<string> => {
      const start = narrative.indexOf(passage);
      const tipId = vault.tipOf(narrative);
      const of = must(await harness.api['dossier.get']({ dossierId })).texts.find(({ text }) => text === narrative)?.textId ?? '';
      const { claims } = must(await harness.api['claims.mark']({ tipId, passage: { textId: of, start, end: start + passage.length }, assessment: { statement: 'People are kept in.', stance: 'supports', compoundId: null, reliability: 'F', credibility: '6' } }));
      return claims.at(-1)?.claimId ?? '';
    };
    const decide = async (claimId: string, part: Partial<Request<'statements.setClaim'>> = {}) => must(await harness.api['statements.setClaim']({ dossierId, claimId, isVerbatim: false, verbatimBecause: '', telling: null, ...part }));
    const claims = async (narrative = first) => must(await harness.api['statements.claims']({ dossierId, tipId: vault.tipOf(narrative) })).claims;
    const unanswered = async (): Promise<readonly string[]> => (await claims()).filter(({ isUnanswered }) => isUnanswered).map(({ claimId }) => claimId);

    it('asks of each claim that one source says, and leaves once each has its own answer', async () => {
      const [one, other] = [await mark('they lock us in'), await mark('sleep on floor')];
      must(await set(first, { statement: 'Several people are kept from leaving.', telling: many }));
      expect(await list()).toMatchObject({ missing: 0, undecided: 2 });
      expect(await leave()).toEqual({ ok: false, code: 'telling-undecided' });
      await decide(one, { telling: { why: 'public', words: '' } });
      expect(await unanswered()).toEqual([other]);
      expect(await leave()).toEqual({ ok: false, code: 'telling-undecided' });
      await decide(other, { telling: { why: 'needed', words: 'must' } });
      expect(await unanswered()).toEqual([other]);
      expect(await leave()).toEqual({ ok: false, code: 'telling-undecided' });
      await decide(other, { telling: needed });
      expect(await list()).toMatchObject({ undecided: 0 });
      expect((await claims()).map(({ telling }) => telling)).toEqual([{ why: 'public', words: '' }, needed]);
      must(await leave());
    });

    it('says nothing where all of its chosen passages are hidden, and has to be said in other words', async () => {
      const name = await mark('Bopha');
      await decide(name, { isVerbatim: true, verbatimBecause: reason, telling: many });
      expect(await list()).toMatchObject({ missing: 0, undecided: 0 });
      const start = first.indexOf('Bopha');
      must(await harness.api['dossier.hide']({ dossierId, textId, start, end: start + 5, action: 'remove', everyOccurrence: true }));
      must(await harness.api['dossier.markReviewed']({ dossierId, textId, reviewed: true }));
      expect(await list()).toMatchObject({ missing: 1 });
      expect(await leave()).toEqual({ ok: false, code: 'statement-missing' });
      const whole = await mark('Bopha sleep on floor');
      await decide(whole, { isVerbatim: true, verbatimBecause: reason, telling: many });
      expect(await list()).toMatchObject({ missing: 0 });
      must(await leave());
      expect(written()).toContain('sleep on floor');
    });

    it('says nothing where readers of one preset would get nothing of it', async () => {
      const name = await mark('Bopha');
      await decide(name, { isVerbatim: true, verbatimBecause: reason, telling: many });
      const start = first.indexOf('Bopha');
      must(await harness.api['dossier.hide']({ dossierId, textId, start, end: start + 5, action: 'keep', role: 'perpetrator', reason: 'evidence', reasonWords: '', everyOccurrence: true }));
      must(await harness.api['dossier.markReviewed']({ dossierId, textId, reviewed: true }));
      expect(await list()).toMatchObject({ missing: 1 });
      expect(await leave({ preset: 'partner-organisation' })).toEqual({ ok: false, code: 'statement-missing' });
    });

    it('takes one answer for all that have none, and leaves those that have one', async () => {
      const [one] = [await mark('they lock us in'), await mark('sleep on floor'), await mark('we cant go out')];
      await decide(one, { telling: { why: 'public', words: '' } });
      const tipId = vault.tipOf(first);
      expect(await harness.api['statements.answerClaims']({ dossierId, tipId, telling: { why: 'needed', words: 'must' } })).toEqual({ ok: false, code: 'statement-reason-short' });
      expect(await unanswered()).toHaveLength(2);
      expect(must(await harness.api['statements.answerClaims']({ dossierId, tipId, telling: needed })).claims.map(({ telling }) => telling?.why)).toEqual(['public', 'needed', 'needed']);
      expect(await harness.api['statements.answerClaims']({ dossierId, tipId: 'e'.repeat(32), telling: many })).toEqual({ ok: false, code: 'not-found' });
      await mark('Bopha');
      must(await harness.api['statements.setForAll']({ dossierId, ...page, telling: many }));
      expect((await claims()).map(({ telling }) => telling?.why)).toEqual(['public', 'needed', 'needed', 'many']);
    });

    it('asks of a new claim anew, of one that is withdrawn no more, and of the whole tip again once all are', async () => {
      must(await set(first, { statement: 'Several people are kept from leaving.', telling: null }));
      const one = await mark('they lock us in');
      await decide(one, { telling: many });
      expect((await list()).undecided).toBe(0);
      const other = await mark('sleep on floor');
      expect(await unanswered()).toEqual([other]);
      expect(await leave()).toEqual({ ok: false, code: 'telling-undecided' });
      must(await harness.api['claims.withdraw']({ claimId: other }));
      expect((await list()).undecided).toBe(0);
      must(await harness.api['claims.withdraw']({ claimId: one }));
      expect((await list()).tips.map(({ claims: count, undecided }) => [count, undecided]).sort()).toEqual([[0, 0], [0, 1]]);
      must(await harness.api['claims.restore']({ claimId: one }));
      expect((await list()).undecided).toBe(0);
    });

    it('is answered by another independent source, and asked again once that is withdrawn', async () => {
      const [one, other] = [await mark('they lock us in'), await mark('A truck leaves', second)];
      expect((await list()).undecided).toBe(2);
      must(await harness.api['claims.relate']({ claimId: one, otherClaimId: other, to: 'supports' }));
      expect((await list()).undecided).toBe(0);
      expect((await claims()).map(({ sources, isAsked }) => [sources, isAsked])).toEqual([[2, false]]);
      must(await harness.api['claims.withdraw']({ claimId: other }));
      expect(await unanswered()).toEqual([one]);
    });

    it('tells the passages that somebody chose for a reason, and says whose words they are; everything else is said by staff', async () => {
      const [one, other] = [await mark('they lock us in an we cant go out'), await mark('sleep on floor')];
      must(await set(first, { statement: 'Several people are kept from leaving.' }));
      await decide(one, { isVerbatim: true, verbatimBecause: reason, telling: many });
      await decide(other, { telling: many });
      must(await leave());
      expect(written()).toContain('Several people are kept from leaving.');
      expect(written()).toContain('in the words of whoever reported');
      expect(written()).toContain('they lock us in an we cant go out');
      expect(written()).not.toContain('sleep on floor');
      expect(written().match(/in the words of whoever reported/gu)).toHaveLength(1);
    });

    it('hides in a passage what is hidden in the text, cut to the passage', async () => {
      const start = first.indexOf('Bopha');
      must(await harness.api['dossier.hide']({ dossierId, textId, start, end: start + 5, action: 'pseudonym', everyOccurrence: true, role: 'victim' }));
      must(await harness.api['dossier.hide']({ dossierId, textId, start: first.indexOf('floor'), end: first.length, action: 'remove', everyOccurrence: false, role: 'third-party' }));
      const [one] = [await mark('Bopha sleep on floor')];
      await decide(one, { isVerbatim: true, verbatimBecause: reason, telling: many });
      must(await leave());
      expect(written()).toMatch(/\\?\[person [A-Z]\\?\] sleep on \\?\[removed\\?\]\n/u);
      expect(written().toLowerCase()).not.toContain('bopha');
      expect(written()).not.toContain('floor');
    });

    it('asks for a statement or one passage for a reason, and keeps half a reason', async () => {
      const one = await mark('they lock us in');
      await decide(one, { telling: many });
      expect(await leave()).toEqual({ ok: false, code: 'statement-missing' });
      await decide(one, { isVerbatim: true, verbatimBecause: 'it is', telling: many });
      expect(await list()).toMatchObject({ missing: 1, unreasoned: 1 });
      expect(await leave()).toEqual({ ok: false, code: 'statement-missing' });
      must(await set(first, { statement: 'Several people are kept from leaving.' }));
      expect(await leave()).toEqual({ ok: false, code: 'passage-reason-missing' });
      expect((await claims()).map(({ isVerbatim, verbatimBecause }) => [isVerbatim, verbatimBecause])).toEqual([[true, 'it is']]);
      must(await set(first, { statement: '' }));
      await decide(one, { isVerbatim: true, verbatimBecause: reason, telling: many });
      expect((await list()).tips.map(({ standing }) => standing).sort()).toEqual([0, 1]);
      must(await leave());
      expect(written()).toContain('they lock us in');
    });

    it('lets the whole text stand for no reason from before it had claims, and keeps that reason', async () => {
      must(await set(first, { verbatimBecause: reason, telling: many }));
      expect((await list()).missing).toBe(0);
      const one = await mark('they lock us in');
      await decide(one, { telling: many });
      expect((await list()).missing).toBe(1);
      expect(await leave()).toEqual({ ok: false, code: 'statement-missing' });
      must(await harness.api['statements.setForAll']({ dossierId, ...page, verbatimBecause: reason }));
      expect(await leave()).toEqual({ ok: false, code: 'statement-missing' });
      expect((await list()).tips.map(({ verbatimBecause }) => verbatimBecause).sort()).toEqual(['', reason]);
      must(await harness.api['claims.withdraw']({ claimId: one }));
      must(await leave());
      expect(written()).toContain('sleep on floor');
    });

    it('finds words of the report beyond the chosen passages in a statement, and lets those of the passages stand', async () => {
      const one = await mark('they lock us in an we cant go out');
      await decide(one, { isVerbatim: true, verbatimBecause: reason, telling: many });
      must(await set(first, { statement: 'We cant go out, Bopha sleep on floor.', telling: many }));
      expect((await list()).tips.map(({ repeated }) => repeated).sort()).toEqual([0, 1]);
      expect(must(await leave())).toMatchObject({ outcome: 'refused', findings: [{ check: 'withheld-text', count: 1 }] });
      must(await set(first, { statement: 'They lock us in an we cant go out.', telling: many }));
      expect((await list()).tips.map(({ repeated }) => repeated)).toEqual([0, 0]);
      expect(must(await leave())).toMatchObject({ outcome: 'written' });
    });

    it('is nothing to a dossier for the office, and is no decision of a tip of another dossier', async () => {
      const one = await mark('they lock us in');
      must(await leave({ ...inOffice }));
      expect(written()).toContain('sleep on floor');
      expect(written()).not.toContain('in the words of whoever reported');
      expect(await harness.api['statements.setClaim']({ dossierId: 'e'.repeat(32), claimId: one, isVerbatim: true, verbatimBecause: reason, telling: many })).toEqual({ ok: false, code: 'not-found' });
      expect(await harness.api['statements.claims']({ dossierId, tipId: 'e'.repeat(32) })).toEqual({ ok: false, code: 'not-found' });
    });
  });

  it('goes with its tip, and is not found in another dossier', async () => {
    must(await set(first, { statement: 'Several people are kept from leaving.', telling: many }));
    expect(await harness.api['statements.set']({ dossierId, ...page, tipId: 'e'.repeat(32), statement: 'x', verbatimBecause: '', telling: null })).toEqual({ ok: false, code: 'not-found' });
    expect(await harness.api['statements.list']({ dossierId: 'e'.repeat(32), ...page })).toEqual({ ok: false, code: 'dossier-absent' });
    must(await harness.api['deletion.begin']({ tipIds: [vault.tipOf(first)], reason: 'asked-to', note: '' }));
    harness.clock.monotonicMs += 31_000;
    harness.service.tick();
    expect(await list()).toMatchObject({ total: 1, missing: 1 });
  });

  it('is told, and refused, where it repeats the reporter’s own words, and leaves once it is said in others', async () => {
    const copied = 'We hear that THEY LOCK US in an; we cant go out.';
    must(await set(second, { statement: 'Somebody is moved at night.', telling: many }));
    expect(must(await set(first, { statement: copied, telling: many })).tips.map(({ repeated }) => repeated).sort()).toEqual([0, 1]);
    expect(must(await leave())).toEqual({ outcome: 'refused', findings: [{ check: 'withheld-text', location: expect.stringMatching(/^report [12]$/u) as string, count: 1 }], findingsTotal: 1 });
    expect(files.contents(target)).toBeUndefined();
    must(await set(first, { statement: 'Several people are kept from leaving.', telling: many }));
    expect((await list()).tips.map(({ repeated }) => repeated)).toEqual([0, 0]);
    expect(must(await leave())).toMatchObject({ outcome: 'written' });
  });

  it('repeats no translation and no note of staff, but may be what staff summed up', async () => {
    const tipId = vault.tipOf(first);
    const [translation, note, summary] = ['Eleven people sleep on the floor of a hall without windows.', 'The cousin of a colleague drives the lorry that comes on Fridays.', 'People are held in one hall and moved by lorry every week.'];
    must(await harness.api['rendering.write']({ tipId, kind: 'translation', sourceId: null, language: 'en', translator: '', text: translation }));
    must(await harness.api['rendering.write']({ tipId, kind: 'summary', sourceId: null, language: 'en', translator: '', text: summary }));
    must(await harness.api['work.note']({ tipId, text: note }));
    must(await set(second, { statement: 'Somebody is moved at night.', telling: many }));
    for (const statement of [translation, note]) {
      must(await set(first, { statement, telling: many }));
      expect(must(await leave())).toMatchObject({ outcome: 'refused', findings: [{ check: 'withheld-text' }] });
    }
    must(await set(first, { statement: summary, telling: many }));
    expect(must(await leave())).toMatchObject({ outcome: 'written' });
  });
});
