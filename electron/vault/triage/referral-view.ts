import type { ReferralDone, ReferralView } from '#shared/contract/referral-calls.ts';
import { overrideReasons } from '#shared/domain/consent.ts';
import { acknowledgeWithinMs, outcomes, purposes, referralStates } from '#shared/domain/referral.ts';
import type { Database, SqlRow } from '#vault/store/database.ts';
import type { EventType } from '#vault/store/events/event-types.ts';
import { itemsIn, receiverOf, wordOf } from '#vault/store/referral-rows.ts';
import type { signersOfTip } from './signers-of-tip.ts';
import { nullableTextIn, textIn } from './tip-row.ts';

/** For whom a referral is looked at, and when (milliseconds since 1970). */
export interface Looking {
  readonly self: string;
  readonly now: number;
}

/** The columns that `referralViewOf` reads, of `referral` and its consent. */
export const referralColumns = 'referral.*, consent.withdrawn_at AS consent_withdrawn_at';
/** What the columns are taken from. */
export const referralTables = 'referral LEFT JOIN consent ON consent.consent_id = referral.consent_id';

/** A referral from a row of `referralColumns`, with who did each step. */
export function referralViewOf(database: Database, row: SqlRow, signerOf: ReturnType<typeof signersOfTip>, { self, now }: Looking): ReferralView {
  const referralId = textIn(row, 'referral_id');
  const stepOf = (type: EventType, column: string): ReferralDone | null => {
    const { memberId: _memberId, ...who } = signerOf(type, referralId);
    return row[column] === null ? null : { at: Number(row[column]), ...who };
  };
  const isOverridden = row['override_reason'] !== null;
  const plannedBy = isOverridden ? 'referral-planned-without-consent' : 'referral-planned';
  const state = wordOf(referralStates, row['state']);
  const sent = stepOf('referral-sent', 'sent_at');
  return {
    referralId,
    receiver: receiverNamed(database, textIn(row, 'receiver_id')),
    purpose: wordOf(purposes, row['purpose']),
    purposeWords: textIn(row, 'purpose_words'),
    items: [...itemsIn(row)],
    dossier: dossierOf(database, nullableTextIn(row, 'dossier_id')),
    consentId: nullableTextIn(row, 'consent_id'),
    override: isOverridden
      ? {
          reason: wordOf(overrideReasons, row['override_reason']),
          words: textIn(row, 'override_words'),
          reviewed: stepOf('referral-reviewed', 'reviewed_at'),
          isOwn: signerOf('referral-planned-without-consent', referralId).memberId === self,
        }
      : null,
    state,
    planned: stepOf(plannedBy, 'planned_at') ?? { at: 0, actor: '', actorRemoved: false },
    sent,
    acknowledged: stepOf('referral-acknowledged', 'acknowledged_at'),
    closed: stepOf('referral-closed', 'closed_at'),
    outcome: row['outcome'] === null ? null : wordOf(outcomes, row['outcome']),
    outcomeWords: textIn(row, 'outcome_words'),
    isOverdue: state === 'sent' && sent !== null && sent.at <= now - acknowledgeWithinMs,
    isConsentWithdrawn: row['consent_withdrawn_at'] !== null,
    told: stepOf('referral-receiver-told', 'told_at'),
  };
}

/** A receiver by its present name; one that this vault does not know has none. */
export function receiverNamed(database: Database, receiverId: string): ReferralView['receiver'] {
  const receiver = receiverOf(database, receiverId);
  return { receiverId, name: receiver?.name ?? '', kind: receiver?.kind ?? 'other' };
}

function dossierOf(database: Database, dossierId: string | null): ReferralView['dossier'] {
  if (dossierId === null) return null;
  const title = database.get('SELECT title FROM dossier WHERE dossier_id = ?', [dossierId])?.['title'];
  return { dossierId, title: typeof title === 'string' ? title.slice(0, 300) : '' };
}
