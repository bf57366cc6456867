import { beforeEach, describe, expect, it } from 'vitest';
import type { Request } from '#shared/contract/contract.ts';
import type { Leaving } from '#shared/contract/dossier-calls.ts';
import { consentStatements } from '#shared/domain/consent.ts';
import type { MemoryFileSystem } from '#vault/platform/memory-file-system.ts';
import { must, testMember, testPassphrase, vaultHarness, type Harness } from '../../../../support/vault-harness.ts';
import { vaultWithTips } from '../../../../support/vault-with-tips.ts';

/** All of it invented. */
const mail = 'invented.reporter@example.org';
const narrative = `Invented: they will sell nine of us on Friday night near the old gate. Write to ${mail}`;
const target = '/carried/card.md';
const forDara = 'invented lantern quarry willow anchor thimble';
const why = 'Invented: to be sold on Friday, nobody can be asked';
const alone = 'Invented: nobody could be reached at two at night';

let files: MemoryFileSystem;
let harness: Harness;
let tipId: string;
let shelter: string;
let police: string;

beforeEach(async () => {
  const vault = await vaultWithTips([narrative]);
  ({ files, harness } = vault);
  tipId = vault.tipOf(narrative);
  must(await harness.api['tips.setUrgency']({ tipId, urgency: 'U1' }));
  ({ receiverId: shelter } = must(await harness.api['receivers.record']({ name: 'Invented shelter', kind: 'shelter', contact: '' })));
  ({ receiverId: police } = must(await harness.api['receivers.record']({ name: 'Invented station', kind: 'police', contact: '' })));
});

const stated = (text: string) => ({ state: 'stated', text }) as const;
const card = { place: stated('Invented Gate Compound'), numbers: stated('២–៩ នាក់'), danger: stated('To be sold on'), deadline: { state: 'unknown' } } satisfies Request<'card.check'>['card'];
const leaving = (part: Partial<Leaving> = {}): Leaving => ({ receiverId: shelter, purpose: 'protection', purposeWords: '', withoutConsent: { reason: 'imminent-danger', words: why }, approval: { kind: 'override', words: alone }, ...part });
const asked = () => ({ tipId, card, stated: [], leaving: leaving() });
const exported = (other: Partial<Request<'card.export'>> = {}) => harness.api['card.export']({ ...asked(), format: 'markdown', handle: harness.grant('dossier', target), ...other });
const written = (): string => new TextDecoder().decode(files.contents(target));
const events = async () => must(await harness.api['vault.about']({})).events;
const register = async () => must(await harness.api['disclosures.list']({ receiverId: null, unreviewed: false, offset: 0, limit: 50 })).disclosures;
const whole = async (): Promise<void> => expect(must(await harness.api['vault.verify']({}))).toMatchObject({ chainIntact: true, alteredRows: 0, unpermittedEvents: 0 });
const addDara = async (role: 'export' | 'triage' = 'export') => must(await harness.api['people.add']({ name: 'Dara', role, passphrase: forDara, secret: testPassphrase }));
const consent = async (part: Partial<Request<'consents.record'>> = {}) =>
  must(await harness.api['consents.record']({ tipId, purpose: 'protection', purposeWords: '', told: [...consentStatements], way: 'spoken', language: 'km', givenOn: '2026-05-30', reach: { receiverId: shelter }, items: ['summary', 'place', 'people', 'danger'], words: '', ...part })).consents[0]?.consentId ?? '';

describe('an emergency card', () => {
  it('leaves without a word of the tip, and the history of the tip says to whom', async () => {
    expect(must(await exported())).toMatchObject({ outcome: 'written', savedAs: 'card.md' });
    const [left] = await register();
    expect(must(await harness.api['disclosures.files']({})).files).toEqual([{ disclosureId: left?.disclosureId, openingId: null, savedAs: 'card.md', state: 'there' }]);
    for (const words of ['Invented Gate Compound', '២–៩ នាក់', 'not known', 'TLP:AMBER', 'ទីកន្លែង']) expect(written()).toContain(words);
    for (const secret of [mail, 'old gate', tipId]) expect(written()).not.toContain(secret);
    expect(must(await harness.api['tips.get']({ tipId })).history.at(-1)).toMatchObject({ type: 'card-left', from: 'markdown', to: 'Invented shelter' });
    await whole();
  });

  it('stands in the register of disclosures, and on the list for review when something was overridden', async () => {
    const reply = must(await exported());
    expect(await register()).toMatchObject([
      {
        preset: 'emergency-card', dossierId: null, tlp: 'TLP:AMBER+STRICT', by: { actor: testMember }, receiver: { receiverId: shelter }, purpose: 'protection', format: 'markdown',
        approval: { kind: 'override', override: 'nobody-else', words: alone }, withoutConsentWords: why, tips: [{ tipId, consentId: null, withoutConsent: 'imminent-danger' }], needsReview: true, reviewed: null, readOut: null,
      },
    ]);
    if (reply.outcome === 'written') expect((await register())[0]).toMatchObject({ sha256: reply.sha256, sizeBytes: reply.sizeBytes });
    expect(must(await harness.api['disclosures.counts']({}))).toEqual({ unreviewed: 1, overdue: 0 });
  });

  it('may leave on the word of one person while a colleague could approve, which is reviewed by that colleague', async () => {
    await addDara();
    expect(must(await harness.api['card.gate']({ tipId, fields: ['place'], receiverId: shelter, purpose: 'protection', purposeWords: '' }))).toEqual({ gap: 'consent-missing', approvers: 1, override: 'danger' });
    expect(await exported({ leaving: leaving({ approval: { kind: 'override', words: 'short' } }) })).toEqual({ ok: false, code: 'approval-reason-missing' });
    must(await exported());
    const [left] = await register();
    expect(left).toMatchObject({ approval: { override: 'danger' }, needsReview: true, mayReview: false });
    harness.service.close();
    harness = vaultHarness({ files });
    must(await harness.api['vault.unlock']({ secret: forDara, acceptPracticeMismatch: false }));
    expect(must(await harness.api['disclosures.review']({ disclosureId: left?.disclosureId ?? '' }))).toMatchObject({ reviewed: { actor: 'Dara' } });
    await whole();
  });

  it('leaves with consent and a colleague’s passphrase, which is signed for and needs no review; withdrawn consent lists it', async () => {
    await addDara();
    const consentId = await consent();
    const both = leaving({ withoutConsent: null, approval: { kind: 'member', passphrase: forDara } });
    expect(await exported({ leaving: { ...both, approval: { kind: 'member', passphrase: testPassphrase } } })).toEqual({ ok: false, code: 'approver-same' });
    expect(must(await exported({ leaving: both }))).toMatchObject({ outcome: 'written' });
    expect(await register()).toMatchObject([{ approval: { kind: 'member', by: { actor: 'Dara' } }, tips: [{ consentId, isConsentWithdrawn: false }], needsReview: false }]);
    await whole();
    must(await harness.api['consents.withdraw']({ tipId, consentId }));
    expect(must(await harness.api['disclosures.ofTip']({ tipId }))).toMatchObject({ total: 1, disclosures: [{ preset: 'emergency-card', consentId, isConsentWithdrawn: true }] });
    expect(await exported({ leaving: both })).toEqual({ ok: false, code: 'consent-withdrawn' });
  });

  it('needs a consent that covers its receiver, its purpose and all its fields, or a reason with words', async () => {
    await consent({ items: ['summary', 'place', 'people'] });
    const without = (part: Partial<Leaving> = {}) => exported({ leaving: leaving({ withoutConsent: null, ...part }) });
    expect(await without()).toEqual({ ok: false, code: 'consent-items' });
    expect(await without({ receiverId: police })).toEqual({ ok: false, code: 'consent-receiver' });
    expect(await without({ purpose: 'shelter' })).toEqual({ ok: false, code: 'consent-purpose' });
    expect(await exported({ leaving: leaving({ withoutConsent: { reason: 'imminent-danger', words: 'too short' } }) })).toEqual({ ok: false, code: 'override-reason-missing' });
    must(await harness.api['receivers.retire']({ receiverId: shelter, isRetired: true }));
    expect(await exported()).toEqual({ ok: false, code: 'receiver-retired' });
    expect(await register()).toEqual([]);
  });

  it('does not tell the minute at which the tip came in, as a file or read aloud; another minute is an event’s', async () => {
    // Not at a whole hour.
    const vault = await vaultWithTips([narrative], [], 4);
    ({ harness } = vault);
    tipId = vault.tipOf(narrative);
    must(await harness.api['tips.setUrgency']({ tipId, urgency: 'U1' }));
    ({ receiverId: shelter } = must(await harness.api['receivers.record']({ name: 'Invented shelter', kind: 'shelter', contact: '' })));
    const { receivedAt } = must(await harness.api['tips.get']({ tipId }));
    const clock = (laterMinutes: number): string => new Date(receivedAt + laterMinutes * 60_000).toISOString().slice(11, 16);
    const told = (time: string) => ({ ...card, danger: stated(`They go at ${time}`) });
    const refused = { outcome: 'refused', findings: [{ check: 'receipt-time', location: 'what was typed', count: 1 }], findingsTotal: 1 };
    for (const later of [0, 390, 420, 480]) expect(must(await exported({ card: told(clock(later)) }))).toEqual(refused);
    expect(must(await harness.api['card.shownLarge']({ ...asked(), card: told(clock(420)) }))).toEqual(refused);
    expect(await register()).toEqual([]);
    expect(must(await exported({ card: told(clock(421)) }))).toMatchObject({ outcome: 'written' });
  });

  it('is in the register before it is shown large, and then says whether it was read out, once', async () => {
    const reply = must(await harness.api['card.shownLarge'](asked()));
    if (reply.outcome !== 'shown') throw new Error('it was not shown');
    expect(await register()).toMatchObject([{ disclosureId: reply.disclosureId, format: 'read-aloud', readOut: null, needsReview: true }]);
    must(await harness.api['card.readOut']({ disclosureId: reply.disclosureId, readOut: 'read' }));
    must(await harness.api['card.readOut']({ disclosureId: reply.disclosureId, readOut: 'not-read' }));
    expect(await register()).toMatchObject([{ readOut: { outcome: 'read', actor: testMember }, receiver: { name: 'Invented shelter' } }]);
    must(await exported());
    const file = (await register()).find(({ format }) => format === 'markdown');
    expect(await harness.api['card.readOut']({ disclosureId: file?.disclosureId ?? '', readOut: 'read' })).toEqual({ ok: false, code: 'not-found' });
    await whole();
  });

  it('is refused while it has what the reporter wrote of a person, until that is stated to be another’s', async () => {
    const before = await events();
    const withMail = { ...card, mustNot: stated(mail) };
    const refused = must(await exported({ card: withMail }));
    if (refused.outcome !== 'open') throw new Error('it was not refused');
    expect(refused.findings).toContainEqual({ code: 'card-identifying', field: 'mustNot', kind: 'email', passage: mail });
    expect(await events()).toBe(before);
    expect(files.files()).not.toContain(target);
    expect(must(await harness.api['card.shownLarge']({ ...asked(), card: withMail }))).toMatchObject({ outcome: 'open' });
    expect(must(await exported({ card: withMail, stated: refused.findings.flatMap((finding) => (finding.code === 'card-reporter' ? [] : [finding])) }))).toMatchObject({ outcome: 'written' });
  });

  it('is refused with what somebody hid in a dossier of the tip, and not kept back by a dossier that nobody has read through', async () => {
    const draft = must(await harness.api['dossier.create']({ title: 'Invented, not reviewed', tipIds: [tipId] }));
    const [text] = draft.texts;
    const start = text?.text.indexOf('old gate') ?? 0;
    must(await harness.api['dossier.hide']({ dossierId: draft.dossierId, textId: text?.textId ?? '', start, end: start + 8, action: 'remove', everyOccurrence: false }));
    expect(must(await exported({ card: { ...card, building: stated('By the old gate') } }))).toMatchObject({ outcome: 'open', findings: [{ code: 'card-hidden', field: 'building', passage: 'old gate' }] });
    expect(must(await exported())).toMatchObject({ outcome: 'written' });
  });

  it('is not asked about what somebody kept for a reason in a dossier of the tip', async () => {
    const draft = must(await harness.api['dossier.create']({ title: 'Invented', tipIds: [tipId] }));
    const [text] = draft.texts;
    const start = text?.text.indexOf('old gate') ?? 0;
    must(await harness.api['dossier.hide']({ dossierId: draft.dossierId, textId: text?.textId ?? '', start, end: start + 8, action: 'keep', everyOccurrence: false, role: 'place', reason: 'known', reasonWords: '' }));
    expect(must(await exported({ card: { ...card, building: stated('By the old gate') } }))).toMatchObject({ outcome: 'written' });
  });

  it('is held against what its receiver has about the tip already, which keeps it from nothing', async () => {
    const compare = (receiverId: string, shown: Request<'card.compare'>['card'] = card) => harness.api['card.compare']({ tipId, card: shown, receiverId });
    expect(must(await compare(shelter))).toMatchObject({ mustCompare: false, files: [], filesTotal: 0, reports: [] });
    must(await exported());
    expect(must(await compare(shelter))).toMatchObject({ mustCompare: false, filesTotal: 1, files: [{ kind: 'card' }], reports: [{ tipId, earlier: [{ isKept: true, differences: [{ field: 'card', state: 'same' }] }] }] });
    const second = { ...card, place: stated('Invented Gate Compound, hall B') };
    const held = must(await compare(shelter, second));
    expect(held).toMatchObject({ mustCompare: true, reports: [{ earlier: [{ differences: [{ field: 'card', state: 'differs', wordsAdded: 2, wordsGone: 0 }] }] }] });
    expect(must(await compare(police, second))).toMatchObject({ filesTotal: 0 });
    expect(must(await exported({ card: second }))).toMatchObject({ outcome: 'written' });
    expect(await compare('0'.repeat(32))).toEqual({ ok: false, code: 'not-found' });
    must(await harness.api['tips.setUrgency']({ tipId, urgency: 'U3' }));
    expect(await compare(shelter)).toEqual({ ok: false, code: 'not-urgent' });
  });

  it('is refused with a required field that nobody confirmed', async () => {
    expect(must(await exported({ card: { place: card.place, danger: card.danger } }))).toMatchObject({ outcome: 'open', faults: [{ field: 'deadline', code: 'card-field-missing' }] });
  });

  it('is not made of a tip that is less urgent', async () => {
    must(await harness.api['tips.setUrgency']({ tipId, urgency: 'U3' }));
    expect(await harness.api['card.propose']({ tipId })).toEqual({ ok: false, code: 'not-urgent' });
    expect(await exported()).toEqual({ ok: false, code: 'not-urgent' });
  });

  it('is proposed from codes and from compounds that staff linked', async () => {
    expect(must(await harness.api['card.propose']({ tipId }))).toEqual({ compounds: [], place: null, province: null, people: null, dangers: [], dueAt: null });
    const { compoundId } = must(await harness.api['compounds.record']({ facts: { kind: 'unknown', standing: 'suspected', province: null, district: null, place: '' }, name: { text: 'Golden Lantern (invented)', language: 'en', kind: 'official', source: '' } }));
    must(await harness.api['compounds.setLink']({ tipId, compoundId, to: 'linked' }));
    expect(must(await harness.api['card.propose']({ tipId }))).toMatchObject({ compounds: ['Golden Lantern (invented)'] });
  });

});
