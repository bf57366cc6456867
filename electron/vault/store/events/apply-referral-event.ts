import type { Database, SqlValue } from '../database.ts';
import { foldedName } from '../search/folded-name.ts';
import type { EventDraft, Payload } from './event-types.ts';
import type { referralEvents } from './referral-events.ts';

type ReferralEvent = Extract<EventDraft, { readonly type: keyof typeof referralEvents }>;
type Planned = Omit<Payload<'referral-planned'>, 'consentId'>;

/** The part of applyEvent that is about receivers, consent and referrals; the same rules hold. */
export function applyReferralEvent(database: Database, event: ReferralEvent): void {
  switch (event.type) {
    case 'receiver-recorded': {
      const { receiverId, name, kind, contact } = event.payload;
      database.run('INSERT INTO receiver (receiver_id, name, folded, kind, contact) VALUES (?, ?, ?, ?, ?)', [receiverId, name, foldedName(name), kind, contact]);
      return;
    }
    case 'receiver-changed': {
      const { receiverId, name, contact } = event.payload;
      database.run('UPDATE receiver SET name = ?, folded = ?, contact = ? WHERE receiver_id = ?', [name, foldedName(name), contact, receiverId]);
      return;
    }
    case 'receiver-retired':
      database.run('UPDATE receiver SET retired_at = ? WHERE receiver_id = ?', [event.payload.retiredAt, event.payload.receiverId]);
      return;
    case 'receiver-key-set': {
      const { receiverId, recipient, setAt } = event.payload;
      database.run('UPDATE receiver SET sealing_key = ?, sealing_key_at = ? WHERE receiver_id = ?', [recipient, recipient === null ? null : setAt, receiverId]);
      return;
    }
    case 'consent-recorded': {
      const { tipId, consentId, purpose, purposeWords, told, way, language, givenOn, receiverId, receiverKind, items, words, recordedAt } = event.payload;
      database.run(
        'INSERT INTO consent (consent_id, tip_id, purpose, purpose_words, told, way, language, given_on, receiver_id, receiver_kind, items, words, recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
        [consentId, tipId, purpose, purposeWords, told.join(','), way, language, givenOn, receiverId, receiverKind, items.join(','), words, recordedAt],
      );
      return;
    }
    case 'consent-withdrawn':
      database.run('UPDATE consent SET withdrawn_at = ? WHERE consent_id = ?', [event.payload.withdrawnAt, event.payload.consentId]);
      return;
    case 'referral-planned':
      insertReferral(database, event.payload, [event.payload.consentId, null, '']);
      return;
    case 'referral-planned-without-consent':
      insertReferral(database, event.payload, [null, event.payload.reason, event.payload.words]);
      return;
    case 'referral-sent':
      database.run("UPDATE referral SET state = 'sent', sent_at = ? WHERE referral_id = ?", [event.payload.sentAt, event.payload.referralId]);
      return;
    case 'referral-acknowledged':
      database.run("UPDATE referral SET state = 'acknowledged', acknowledged_at = ? WHERE referral_id = ?", [event.payload.acknowledgedAt, event.payload.referralId]);
      return;
    case 'referral-closed': {
      const { referralId, outcome, words, closedAt } = event.payload;
      database.run("UPDATE referral SET state = 'closed', closed_at = ?, outcome = ?, outcome_words = ? WHERE referral_id = ?", [closedAt, outcome, words, referralId]);
      return;
    }
    case 'referral-reviewed':
      database.run('UPDATE referral SET reviewed_at = ? WHERE referral_id = ?', [event.payload.reviewedAt, event.payload.referralId]);
      return;
    case 'referral-receiver-told':
      database.run('UPDATE referral SET told_at = ? WHERE referral_id = ?', [event.payload.toldAt, event.payload.referralId]);
      return;
  }
}

function insertReferral(database: Database, { referralId, tipId, receiverId, purpose, purposeWords, items, dossierId, plannedAt }: Planned, basis: readonly [SqlValue, SqlValue, SqlValue]): void {
  database.run(
    `INSERT INTO referral (referral_id, tip_id, receiver_id, purpose, purpose_words, items, dossier_id, planned_at, consent_id, override_reason, override_words, state, outcome_words)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'planned', '')`,
    [referralId, tipId, receiverId, purpose, purposeWords, items.join(','), dossierId, plannedAt, ...basis],
  );
}
