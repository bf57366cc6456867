import { beforeEach, describe, expect, it } from 'vitest';
import type { Request } from '#shared/contract/contract.ts';
import type { Leaving } from '#shared/contract/dossier-calls.ts';
import { consentStatements } from '#shared/domain/consent.ts';
import { reviewAfterMs } from '#shared/domain/disclosure.ts';
import type { MemoryFileSystem } from '#vault/platform/memory-file-system.ts';
import { printWithChromium } from '../../../../support/chromium-print.ts';
import { inOffice } from '../../../../support/in-office.ts';
import { must, testMember, testPassphrase, vaultHarness, type Harness } from '../../../../support/vault-harness.ts';
import { vaultWithTips } from '../../../../support/vault-with-tips.ts';

const forDara = 'invented lantern quarry willow anchor thimble';
const forSophea = 'invented harbour pencil walnut saddle copper';
const target = '/carried/dossier.md';
const why = 'Invented: nobody can be reached and it cannot wait';
const [first, second] = ['Invented: they keep us there by force', 'Invented: another one'] as const;

let files: MemoryFileSystem;
let harness: Harness;
let tipIds: readonly [string, string];
let dossierId: string;
let embassy: string;
let police: string;

beforeEach(async () => {
  const vault = await vaultWithTips([first, second]);
  ({ files, harness } = vault);
  tipIds = [vault.tipOf(first), vault.tipOf(second)];
  ({ receiverId: embassy } = must(await harness.api['receivers.record']({ name: 'ស្ថានទូត (invented)', kind: 'embassy', contact: '' })));
  ({ receiverId: police } = must(await harness.api['receivers.record']({ name: 'A station (invented)', kind: 'police', contact: '' })));
  const draft = must(await harness.api['dossier.create']({ title: 'Invented dossier', tipIds: [...tipIds] }));
  ({ dossierId } = draft);
  for (const { textId } of draft.texts) must(await harness.api['dossier.markReviewed']({ dossierId, textId, reviewed: true }));
  must(await harness.api['statements.setForAll']({ dossierId, offset: 0, limit: 1, verbatimBecause: 'Their own words are needed here (invented).', telling: { why: 'many', words: '' } }));
});

const refused = (code: string) => ({ ok: false, code });
const addDara = async (role: 'export' | 'triage' = 'export') => must(await harness.api['people.add']({ name: 'Dara', role, passphrase: forDara, secret: testPassphrase }));
const consent = async (tipId: string, facts: Partial<Request<'consents.record'>> = {}): Promise<string> =>
  must(await harness.api['consents.record']({ tipId, purpose: 'return', purposeWords: '', told: [...consentStatements], way: 'spoken', language: 'km', givenOn: '2026-05-30', reach: { receiverId: embassy }, items: ['place', 'dossier'], words: '', ...facts })).consents[0]?.consentId ?? '';
const consentToBoth = async () => [await consent(tipIds[0]), await consent(tipIds[1])] as const;
const toEmbassy = (part: Partial<Leaving> = {}): Leaving => ({ receiverId: embassy, purpose: 'return', purposeWords: '', withoutConsent: null, approval: { kind: 'member', passphrase: forDara }, ...part });
const leave = async (leaving: Leaving | null, part: Partial<Request<'dossier.export'>> = {}) => harness.api['dossier.export']({ dossierId, format: 'markdown', preset: 'rescue-or-embassy', shownBecause: '', handle: harness.grant('dossier', target), leaving, sealing: inOffice.sealing, ...part });
const register = async (part: Partial<Request<'disclosures.list'>> = {}) => must(await harness.api['disclosures.list']({ receiverId: null, unreviewed: false, offset: 0, limit: 50, ...part }));
const written = (): string => new TextDecoder().decode(files.contents(target));
const setUrgent = async (tipId: string) => must(await harness.api['tips.setUrgency']({ tipId, urgency: 'U1' }));
async function turnTo(secret: string, wallMs?: number): Promise<void> {
  harness.service.close();
  harness = vaultHarness({ files });
  if (wallMs !== undefined) harness.clock.wallMs = wallMs;
  must(await harness.api['vault.unlock']({ secret, acceptPracticeMismatch: false }));
}
const whole = async (): Promise<void> => {
  expect(must(await harness.api['vault.verify']({}))).toMatchObject({ chainIntact: true, alteredRows: 0, unpermittedEvents: 0 });
};

describe('a dossier that stays in the office', () => {
  it('needs no receiver, no consent and no second person, carries its label, and is in the register', async () => {
    expect(await leave(null, inOffice)).toMatchObject({ ok: true, value: { outcome: 'written' } });
    expect(written()).toContain('TLP:RED');
    expect(await register()).toMatchObject({ total: 1, disclosures: [{ preset: 'internal', tlp: 'TLP:RED', receiver: null, purpose: null, by: { actor: testMember }, approval: { kind: 'none', by: null }, tipsTotal: 2, needsReview: false }] });
    expect(await leave(toEmbassy(), { preset: 'internal' })).toEqual(refused('receiver-needed'));
    await whole();
  });
});

describe('a dossier that leaves the office', () => {
  it('names a receiver in use and a purpose', async () => {
    await addDara();
    expect(await leave(null)).toEqual(refused('receiver-needed'));
    expect(await leave(toEmbassy({ receiverId: 'e'.repeat(32) }))).toEqual(refused('not-found'));
    expect(await leave(toEmbassy({ purpose: 'other' }))).toEqual(refused('purpose-missing'));
    must(await harness.api['receivers.retire']({ receiverId: embassy, isRetired: true }));
    expect(await leave(toEmbassy())).toEqual(refused('receiver-retired'));
    expect(await register()).toMatchObject({ total: 0 });
    expect(files.files()).not.toContain(target);
  });

  it('needs for every tip a consent that covers it, and says of each what is missing', async () => {
    await addDara();
    const check = async (part: Partial<Request<'disclosures.check'>> = {}) => must(await harness.api['disclosures.check']({ dossierId, preset: 'rescue-or-embassy', receiverId: embassy, purpose: 'return', purposeWords: '', ...part }));
    expect(await check()).toMatchObject({ gapsTotal: 2, tipsTotal: 2, approvers: 1, override: null, gaps: [{ gap: 'consent-missing' }, { gap: 'consent-missing' }] });
    const consentId = await consent(tipIds[0]);
    await consent(tipIds[1], { items: ['dossier'] });
    const gaps = async (part: Partial<Request<'disclosures.check'>> = {}) => (await check(part)).gaps.map(({ tipId, gap }) => [tipId, gap]);
    expect(await gaps()).toEqual([[tipIds[1], 'consent-items']]);
    // The police preset shows the place as well; a partner is not shown it.
    expect(await gaps({ preset: 'partner-organisation' })).toEqual([]);
    expect((await gaps({ receiverId: police })).map(([, gap]) => gap)).toEqual(['consent-receiver', 'consent-receiver']);
    expect(await leave(toEmbassy())).toEqual(refused('consent-of-tips'));
    must(await harness.api['consents.withdraw']({ tipId: tipIds[0], consentId }));
    expect(await gaps()).toContainEqual([tipIds[0], 'consent-withdrawn']);
  });

  it('leaves with a colleague’s passphrase, and the register says who, what, to whom and on whose consent', async () => {
    await addDara();
    const consents = await consentToBoth();
    const reply = must(await leave(toEmbassy()));
    expect(reply).toMatchObject({ outcome: 'written', savedAs: 'dossier.md' });
    expect(written()).toContain('TLP:AMBER+STRICT');
    const { disclosures } = await register();
    expect(disclosures).toMatchObject([
      {
        title: 'Invented dossier',
        by: { actor: testMember },
        receiver: { receiverId: embassy, kind: 'embassy' },
        purpose: 'return',
        format: 'markdown',
        approval: { kind: 'member', by: { actor: 'Dara' }, override: null, words: '' },
        tips: [{ tipId: tipIds[0], consentId: consents[0], isConsentWithdrawn: false, withoutConsent: null }, { tipId: tipIds[1], consentId: consents[1] }],
        needsReview: false,
        mayReview: false,
      },
    ]);
    if (reply.outcome === 'written') expect(disclosures[0]).toMatchObject({ sha256: reply.sha256, sizeBytes: reply.sizeBytes });
    expect(await register({ receiverId: police })).toMatchObject({ total: 0 });
    expect(await register({ receiverId: embassy, offset: 1 })).toMatchObject({ total: 1, disclosures: [] });
    await whole();
  });

  it('is approved by another member whose role lets things leave, never by the recovery words, and keeps the place for another try', async () => {
    await consentToBoth();
    const handle = harness.grant('dossier', target);
    const tried = async (passphrase: string) => leave(toEmbassy({ approval: { kind: 'member', passphrase } }), { handle });
    await addDara('triage');
    must(await harness.api['people.add']({ name: 'Sophea', role: 'manage', passphrase: forSophea, secret: testPassphrase }));
    expect(await tried('some invented words that open nothing')).toEqual(refused('wrong-passphrase'));
    expect(await tried(testPassphrase)).toEqual(refused('approver-same'));
    expect(await tried(forDara)).toEqual(refused('approver-not-permitted'));
    const { wordsId, recoveryWords, positions } = must(await harness.api['recovery.beginRenewal']({ secret: testPassphrase }));
    must(await harness.api['recovery.finishRenewal']({ wordsId, words: positions.map((position) => recoveryWords[position - 1] ?? '') }));
    expect(await tried(recoveryWords.join(' '))).toEqual(refused('approver-recovery'));
    expect(files.files()).not.toContain(target);
    expect(await tried(forSophea)).toMatchObject({ ok: true });
    expect((await register()).disclosures[0]?.approval.by?.actor).toBe('Sophea');
  });

  it('may be let out by whoever has only the recovery words, when a colleague stands by it, and never on their word alone', async () => {
    const { wordsId, recoveryWords, positions } = must(await harness.api['recovery.beginRenewal']({ secret: testPassphrase }));
    must(await harness.api['recovery.finishRenewal']({ wordsId, words: positions.map((position) => recoveryWords[position - 1] ?? '') }));
    await consentToBoth();
    for (const tipId of tipIds) await setUrgent(tipId);
    await turnTo(recoveryWords.join(' '));
    expect(await leave(toEmbassy({ approval: { kind: 'override', words: why } }))).toEqual(refused('passphrase-needed'));
    must(await leave(toEmbassy({ approval: { kind: 'member', passphrase: testPassphrase } })));
    expect((await register()).disclosures).toMatchObject([{ by: { actor: '' }, approval: { by: { actor: testMember } } }]);
    await whole();
  });

  it('makes wrong passphrases wait as the door does', async () => {
    await addDara();
    await consentToBoth();
    const wrong = toEmbassy({ approval: { kind: 'member', passphrase: 'some invented words that open nothing' } });
    for (let tries = 0; tries < 3; tries += 1) expect(await leave(wrong)).toEqual(refused('wrong-passphrase'));
    // One's own opens nothing here, and does not make the waiting shorter.
    expect(await leave(toEmbassy())).toEqual(refused('unlock-delayed'));
  });

  it('does not leave when consent is withdrawn while the file is made', async () => {
    await addDara();
    const [consentId] = await consentToBoth();
    const leaving = leave(toEmbassy());
    must(await harness.api['consents.withdraw']({ tipId: tipIds[0], consentId }));
    expect(await leaving).toEqual(refused('consent-of-tips'));
    expect(files.files()).not.toContain(target);
    expect(await register()).toMatchObject({ total: 0 });
  });

  it('does not leave when whoever approved may not let things leave any more once the file is made', async () => {
    await addDara();
    await consentToBoth();
    const memberId = must(await harness.api['people.list']({})).people.find(({ name }) => name === 'Dara')?.memberId ?? '';
    // Pages are printed after the passphrase was right.
    harness.onPrint = async (html) => {
      must(await harness.api['people.setRole']({ memberId, role: 'triage' }));
      return printWithChromium(html);
    };
    expect(await leave(toEmbassy(), { format: 'pdf' })).toEqual(refused('approver-not-permitted'));
    expect(files.files()).not.toContain(target);
    expect(await register()).toMatchObject({ total: 0 });
  });

  it('may leave without consent in danger or for a child, in somebody’s name and with a reason, and then somebody has to look', async () => {
    await addDara();
    const consentId = await consent(tipIds[0]);
    expect(await leave(toEmbassy({ withoutConsent: { reason: 'minor', words: 'Too short' } }))).toEqual(refused('override-reason-missing'));
    expect(await leave(toEmbassy({ withoutConsent: { reason: null, words: why } }))).toEqual(refused('override-reason-missing'));
    must(await leave(toEmbassy({ withoutConsent: { reason: 'minor', words: why } })));
    expect((await register({ unreviewed: true })).disclosures).toMatchObject([{ withoutConsentWords: why, needsReview: true, mayReview: false, tips: [{ consentId, withoutConsent: null }, { consentId: null, withoutConsent: 'minor' }] }]);
    await whole();
  });
});

describe('without a second person', () => {
  it('a dossier leaves where nobody else could approve, with a reason, and is looked at the next day', async () => {
    await consentToBoth();
    expect(must(await harness.api['disclosures.check']({ dossierId, preset: 'rescue-or-embassy', receiverId: embassy, purpose: 'return', purposeWords: '' }))).toMatchObject({ approvers: 0, override: 'nobody-else' });
    expect(await leave(toEmbassy({ approval: { kind: 'override', words: 'Short' } }))).toEqual(refused('approval-reason-missing'));
    must(await leave(toEmbassy({ approval: { kind: 'override', words: why } })));
    const { disclosures } = await register({ unreviewed: true });
    const disclosureId = disclosures[0]?.disclosureId ?? '';
    expect(disclosures).toMatchObject([{ approval: { kind: 'override', override: 'nobody-else', words: why, by: null }, mayReview: false }]);
    expect(must(await harness.api['disclosures.counts']({}))).toEqual({ unreviewed: 1, overdue: 0 });
    expect(await harness.api['disclosures.review']({ disclosureId })).toEqual(refused('review-too-soon'));
    await turnTo(testPassphrase, harness.clock.wallMs + reviewAfterMs);
    expect(must(await harness.api['disclosures.counts']({}))).toEqual({ unreviewed: 1, overdue: 1 });
    expect(must(await harness.api['disclosures.review']({ disclosureId }))).toMatchObject({ reviewed: { actor: testMember }, mayReview: false });
    expect(must(await harness.api['disclosures.counts']({}))).toEqual({ unreviewed: 0, overdue: 0 });
    await whole();
  });

  it('a dossier does not leave where a colleague could approve, unless every tip in it is about danger now', async () => {
    await addDara();
    await consentToBoth();
    const overridden = toEmbassy({ approval: { kind: 'override', words: why } });
    expect(await leave(overridden)).toEqual(refused('approval-needed'));
    await setUrgent(tipIds[0]);
    expect(await leave(overridden)).toEqual(refused('approval-needed'));
    await setUrgent(tipIds[1]);
    must(await leave(overridden));
    const disclosureId = (await register()).disclosures[0]?.disclosureId ?? '';
    expect(await harness.api['disclosures.review']({ disclosureId })).toEqual(refused('not-reviewer'));
    await turnTo(forDara);
    expect((await register()).disclosures).toMatchObject([{ approval: { override: 'danger' }, mayReview: true }]);
    must(await harness.api['disclosures.review']({ disclosureId }));
    const { events } = must(await harness.api['vault.about']({}));
    must(await harness.api['disclosures.review']({ disclosureId }));
    expect(must(await harness.api['vault.about']({})).events).toBe(events);
    expect((await register()).disclosures).toMatchObject([{ reviewed: { actor: 'Dara' } }]);
  });
});

describe('the register', () => {
  it('says of a withdrawn consent what left with its tip and whether it rested on it', async () => {
    await addDara();
    const [consentId] = await consentToBoth();
    must(await leave(toEmbassy()));
    harness.clock.wallMs += 1000;
    must(await leave(null, inOffice));
    must(await harness.api['consents.withdraw']({ tipId: tipIds[0], consentId }));
    expect(must(await harness.api['disclosures.ofTip']({ tipId: tipIds[0] }))).toMatchObject({
      total: 2,
      disclosures: [
        { preset: 'internal', receiver: null, consentId: null },
        { preset: 'rescue-or-embassy', receiver: { receiverId: embassy }, consentId, isConsentWithdrawn: true },
      ],
    });
    expect((await register()).disclosures[1]?.tips[0]).toMatchObject({ isConsentWithdrawn: true });
  });

  it('keeps that a deleted tip left, without its number and without what staff wrote', async () => {
    await addDara();
    must(await leave(toEmbassy({ withoutConsent: { reason: 'imminent-danger', words: why } })));
    must(await harness.api['deletion.begin']({ tipIds: [...tipIds], reason: 'test', note: '' }));
    await turnTo(testPassphrase);
    expect((await register()).disclosures).toMatchObject([{ withoutConsentWords: '', tips: [{ number: null, withoutConsent: 'imminent-danger' }, { number: null }] }]);
    await whole();
  });
});

describe('a preset', () => {
  it('leaves the text out for the public unless somebody wrote down why it is shown', async () => {
    await addDara();
    for (const tipId of tipIds) await consent(tipId, { purpose: 'documentation', items: ['dossier'] });
    const toPublic = toEmbassy({ purpose: 'documentation' });
    must(await leave(toPublic, { preset: 'public' }));
    expect(written()).toContain('TLP:CLEAR');
    expect(written()).not.toContain('by force');
    expect(written()).not.toContain('Received');
    expect(await leave(toPublic, { preset: 'public', shownBecause: 'Short' })).toEqual(refused('shown-reason-missing'));
    const read = { preset: 'public', shownBecause: 'Invented: she asked that her words be read' } as const;
    // The public knows of the reports already: that there is more in it now is compared first.
    expect(await leave(toPublic, read)).toEqual(refused('held-not-compared'));
    const { digest } = must(await harness.api['dossier.compare']({ dossierId, preset: { name: 'public', isReasoned: true }, receiverId: embassy }));
    must(await leave(toPublic, { ...read, compared: digest }));
    expect(written()).toContain('by force');
    expect((await register()).disclosures[0]).toMatchObject({ shownBecause: 'Invented: she asked that her words be read' });
  });
});
