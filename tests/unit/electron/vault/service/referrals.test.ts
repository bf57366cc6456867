import { beforeEach, describe, expect, it } from 'vitest';
import type { Request } from '#shared/contract/contract.ts';
import { consentStatements } from '#shared/domain/consent.ts';
import { acknowledgeWithinMs } from '#shared/domain/referral.ts';
import { memoryFileSystem, type MemoryFileSystem } from '#vault/platform/memory-file-system.ts';
import { cheapArgon2 } from '../../../../support/cheap-argon2.ts';
import { inOffice } from '../../../../support/in-office.ts';
import { openedBytes } from '../../../../support/vault-bytes.ts';
import { finishReview } from '../../../../support/finish-review.ts';
import { createTestVault, must, testMember, testPassphrase, vaultHarness, type Harness } from '../../../../support/vault-harness.ts';
import { vaultWithTips } from '../../../../support/vault-with-tips.ts';

const forDara = 'invented lantern quarry willow anchor thimble';
const nobody = 'e'.repeat(32);
const dayMs = 86_400_000;

let files: MemoryFileSystem;
let harness: Harness;
let tipId: string;
let otherTipId: string;
let shelter: string;
let police: string;

beforeEach(async () => {
  const vault = await vaultWithTips(['Invented: they keep us there by force', 'Invented: another one']);
  ({ files, harness } = vault);
  tipId = vault.tipOf('Invented: they keep us there by force');
  otherTipId = vault.tipOf('Invented: another one');
  ({ receiverId: police } = must(await harness.api['receivers.record']({ name: 'A station (invented)', kind: 'police', contact: '' })));
  ({ receiverId: shelter } = must(await harness.api['receivers.record']({ name: 'សួនសុវត្ថិភាព (invented)', kind: 'shelter', contact: 'Ask for Invented Sophea, +1 202 555 0143' })));
});

const consentFacts = () => ({ tipId, purpose: 'shelter', purposeWords: '', told: [...consentStatements], way: 'spoken', language: 'km', givenOn: '2026-05-30', reach: { receiverId: shelter }, items: ['summary', 'place', 'contact'], words: 'ក្នុងទូរស័ព្ទ (invented)' }) satisfies Request<'consents.record'>;
const sharing = () => ({ tipId, receiverId: shelter, purpose: 'shelter', purposeWords: '', items: ['summary', 'contact'], dossierId: null }) satisfies Omit<Request<'referrals.plan'>, 'consentId'>;
const why = { reason: 'imminent-danger', words: 'Invented: she is to be sold tonight and cannot be reached' } as const;

const consented = async (facts: Partial<Request<'consents.record'>> = {}): Promise<string> => must(await harness.api['consents.record']({ ...consentFacts(), ...facts })).consents[0]?.consentId ?? '';
const planned = async (consentId: string): Promise<string> => must(await harness.api['referrals.plan']({ ...sharing(), consentId })).referrals[0]?.referralId ?? '';
const sent = async (): Promise<{ readonly consentId: string; readonly referralId: string }> => {
  const consentId = await consented();
  const referralId = await planned(consentId);
  must(await harness.api['referrals.send']({ tipId, referralId }));
  return { consentId, referralId };
};
const ofTip = async () => must(await harness.api['referrals.ofTip']({ tipId }));
const first = async () => (await ofTip()).referrals[0];
const counts = async () => must(await harness.api['referrals.counts']({}));
const events = async () => must(await harness.api['vault.about']({})).events;
const listed = async (list: Request<'referrals.list'>['list']) => must(await harness.api['referrals.list']({ list, offset: 0, limit: 50 }));
const refused = (code: string) => ({ ok: false, code });
async function turnTo(secret: string): Promise<void> {
  harness.service.close();
  harness = vaultHarness({ files });
  must(await harness.api['vault.unlock']({ secret, acceptPracticeMismatch: false }));
}
const whole = async (): Promise<void> => {
  expect(must(await harness.api['vault.verify']({}))).toMatchObject({ chainIntact: true, alteredRows: 0, unpermittedEvents: 0 });
};

describe('a referral', () => {
  it('cannot be made without consent, whatever the window says, and nothing is written', async () => {
    const before = await events();
    expect(await harness.api['referrals.plan']({ ...sharing(), consentId: null })).toEqual(refused('consent-missing'));
    expect(await harness.api['referrals.plan']({ ...sharing(), consentId: nobody })).toEqual(refused('consent-missing'));
    expect(await harness.api['consents.record']({ ...consentFacts(), told: ['purpose', 'uses', 'retention', 'withdrawal'] })).toEqual(refused('consent-incomplete'));
    expect(await events()).toBe(before);
    expect(await ofTip()).toMatchObject({ consents: [], referrals: [] });
  });

  it('rests on a consent that covers its receiver, its purpose and all that is shared', async () => {
    const consentId = await consented();
    const plan = async (other: Partial<Request<'referrals.plan'>>) => harness.api['referrals.plan']({ ...sharing(), consentId, ...other });
    expect(await plan({ receiverId: police })).toEqual(refused('consent-receiver'));
    expect(await plan({ purpose: 'legal' })).toEqual(refused('consent-purpose'));
    expect(await plan({ items: ['summary', 'identity'] })).toEqual(refused('consent-items'));
    expect(await plan({ tipId: otherTipId })).toEqual(refused('consent-missing'));
    expect(await plan({ receiverId: nobody })).toEqual(refused('not-found'));
    expect(await plan({ purpose: 'other' })).toEqual(refused('purpose-missing'));
    expect(await plan({ items: ['dossier'] })).toEqual(refused('dossier-not-named'));
    expect(must(await plan({})).referrals).toMatchObject([{ receiver: { receiverId: shelter, name: 'សួនសុវត្ថិភាព (invented)', kind: 'shelter' }, items: ['summary', 'contact'], consentId, override: null, state: 'planned', planned: { at: harness.clock.wallMs, actor: testMember }, sent: null }]);
  });

  it('may go to any receiver of a kind where consent names the kind', async () => {
    const consentId = await consented({ reach: { kind: 'shelter' } });
    const { receiverId } = must(await harness.api['receivers.record']({ name: 'Another shelter (invented)', kind: 'shelter', contact: '' }));
    expect(must(await harness.api['referrals.plan']({ ...sharing(), receiverId, consentId })).referrals).toHaveLength(1);
    expect(await harness.api['referrals.plan']({ ...sharing(), receiverId: police, consentId })).toEqual(refused('consent-receiver'));
  });

  it('does not rest on what a relative said, which is kept', async () => {
    const consentId = await consented({ way: 'through-other', told: [] });
    expect(await ofTip()).toMatchObject({ consents: [{ way: 'through-other', told: [] }] });
    expect(await harness.api['referrals.plan']({ ...sharing(), consentId })).toEqual(refused('consent-through-other'));
  });

  it('is sent, acknowledged and closed by steps, each one event with who and when', async () => {
    const referralId = await planned(await consented());
    expect(await harness.api['referrals.acknowledge']({ tipId, referralId })).toEqual(refused('referral-step'));
    expect(await harness.api['referrals.close']({ tipId, referralId, outcome: 'accepted', words: '' })).toEqual(refused('outcome-impossible'));
    expect(await harness.api['referrals.send']({ tipId: otherTipId, referralId })).toEqual(refused('not-found'));
    const before = await events();
    must(await harness.api['referrals.send']({ tipId, referralId }));
    expect(await harness.api['referrals.send']({ tipId, referralId })).toEqual(refused('referral-step'));
    must(await harness.api['referrals.acknowledge']({ tipId, referralId }));
    expect(await harness.api['referrals.close']({ tipId, referralId, outcome: 'other', words: ' \n' })).toEqual(refused('outcome-words-missing'));
    harness.clock.wallMs += dayMs;
    must(await harness.api['referrals.close']({ tipId, referralId, outcome: 'other', words: 'Went\nhome (invented)' }));
    expect(await events()).toBe(before + 3);
    expect(await first()).toMatchObject({ state: 'closed', sent: { actor: testMember }, acknowledged: { actor: testMember }, closed: { at: harness.clock.wallMs, actor: testMember }, outcome: 'other', outcomeWords: 'Went home (invented)' });
    expect(must(await harness.api['tips.get']({ tipId })).history.slice(-5).map(({ type, from, to }) => [type, from, to])).toEqual([
      ['consent-recorded', null, null],
      ['referral-planned', null, 'សួនសុវត្ថិភាព (invented)'],
      ['referral-sent', null, 'សួនសុវត្ថិភាព (invented)'],
      ['referral-acknowledged', null, 'សួនសុវត្ថិភាព (invented)'],
      ['referral-closed', 'សួនសុវត្ថិភាព (invented)', 'other'],
    ]);
    expect(must(await harness.api['tips.get']({ tipId })).status).toBe('new');
    await whole();
  });

  it('is overdue when nobody acknowledged it for three days', async () => {
    const { referralId } = await sent();
    harness.clock.wallMs += acknowledgeWithinMs - 1;
    expect([await counts(), (await listed('overdue')).total]).toEqual([{ open: 1, overdue: 0, withdrawn: 0, unreviewed: 0 }, 0]);
    harness.clock.wallMs += 1;
    expect(await counts()).toMatchObject({ open: 1, overdue: 1 });
    expect(await listed('overdue')).toMatchObject({ total: 1, rows: [{ tipId, tipNumber: 1, referral: { referralId, isOverdue: true } }] });
    must(await harness.api['referrals.acknowledge']({ tipId, referralId }));
    expect(await counts()).toMatchObject({ open: 1, overdue: 0 });
  });

  it('goes to nobody who is out of use', async () => {
    const consentId = await consented();
    const referralId = await planned(consentId);
    must(await harness.api['receivers.retire']({ receiverId: shelter, isRetired: true }));
    expect(await harness.api['referrals.send']({ tipId, referralId })).toEqual(refused('receiver-retired'));
    expect(await harness.api['referrals.plan']({ ...sharing(), consentId })).toEqual(refused('receiver-retired'));
    must(await harness.api['receivers.retire']({ receiverId: shelter, isRetired: false }));
    must(await harness.api['referrals.send']({ tipId, referralId }));
  });

  it('takes a dossier along that holds the tip, once that has left the vault', async () => {
    const consentId = await consented({ items: ['dossier'] });
    const { dossierId } = must(await harness.api['dossier.create']({ title: 'Invented dossier', tipIds: [tipId] }));
    const elsewhere = must(await harness.api['dossier.create']({ title: 'Another', tipIds: [otherTipId] }));
    const plan = (id: string) => harness.api['referrals.plan']({ ...sharing(), items: ['dossier'], dossierId: id, consentId });
    expect(await plan(elsewhere.dossierId)).toEqual(refused('not-found'));
    expect((await ofTip()).dossiers).toEqual([{ dossierId, title: 'Invented dossier', hasLeft: false }]);
    const referralId = must(await plan(dossierId)).referrals[0]?.referralId ?? '';
    expect(await harness.api['referrals.send']({ tipId, referralId })).toEqual(refused('dossier-not-left'));
    await finishReview(harness.api, dossierId);
    must(await harness.api['dossier.export']({ dossierId, format: 'markdown', ...inOffice, handle: harness.grant('dossier', '/carried/dossier.md') }));
    must(await harness.api['referrals.send']({ tipId, referralId }));
    expect(await first()).toMatchObject({ dossier: { dossierId, title: 'Invented dossier' }, state: 'sent' });
    await whole();
  });
});

describe('a consent that is withdrawn', () => {
  it('keeps a planned referral from being sent, and leaves it to be closed', async () => {
    const consentId = await consented();
    const referralId = await planned(consentId);
    must(await harness.api['consents.withdraw']({ tipId, consentId }));
    const before = await events();
    must(await harness.api['consents.withdraw']({ tipId, consentId }));
    expect(await harness.api['referrals.send']({ tipId, referralId })).toEqual(refused('consent-withdrawn'));
    expect(await harness.api['referrals.plan']({ ...sharing(), consentId })).toEqual(refused('consent-withdrawn'));
    expect(await events()).toBe(before);
    expect(await ofTip()).toMatchObject({ consents: [{ withdrawn: { actor: testMember } }], referrals: [{ isConsentWithdrawn: true, state: 'planned' }] });
    expect(await counts()).toMatchObject({ open: 1, withdrawn: 0 });
    must(await harness.api['referrals.close']({ tipId, referralId, outcome: 'withdrawn-consent', words: '' }));
    expect(await counts()).toEqual({ open: 0, overdue: 0, withdrawn: 0, unreviewed: 0 });
    await whole();
  });

  it('flags what was sent until somebody says that the receiver was told, also when it was closed', async () => {
    const { consentId, referralId } = await sent();
    expect(await harness.api['referrals.receiverTold']({ tipId, referralId })).toEqual(refused('referral-step'));
    must(await harness.api['referrals.close']({ tipId, referralId, outcome: 'accepted', words: '' }));
    must(await harness.api['consents.withdraw']({ tipId, consentId }));
    expect(await listed('withdrawn')).toMatchObject({ total: 1, rows: [{ referral: { referralId, isConsentWithdrawn: true, told: null, state: 'closed' } }] });
    expect(await counts()).toMatchObject({ open: 0, withdrawn: 1 });
    must(await harness.api['referrals.receiverTold']({ tipId, referralId }));
    expect((await listed('withdrawn')).total).toBe(0);
    expect(await first()).toMatchObject({ told: { at: harness.clock.wallMs, actor: testMember } });
    await whole();
  });

  it('is no consent of the next day, nor of a tip that is not there', async () => {
    expect(await harness.api['consents.record']({ ...consentFacts(), givenOn: '2026-06-02' })).toEqual(refused('day-ahead'));
    must(await harness.api['consents.record']({ ...consentFacts(), givenOn: '2026-06-01' }));
    expect(await harness.api['consents.record']({ ...consentFacts(), givenOn: '2026-05' })).toEqual(refused('bad-request'));
    expect(await harness.api['consents.record']({ ...consentFacts(), tipId: nobody })).toEqual(refused('not-found'));
    expect(await harness.api['consents.record']({ ...consentFacts(), reach: { receiverId: nobody } })).toEqual(refused('not-found'));
    expect(await harness.api['consents.record']({ ...consentFacts(), purpose: 'other' })).toEqual(refused('purpose-missing'));
    expect(await harness.api['consents.withdraw']({ tipId: otherTipId, consentId: (await ofTip()).consents[0]?.consentId ?? '' })).toEqual(refused('not-found'));
  });
});

describe('a referral without consent', () => {
  it('needs one of two reasons and a sentence, and is listed under the name of whoever made it', async () => {
    const make = (other: object) => harness.api['referrals.planWithoutConsent']({ ...sharing(), ...why, ...other });
    expect(await make({ reason: null })).toEqual(refused('override-reason-missing'));
    expect(await make({ words: 'urgent' })).toEqual(refused('override-reason-missing'));
    expect(await make({ reason: 'convenient' })).toEqual(refused('bad-request'));
    expect(await counts()).toMatchObject({ unreviewed: 0 });
    must(await make({}));
    expect(await listed('without-consent')).toMatchObject({ total: 1, rows: [{ tipId, referral: { consentId: null, planned: { actor: testMember }, override: { ...why, reviewed: null, isOwn: true } } }] });
    expect(await counts()).toMatchObject({ open: 1, unreviewed: 1 });
    const referralId = (await first())?.referralId ?? '';
    must(await harness.api['referrals.send']({ tipId, referralId }));
    expect(must(await harness.api['tips.get']({ tipId })).history.at(-2)).toMatchObject({ type: 'referral-planned-without-consent', actor: testMember, to: 'សួនសុវត្ថិភាព (invented)' });
    await whole();
  });

  it('is reviewed by somebody else, once', async () => {
    must(await harness.api['people.add']({ name: 'Dara', role: 'export', passphrase: forDara, secret: testPassphrase }));
    must(await harness.api['referrals.planWithoutConsent']({ ...sharing(), ...why }));
    const referralId = (await first())?.referralId ?? '';
    expect(await harness.api['referrals.review']({ tipId, referralId })).toEqual(refused('not-reviewer'));
    await turnTo(forDara);
    expect(await first()).toMatchObject({ override: { isOwn: false } });
    must(await harness.api['referrals.review']({ tipId, referralId }));
    const before = await events();
    must(await harness.api['referrals.review']({ tipId, referralId }));
    expect(await events()).toBe(before);
    expect(await first()).toMatchObject({ planned: { actor: testMember }, override: { reviewed: { actor: 'Dara' } } });
    expect([await counts(), (await listed('without-consent')).total]).toMatchObject([{ unreviewed: 0 }, 1]);
    await whole();
  });

  it('is not made with the recovery words, which have no name', async () => {
    harness = vaultHarness({ files: memoryFileSystem() });
    const words = await createTestVault(harness);
    files = harness.files as MemoryFileSystem;
    const { draftId } = must(await harness.api['writing.keep']({ draftId: null, draft: { way: 'phone', saidAt: null, language: 'km', narrative: 'Invented', place: '', when: '', safeContact: '' } }));
    ({ tipId } = must(await harness.api['writing.finish']({ draftId })));
    ({ receiverId: shelter } = must(await harness.api['receivers.record']({ name: 'Invented', kind: 'shelter', contact: '' })));
    await turnTo(words.join(' '));
    expect(await harness.api['referrals.planWithoutConsent']({ ...sharing(), ...why })).toEqual(refused('passphrase-needed'));
    await turnTo(testPassphrase);
    const referralId = must(await harness.api['referrals.planWithoutConsent']({ ...sharing(), ...why })).referrals[0]?.referralId ?? '';
    await turnTo(words.join(' '));
    expect(await harness.api['referrals.review']({ tipId, referralId })).toEqual(refused('not-reviewer'));
  });

  it('needs the role that lets things leave, as sending and reviewing do', async () => {
    must(await harness.api['people.add']({ name: 'Dara', role: 'triage', passphrase: forDara, secret: testPassphrase }));
    const referralId = await planned(await consented());
    await turnTo(forDara);
    expect(await harness.api['referrals.planWithoutConsent']({ ...sharing(), ...why })).toEqual(refused('not-permitted'));
    expect(await harness.api['referrals.send']({ tipId, referralId })).toEqual(refused('not-permitted'));
    expect(await harness.api['referrals.review']({ tipId, referralId })).toEqual(refused('not-permitted'));
    const consentId = await consented({ purpose: 'health' });
    must(await harness.api['referrals.plan']({ ...sharing(), purpose: 'health', consentId }));
    must(await harness.api['referrals.close']({ tipId, referralId, outcome: 'other', words: 'Invented' }));
  });
});

describe('receivers', () => {
  const names = async (withRetired = false) => must(await harness.api['receivers.list']({ withRetired, offset: 0, limit: 200 })).receivers.map(({ name }) => name);

  it('stand by name, police last, those out of use after all', async () => {
    must(await harness.api['receivers.record']({ name: 'zebra (invented)', kind: 'ngo', contact: '' }));
    must(await harness.api['receivers.record']({ name: 'Antelope (invented)', kind: 'embassy', contact: '' }));
    expect(await names()).toEqual(['Antelope (invented)', 'zebra (invented)', 'សួនសុវត្ថិភាព (invented)', 'A station (invented)']);
    must(await harness.api['receivers.retire']({ receiverId: shelter, isRetired: true }));
    expect(await names()).not.toContain('សួនសុវត្ថិភាព (invented)');
    expect(await names(true)).toEqual(['Antelope (invented)', 'zebra (invented)', 'A station (invented)', 'សួនសុវត្ថិភាព (invented)']);
  });

  it('have one name each while they are in use, whatever its case', async () => {
    expect(await harness.api['receivers.record']({ name: ' a STATION  (invented)', kind: 'ngo', contact: '' })).toEqual(refused('receiver-exists'));
    expect(await harness.api['receivers.change']({ receiverId: shelter, name: 'A station (invented)', contact: '' })).toEqual(refused('receiver-exists'));
    must(await harness.api['receivers.retire']({ receiverId: police, isRetired: true }));
    must(await harness.api['receivers.record']({ name: 'A Station (invented)', kind: 'ngo', contact: '' }));
    expect(await harness.api['receivers.retire']({ receiverId: police, isRetired: false })).toEqual(refused('receiver-exists'));
    expect(await harness.api['receivers.record']({ name: ' ', kind: 'ngo', contact: '' })).toEqual(refused('bad-request'));
    expect(await harness.api['receivers.change']({ receiverId: nobody, name: 'x', contact: '' })).toEqual(refused('not-found'));
  });

  it('are called what they are called now, in referrals that were made before, too', async () => {
    await sent();
    expect(must(await harness.api['receivers.change']({ receiverId: shelter, name: 'Garden\nof Safety (invented)', contact: '' }))).toMatchObject({ name: 'Garden of Safety (invented)', kind: 'shelter' });
    const before = await events();
    must(await harness.api['receivers.change']({ receiverId: shelter, name: 'Garden of Safety (invented)', contact: '' }));
    expect(await events()).toBe(before);
    expect(await first()).toMatchObject({ receiver: { name: 'Garden of Safety (invented)' } });
    expect(await ofTip()).toMatchObject({ consents: [{ reach: { name: 'Garden of Safety (invented)' } }] });
    await whole();
  });
});

describe('a tip with referrals', () => {
  it('takes consents and referrals along when it is deleted, which the question before counts', async () => {
    await sent();
    must(await harness.api['referrals.planWithoutConsent']({ ...sharing(), ...why }));
    expect(must(await harness.api['deletion.preview']({ tipIds: [tipId] }))).toMatchObject({ consents: 1, referrals: 2 });
    must(await harness.api['deletion.begin']({ tipIds: [tipId], reason: 'test', note: '' }));
    harness.clock.monotonicMs += 31_000;
    harness.clock.wallMs += 31_000;
    harness.service.tick();
    expect(await harness.api['referrals.ofTip']({ tipId })).toEqual(refused('not-found'));
    expect([await counts(), (await listed('without-consent')).total]).toEqual([{ open: 0, overdue: 0, withdrawn: 0, unreviewed: 0 }, 0]);
    expect(must(await harness.api['receivers.list']({ withRetired: false, offset: 0, limit: 10 })).total).toBe(2);
    await whole();
  });

  it('leaves no word of them on any page of the vault when it is deleted', async () => {
    const consentId = await consented({ purposeWords: 'Quarzfeldpurpose', words: 'ព្រះច័ន្ទអណ្តែត quarzfeldconsent' });
    const referralId = must(await harness.api['referrals.plan']({ ...sharing(), purposeWords: 'Quarzfeldplan', consentId })).referrals[0]?.referralId ?? '';
    must(await harness.api['referrals.planWithoutConsent']({ ...sharing(), reason: 'minor', words: '磷光水母漂流 quarzfeldoverride' }));
    must(await harness.api['referrals.close']({ tipId, referralId, outcome: 'other', words: 'quarzfeldoutcome' }));
    const traces = ['Quarzfeldpurpose', 'quarzfeldconsent', 'ច័ន្ទអណ្តែត', 'Quarzfeldplan', 'quarzfeldoverride', '磷光水母', 'quarzfeldoutcome', consentId, referralId];
    const before = await openedBytes(files, harness.folder, testPassphrase, cheapArgon2);
    const all = Buffer.concat([before.pages, before.frames]);
    expect(traces.filter((trace) => !all.includes(trace))).toEqual([]);
    must(await harness.api['deletion.begin']({ tipIds: [tipId], reason: 'test', note: '' }));
    harness.clock.monotonicMs += 31_000;
    harness.clock.wallMs += 31_000;
    harness.service.tick();
    const after = await openedBytes(files, harness.folder, testPassphrase, cheapArgon2);
    expect(after.frameCount).toBe(0);
    expect(traces.filter((trace) => after.pages.includes(trace))).toEqual([]);
    await whole();
  });

  it('does not fall due while a referral is open or a receiver is to be told', async () => {
    must(await harness.api['retention.setRule']({ status: 'new', days: 30 }));
    const { consentId, referralId } = await sent();
    const due = async () => must(await harness.api['retention.due']({ offset: 0, limit: 10 })).tips.map((tip) => tip.tipId);
    harness.clock.wallMs += 40 * dayMs;
    expect(await due()).toEqual([otherTipId]);
    must(await harness.api['referrals.close']({ tipId, referralId, outcome: 'no-answer', words: '' }));
    expect(await due()).toEqual([otherTipId]);
    harness.clock.wallMs += 40 * dayMs;
    expect(await due()).toEqual([otherTipId, tipId]);
    must(await harness.api['consents.withdraw']({ tipId, consentId }));
    harness.clock.wallMs += 40 * dayMs;
    expect(await due()).toEqual([otherTipId]);
    must(await harness.api['referrals.receiverTold']({ tipId, referralId }));
    harness.clock.wallMs += 40 * dayMs;
    expect(await due()).toEqual([otherTipId, tipId]);
  });

  it('carries fifty of each at most', async () => {
    const consentId = await consented();
    for (let index = 1; index < 50; index += 1) await consented();
    expect(await harness.api['consents.record'](consentFacts())).toEqual(refused('too-many-referrals'));
    for (let index = 0; index < 50; index += 1) await planned(consentId);
    expect(await harness.api['referrals.plan']({ ...sharing(), consentId })).toEqual(refused('too-many-referrals'));
    expect(await listed('open')).toMatchObject({ total: 50 });
    expect(must(await harness.api['referrals.list']({ list: 'open', offset: 48, limit: 50 })).rows).toHaveLength(2);
  });
});
