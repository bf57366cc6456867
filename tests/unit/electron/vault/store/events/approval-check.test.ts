import { beforeEach, describe, expect, it } from 'vitest';
import type { Role } from '#shared/domain/role.ts';
import { hex } from '#vault/crypto/hash.ts';
import { signerFromSeed, type Signer } from '#vault/crypto/signing.ts';
import { addMember } from '#vault/store/commands/add-member.ts';
import { removeMember, setMemberKey } from '#vault/store/commands/change-members.ts';
import type { DisclosureTerms } from '#vault/store/commands/may-disclose.ts';
import { recordBriefing } from '#vault/store/commands/disclose-briefing.ts';
import { recordDisclosure, type Approval } from '#vault/store/commands/record-disclosure.ts';
import { appendEvents } from '#vault/store/events/append-events.ts';
import { approvalMessage, briefingApprovalMessage } from '#vault/store/events/approval-message.ts';
import { framed } from '#vault/store/events/event-hash.ts';
import { readPayload } from '#vault/store/events/event-types.ts';
import { verifyLog } from '#vault/store/events/verify-log.ts';
import { disclosedFile, nothingHeld } from '../../../../../support/disclosed-file.ts';
import { openMemoryVault, type MemoryVault } from '../../../../../support/memory-vault.ts';

const bopha = signerFromSeed('b'.repeat(32), new Uint8Array(32).fill(5));
const terms: DisclosureTerms = { dossierId: 'd'.repeat(32), preset: 'police', receiverId: 'a'.repeat(32), purpose: 'investigation', tips: [{ tipId: 'c'.repeat(32), consentId: 'e'.repeat(32), withoutConsent: null }], words: { purposeWords: '', withoutConsentWords: '', shownBecause: '' } };

let vault: MemoryVault;
const join = (role: Role = 'export', signer: Signer = bopha): void => addMember(vault.context, { memberId: signer.memberId, name: 'Bopha (invented)', publicKey: signer.publicKey, role });
const disclose = (approval: Approval): string => recordDisclosure(vault.context, terms, disclosedFile, approval, nothingHeld);
const isWhole = (): boolean => verifyLog(vault.context.database).intact;

beforeEach(async () => {
  vault = await openMemoryVault();
});

describe('an approval in the log', () => {
  it('holds when another member signed it whose role lets things leave, and still does after they left', () => {
    join();
    disclose({ kind: 'member', signer: bopha });
    expect(isWhole()).toBe(true);
    removeMember(vault.context, bopha.memberId, undefined);
    expect(isWhole()).toBe(true);
  });

  it.each<[string, () => void]>([
    ['of whoever exported', () => void disclose({ kind: 'member', signer: vault.context.signer })],
    ['of somebody nobody knows', () => void disclose({ kind: 'member', signer: bopha })],
    ['of a member whose role lets nothing leave', () => (join('triage'), void disclose({ kind: 'member', signer: bopha }))],
    [
      'of a member who had left',
      () => {
        join();
        removeMember(vault.context, bopha.memberId, undefined);
        disclose({ kind: 'member', signer: bopha });
      },
    ],
    [
      'with a key that no longer counts',
      () => {
        join();
        setMemberKey(vault.context, bopha.memberId, signerFromSeed(bopha.memberId, new Uint8Array(32).fill(6)).publicKey);
        disclose({ kind: 'member', signer: bopha });
      },
    ],
  ])('does not hold %s', (_what, write) => {
    expect(isWhole()).toBe(true);
    write();
    expect(isWhole()).toBe(false);
  });

  it('holds for this one disclosure and no other', () => {
    join();
    const disclosureId = disclose({ kind: 'member', signer: bopha });
    const { database } = vault.context;
    const payload = database.get('SELECT payload FROM event JOIN event_payload USING (event_id) WHERE subject = ?', [disclosureId])?.['payload'];
    const draft = payload instanceof Uint8Array ? readPayload('dossier-disclosed', 2, payload) : undefined;
    if (draft?.type !== 'dossier-disclosed') throw new Error('it was written');
    database.transaction(() => appendEvents(vault.context, [{ ...draft, payload: { ...draft.payload, disclosureId: '9'.repeat(32), receiverId: 'f'.repeat(32) } }]));
    expect(isWhole()).toBe(false);
  });

  it('covers how the file is sealed', () => {
    join();
    const disclosureId = disclose({ kind: 'member', signer: bopha });
    const { database } = vault.context;
    const payload = database.get('SELECT payload FROM event JOIN event_payload USING (event_id) WHERE subject = ?', [disclosureId])?.['payload'];
    const draft = payload instanceof Uint8Array ? readPayload('dossier-disclosed', 2, payload) : undefined;
    if (draft?.type !== 'dossier-disclosed') throw new Error('it was written');
    const { approval, ...disclosure } = draft.payload;
    const message = approvalMessage(disclosure, vault.context.signer.memberId, bopha.memberId);
    expect(approval.signature).toBe(hex(bopha.sign(message)));
    for (const other of [{ sealing: 'zip' }, { keySha256: '2'.repeat(64) }, { sealing: null }] as const) expect(approvalMessage({ ...disclosure, ...other }, vault.context.signer.memberId, bopha.memberId)).not.toEqual(message);
  });
});

describe('an approval of a briefing in the log', () => {
  const briefing = { title: 'Invented', from: '2031-01', until: '2031-03', language: 'en', counts: undefined, comparedWith: null } as const;
  const brief = (approval: Approval): string => recordBriefing(vault.context, { preset: 'public', leaving: { receiverId: 'a'.repeat(32), purpose: 'documentation', purposeWords: '' } }, briefing, disclosedFile, approval);
  const written = (disclosureId: string) => {
    const payload = vault.context.database.get('SELECT payload FROM event JOIN event_payload USING (event_id) WHERE subject = ?', [disclosureId])?.['payload'];
    const draft = payload instanceof Uint8Array ? readPayload('briefing-disclosed', 1, payload) : undefined;
    if (draft?.type !== 'briefing-disclosed') throw new Error('it was written');
    return draft;
  };

  it('holds when another member signed it whose role lets things leave', () => {
    join();
    brief({ kind: 'member', signer: bopha });
    expect(isWhole()).toBe(true);
  });

  it('does not hold when whoever exported signed it', () => {
    brief({ kind: 'member', signer: vault.context.signer });
    expect(isWhole()).toBe(false);
  });

  it.each<[string, () => void]>([
    ['of somebody nobody knows', () => undefined],
    ['of a member whose role lets nothing leave', () => {
      join('triage');
    }],
  ])('does not hold %s', (_what, prepare) => {
    prepare();
    brief({ kind: 'member', signer: bopha });
    expect(isWhole()).toBe(false);
  });

  it.each([
    ['another receiver', { receiverId: 'f'.repeat(32) }],
    ['another period', { until: '2031-04' }],
    ['another file', { sha256: '3'.repeat(64) }],
    ['another sealing', { sealing: 'zip' }],
    ['another key', { keySha256: '2'.repeat(64) }],
    ['other readers', { preset: 'police', tlp: 'TLP:AMBER' }],
  ] as const)('does not hold for %s: the signature is of this one briefing', (_what, other) => {
    join();
    const draft = written(brief({ kind: 'member', signer: bopha }));
    vault.context.database.transaction(() => appendEvents(vault.context, [{ ...draft, payload: { ...draft.payload, disclosureId: '9'.repeat(32), ...other } }]));
    expect(isWhole()).toBe(false);
  });

  it('covers how the file is sealed', () => {
    join();
    const { approval, ...said } = written(brief({ kind: 'member', signer: bopha })).payload;
    const message = briefingApprovalMessage(said, vault.context.signer.memberId, bopha.memberId);
    expect(approval.signature).toBe(hex(bopha.sign(message)));
    for (const other of [{ sealing: 'zip' }, { keySha256: '2'.repeat(64) }] as const) expect(briefingApprovalMessage({ ...said, ...other }, vault.context.signer.memberId, bopha.memberId)).not.toEqual(message);
  });
});

describe('a disclosure of before files were sealed', () => {
  const { words: _words, ...said } = terms;
  const before = { disclosureId: '9'.repeat(32), ...said, tlp: 'TLP:AMBER', format: 'pdf', sizeBytes: 9, sha256: '1'.repeat(64), disclosedAt: 7 } as const;

  it('is read as one that says nothing of it', () => {
    const approval = { kind: 'none', memberId: null, signature: null, override: null };
    expect(readPayload('dossier-disclosed', 1, new TextEncoder().encode(JSON.stringify({ ...before, approval })))?.payload).toMatchObject({ sealing: null, keySha256: null });
    const words = { tipId: 'c'.repeat(32), disclosureId: '9'.repeat(32), purposeWords: '', withoutConsentWords: '', approvalWords: '', shownBecause: 'x' };
    expect(readPayload('disclosure-explained', 1, new TextEncoder().encode(JSON.stringify(words)))?.payload).toMatchObject({ shownBecause: 'x', plainBecause: '' });
  });

  it('has the message that its approver signed then', () => {
    const [{ tipId, consentId, withoutConsent }] = before.tips as readonly [(typeof before.tips)[number]];
    const then = framed(['tipkeep approval 1', 'x', 'y', before.disclosureId, before.dossierId, 'police', 'TLP:AMBER', before.receiverId, before.purpose, 'pdf', '9', before.sha256, '7', tipId, consentId, withoutConsent]);
    expect(approvalMessage({ ...before, sealing: null, keySha256: null }, 'x', 'y')).toEqual(then);
  });
});
