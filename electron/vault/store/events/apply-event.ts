import { oneLine } from '#shared/domain/one-line.ts';
import { languageOf } from '#shared/domain/writing-system.ts';
import { fromHex } from '#vault/crypto/hash.ts';
import type { Database } from '../database.ts';
import { dangerColumn, detailsOf } from '../tip-details.ts';
import { bodyOf } from '../tip-text.ts';
import { applyClaimEvent } from './apply-claim-event.ts';
import { applyCompoundEvent } from './apply-compound-event.ts';
import { applyPeopleEvent } from './apply-people-event.ts';
import { applyPlaceEvent } from './apply-place-event.ts';
import { applyDeletionEvent } from './apply-deletion-event.ts';
import { applyDisclosureEvent } from './apply-disclosure-event.ts';
import { applyFindingEvent } from './apply-finding-event.ts';
import { applyIncidentEvent } from './apply-incident-event.ts';
import { applyIndividualEvent } from './apply-individual-event.ts';
import { applyIntakeKeyEvent } from './apply-intake-key-event.ts';
import { applyOrganisationEvent } from './apply-organisation-event.ts';
import { applyReferralEvent } from './apply-referral-event.ts';
import { applyLanguageEvent } from './apply-language-event.ts';
import { applyRegisterEvent } from './apply-register-event.ts';
import { applyReplyEvent } from './apply-reply-event.ts';
import { applyScreeningEvent } from './apply-screening-event.ts';
import { applyShiftEvent } from './apply-shift-event.ts';
import { applySiteEvent } from './apply-site-event.ts';
import { applyTagEvent } from './apply-tag-event.ts';
import { applyWorkEvent } from './apply-work-event.ts';
import { applyWorkflowEvent } from './apply-workflow-event.ts';
import type { EventDraft, Payload } from './event-types.ts';

/** How many characters of the narrative the inbox shows. */
const excerptCharacters = 200;

/**
 * Projects one event onto the tables: the same function when it happens and in replay, so both end in the same rows. Reads
 * nothing but the event, the content tables and earlier projections; no clock, no randomness.
 */
export function applyEvent(database: Database, event: EventDraft): void {
  switch (event.type) {
    case 'member-added':
    case 'member-renamed':
    case 'member-role-set':
    case 'member-key-set':
    case 'member-removed':
    case 'header-changed':
      applyPeopleEvent(database, event);
      return;
    case 'intake-key-made':
    case 'epoch-days-set':
    case 'laptop-key-added':
    case 'laptop-key-removed':
    case 'tip-form-saved':
      applyIntakeKeyEvent(database, event);
      return;
    case 'tip-received':
      applyReceived(database, event.payload);
      return;
    case 'tip-quarantined': {
      const { quarantineId, code, receivedAt, sizeBytes, sha256 } = event.payload;
      database.run('INSERT INTO quarantine (quarantine_id, code, received_at, size_bytes, sha256) VALUES (?, ?, ?, ?, ?)', [quarantineId, code, receivedAt, sizeBytes, bytes(sha256)]);
      return;
    }
    case 'quarantine-opened':
      database.run('DELETE FROM quarantine WHERE quarantine_id = ?', [event.payload.quarantineId]);
      return;
    case 'urgency-set':
      database.run('UPDATE tip SET urgency = ?, second_read_by = NULL, second_read_at = NULL WHERE tip_id = ?', [event.payload.to, event.payload.tipId]);
      return;
    case 'second-read':
      database.run('UPDATE tip SET second_read_by = ?, second_read_at = ? WHERE tip_id = ?', [event.payload.memberId, event.payload.readAt, event.payload.tipId]);
      return;
    case 'status-set':
      database.run('UPDATE tip SET status = ?, outcome_id = ? WHERE tip_id = ?', [event.payload.to, event.payload.outcome?.outcomeId ?? null, event.payload.tipId]);
      return;
    case 'dossier-exported':
      database.run('UPDATE dossier SET exported_at = ? WHERE dossier_id = ?', [event.payload.exportedAt, event.payload.dossierId]);
      return;
    case 'deletion-asked':
    case 'deletion-undone':
    case 'tip-deleted':
    case 'intake-key-destroyed':
    case 'retention-rule-set':
    case 'retention-kept':
    case 'custody-exported':
      applyDeletionEvent(database, event);
      return;
    case 'reply-written':
    case 'reply-withdrawn':
    case 'replies-exported':
    case 'reply-term-set':
      applyReplyEvent(database, event);
      return;
    case 'tip-assigned':
    case 'due-set':
    case 'note-written':
      applyWorkEvent(database, event);
      return;
    case 'compound-recorded':
    case 'compound-changed':
    case 'compound-name-added':
    case 'compound-name-removed':
    case 'compound-status-recorded':
    case 'compound-status-withdrawn':
    case 'compound-merged':
    case 'tip-compound-set':
    case 'tip-source-set':
      applyCompoundEvent(database, event);
      return;
    case 'tip-place-set':
      applyPlaceEvent(database, event);
      return;
    case 'incident-recorded':
    case 'incident-changed':
    case 'incident-figure-recorded':
    case 'incident-figure-withdrawn':
    case 'incident-first-set':
    case 'incident-merged':
    case 'tip-incident-set':
    case 'incidents-saved':
      applyIncidentEvent(database, event);
      return;
    case 'individual-recorded':
    case 'individual-merged':
    case 'tip-individual-set':
      applyIndividualEvent(database, event);
      return;
    case 'register-import-begun':
    case 'register-import-undone':
    case 'compound-row-taken':
    case 'compound-row-undone':
    case 'compound-removed':
    case 'register-exported':
      applyRegisterEvent(database, event);
      return;
    case 'tag-made':
    case 'tag-renamed':
    case 'tip-tagged':
    case 'tip-untagged':
      applyTagEvent(database, event);
      return;
    case 'claim-marked':
    case 'claim-changed':
    case 'claim-withdrawn':
    case 'claim-restored':
    case 'claim-related':
      applyClaimEvent(database, event);
      return;
    case 'indicator-set':
    case 'screening-recorded':
      applyScreeningEvent(database, event);
      return;
    case 'receiver-recorded':
    case 'receiver-changed':
    case 'receiver-retired':
    case 'receiver-key-set':
    case 'consent-recorded':
    case 'consent-withdrawn':
    case 'referral-planned':
    case 'referral-planned-without-consent':
    case 'referral-sent':
    case 'referral-acknowledged':
    case 'referral-closed':
    case 'referral-reviewed':
    case 'referral-receiver-told':
      applyReferralEvent(database, event);
      return;
    case 'dossier-disclosed':
    case 'briefing-disclosed':
    case 'dossier-of-compound-disclosed':
    case 'card-disclosed':
    case 'disclosure-compared':
    case 'commitment-opened':
    case 'opening-explained':
    case 'disclosure-explained':
    case 'disclosure-reviewed':
    case 'opening-file-removed':
    case 'exported-file-removed':
      applyDisclosureEvent(database, event);
      return;
    // Told by the log alone.
    case 'card-left':
    case 'dossier-of-compound-left':
    case 'card-read-out':
      return;
    case 'language-set':
    case 'rendering-written':
    case 'interpreter-package-saved':
      applyLanguageEvent(database, event);
      return;
    case 'outcome-added':
    case 'outcome-renamed':
    case 'outcome-retired':
    case 'assessment-time-set':
    case 'tip-set-aside':
    case 'tip-brought-back':
      applyWorkflowEvent(database, event);
      return;
    case 'search-saved':
    case 'search-renamed':
    case 'search-deleted':
      applyFindingEvent(database, event);
      return;
    case 'shift-ended':
    case 'hand-over-taken':
      applyShiftEvent(database, event);
      return;
    case 'compound-building-recorded':
    case 'compound-building-changed':
    case 'compound-building-withdrawn':
    case 'compound-building-restored':
    case 'compound-point-set':
      applySiteEvent(database, event);
      return;
    case 'organisation-recorded':
    case 'organisation-changed':
    case 'organisation-name-added':
    case 'organisation-name-removed':
    case 'organisation-merged':
    case 'organisation-linked':
    case 'organisation-link-changed':
    case 'organisation-link-withdrawn':
    case 'organisation-link-restored':
      applyOrganisationEvent(database, event);
      return;
    case 'backup-verified': {
      const { backupId, placeId, name, at, events, clock, tips, files, sizeBytes, outside } = event.payload;
      database.run('INSERT INTO backup (backup_id, place_id, name, made_at, events, clock, tips, files, size_bytes, outside, removed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL)', [
        backupId,
        placeId,
        name,
        at,
        events,
        clock,
        tips,
        files,
        sizeBytes,
        outside,
      ]);
      return;
    }
    case 'backup-removed':
      database.run('UPDATE backup SET removed_at = ? WHERE backup_id = ?', [event.payload.at, event.payload.backupId]);
      return;
    case 'evidence-added': {
      const { evidenceId, tipId, mediaType, sizeBytes, sha256, partsSha256, addedAt } = event.payload;
      database.run('INSERT INTO evidence (evidence_id, tip_id, file_name, media_type, size_bytes, sha256, parts_sha256, added_at) VALUES (?, ?, NULL, ?, ?, ?, ?, ?)', [evidenceId, tipId, mediaType, sizeBytes, bytes(sha256), bytes(partsSha256), addedAt]);
      return;
    }
    case 'transcript-written': {
      const { transcriptId, tipId, fileId, language, sha256, writtenAt } = event.payload;
      database.run('INSERT INTO transcript (transcript_id, tip_id, file_id, language, body, sha256, written_at) VALUES (?, ?, ?, ?, NULL, ?, ?)', [transcriptId, tipId, fileId, language, bytes(sha256), writtenAt]);
      return;
    }
    case 'vault-restored':
    case 'vault-rekeyed':
    case 'attachment-saved':
    case 'evidence-saved':
    case 'parts-discarded':
      // Leaves its trace in the log only.
      return;
  }
}

function applyReceived(database: Database, tip: Payload<'tip-received'>): void {
  const narrative = bodyOf(database, tip.tipId, 'narrative') ?? '';
  const details = tip.detailsSha256 === null ? {} : detailsOf(database, tip.tipId);
  const plaintextSha256 = bytes(tip.plaintextSha256);
  database.run('UPDATE tip SET same_id_other_text = 1 WHERE inner_id = ? AND plaintext_sha256 <> ?', [tip.innerId, plaintextSha256]);
  const sameIdOtherText = database.get('SELECT 1 AS found FROM tip WHERE inner_id = ? AND plaintext_sha256 <> ?', [tip.innerId, plaintextSha256]) !== undefined;
  database.run(
    `INSERT INTO tip (tip_id, number, inner_id, plaintext_sha256, sealed_sha256, format, key_id, received_at, urgency, status, language, excerpt, place, written_at, attachment_count, same_id_other_text, receipt_id, danger, told_way, told_at, told_language)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'U0', 'new', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      tip.tipId,
      tip.number,
      tip.innerId,
      plaintextSha256,
      bytes(tip.sealedSha256),
      tip.format,
      tip.keyId ?? '',
      tip.receivedAt,
      languageOf(narrative),
      excerptOf(narrative),
      bodyOf(database, tip.tipId, 'place') ?? null,
      tip.writtenAt,
      tip.attachments.length,
      sameIdOtherText ? 1 : 0,
      details.receipt?.id ?? null,
      dangerColumn(details),
      tip.told?.way ?? null,
      tip.told?.saidAt ?? null,
      tip.told?.language ?? null,
    ],
  );
}

/** The first 200 characters on one line, without control characters. */
function excerptOf(narrative: string): string {
  // Twice as many units as characters hold them all; white space folds away, so begin with more, and with most only where that is needed.
  const short = lineOf(narrative.slice(0, excerptCharacters * 3));
  const line = short.length > excerptCharacters ? short : lineOf(narrative.slice(0, excerptCharacters * 8));
  return line.slice(0, excerptCharacters).join('');
}

/** The characters on one line; the last may be one half of what was cut through. */
function lineOf(text: string): readonly string[] {
  return Array.from(oneLine(text));
}

function bytes(hexText: string): Uint8Array {
  const decoded = fromHex(hexText);
  if (!decoded) throw new Error('not hexadecimal');
  return decoded;
}
