import { cardLabel, cardPreset } from '#shared/domain/emergency-card.ts';
import { fromHex } from '#vault/crypto/hash.ts';
import type { Database } from '../database.ts';
import type { disclosureEvents } from './disclosure-events.ts';
import type { EventDraft, Payload } from './event-types.ts';

/** That a tip was told in a dossier about a compound changes nothing but its history. */
type DisclosureEvent = Extract<EventDraft, { readonly type: Exclude<keyof typeof disclosureEvents, 'dossier-of-compound-left'> | 'card-disclosed' }>;

/** The part of applyEvent that is about what left; the same rules hold. */
export function applyDisclosureEvent(database: Database, event: DisclosureEvent): void {
  switch (event.type) {
    case 'dossier-disclosed':
      insertDisclosure(database, event.payload);
      return;
    case 'briefing-disclosed':
      insertBriefing(database, event.payload);
      return;
    case 'dossier-of-compound-disclosed':
      insertCompoundDossier(database, event.payload);
      return;
    case 'card-disclosed':
      // An emergency card is of no dossier, and a file of it is not sealed: who has to act tonight reads it at once.
      insertDisclosure(database, { ...event.payload, dossierId: '', preset: cardPreset, tlp: cardLabel, sealing: event.payload.format === 'read-aloud' ? null : 'plain', keySha256: null });
      return;
    case 'disclosure-explained': {
      const { tipId, disclosureId, purposeWords, withoutConsentWords, approvalWords, shownBecause, plainBecause } = event.payload;
      database.run('UPDATE disclosure_tip SET purpose_words = ?, without_consent_words = ?, approval_words = ?, shown_because = ?, plain_because = ? WHERE link_id = ?', [purposeWords, withoutConsentWords, approvalWords, shownBecause, plainBecause, `${disclosureId}${tipId}`]);
      return;
    }
    case 'disclosure-compared':
      database.run('UPDATE disclosure SET compared_with = ? WHERE disclosure_id = ?', [event.payload.earlier, event.payload.disclosureId]);
      return;
    case 'commitment-opened': {
      const { openingId, disclosureId, tipId, number, receiverId, openedAt, sizeBytes, sha256 } = event.payload;
      database.run("INSERT INTO commitment_opening (opening_id, disclosure_id, tip_id, number, receiver_id, opened_at, size_bytes, sha256, because) VALUES (?, ?, ?, ?, ?, ?, ?, ?, '')", [openingId, disclosureId, tipId, number, receiverId, openedAt, sizeBytes, fromHex(sha256) ?? null]);
      return;
    }
    case 'opening-explained':
      database.run('UPDATE commitment_opening SET because = ? WHERE opening_id = ?', [event.payload.because, event.payload.openingId]);
      return;
    case 'disclosure-reviewed':
      database.run('UPDATE disclosure SET reviewed_at = ? WHERE disclosure_id = ?', [event.payload.reviewedAt, event.payload.disclosureId]);
      return;
    case 'opening-file-removed':
      database.run('UPDATE commitment_opening SET file_removed_at = ? WHERE opening_id = ?', [event.payload.removedAt, event.payload.openingId]);
      return;
    case 'exported-file-removed':
      database.run('UPDATE disclosure SET file_removed_at = ? WHERE disclosure_id = ?', [event.payload.removedAt, event.payload.disclosureId]);
      return;
  }
}

/** What staff wrote about a tip that left goes with it; that it left does not. */
export function forgetDisclosureWords(database: Database, tipId: string): void {
  database.run("UPDATE disclosure_tip SET purpose_words = '', without_consent_words = '', approval_words = '', shown_because = '', plain_because = '' WHERE tip_id = ?", [tipId]);
  database.run("UPDATE commitment_opening SET because = '' WHERE tip_id = ?", [tipId]);
}

type DisclosureRow = Omit<Payload<'dossier-disclosed'>, 'preset'> & { readonly preset: Payload<'dossier-disclosed'>['preset'] | typeof cardPreset };

function insertDisclosure(database: Database, payload: DisclosureRow): void {
  const { disclosureId, dossierId, preset, tlp, receiverId, purpose, format, sizeBytes, disclosedAt, tips, approval, sealing, keySha256 } = payload;
  const needsReview = approval.kind === 'override' || tips.some(({ withoutConsent }) => withoutConsent !== null);
  const sha256 = fromHex(payload.sha256);
  if (!sha256) throw new Error('not hexadecimal');
  database.run(
    `INSERT INTO disclosure (disclosure_id, dossier_id, preset, tlp, receiver_id, purpose, format, size_bytes, sha256, disclosed_at, approval_kind, approver_id, override_reason, needs_review, sealing, key_sha256)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [disclosureId, dossierId, preset, tlp, receiverId, purpose, format, sizeBytes, sha256, disclosedAt, approval.kind, approval.memberId, approval.override, needsReview ? 1 : 0, sealing, keySha256 === null ? null : (fromHex(keySha256) ?? null)],
  );
  insertTips(database, disclosureId, tips);
}

function insertTips(database: Database, disclosureId: string, tips: Payload<'dossier-disclosed'>['tips']): void {
  tips.forEach(({ tipId, consentId, withoutConsent }, position) => {
    database.run(
      `INSERT INTO disclosure_tip (link_id, disclosure_id, tip_id, position, consent_id, override_reason, purpose_words, without_consent_words, approval_words, shown_because)
       VALUES (?, ?, ?, ?, ?, ?, '', '', '', '')`,
      [`${disclosureId}${tipId}`, disclosureId, tipId, position, consentId, withoutConsent],
    );
  });
}

/** Of a compound, and of no dossier of tips. */
function insertCompoundDossier(database: Database, payload: Payload<'dossier-of-compound-disclosed'>): void {
  const { disclosureId, compoundId, purposeWords, approvalWords, plainBecause } = payload;
  insertDisclosure(database, { ...payload, dossierId: '' });
  database.run("UPDATE disclosure SET kind = 'compound-dossier', compound_id = ?, purpose_words = ?, approval_words = ?, plain_because = ? WHERE disclosure_id = ?", [compoundId, purposeWords, approvalWords, plainBecause, disclosureId]);
}

/** A briefing is of no dossier. */
function insertBriefing(database: Database, payload: Payload<'briefing-disclosed'>): void {
  const { disclosureId, preset, tlp, receiverId, purpose, purposeWords, title, format, sizeBytes, disclosedAt, sealing, keySha256, plainBecause, approval, approvalWords } = payload;
  const sha256 = fromHex(payload.sha256);
  if (!sha256) throw new Error('not hexadecimal');
  database.run(
    `INSERT INTO disclosure (disclosure_id, dossier_id, kind, title, purpose_words, approval_words, preset, tlp, receiver_id, purpose, format, size_bytes, sha256, disclosed_at, approval_kind, approver_id, override_reason, needs_review, sealing, key_sha256, plain_because)
     VALUES (?, '', 'briefing', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [disclosureId, title, purposeWords, approvalWords, preset, tlp, receiverId, purpose, format, sizeBytes, sha256, disclosedAt, approval.kind, approval.memberId, approval.override, approval.kind === 'override' ? 1 : 0, sealing, keySha256 === null ? null : (fromHex(keySha256) ?? null), plainBecause],
  );
}
