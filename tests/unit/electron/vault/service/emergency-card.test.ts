import { beforeEach, describe, expect, it } from 'vitest';
import type { Request } from '#shared/contract/contract.ts';
import { consentStatements } from '#shared/domain/consent.ts';
import type { MemoryFileSystem } from '#vault/platform/memory-file-system.ts';
import { must, type Harness } from '../../../../support/vault-harness.ts';
import { vaultWithTips } from '../../../../support/vault-with-tips.ts';

/** All of it invented. */
const mail = 'invented.reporter@example.org';
const narrative = `Invented: they will sell nine of us on Friday night near the old gate. Write to ${mail}`;
const target = '/carried/card.md';

let files: MemoryFileSystem;
let harness: Harness;
let tipId: string;
let shelter: string;
let police: string;

beforeEach(async () => {
  const vault = await vaultWithTips([narrative]);
  ({ files, harness } = vault);
  if (files.stat('/carried') === undefined) files.makeFolder('/carried');
  tipId = vault.tipOf(narrative);
  must(await harness.api['tips.setUrgency']({ tipId, urgency: 'U1' }));
  ({ receiverId: shelter } = must(await harness.api['receivers.record']({ name: 'Invented shelter', kind: 'shelter', contact: '' })));
  ({ receiverId: police } = must(await harness.api['receivers.record']({ name: 'Invented station', kind: 'police', contact: '' })));
});

const stated = (text: string) => ({ state: 'stated', text }) as const;
const card = { place: stated('Invented Gate Compound'), numbers: stated('២–៩ នាក់'), danger: stated('To be sold on'), deadline: { state: 'unknown' } } satisfies Request<'card.check'>['card'];
const override = { kind: 'override', reason: 'imminent-danger', words: 'Invented: to be sold on Friday, nobody can be asked' } as const;
const leaving = () => ({ tipId, card, stated: [], receiverId: shelter, purpose: 'protection', purposeWords: '', basis: override }) satisfies Request<'card.shownLarge'>;
const exported = (other: Partial<Request<'card.export'>> = {}) => harness.api['card.export']({ ...leaving(), format: 'markdown', handle: harness.grant('dossier', target), ...other });
const written = (): string => {
  const descriptor = files.open(target, 'read');
  const bytes = new Uint8Array(files.stat(target)?.sizeBytes ?? 0);
  files.read(descriptor, bytes, 0);
  files.close(descriptor);
  return new TextDecoder().decode(bytes);
};
const events = async () => must(await harness.api['vault.about']({})).events;

describe('an emergency card', () => {
  it('leaves as one event that names receiver and format, without a word of the tip', async () => {
    const before = await events();
    const reply = must(await exported());
    expect(reply).toMatchObject({ outcome: 'written', savedAs: 'card.md' });
    expect(await events()).toBe(before + 1);
    expect(written()).toContain('Place: Invented Gate Compound');
    expect(written()).toContain('២–៩ នាក់');
    expect(written()).toContain('Act before: not known');
    for (const secret of [mail, 'old gate', tipId]) expect(written()).not.toContain(secret);
    expect(must(await harness.api['tips.get']({ tipId })).history.at(-1)).toMatchObject({ type: 'card-left', from: 'markdown', to: 'Invented shelter' });
    expect(must(await harness.api['vault.verify']({}))).toMatchObject({ chainIntact: true, alteredRows: 0, unpermittedEvents: 0 });
  });

  it('is recorded when it is read aloud', async () => {
    expect(must(await harness.api['card.shownLarge'](leaving()))).toEqual({ outcome: 'shown' });
    expect(must(await harness.api['tips.get']({ tipId })).history.at(-1)).toMatchObject({ type: 'card-left', from: 'read-aloud' });
  });

  it('is refused while it has what the reporter wrote of a person, until that is stated to be another’s', async () => {
    const before = await events();
    const withMail = { ...card, contactRule: stated(mail) };
    const refused = must(await exported({ card: withMail }));
    if (refused.outcome !== 'open') throw new Error('it was not refused');
    expect(refused.findings).toContainEqual({ code: 'card-identifying', field: 'contactRule', kind: 'email', passage: mail });
    expect(await events()).toBe(before);
    expect(files.stat(target)).toBeUndefined();
    expect(must(await exported({ card: withMail, stated: refused.findings }))).toMatchObject({ outcome: 'written' });
  });

  it('is refused with a required field that nobody confirmed', async () => {
    expect(must(await exported({ card: { place: card.place, danger: card.danger } }))).toMatchObject({ outcome: 'open', faults: [{ field: 'deadline', code: 'card-field-missing' }] });
  });

  it('needs a consent that covers its receiver and all its fields, or a reason with words', async () => {
    const { consents } = must(await harness.api['consents.record']({ tipId, purpose: 'protection', purposeWords: '', told: [...consentStatements], way: 'spoken', language: 'km', givenOn: '2026-05-30', reach: { receiverId: shelter }, items: ['summary', 'place', 'people'], words: '' }));
    const basis = { kind: 'consent', consentId: consents[0]?.consentId ?? '' } as const;
    expect(await exported({ basis: { kind: 'consent', consentId: null } })).toEqual({ ok: false, code: 'consent-missing' });
    expect(await exported({ basis })).toEqual({ ok: false, code: 'consent-items' });
    expect(await exported({ basis, receiverId: police })).toEqual({ ok: false, code: 'consent-receiver' });
    expect(await exported({ basis: { ...override, words: 'too short' } })).toEqual({ ok: false, code: 'override-reason-missing' });
  });

  it('is not made of a tip that is less urgent', async () => {
    must(await harness.api['tips.setUrgency']({ tipId, urgency: 'U3' }));
    expect(await harness.api['card.propose']({ tipId })).toEqual({ ok: false, code: 'not-urgent' });
    expect(await exported()).toEqual({ ok: false, code: 'not-urgent' });
  });

  it('is proposed from codes alone', async () => {
    expect(must(await harness.api['card.propose']({ tipId }))).toEqual({ province: null, people: null, dangers: [], dueAt: null });
  });
});
