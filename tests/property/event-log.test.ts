import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimRelations, claimStances } from '#shared/domain/claim.ts';
import type { ManyChange } from '#shared/contract/many-calls.ts';
import { compoundLinks } from '#shared/domain/compound.ts';
import { pointOf, pointPrecisions } from '#shared/domain/compound-point.ts';
import { indicatorAnswers, indicators } from '#shared/domain/indicators.ts';
import { incidentCounts } from '#shared/domain/incident.ts';
import { consentStatements } from '#shared/domain/consent.ts';
import { startingOutcomes } from '#shared/domain/outcome.ts';
import { roles } from '#shared/domain/role.ts';
import { emptyScreening, screeningResults } from '#shared/domain/screening.ts';
import { statuses } from '#shared/domain/status.ts';
import { urgencies } from '#shared/domain/urgency.ts';
import { sealings } from '#shared/domain/sealing.ts';
import { sha256 } from '#vault/crypto/hash.ts';
import { signerFromSeed } from '#vault/crypto/signing.ts';
import { addIntakeKey } from '#vault/store/commands/add-intake-key.ts';
import { addMember } from '#vault/store/commands/add-member.ts';
import { noteHeader, removeMember, renameMember, setMemberKey, setMemberRole } from '#vault/store/commands/change-members.ts';
import { askDeletion, undoDeletion } from '#vault/store/commands/ask-deletion.ts';
import { carryOutDeletions } from '#vault/store/commands/carry-out-deletions.ts';
import { keepReplyDraft, recordReplyExport, setReplyTerm, withdrawReply, writeReply } from '#vault/store/commands/keep-replies.ts';
import { setTipCompound, setTipSource } from '#vault/store/commands/connect-tips.ts';
import { changeClaim, keepClaimDraft, markClaim, relateClaims, setWithdrawn, type Assessment } from '#vault/store/commands/keep-claims.ts';
import { setTipIncident } from '#vault/store/commands/connect-incident.ts';
import { mergeIndividual, tellOfIndividual, untellOfIndividual } from '#vault/store/commands/keep-individuals.ts';
import { setTipPlace } from '#vault/store/commands/place-tips.ts';
import { changeIncident, mergeIncident, recordIncident, recordIncidentFigure, recordIncidentsSaved, setFirstFigure, withdrawIncidentFigure } from '#vault/store/commands/keep-incidents.ts';
import { addOrganisationName, changeOrganisation, mergeOrganisation, recordOrganisation, removeOrganisationName } from '#vault/store/commands/keep-organisations.ts';
import { changeBuilding, recordBuilding, setBuildingWithdrawn, setPoint } from '#vault/store/commands/keep-site.ts';
import { changeOrganisationLink, linkOrganisation, setLinkWithdrawn } from '#vault/store/commands/link-organisations.ts';
import { addCompoundName, changeCompound, mergeCompound, recordCompound, recordCompoundStatus, removeCompoundName, withdrawCompoundStatus } from '#vault/store/commands/keep-compounds.ts';
import { keepScreeningDraft, recordScreening, setIndicator } from '#vault/store/commands/keep-screening.ts';
import { keepFormDraft } from '#vault/store/commands/keep-form-draft.ts';
import { recordConsent, withdrawConsent } from '#vault/store/commands/keep-consents.ts';
import { changeReceiver, recordReceiver, retireReceiver } from '#vault/store/commands/keep-receivers.ts';
import { acknowledgeReferral, closeReferral, noteReceiverTold, planReferral, planWithoutConsent, sendReferral } from '#vault/store/commands/keep-referrals.ts';
import { beginRegisterImport, recordRegisterExport, takeRegisterRows } from '#vault/store/commands/take-register-rows.ts';
import { undoRegisterImport } from '#vault/store/commands/undo-register-import.ts';
import { deleteSearch, renameSearch, saveSearch } from '#vault/store/commands/keep-saved-searches.ts';
import { addOutcome, renameOutcome, retireOutcome } from '#vault/store/commands/keep-outcomes.ts';
import { assignTip, keepNoteDraft, setDue, writeNote } from '#vault/store/commands/keep-work.ts';
import { keepRenderingDraft, setLanguage, writeRendering } from '#vault/store/commands/keep-renderings.ts';
import { renameTag, tagTips, untagTips } from '#vault/store/commands/keep-tags.ts';
import { recordBackup, recordRemovedBackups } from '#vault/store/commands/record-backup.ts';
import { addEvidencePart, beginEvidence, finishEvidence, recordEvidenceSaved } from '#vault/store/commands/keep-evidence.ts';
import { openQuarantined, quarantineItems } from '#vault/store/commands/quarantine-items.ts';
import { receiveTips } from '#vault/store/commands/receive-tips.ts';
import { recordCardLeft, recordReadOut } from '#vault/store/commands/record-card.ts';
import { recordDisclosure, type DisclosedFile } from '#vault/store/commands/record-disclosure.ts';
import { recordFileRemoved } from '#vault/store/commands/record-file-removed.ts';
import { recordOpening } from '#vault/store/commands/record-opening.ts';
import { recordAttachmentSaved, recordCustodyExport, recordInterpreterPackage } from '#vault/store/commands/record-leaving.ts';
import { recordRekeying } from '#vault/store/commands/record-rekeying.ts';
import type { Database } from '#vault/store/database.ts';
import { hybridClock } from '#vault/store/events/hybrid-clock.ts';
import { logAnchor } from '#vault/store/events/log-anchor.ts';
import { appendEvents } from '#vault/store/events/append-events.ts';
import { projections } from '#vault/store/events/projections.ts';
import { replay } from '#vault/store/events/replay.ts';
import { newId, type VaultContext } from '#vault/store/events/vault-context.ts';
import { verifyLog } from '#vault/store/events/verify-log.ts';
import { Retelling } from '#vault/store/events/retelling.ts';
import { compareRows, verifyRows, type AlteredRow } from '#vault/store/events/verify-rows.ts';
import { membersOf } from '#vault/store/member-roll.ts';
import { atOnce } from '#shared/steps.ts';
import { setAssessMinutes } from '#vault/triage/assessment-time.ts';
import { changeMany } from '#vault/triage/change-many.ts';
import { keepTips, setRetentionRule } from '#vault/triage/retention.ts';
import { confirmSecondReading } from '#vault/triage/second-reading.ts';
import { reviewDisclosure } from '#vault/triage/review-disclosure.ts';
import { reviewReferral } from '#vault/triage/review-referral.ts';
import { bringBack, setAside } from '#vault/triage/set-aside.ts';
import { endShift, keepShiftDraft, takeHandOver } from '#vault/triage/shifts.ts';
import { leaveOutOfList } from '#vault/triage/saved-searches.ts';
import { setStatus } from '#vault/triage/set-status.ts';
import { setUrgency } from '#vault/triage/set-urgency.ts';
import { undoMany } from '#vault/triage/undo-many.ts';
import { deleteTip } from '../support/delete-tip.ts';
import { inventedNarratives, inventedTip, sealedAs } from '../support/invented-tips.ts';
import { openMemoryDatabase } from '../support/memory-database.ts';
import { openMemoryVault, openMigratedDatabase, repeatableBytes, type MemoryVault } from '../support/memory-vault.ts';
import { tamper, tamperings } from '../support/tamper-log.ts';

const projected = ['member', 'member_key', 'header_generation', 'tip', 'tip_count', 'tip_states', 'saved_search', 'list_choice', 'intake_key', 'quarantine', 'dossier', 'evidence', 'evidence_part', 'evidence_under_way', 'transcript', 'transcript_draft', 'rendering', 'rendering_draft', 'interpreter_package', 'pending_deletion', 'tombstone', 'emptied_item', 'retention_rule', 'retention_kept', 'backup', 'tip_detail', 'note', 'note_draft', 'compound', 'compound_name', 'compound_status', 'compound_row', 'register_import', 'register_export', 'tip_compound', 'incident', 'incident_compound', 'incident_figure', 'incident_first', 'tip_incident', 'individual', 'tip_individual', 'placed_tip', 'organisation', 'organisation_name', 'organisation_link', 'compound_building', 'compound_point', 'tag', 'tip_tag', 'claim', 'claim_relation', 'claim_draft', 'tip_indicator', 'screening', 'screening_draft', 'receiver', 'consent', 'referral', 'disclosure', 'disclosure_tip', 'outcome', 'assessment_time', 'hand_over', 'hand_over_total', 'hand_over_tip', 'hand_over_draft', 'form_draft', 'tip_unopened', 'reply', 'reply_draft', 'reply_term', 'reply_bundle'];
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
  | { readonly do: 'incident' | 'change incident' | 'figure' | 'withdraw figure' | 'first figure' | 'merge incident' | 'part incident' | 'save incidents'; readonly which: number }
  | { readonly do: 'link' | 'link incident' | 'place' | 'tell of' | 'untell of' | 'source' | 'tag' | 'untag' | 'rename tag' | 'second'; readonly tip: number }
  | { readonly do: 'claim' | 'change claim' | 'withdraw claim' | 'relate' | 'draft claim' | 'indicator' | 'screening' | 'draft screening'; readonly tip: number }
  | { readonly do: 'consent' | 'refer' | 'refer without consent'; readonly tip: number }
  | { readonly do: 'receiver' | 'change receiver' | 'withdraw consent' | 'next step' | 'review'; readonly which: number }
  | { readonly do: 'language' | 'rendering' | 'draft rendering' | 'package'; readonly tip: number }
  | { readonly do: 'compound' | 'change compound' | 'name' | 'unname' | 'compound status' | 'withdraw status' | 'merge' | 'part'; readonly which: number }
  | { readonly do: 'organisation' | 'change organisation' | 'name organisation' | 'merge organisation' | 'organisation link' | 'change link' | 'withdraw link'; readonly which: number }
  | { readonly do: 'building' | 'change building' | 'withdraw building' | 'point'; readonly which: number }
  | { readonly do: 'take rows' | 'undo rows' | 'save register'; readonly which: number }
  | { readonly do: 'aside' | 'bring back' | 'many'; readonly tip: number }
  | { readonly do: 'outcome' | 'assess time' | 'undo many' | 'shift' | 'take' | 'save search' | 'rename search' | 'delete search'; readonly which: number }
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
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('link' as const, 'link incident' as const, 'place' as const, 'tell of' as const, 'untell of' as const, 'source' as const, 'tag' as const, 'untag' as const, 'rename tag' as const, 'second' as const), tip: few }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constantFrom('claim' as const, 'claim' as const, 'change claim' as const, 'withdraw claim' as const, 'relate' as const, 'relate' as const, 'draft claim' as const, 'indicator' as const, 'screening' as const, 'draft screening' as const), tip: few }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('consent' as const, 'refer' as const, 'refer without consent' as const), tip: few }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('receiver' as const, 'change receiver' as const, 'withdraw consent' as const, 'next step' as const, 'review' as const), which: few }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('language' as const, 'rendering' as const, 'draft rendering' as const, 'package' as const), tip: few }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('compound' as const, 'change compound' as const, 'name' as const, 'unname' as const, 'compound status' as const, 'withdraw status' as const, 'merge' as const, 'part' as const), which: few }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('incident' as const, 'change incident' as const, 'figure' as const, 'withdraw figure' as const, 'first figure' as const, 'merge incident' as const, 'part incident' as const, 'save incidents' as const), which: few }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('organisation' as const, 'change organisation' as const, 'name organisation' as const, 'merge organisation' as const, 'organisation link' as const, 'change link' as const, 'withdraw link' as const), which: few }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('building' as const, 'change building' as const, 'withdraw building' as const, 'point' as const), which: few }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('aside' as const, 'bring back' as const, 'many' as const), tip: few }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('outcome' as const, 'assess time' as const, 'undo many' as const, 'shift' as const, 'take' as const, 'save search' as const, 'rename search' as const, 'delete search' as const), which: few }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('reply' as const, 'withdraw' as const, 'draft reply' as const), tip: few }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('take rows' as const, 'undo rows' as const, 'save register' as const), which: few }) },
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
      case 'receiver':
        recordReceiver(context, { name: `\ufeffមជ្ឈមណ្ឌល ${index} (invented)`, kind: item.which % 2 === 0 ? 'shelter' : 'police', contact: 'At the gate\n(invented)' });
        keepFormDraft(context.database, 'receiver', null, JSON.stringify({ name: `ឈ្មោះ ${index}` }));
        return;
      case 'change receiver': {
        const receiverId = pick('receiver', 'receiver_id', item.which);
        if (receiverId === undefined) return;
        changeReceiver(context, receiverId, { name: `Renamed ${index} (invented)`, contact: '' });
        retireReceiver(context, receiverId, item.which % 3 === 0);
        return;
      }
      case 'withdraw consent':
      case 'next step': {
        const table = item.do === 'next step' ? 'referral' : 'consent';
        const id = pick(table, `${table}_id`, item.which);
        const tipId = String(database.get(`SELECT tip_id FROM ${table} WHERE ${table}_id = ?`, [id ?? ''])?.['tip_id']);
        if (id === undefined) return;
        if (item.do === 'withdraw consent') withdrawConsent(context, tipId, id);
        else if (!sendReferral(context, tipId, id).ok && !noteReceiverTold(context, tipId, id).ok && !acknowledgeReferral(context, tipId, id).ok) closeReferral(context, tipId, id, 'other', 'Invented');
        return;
      }
      case 'review': {
        const id = pick('referral', 'referral_id', item.which);
        const tipId = String(database.get('SELECT tip_id FROM referral WHERE referral_id = ?', [id ?? ''])?.['tip_id']);
        const other = membersOf(database).find(({ memberId, role, removedAt }) => role === 'manage' && removedAt === null && memberId !== context.signer.memberId);
        const signer = other && signers.get(other.memberId);
        if (id !== undefined && signer !== undefined) reviewReferral({ ...context, signer }, tipId, id);
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
      case 'save search':
        saveSearch(context, `Invented ${index}`, 'ជំនួយ urgency:U1');
        leaveOutOfList(context, item.which % 2 === 0 ? ['place'] : []);
        return;
      case 'rename search':
      case 'delete search': {
        const id = pick('saved_search', 'search_id', item.which);
        if (id === undefined) return;
        if (item.do === 'delete search') deleteSearch(context, id);
        else renameSearch(context, id, `Renamed ${index} (invented)`);
        return;
      }
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
      case 'incident':
        recordIncident(context, someIncident(database, item.which));
        return;
      case 'save incidents':
        recordIncidentsSaved(context, item.which, { sizeBytes: 4, sha256: Buffer.from(hash('table')).toString('hex') });
        return;
      case 'change incident':
      case 'figure':
      case 'withdraw figure':
      case 'first figure':
      case 'merge incident':
      case 'part incident': {
        const incidentId = pick('incident', 'incident_id', item.which);
        if (incidentId !== undefined) changeIncidents(context, incidentId, item, (table, key) => pick(table, key, item.which + 1) ?? '');
        return;
      }
      case 'organisation':
        recordOrganisation(context, { kind: 'company', registrationNumber: '', jurisdiction: '', note: 'Invented\n文字' }, { text: '\ufeffក្រុមហ៊ុន (invented)', language: 'km', kind: 'official', source: '' });
        return;
      case 'change organisation':
      case 'name organisation':
      case 'merge organisation':
      case 'organisation link':
      case 'change link':
      case 'withdraw link':
        changeOrganisations(context, item, pick('organisation', 'organisation_id', item.which) ?? '', (table, key) => pick(table, key, item.which + 1) ?? '');
        return;
      case 'building':
      case 'change building':
      case 'withdraw building':
      case 'point':
        changeSite(context, item, pick('compound', 'compound_id', item.which) ?? '', pick('compound_building', 'building_id', item.which) ?? '');
        return;
      case 'take rows': {
        const ids = [newId(randomBytes), newId(randomBytes), newId(randomBytes)] as const;
        const row = { facts: { kind: 'hotel', standing: 'suspected', province: null, district: null, place: '' }, names: [{ text: `Row ${index} (invented)`, language: 'en', kind: 'official', source: 'invented.csv, row 2' }], row: 2, rowSha256: hash(`row ${index}`), kept: 'Guards: 20' } as const;
        const status = { state: 'relocated', since: '2031', relocatedTo: ids[0], source: '', reliability: 'B', credibility: '2' } as const;
        const { importId } = beginRegisterImport(context, { fileName: 'invented.csv', sha256: hash('table'), sizeBytes: 5, sheet: '' }, [
          { ...row, compoundId: ids[0], isNew: true, statuses: [], sameAs: ids[1] },
          { ...row, compoundId: ids[1], isNew: true, statuses: [status], sameAs: ids[2] },
          { ...row, compoundId: ids[2], isNew: true, statuses: [], sameAs: null },
        ]);
        takeRegisterRows(context, importId, [
          { ...row, compoundId: pick('compound', 'compound_id', item.which) ?? ids[2], isNew: false, statuses: [status], sameAs: null },
        ]);
        return;
      }
      case 'undo rows': {
        const importId = pick('register_import', 'import_id', item.which);
        if (importId !== undefined) for (const _done of undoRegisterImport(context, importId));
        return;
      }
      case 'save register':
        recordRegisterExport(context, item.which, { sizeBytes: 4, sha256: hash('register') });
        return;
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
      case 'change claim':
      case 'withdraw claim':
      case 'relate': {
        const claimId = pick('claim', 'claim_id', item.tip);
        if (claimId !== undefined) changeClaims(context, claimId, item, pick('claim', 'claim_id', item.tip + 1) ?? '');
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
      case 'consent':
      case 'refer':
      case 'refer without consent':
      case 'assign':
      case 'due':
      case 'link':
      case 'link incident':
      case 'place':
      case 'tell of':
      case 'untell of':
      case 'source':
      case 'tag':
      case 'untag':
      case 'rename tag':
      case 'language':
      case 'rendering':
      case 'draft rendering':
      case 'package':
      case 'aside':
      case 'bring back':
      case 'many':
      case 'note':
      case 'draft note':
      case 'claim':
      case 'draft claim':
      case 'indicator':
      case 'screening':
      case 'draft screening':
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
  else if (item.do === 'consent' || item.do === 'refer' || item.do === 'refer without consent') refer(context, tipId, item);
  else if (item.do === 'language') setLanguage(context, tipId, ([null, 'id', 'km'] as const)[item.tip % 3]!);
  else if (item.do === 'rendering') writeRendering(context, { tipId, kind: item.tip % 2 === 0 ? 'summary' : 'translation', sourceId: null, language: 'en', translator: item.tip % 3 === 0 ? 'Siti (invented)' : '', text: '\ufeffInvented: ឯកសារ' });
  else if (item.do === 'draft rendering') keepRenderingDraft(context, { tipId, kind: 'summary', sourceId: null, language: 'en', translator: '', text: '\ufeffInvented' });
  else if (item.do === 'package') {
    const sourceId = String(context.database.get('SELECT text_id FROM text WHERE tip_id = ? LIMIT 1', [tipId])?.['text_id']);
    recordInterpreterPackage(context, { packageId: newId(context.randomBytes), tipId, sourceId, textSha256: hash('text'), language: 'en', interpreter: 'Siti (invented)', hidden: item.tip, ...file });
  } else if (item.do === 'link') {
    for (const row of context.database.all('SELECT compound_id FROM compound ORDER BY rowid LIMIT 2')) setTipCompound(context, tipId, String(row['compound_id']), compoundLinks[item.tip % 3]!);
  } else if (item.do === 'link incident') {
    for (const row of context.database.all('SELECT incident_id FROM incident ORDER BY rowid LIMIT 2')) setTipIncident(context, tipId, { incidentId: String(row['incident_id']), to: compoundLinks[item.tip % 3]! });
  } else if (item.do === 'place') {
    for (const district of ['1204', null]) setTipPlace(context, tipId, { province: 'KH-12', district }, compoundLinks[(item.tip + (district === null ? 1 : 0)) % 3]!);
  } else if (item.do === 'tell of' || item.do === 'untell of') {
    const known = context.database.all('SELECT individual_id FROM individual ORDER BY rowid LIMIT 3').map((row) => String(row['individual_id']));
    if (item.do === 'untell of') untellOfIndividual(context, tipId, known);
    else tellOfIndividual(context, tipId, known[item.tip % 4] ?? null, `Invented ${item.tip} ដៃ`);
    // Who is the same goes round with the tip, and is taken back as often.
    const [one, other] = known;
    if (one !== undefined && other !== undefined) mergeIndividual(context, other, item.tip % 2 === 0 ? one : null);
  } else if (item.do === 'tag') tagTips(context, context.database.all('SELECT tip_id FROM tip ORDER BY rowid LIMIT 2').map((row) => String(row['tip_id'])), `Invented ${item.tip % 3}`);
  else if (item.do === 'untag' || item.do === 'rename tag') {
    const tagId = String(context.database.get('SELECT tag_id FROM tag ORDER BY rowid LIMIT 1')?.['tag_id'] ?? '');
    if (item.do === 'untag') untagTips(context, [tipId], tagId);
    else renameTag(context, tagId, `RENAMED ${item.tip} (invented)`);
  } else if (item.do === 'source') {
    const other = context.database.get('SELECT tip_id FROM tip ORDER BY rowid LIMIT 1')?.['tip_id'];
    setTipSource(context, tipId, item.tip % 3 === 0 ? null : String(other));
  } else if (item.do === 'note') writeNote(context, tipId, '\ufeffInvented: គ្មាន');
  else if (item.do === 'claim') markSome(context, tipId, item.tip);
  else if (item.do === 'draft claim') keepClaimDraft(context, tipId, item.tip % 3 === 0 ? null : '{"invented":1}');
  else if (item.do === 'indicator') setIndicator(context, tipId, { indicator: indicators[item.tip % 2]!, answer: indicatorAnswers[item.tip % 4]!, claimId: item.tip % 3 === 0 ? claimIn(context, tipId) : null });
  else if (item.do === 'screening') recordScreening(context, tipId, { ...emptyScreening, screenedOn: '2026-03', language: 'ខ្មែរ', result: screeningResults[item.tip % 3]!, allegedActs: item.tip % 2 === 0 ? [] : ['immigration', 'drugs'] });
  else if (item.do === 'draft screening') keepScreeningDraft(context, tipId, item.tip % 3 === 0 ? null : '{"invented":1}');
  else if (item.do === 'aside') setAside(context, tipId, { reason: item.tip % 2 === 0 ? 'spam' : 'other', note: item.tip % 2 === 0 ? '' : 'គ្មាន (invented)', isSure: true });
  else if (item.do === 'bring back') bringBack(context, tipId);
  else if (item.do === 'many') changeMany(context, context.database.all('SELECT tip_id FROM tip ORDER BY rowid').map((row) => String(row['tip_id'])), manyChanges[item.tip % manyChanges.length]!);
  else if (item.do === 'draft note') keepNoteDraft(context, tipId, 'Invented');
  else if (item.do === 'begin evidence') begunEvidence(context, tipId, 7);
  else if (item.do === 'add evidence') addedEvidence(context, tipId, item.parts);
  else if (item.do === 'save') recordAttachmentSaved(context, tipId, 'a'.repeat(32), file);
  else {
    context.database.run('INSERT OR IGNORE INTO dossier_tip (dossier_id, tip_id, position) VALUES (?, ?, 0)', ['d'.repeat(32), tipId]);
    discloseSome(context, tipId, item.tip);
  }
}

/** To somebody or nobody, with something overridden or nothing; every third is looked at as well. */
/** Each kind of sealing in turn. */
function sealedSome(chosen: number): DisclosedFile {
  const sealing = sealings[chosen % sealings.length] ?? 'plain';
  return { format: 'pdf', sizeBytes: 7, sha256: 'a'.repeat(64), sealing, keySha256: sealing === 'age' ? 'b'.repeat(64) : null, path: `/invented/${String(chosen)}`, plainBecause: sealing === 'plain' ? 'No key and no telephone (invented)' : '' };
}

function discloseSome(context: VaultContext, tipId: string, chosen: number): void {
  const { database } = context;
  const other = String(database.get('SELECT tip_id FROM tip ORDER BY rowid LIMIT 1')?.['tip_id']);
  const tipIds = [...new Set([tipId, other])];
  const isOut = chosen % 2 === 0;
  const disclosureId = recordDisclosure(
    context,
    {
      dossierId: 'd'.repeat(32),
      preset: isOut ? 'rescue-or-embassy' : 'internal',
      receiverId: isOut ? 'f'.repeat(32) : null,
      purpose: isOut ? 'other' : null,
      tips: tipIds.map((id) => ({ tipId: id, consentId: null, withoutConsent: isOut ? 'minor' : null })),
      words: { purposeWords: isOut ? '\ufeffInvented: គ្មាន' : '', withoutConsentWords: isOut ? 'A child, invented' : '', shownBecause: '' },
    },
    sealedSome(chosen),
    isOut ? { kind: 'override', override: chosen % 4 === 0 ? 'danger' : 'nobody-else', words: 'Nobody was there (invented)' } : { kind: 'none' },
    {
      commitments: [{ tipId, kind: 'report', number: 0, salt: new Uint8Array(32).fill(chosen), commitment: new Uint8Array(32).fill(chosen + 1) }],
      reports: [{ tipId, told: [{ field: 'statement', parts: [{ kind: 'kept', text: '\u0000Invented' }, { kind: 'placeholder', text: '[removed]' }] }] }],
      comparedWith: isOut ? 1 : null,
    },
  );
  recordOpening(context, { disclosureId, tipId, number: 0, receiverId: 'f'.repeat(32), because: 'A court asks for it (invented)', sizeBytes: 7, sha256: new Uint8Array(32), path: '/invented/opening.json' });
  const openingId = String(context.database.get('SELECT opening_id FROM commitment_opening ORDER BY rowid DESC LIMIT 1')?.['opening_id']);
  if (chosen % 2 === 0) recordFileRemoved(context, { disclosureId, openingId });
  if (chosen % 3 === 0) reviewDisclosure(context, disclosureId, true);
  if (chosen % 5 === 0) recordFileRemoved(context, { disclosureId, openingId: null });
  const cardId = recordCardLeft(
    context,
    { receiverId: 'f'.repeat(32), purpose: 'protection', items: ['summary', 'place'], tip: { tipId, consentId: null, withoutConsent: isOut ? 'imminent-danger' : null }, words: { purposeWords: '', withoutConsentWords: isOut ? 'Sold tonight, invented' : '' } },
    { format: isOut ? 'read-aloud' : 'pdf', statements: 1, sizeBytes: 7, sha256: 'c'.repeat(64), path: isOut ? null : '/invented/card.pdf', told: [{ field: 'card', parts: [{ kind: 'kept', text: 'Place: invented' }] }] },
    { kind: 'override', override: 'danger', words: 'Nobody was there (invented)' },
  );
  recordReadOut(context, cardId, 'read');
}

const claimIn = ({ database }: VaultContext, tipId: string): string | null => {
  const claimId = database.get('SELECT claim_id FROM claim WHERE tip_id = ? ORDER BY rowid LIMIT 1', [tipId])?.['claim_id'];
  return typeof claimId === 'string' ? claimId : null;
};

/** With every other one about a compound, an incident and an organisation, where there is any. */
function assessed({ database }: VaultContext, at: number): Assessment {
  const compoundId = database.get('SELECT compound_id FROM compound ORDER BY rowid LIMIT 1')?.['compound_id'];
  const about = (table: string): string | null => {
    const id = database.get(`SELECT ${table}_id AS id FROM ${table} ORDER BY rowid LIMIT 1`)?.['id'];
    return at % 2 === 0 && typeof id === 'string' ? id : null;
  };
  return { incidentId: about('incident'), organisationId: about('organisation'), topic: at % 3 === 0 ? null : 'people', statement: at % 2 === 0 ? '' : 'គេវាយ\n(invented)', reliability: at % 3 === 0 ? 'C' : 'F', credibility: at % 3 === 0 ? '2' : '6', compoundId: at % 2 === 0 && typeof compoundId === 'string' ? compoundId : null, stance: claimStances[at % 2]! };
}

function markSome(context: VaultContext, tipId: string, at: number): void {
  const text = context.database.get("SELECT text_id, sha256 FROM text WHERE tip_id = ? AND field = 'narrative'", [tipId]);
  if (!(text?.['sha256'] instanceof Uint8Array)) throw new Error('a tip without its text');
  markClaim(context, tipId, { textId: String(text['text_id']), textSha256: text['sha256'], start: at % 3, end: 4 + (at % 3) }, assessed(context, at), { atMost: 9, withCompound: (of, compoundId) => [{ type: 'tip-compound-set', payload: { tipId: of, compoundId, from: 'none', to: 'linked', decidedAt: at } }] });
}

function changeClaims(context: VaultContext, claimId: string, item: Step & { readonly tip: number }, otherClaimId: string): void {
  if (item.do === 'change claim') changeClaim(context, claimId, assessed(context, item.tip + 1), { withCompound: () => [] });
  else if (item.do === 'withdraw claim') setWithdrawn(context, claimId, item.tip % 3 !== 0);
  else relateClaims(context, claimId, otherClaimId, claimRelations[item.tip % 3]!, 9);
}

function someIncident(database: Database, which: number): Parameters<typeof recordIncident>[1] {
  const compoundIds = database.all('SELECT compound_id FROM compound ORDER BY rowid LIMIT ?', [which % 3]).map((row) => String(row['compound_id']));
  return { kind: which % 2 === 0 ? 'raid' : 'escape', date: which % 3 === 0 ? '' : '2026-03', agency: '\ufeffប៉ូលិស\n(invented)', note: 'Invented\n文字', compoundIds };
}

function changeIncidents(context: VaultContext, incidentId: string, item: Step & { readonly which: number }, other: (table: string, key: string) => string): void {
  const counted = incidentCounts[item.which % incidentCounts.length]!;
  if (item.do === 'change incident') changeIncident(context, incidentId, someIncident(context.database, item.which + 1));
  else if (item.do === 'figure') recordIncidentFigure(context, incidentId, { counted, figure: item.which % 3 === 1 ? { is: 'unknown' } : { is: 'known', least: 5, most: 99 }, source: 'invented', reliability: 'F', credibility: '6' });
  else if (item.do === 'withdraw figure') withdrawIncidentFigure(context, incidentId, other('incident_figure', 'figure_id'));
  else if (item.do === 'first figure') {
    const { figure_id: figureId, counted: of } = context.database.get('SELECT figure_id, counted FROM incident_figure WHERE incident_id = ? ORDER BY rowid LIMIT 1', [incidentId]) ?? {};
    setFirstFigure(context, incidentId, { counted: incidentCounts.find((each) => each === of) ?? counted, figureId: typeof figureId === 'string' && item.which % 3 !== 2 ? figureId : null });
  } else mergeIncident(context, incidentId, item.do === 'merge incident' ? other('incident', 'incident_id') : null);
}

function refer(context: VaultContext, tipId: string, item: Step & { readonly tip: number }): void {
  const { database } = context;
  const receiverId = String(database.get('SELECT receiver_id FROM receiver WHERE retired_at IS NULL ORDER BY rowid LIMIT 1')?.['receiver_id'] ?? '');
  const consentId = database.get('SELECT consent_id FROM consent WHERE tip_id = ? AND withdrawn_at IS NULL AND receiver_kind IS NULL', [tipId])?.['consent_id'];
  const purpose = { purpose: 'other', purposeWords: 'ជំនួយ (invented)' } as const;
  if (item.do === 'consent') keepFormDraft(context.database, 'consent', tipId, '{}');
  if (item.do === 'consent') recordConsent(context, tipId, { ...purpose, told: consentStatements, way: 'spoken', language: 'km', givenOn: '1970-01-01', reach: item.tip % 3 === 0 ? { kind: 'shelter' } : { receiverId }, items: ['place', 'summary'], words: '' });
  else if (item.do === 'refer') planReferral(context, tipId, { ...purpose, receiverId, items: ['summary'], dossierId: null }, typeof consentId === 'string' ? consentId : null);
  else planWithoutConsent(context, tipId, { ...purpose, receiverId, items: ['danger'], dossierId: null }, 'minor', 'Invented: a child is sold tonight');
}

function changeRegister(context: VaultContext, compoundId: string, item: Step & { readonly which: number }, other: (table: string, key: string) => string): void {
  if (item.do === 'change compound') changeCompound(context, compoundId, { kind: 'zone', standing: item.which % 2 === 0 ? 'confirmed' : 'suspected', province: null, district: null, place: 'by the\nriver (invented)' }, true);
  else if (item.do === 'name') addCompoundName(context, compoundId, { text: 'Invented Garden', language: 'en', kind: 'official', source: 'invented' });
  else if (item.do === 'unname') removeCompoundName(context, compoundId, other('compound_name', 'name_id'));
  else if (item.do === 'compound status') recordCompoundStatus(context, compoundId, { state: 'relocated', since: '2026-03', relocatedTo: item.which % 2 === 0 ? null : other('compound', 'compound_id'), source: '', reliability: 'F', credibility: '6' });
  else if (item.do === 'withdraw status') withdrawCompoundStatus(context, compoundId, other('compound_status', 'entry_id'));
  else mergeCompound(context, compoundId, item.do === 'merge' ? other('compound', 'compound_id') : null);
}

function changeOrganisations(context: VaultContext, item: Step & { readonly which: number }, organisationId: string, other: (table: string, key: string) => string): void {
  const link = { part: 'operator', standing: item.which % 2 === 0 ? 'suspected' : 'confirmed', since: '2026-03', until: item.which % 3 === 0 ? '' : null, source: 'invented', reliability: 'F', credibility: '6', note: '' } as const;
  if (item.do === 'change organisation') changeOrganisation(context, organisationId, { kind: 'bank', registrationNumber: `\n${item.which}`, jurisdiction: 'Invented', note: '' });
  else if (item.do === 'name organisation') {
    if (item.which % 2 === 0) addOrganisationName(context, organisationId, { text: 'Invented Holdings', language: 'en', kind: 'official', source: 'invented' });
    else removeOrganisationName(context, organisationId, other('organisation_name', 'name_id'));
  } else if (item.do === 'merge organisation') mergeOrganisation(context, organisationId, item.which % 3 === 0 ? null : other('organisation', 'organisation_id'));
  else if (item.do === 'organisation link') linkOrganisation(context, organisationId, other('compound', 'compound_id'), link);
  else if (item.do === 'change link') changeOrganisationLink(context, other('organisation_link', 'link_id'), { ...link, note: 'Changed\n(invented)' });
  else setLinkWithdrawn(context, other('organisation_link', 'link_id'), item.which % 3 !== 0);
}

function changeSite(context: VaultContext, item: Step & { readonly which: number }, compoundId: string, buildingId: string): void {
  const building = { name: 'អគារ B (invented)', storeys: item.which % 2 === 0 ? null : 7, people: { is: 'known', least: 5, most: 99 }, source: 'invented', reliability: 'F', credibility: '6', note: '' } as const;
  if (item.do === 'building') recordBuilding(context, compoundId, building);
  else if (item.do === 'change building') changeBuilding(context, buildingId, item.which % 3 === 0 ? { ...building, storeys: null, people: { is: 'unknown' }, source: '' } : { ...building, note: 'Changed (invented)' });
  else if (item.do === 'withdraw building') setBuildingWithdrawn(context, buildingId, item.which % 3 !== 0);
  else setPoint(context, compoundId, item.which % 4 === 3 ? null : pointOf(-11.5 + item.which, 104.9, pointPrecisions[item.which % pointPrecisions.length]!), 'invented');
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

/** A count that went back to zero, and a thousand tips of which the last was deleted, are a row in one and none in the other. */
function withoutEmptied(...databases: readonly Database[]): void {
  for (const database of databases) {
    database.run('DELETE FROM tip_count WHERE tips = 0');
    database.run("DELETE FROM tip_states WHERE rtrim(states, '-') = ''");
  }
}

describe('the event log', () => {
  it('replays into the same tables, deletions included', async () => {
    await fc.assert(
      fc.asyncProperty(history, async (steps) => {
        const { vault } = await live(steps);
        const target = await openMigratedDatabase();
        replay(vault.context.database, target);
        withoutEmptied(vault.context.database, target);
        expect(rowsOf(target, projected)).toEqual(rowsOf(vault.context.database, projected));
        expect(verifyLog(target)).toEqual({ events: expect.any(Number) as number, intact: true });
        const scratch = await openMigratedDatabase();
        expect(atOnce(verifyRows(vault.context.database, scratch))).toEqual([]);
        scratch.abandon();
        expect(logAnchor(target)).toEqual(logAnchor(vault.context.database));
        target.abandon();
        vault.context.database.abandon();
      }),
      { numRuns: 25, examples: [[[{ do: 'receive', inner: 0, text: 0, count: 1 }, { do: 'delete', tip: 0 }]]] },
    );
  });

  it('replays two interleaved devices in one order, however their rows were stored', async () => {
    await fc.assert(
      fc.asyncProperty(history, fc.infiniteStream(fc.nat()), async (steps, order) => {
        const { vault } = await live([{ do: 'other device' }, ...steps, { do: 'other device' }, { do: 'receive', inner: 1, text: 1, count: 1 }]);
        const shuffled = await openMigratedDatabase();
        replay(vault.context.database, shuffled);
        for (const table of ['event', 'event_payload', 'event_signature']) reinsert(shuffled, table, order);
        const target = await openMigratedDatabase();
        replay(shuffled, target);
        withoutEmptied(vault.context.database, target);
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
    const { vault } = await live([{ do: 'key' }, { do: 'save search', which: 1 }, { do: 'header', member: 0 }, { do: 'receive', inner: 0, text: 0, count: 3 }, { do: 'quarantine', bytes: 1 }, { do: 'export', tip: 1 }, { do: 'backup' }, { do: 'urgency', tip: 0, to: 'U2' }, { do: 'rule', status: 'closed', days: 7 }, { do: 'quarantine', bytes: 2 }, { do: 'retry', item: 1, inner: 9 }, { do: 'delete', tip: 3 }, { do: 'ask', tip: 0 }, { do: 'keep', tip: 0 }, { do: 'add evidence', tip: 0, parts: 2 }, { do: 'assign', tip: 0 }, { do: 'due', tip: 1 }, { do: 'note', tip: 1 }, { do: 'compound', which: 0 }, { do: 'compound', which: 0 }, { do: 'compound status', which: 0 }, { do: 'merge', which: 0 }, { do: 'incident', which: 2 }, { do: 'incident', which: 0 }, { do: 'figure', which: 0 }, { do: 'first figure', which: 0 }, { do: 'merge incident', which: 0 }, { do: 'link incident', tip: 0 }, { do: 'place', tip: 0 }, { do: 'tell of', tip: 0 }, { do: 'tell of', tip: 1 }, { do: 'tell of', tip: 2 }, { do: 'organisation', which: 0 }, { do: 'organisation', which: 0 }, { do: 'organisation link', which: 0 }, { do: 'merge organisation', which: 1 }, { do: 'building', which: 0 }, { do: 'point', which: 0 }, { do: 'take rows', which: 0 }, { do: 'save register', which: 2 }, { do: 'link', tip: 1 }, { do: 'link', tip: 0 }, { do: 'claim', tip: 0 }, { do: 'claim', tip: 1 }, { do: 'relate', tip: 0 }, { do: 'withdraw claim', tip: 1 }, { do: 'indicator', tip: 0 }, { do: 'screening', tip: 1 }, { do: 'source', tip: 1 }, { do: 'tag', tip: 1 }, { do: 'language', tip: 1 }, { do: 'rendering', tip: 0 }, { do: 'package', tip: 1 }, { do: 'member' }, { do: 'second', tip: 1 }, { do: 'receiver', which: 0 }, { do: 'consent', tip: 1 }, { do: 'refer', tip: 1 }, { do: 'refer without consent', tip: 0 }, { do: 'next step', which: 0 }, { do: 'reply', tip: 1 }, { do: 'save replies', which: 1 }, { do: 'reply term', which: 1 }, { do: 'aside', tip: 1 }, { do: 'outcome', which: 1 }, { do: 'assess time', which: 1 }, { do: 'shift', which: 1 }]);
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
    // The log does not change here: told once, it is compared with every change.
    const scratch = await openMigratedDatabase();
    const retelling = new Retelling(database, scratch);
    while (retelling.next());
    const compared = (): readonly AlteredRow[] => atOnce(compareRows(database, scratch, retelling));
    expect(compared()).toEqual([]);
    for (const { table, key, apart } of projections) {
      const id = String(database.get(`SELECT ${key} AS id FROM ${table} ORDER BY ${key} LIMIT 1`)?.['id']);
      for (const { name, type } of database.all(`PRAGMA table_info(${table})`)) {
        if (apart.includes(String(name)) || name === key) continue;
        database.run('SAVEPOINT whole');
        database.run(`UPDATE ${table} SET ${String(name)} = ? WHERE ${key} = ?`, [type === 'BLOB' ? new Uint8Array(3) : type === 'TEXT' ? 'something else' : 77, id]);
        expect({ name, altered: compared() }).toEqual({ name, altered: expect.arrayContaining([{ table, id }]) as unknown });
        database.run('ROLLBACK TO whole');
      }
      database.run('SAVEPOINT whole');
      database.run(`DELETE FROM ${table} WHERE ${key} = ?`, [id]);
      expect(await altered()).toEqual(expect.arrayContaining([{ table, id }]));
      database.run('ROLLBACK TO whole');
    }
    scratch.abandon();
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
