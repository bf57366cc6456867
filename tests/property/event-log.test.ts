import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ManyChange } from '#shared/contract/many-calls.ts';
import { compoundLinks } from '#shared/domain/compound.ts';
import { startingOutcomes } from '#shared/domain/outcome.ts';
import { roles } from '#shared/domain/role.ts';
import { statuses } from '#shared/domain/status.ts';
import { urgencies } from '#shared/domain/urgency.ts';
import { sha256 } from '#vault/crypto/hash.ts';
import { signerFromSeed } from '#vault/crypto/signing.ts';
import { addIntakeKey } from '#vault/store/commands/add-intake-key.ts';
import { addMember } from '#vault/store/commands/add-member.ts';
import { noteHeader, removeMember, renameMember, setMemberKey, setMemberRole } from '#vault/store/commands/change-members.ts';
import { askDeletion, undoDeletion } from '#vault/store/commands/ask-deletion.ts';
import { carryOutDeletions } from '#vault/store/commands/carry-out-deletions.ts';
import { keepReplyDraft, recordReplyExport, setReplyTerm, withdrawReply, writeReply } from '#vault/store/commands/keep-replies.ts';
import { setTipCompound, setTipSource } from '#vault/store/commands/connect-tips.ts';
import { addCompoundName, changeCompound, mergeCompound, recordCompound, recordCompoundStatus, removeCompoundName, withdrawCompoundStatus } from '#vault/store/commands/keep-compounds.ts';
import { addOutcome, renameOutcome, retireOutcome } from '#vault/store/commands/keep-outcomes.ts';
import { assignTip, keepNoteDraft, setDue, writeNote } from '#vault/store/commands/keep-work.ts';
import { renameTag, tagTips, untagTips } from '#vault/store/commands/keep-tags.ts';
import { recordBackup, recordRemovedBackups } from '#vault/store/commands/record-backup.ts';
import { addEvidencePart, beginEvidence, finishEvidence, recordEvidenceSaved } from '#vault/store/commands/keep-evidence.ts';
import { openQuarantined, quarantineItems } from '#vault/store/commands/quarantine-items.ts';
import { receiveTips } from '#vault/store/commands/receive-tips.ts';
import { recordAttachmentSaved, recordCustodyExport, recordDossierExport } from '#vault/store/commands/record-leaving.ts';
import { recordRekeying } from '#vault/store/commands/record-rekeying.ts';
import type { Database } from '#vault/store/database.ts';
import { hybridClock } from '#vault/store/events/hybrid-clock.ts';
import { logAnchor } from '#vault/store/events/log-anchor.ts';
import { appendEvents } from '#vault/store/events/append-events.ts';
import { projections } from '#vault/store/events/projections.ts';
import { replay } from '#vault/store/events/replay.ts';
import { newId, type VaultContext } from '#vault/store/events/vault-context.ts';
import { verifyLog } from '#vault/store/events/verify-log.ts';
import { verifyRows, type AlteredRow } from '#vault/store/events/verify-rows.ts';
import { membersOf } from '#vault/store/member-roll.ts';
import { migrate } from '#vault/store/migrations/migrate.ts';
import { atOnce } from '#vault/store/steps.ts';
import { setAssessMinutes } from '#vault/triage/assessment-time.ts';
import { changeMany } from '#vault/triage/change-many.ts';
import { keepTips, setRetentionRule } from '#vault/triage/retention.ts';
import { confirmSecondReading } from '#vault/triage/second-reading.ts';
import { bringBack, setAside } from '#vault/triage/set-aside.ts';
import { endShift, keepShiftDraft, takeHandOver } from '#vault/triage/shifts.ts';
import { setStatus } from '#vault/triage/set-status.ts';
import { setUrgency } from '#vault/triage/set-urgency.ts';
import { undoMany } from '#vault/triage/undo-many.ts';
import { deleteTip } from '../support/delete-tip.ts';
import { inventedNarratives, inventedTip, sealedAs } from '../support/invented-tips.ts';
import { openMemoryDatabase } from '../support/memory-database.ts';
import { openMemoryVault, repeatableBytes, type MemoryVault } from '../support/memory-vault.ts';
import { tamper, tamperings } from '../support/tamper-log.ts';

const projected = ['member', 'member_key', 'header_generation', 'tip', 'tip_count', 'intake_key', 'quarantine', 'dossier', 'evidence', 'evidence_part', 'evidence_under_way', 'transcript', 'transcript_draft', 'pending_deletion', 'tombstone', 'emptied_item', 'retention_rule', 'retention_kept', 'backup', 'tip_detail', 'note', 'note_draft', 'compound', 'compound_name', 'compound_status', 'tip_compound', 'tag', 'tip_tag', 'outcome', 'assessment_time', 'hand_over', 'hand_over_total', 'hand_over_tip', 'hand_over_draft', 'tip_unopened', 'reply', 'reply_draft', 'reply_term', 'reply_bundle'];
const hash = (text: string): Uint8Array => repeatableBytes(text)(32);

type Step =
  | { readonly do: 'receive'; readonly inner: number; readonly text: number; readonly count: number }
  | { readonly do: 'quarantine'; readonly bytes: number }
  | { readonly do: 'retry'; readonly item: number; readonly inner: number }
  | { readonly do: 'urgency'; readonly tip: number; readonly to: (typeof urgencies)[number] }
  | { readonly do: 'status'; readonly tip: number; readonly to: (typeof statuses)[number] }
  | { readonly do: 'export'; readonly tip: number }
  | { readonly do: 'save' | 'delete' | 'ask' | 'keep' | 'custody' | 'begin evidence'; readonly tip: number }
  | { readonly do: 'undo' | 'carry out' | 'destroy key'; readonly which: number }
  | { readonly do: 'rule'; readonly status: (typeof statuses)[number]; readonly days: number | null }
  | { readonly do: 'key' | 'member' | 'other device' | 'backup' | 'rekey' }
  | { readonly do: 'add evidence'; readonly tip: number; readonly parts: number }
  | { readonly do: 'act as' | 'rename' | 'role' | 'new key' | 'remove' | 'header'; readonly member: number }
  | { readonly do: 'reply' | 'withdraw' | 'draft reply'; readonly tip: number }
  | { readonly do: 'assign' | 'due' | 'note' | 'draft note'; readonly tip: number }
  | { readonly do: 'link' | 'source' | 'tag' | 'untag' | 'rename tag' | 'second'; readonly tip: number }
  | { readonly do: 'compound' | 'change compound' | 'name' | 'unname' | 'compound status' | 'withdraw status' | 'merge' | 'part'; readonly which: number }
  | { readonly do: 'aside' | 'bring back' | 'many'; readonly tip: number }
  | { readonly do: 'outcome' | 'assess time' | 'undo many' | 'shift' | 'take'; readonly which: number }
  | { readonly do: 'save replies' | 'reply term'; readonly which: number }
  | { readonly do: 'backup gone'; readonly which: number }
  | { readonly do: 'wait'; readonly ms: number };

const few = fc.nat({ max: 6 });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('receive' as const), inner: few, text: fc.nat({ max: 2 }), count: fc.integer({ min: 1, max: 3 }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('quarantine' as const), bytes: few }) },
  fc.record({ do: fc.constant('retry' as const), item: few, inner: few }),
  { weight: 3, arbitrary: fc.record({ do: fc.constant('urgency' as const), tip: few, to: fc.constantFrom(...urgencies) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('status' as const), tip: few, to: fc.constantFrom(...statuses) }) },
  fc.record({ do: fc.constant('export' as const), tip: few }),
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('save' as const, 'delete' as const, 'ask' as const, 'keep' as const, 'custody' as const, 'begin evidence' as const), tip: few }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('undo' as const, 'carry out' as const, 'destroy key' as const), which: few }) },
  fc.record({ do: fc.constant('rule' as const), status: fc.constantFrom(...statuses), days: fc.option(fc.integer({ min: 1, max: 9 })) }),
  fc.record({ do: fc.constantFrom('key' as const, 'member' as const, 'other device' as const, 'backup' as const, 'rekey' as const) }),
  fc.record({ do: fc.constant('backup gone' as const), which: few }),
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('assign' as const, 'due' as const, 'note' as const, 'draft note' as const), tip: few }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('link' as const, 'source' as const, 'tag' as const, 'untag' as const, 'rename tag' as const, 'second' as const), tip: few }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('compound' as const, 'change compound' as const, 'name' as const, 'unname' as const, 'compound status' as const, 'withdraw status' as const, 'merge' as const, 'part' as const), which: few }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('aside' as const, 'bring back' as const, 'many' as const), tip: few }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('outcome' as const, 'assess time' as const, 'undo many' as const, 'shift' as const, 'take' as const), which: few }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('reply' as const, 'withdraw' as const, 'draft reply' as const), tip: few }) },
  fc.record({ do: fc.constantFrom('save replies' as const, 'reply term' as const), which: few }),
  { weight: 2, arbitrary: fc.record({ do: fc.constant('add evidence' as const), tip: few, parts: fc.nat({ max: 3 }) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('act as' as const, 'rename' as const, 'role' as const, 'new key' as const, 'remove' as const, 'header' as const), member: few }) },
  fc.record({ do: fc.constant('wait' as const), ms: fc.integer({ min: -5_000, max: 5_000 }) }),
);
const history = fc.array(step, { minLength: 1, maxLength: 25 });

async function live(steps: readonly Step[]): Promise<{ readonly vault: MemoryVault; readonly context: VaultContext }> {
  const vault = await openMemoryVault();
  const { database, randomBytes } = vault.context;
  database.run('INSERT INTO dossier (dossier_id, title, created_at, pseudonym_seed) VALUES (?, ?, 1, ?)', ['d'.repeat(32), 'Invented', new Uint8Array(32)]);
  // Two devices take turns on one database, as after a merge; the other one's wall clock is a minute slow.
  const devices: VaultContext[] = [vault.context, { ...vault.context, deviceId: '0'.repeat(32), clock: hybridClock('0'.repeat(32), () => vault.time.ms - 60_000, latest(database)) }];
  let [context] = devices as [VaultContext, VaultContext];
  const signers = new Map([[context.signer.memberId, context.signer]]);
  const pick = (table: string, key: string, at: number): string | undefined => {
    const rows = database.all(`SELECT ${key} AS id FROM ${table} ORDER BY rowid`);
    const row = rows[at % Math.max(1, rows.length)];
    return row && String(row['id']);
  };
  steps.forEach((item, index) => {
    switch (item.do) {
      case 'receive':
        receiveTips(context, Array.from({ length: item.count }, (_, at) => someTip(item.inner + at, item.text, `${index} ${at}`)));
        return;
      case 'quarantine':
        quarantineItems(context, [{ code: 'not-for-us', receivedAt: vault.time.ms, sizeBytes: 32, sha256: sha256(hash(`sealed ${item.bytes}`)), bytes: { kind: 'inline', bytes: hash(`sealed ${item.bytes}`) } }]);
        return;
      case 'retry': {
        const id = pick('quarantine', 'quarantine_id', item.item);
        if (id !== undefined) openQuarantined(context, id, someTip(item.inner, 0, `retry ${index}`));
        return;
      }
      case 'key':
        addIntakeKey(context, { seed: randomBytes(32), publicKey: randomBytes(1216), expiresAt: vault.time.ms + 1 });
        return;
      case 'rule':
        if (item.status !== 'waiting') setRetentionRule(context, { status: item.status, days: item.days });
        return;
      case 'undo': {
        const id = pick('pending_deletion', 'deletion_id', item.which);
        if (id !== undefined) undoDeletion(context, id);
        return;
      }
      case 'carry out':
        carryOutDeletions(context, pick('pending_deletion', 'deletion_id', item.which));
        return;
      case 'destroy key': {
        const keyId = pick('intake_key', 'key_id', item.which);
        if (keyId !== undefined) askDeletion(context, { target: 'intake-key', ids: [keyId], reason: 'key-exposed', note: 'invented' });
        return;
      }
      case 'backup':
        recordBackup(context, { backupId: Buffer.from(randomBytes(16)).toString('hex'), placeId: 'c'.repeat(32), name: 'invented', at: vault.time.ms, events: 1, clock: latest(database), tips: 0, files: 0, sizeBytes: 1, outside: 'yes' });
        return;
      case 'backup gone': {
        const id = pick('backup', 'backup_id', item.which);
        if (id !== undefined) recordRemovedBackups(context, [id]);
        return;
      }
      case 'save replies':
        recordReplyExport(context, item.which, { sizeBytes: 4, sha256: hash('bundle') });
        return;
      case 'reply term':
        setReplyTerm(context, item.which + 1, 90);
        return;
      case 'withdraw': {
        const id = pick('reply', 'reply_id', item.tip);
        if (id !== undefined) withdrawReply(context, id);
        return;
      }
      case 'outcome': {
        const outcomeId = pick('outcome', 'outcome_id', item.which * 3);
        addOutcome(context, `Invented ${item.which}`);
        if (outcomeId === undefined) return;
        renameOutcome(context, outcomeId, `Renamed ${item.which} (invented)`);
        retireOutcome(context, outcomeId, item.which % 2 === 0);
        return;
      }
      case 'assess time':
        setAssessMinutes(context, item.which + 5);
        return;
      case 'shift':
        keepShiftDraft(context, 'Invented');
        endShift(context, item.which % 3 === 0 ? '' : '\ufeffInvented: គ្មាន');
        if (item.which % 2 === 0) keepShiftDraft(context, 'Invented draft');
        return;
      case 'take': {
        const id = pick('hand_over', 'hand_over_id', item.which);
        if (id !== undefined) takeHandOver(context, id);
        return;
      }
      case 'undo many': {
        const id = pick('event WHERE batch_id IS NOT NULL', 'batch_id', item.which);
        if (id !== undefined) undoMany(context, id);
        return;
      }
      case 'compound':
        recordCompound(context, { kind: 'casino', standing: 'suspected', province: 'KH-18', district: '1801', place: '' }, { text: '\ufeffសួន (invented)', language: 'km', kind: 'nickname', source: '' });
        return;
      case 'change compound':
      case 'name':
      case 'unname':
      case 'compound status':
      case 'withdraw status':
      case 'merge':
      case 'part': {
        const compoundId = pick('compound', 'compound_id', item.which);
        if (compoundId !== undefined) changeRegister(context, compoundId, item, (table, key) => pick(table, key, item.which + 1) ?? '');
        return;
      }
      case 'member': {
        const signer = signerFromSeed(Buffer.from(randomBytes(16)).toString('hex'), randomBytes(32));
        addMember(context, { memberId: signer.memberId, name: `Member ${index} (invented)`, publicKey: signer.publicKey });
        signers.set(signer.memberId, signer);
        context = { ...context, signer };
        return;
      }
      case 'act as':
      case 'rename':
      case 'role':
      case 'new key':
      case 'remove':
      case 'header': {
        const standing = membersOf(database).filter(({ removedAt }) => removedAt === null);
        const member = standing[item.member % standing.length]!;
        const isSelf = member.memberId === context.signer.memberId;
        if (item.do === 'act as' && member.role === 'manage') context = { ...context, signer: signers.get(member.memberId)! };
        if (item.do === 'rename') renameMember(context, member, `Renamed ${index} (invented)`);
        // Whoever acts in these histories does everything, so nobody who acts may lose the right to.
        if (item.do === 'role' && !isSelf) setMemberRole(context, member, roles[index % roles.length]!);
        if (item.do === 'remove' && !isSelf) removeMember(context, member.memberId, undefined);
        if (item.do === 'new key' && !isSelf) {
          const signer = signerFromSeed(member.memberId, randomBytes(32));
          signers.set(member.memberId, signer);
          setMemberKey(context, member.memberId, signer.publicKey);
        }
        if (item.do === 'header') noteHeader(context, { vaultId: '7'.repeat(32), generation: item.member + 2, change: 'slot-given', memberId: member.memberId });
        return;
      }
      case 'rekey': {
        // Anybody else here will do for the recovery words, whose key changes with it.
        const other = membersOf(database).find(({ memberId, removedAt }) => removedAt === null && memberId !== context.signer.memberId);
        if (other === undefined) return;
        const recovery = signerFromSeed(other.memberId, randomBytes(32));
        signers.set(other.memberId, recovery);
        recordRekeying(context, { formerVaultId: '7'.repeat(32), vaultId: newId(randomBytes), formerTombstoneKey: randomBytes(32), recovery });
        return;
      }
      case 'other device': {
        const other = devices.find(({ deviceId }) => deviceId !== context.deviceId)!;
        other.clock.observe(latest(database));
        context = { ...other, signer: context.signer };
        return;
      }
      case 'second': {
        const tipId = pick('tip', 'tip_id', item.tip);
        const other = membersOf(database).find(({ memberId, role, removedAt }) => role === 'manage' && removedAt === null && memberId !== context.signer.memberId);
        const signer = other && signers.get(other.memberId);
        if (tipId === undefined || signer === undefined) return;
        setUrgency(context, tipId, 'U1');
        confirmSecondReading({ ...context, signer }, tipId);
        return;
      }
      case 'wait':
        vault.time.ms += item.ms;
        return;
      case 'urgency':
      case 'status':
      case 'export':
      case 'save':
      case 'ask':
      case 'keep':
      case 'custody':
      case 'begin evidence':
      case 'add evidence':
      case 'reply':
      case 'draft reply':
      case 'assign':
      case 'due':
      case 'link':
      case 'source':
      case 'tag':
      case 'untag':
      case 'rename tag':
      case 'aside':
      case 'bring back':
      case 'many':
      case 'note':
      case 'draft note':
      case 'delete': {
        const tipId = pick('tip', 'tip_id', item.tip);
        if (tipId !== undefined) actOn(context, tipId, item);
      }
    }
  });
  return { vault, context };
}

const manyChanges: readonly ManyChange[] = [
  { kind: 'status', status: 'closed', outcomeId: startingOutcomes.duplicate.outcomeId },
  { kind: 'status', status: 'waiting' },
  { kind: 'assign', memberId: null },
  { kind: 'due', at: 5, note: 'Invented' },
  { kind: 'aside', reason: 'test', note: '' },
  { kind: 'bring-back' },
];

function actOn(context: VaultContext, tipId: string, item: Extract<Step, { readonly tip: number }>): void {
  const file = { sizeBytes: 4, sha256: hash('file') };
  if (item.do === 'urgency') setUrgency(context, tipId, item.to);
  else if (item.do === 'status') setStatus(context, tipId, item.to, Object.values(startingOutcomes)[item.tip]?.outcomeId);
  else if (item.do === 'delete') deleteTip(context, tipId);
  else if (item.do === 'ask') askDeletion(context, { target: 'tip', ids: [tipId], reason: 'test', note: '' });
  else if (item.do === 'keep') keepTips(context, { tipIds: [tipId], days: 3 });
  else if (item.do === 'custody') recordCustodyExport(context, tipId, 'json', file);
  else if (item.do === 'reply') writeReply(context, tipId, { status: 'acting', text: '\ufeffជួយ' });
  else if (item.do === 'draft reply') keepReplyDraft(context, tipId, { status: 'read', text: 'Invented' });
  else if (item.do === 'assign') assignTip(context, tipId, item.tip % 2 === 0 ? context.signer.memberId : null);
  else if (item.do === 'due') setDue(context, tipId, item.tip % 3 === 0 ? null : item.tip, 'Invented');
  else if (item.do === 'link') {
    for (const row of context.database.all('SELECT compound_id FROM compound ORDER BY rowid LIMIT 2')) setTipCompound(context, tipId, String(row['compound_id']), compoundLinks[item.tip % 3]!);
  } else if (item.do === 'tag') tagTips(context, context.database.all('SELECT tip_id FROM tip ORDER BY rowid LIMIT 2').map((row) => String(row['tip_id'])), `Invented ${item.tip % 3}`);
  else if (item.do === 'untag' || item.do === 'rename tag') {
    const tagId = String(context.database.get('SELECT tag_id FROM tag ORDER BY rowid LIMIT 1')?.['tag_id'] ?? '');
    if (item.do === 'untag') untagTips(context, [tipId], tagId);
    else renameTag(context, tagId, `RENAMED ${item.tip} (invented)`);
  } else if (item.do === 'source') {
    const other = context.database.get('SELECT tip_id FROM tip ORDER BY rowid LIMIT 1')?.['tip_id'];
    setTipSource(context, tipId, item.tip % 3 === 0 ? null : String(other));
  } else if (item.do === 'note') writeNote(context, tipId, '\ufeffInvented: គ្មាន');
  else if (item.do === 'aside') setAside(context, tipId, { reason: item.tip % 2 === 0 ? 'spam' : 'other', note: item.tip % 2 === 0 ? '' : 'គ្មាន (invented)', isSure: true });
  else if (item.do === 'bring back') bringBack(context, tipId);
  else if (item.do === 'many') changeMany(context, context.database.all('SELECT tip_id FROM tip ORDER BY rowid').map((row) => String(row['tip_id'])), manyChanges[item.tip % manyChanges.length]!);
  else if (item.do === 'draft note') keepNoteDraft(context, tipId, 'Invented');
  else if (item.do === 'begin evidence') begunEvidence(context, tipId, 7);
  else if (item.do === 'add evidence') addedEvidence(context, tipId, item.parts);
  else if (item.do === 'save') recordAttachmentSaved(context, tipId, 'a'.repeat(32), file);
  else {
    context.database.run('INSERT OR IGNORE INTO dossier_tip (dossier_id, tip_id, position) VALUES (?, ?, 0)', ['d'.repeat(32), tipId]);
    recordDossierExport(context, 'd'.repeat(32), 'pdf', file);
  }
}

function changeRegister(context: VaultContext, compoundId: string, item: Step & { readonly which: number }, other: (table: string, key: string) => string): void {
  if (item.do === 'change compound') changeCompound(context, compoundId, { kind: 'zone', standing: item.which % 2 === 0 ? 'confirmed' : 'suspected', province: null, district: null, place: 'by the\nriver (invented)' });
  else if (item.do === 'name') addCompoundName(context, compoundId, { text: 'Invented Garden', language: 'en', kind: 'official', source: 'invented' });
  else if (item.do === 'unname') removeCompoundName(context, compoundId, other('compound_name', 'name_id'));
  else if (item.do === 'compound status') recordCompoundStatus(context, compoundId, { state: 'relocated', since: '2026-03', relocatedTo: item.which % 2 === 0 ? null : other('compound', 'compound_id'), source: '', reliability: 'F', credibility: '6' });
  else if (item.do === 'withdraw status') withdrawCompoundStatus(context, compoundId, other('compound_status', 'entry_id'));
  else mergeCompound(context, compoundId, item.do === 'merge' ? other('compound', 'compound_id') : null);
}

function begunEvidence(context: VaultContext, tipId: string, sizeBytes: number): string {
  const begun = beginEvidence(context, { tipId, fileName: 'ផ្សារ.mp4', sourcePath: '/invented', sizeBytes, modifiedMs: 1 });
  if (!begun.ok) throw new Error(begun.code);
  return begun.value;
}

function addedEvidence(context: VaultContext, tipId: string, parts: number): void {
  const evidenceId = begunEvidence(context, tipId, parts * 7);
  for (let part = 0; part < parts; part += 1) {
    addEvidencePart(context, evidenceId, { sizeBytes: 7, sha256: hash(`part ${part}`), blob: { name: Buffer.from(context.randomBytes(16)).toString('hex'), key: context.randomBytes(32) } });
  }
  finishEvidence(context, evidenceId, { mediaType: 'video/mp4', sha256: hash('whole') });
  recordEvidenceSaved(context, tipId, evidenceId, { sizeBytes: parts * 7, sha256: hash('whole') });
}

function someTip(inner: number, text: number, sealed: string): ReturnType<typeof inventedTip> {
  const narrative = Object.values(inventedNarratives)[(inner + text) % 7]!;
  // Every other one was chosen in and kept a receipt; of those some share one.
  const details = inner % 2 === 0 ? {} : { answers: { danger: ['medical', 'raid'] as const }, safeContact: 'At night (invented)', receipt: { id: String(inner % 4).repeat(32), replyKey: 'a'.repeat(64) } };
  return inventedTip(`inner ${inner}`, { narrative, place: 'ផ្សារ', ...details, attachments: [{ mediaType: 'image/png', sizeBytes: 5, handling: 'stripped' }] }, sealedAs(sealed));
}

const latest = (database: Database): string => String(database.get('SELECT max(clock) AS clock FROM event')?.['clock']);
/** Hints are made from content, like the search index, and not by the log. */
const rowsOf = (database: Database, tables: readonly string[]): unknown => tables.map((table) => [table, database.all(`SELECT * FROM ${table} ORDER BY 1, 2`).map(({ hint: _hint, ...row }) => row)]);

describe('the event log', () => {
  it('replays into the same tables, deletions included', async () => {
    await fc.assert(
      fc.asyncProperty(history, async (steps) => {
        const { vault } = await live(steps);
        const target = await openMemoryDatabase();
        migrate(target, () => 0);
        replay(vault.context.database, target);
        // A count that went back to zero is a row in one and none in the other.
        for (const database of [vault.context.database, target]) database.run('DELETE FROM tip_count WHERE tips = 0');
        expect(rowsOf(target, projected)).toEqual(rowsOf(vault.context.database, projected));
        expect(verifyLog(target)).toEqual({ events: expect.any(Number) as number, intact: true });
        const scratch = await openMemoryDatabase();
        expect(atOnce(verifyRows(vault.context.database, scratch))).toEqual([]);
        scratch.abandon();
        expect(logAnchor(target)).toEqual(logAnchor(vault.context.database));
        target.abandon();
        vault.context.database.abandon();
      }),
      { numRuns: 40 },
    );
  });

  it('replays two interleaved devices in one order, however their rows were stored', async () => {
    await fc.assert(
      fc.asyncProperty(history, fc.infiniteStream(fc.nat()), async (steps, order) => {
        const { vault } = await live([{ do: 'other device' }, ...steps, { do: 'other device' }, { do: 'receive', inner: 1, text: 1, count: 1 }]);
        const shuffled = await openMemoryDatabase();
        migrate(shuffled, () => 0);
        replay(vault.context.database, shuffled);
        for (const table of ['event', 'event_payload', 'event_signature']) reinsert(shuffled, table, order);
        const target = await openMemoryDatabase();
        migrate(target, () => 0);
        replay(shuffled, target);
        for (const database of [vault.context.database, target]) database.run('DELETE FROM tip_count WHERE tips = 0');
        expect(rowsOf(target, projected)).toEqual(rowsOf(vault.context.database, projected));
        for (const database of [target, shuffled, vault.context.database]) database.abandon();
      }),
      { numRuns: 15 },
    );
  });

  it('shows any event that was changed, taken out or swapped', async () => {
    await fc.assert(
      fc.asyncProperty(history, fc.nat(), fc.nat(), async (steps, which, byte) => {
        const { vault } = await live([...steps, { do: 'receive', inner: 0, text: 0, count: 2 }, { do: 'key' }]);
        const { database } = vault.context;
        expect(verifyLog(database).intact).toBe(true);
        for (const how of tamperings) {
          database.run('SAVEPOINT whole');
          tamper(database, which, how, byte);
          const { intact, firstBadEvent } = verifyLog(database);
          expect({ how, intact, firstBadEvent }).toEqual({ how, intact: false, firstBadEvent: expect.stringMatching(/^[0-9a-f]{32}$/) as string });
          database.run('ROLLBACK TO whole');
        }
        database.abandon();
      }),
      { numRuns: 10 },
    );
  });

  it('shows any projected value that was changed and any projected row that was taken out', async () => {
    const { vault } = await live([{ do: 'key' }, { do: 'header', member: 0 }, { do: 'receive', inner: 0, text: 0, count: 3 }, { do: 'quarantine', bytes: 1 }, { do: 'export', tip: 1 }, { do: 'backup' }, { do: 'urgency', tip: 0, to: 'U2' }, { do: 'rule', status: 'closed', days: 7 }, { do: 'quarantine', bytes: 2 }, { do: 'retry', item: 1, inner: 9 }, { do: 'delete', tip: 3 }, { do: 'ask', tip: 0 }, { do: 'keep', tip: 0 }, { do: 'add evidence', tip: 0, parts: 2 }, { do: 'assign', tip: 0 }, { do: 'due', tip: 1 }, { do: 'note', tip: 1 }, { do: 'compound', which: 0 }, { do: 'compound', which: 0 }, { do: 'compound status', which: 0 }, { do: 'merge', which: 0 }, { do: 'link', tip: 1 }, { do: 'link', tip: 0 }, { do: 'source', tip: 1 }, { do: 'tag', tip: 1 }, { do: 'member' }, { do: 'second', tip: 1 }, { do: 'reply', tip: 1 }, { do: 'save replies', which: 1 }, { do: 'reply term', which: 1 }, { do: 'aside', tip: 1 }, { do: 'outcome', which: 1 }, { do: 'assess time', which: 1 }, { do: 'shift', which: 1 }]);
    const { database } = vault.context;
    const aKey = 'd'.repeat(32);
    database.transaction(() =>
      appendEvents(vault.context, [
        { type: 'epoch-days-set', payload: { part: 'valid', days: 60 } },
        { type: 'laptop-key-added', payload: { laptopKeyId: aKey, name: 'Second office (invented)', publicKey: 'ab'.repeat(8), addedAt: 1, expiresAt: 2, destroyAfter: 3 } },
        { type: 'transcript-written', payload: { tipId: String(database.get('SELECT tip_id FROM tip LIMIT 1')?.['tip_id']), fileId: aKey, transcriptId: aKey, language: 'km', sha256: 'ef'.repeat(32), writtenAt: 4 } },
        { type: 'tip-form-saved', payload: { formId: aKey, title: 'Notes', keyIds: [aKey], savedAt: 1, expiresAt: 2, destroyedAt: 3, sizeBytes: 4, sha256: 'cd'.repeat(32) } },
      ]),
    );
    const altered = async (): Promise<readonly AlteredRow[]> => {
      const scratch = await openMemoryDatabase();
      try {
        return atOnce(verifyRows(database, scratch));
      } finally {
        scratch.abandon();
      }
    };
    expect(await altered()).toEqual([]);
    for (const { table, key, apart } of projections) {
      const id = String(database.get(`SELECT ${key} AS id FROM ${table} ORDER BY ${key} LIMIT 1`)?.['id']);
      for (const { name, type } of database.all(`PRAGMA table_info(${table})`)) {
        if (apart.includes(String(name)) || name === key) continue;
        database.run('SAVEPOINT whole');
        database.run(`UPDATE ${table} SET ${String(name)} = ? WHERE ${key} = ?`, [type === 'BLOB' ? new Uint8Array(3) : type === 'TEXT' ? 'something else' : 77, id]);
        expect({ name, altered: await altered() }).toEqual({ name, altered: expect.arrayContaining([{ table, id }]) as unknown });
        database.run('ROLLBACK TO whole');
      }
      database.run('SAVEPOINT whole');
      database.run(`DELETE FROM ${table} WHERE ${key} = ?`, [id]);
      expect(await altered()).toEqual(expect.arrayContaining([{ table, id }]));
      database.run('ROLLBACK TO whole');
    }
  });

  it('shows a missing end by the anchor, which the chain alone cannot', async () => {
    const { vault } = await live([{ do: 'key' }, { do: 'key' }]);
    const { database } = vault.context;
    const anchored = logAnchor(database);
    const last = String(database.get('SELECT event_id FROM event ORDER BY sequence DESC LIMIT 1')?.['event_id']);
    database.run('DELETE FROM event_signature WHERE transaction_id = (SELECT transaction_id FROM event WHERE event_id = ?)', [last]);
    for (const table of ['event', 'event_payload']) database.run(`DELETE FROM ${table} WHERE event_id = ?`, [last]);
    expect(verifyLog(database).intact).toBe(true);
    expect(logAnchor(database).eventCount).toBe(anchored.eventCount - 1);
    expect(logAnchor(database).chainHead).not.toEqual(anchored.chainHead);
  });
});

/** Stores the rows of a table again in another order. */
function reinsert(database: Database, table: string, order: fc.Stream<number>): void {
  const rows = database.all(`SELECT * FROM ${table}`).map((row) => ({ row, at: order.next().value as number }));
  database.run(`DELETE FROM ${table}`);
  for (const { row } of rows.sort((left, right) => left.at - right.at)) {
    database.run(`INSERT INTO ${table} (${Object.keys(row).join(', ')}) VALUES (${Object.keys(row).map(() => '?').join(', ')})`, Object.values(row));
  }
}
