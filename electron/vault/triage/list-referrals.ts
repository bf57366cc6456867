import type { Reply, Request } from '#shared/contract/contract.ts';
import type { ReferralList } from '#shared/contract/referral-calls.ts';
import { acknowledgeWithinMs } from '#shared/domain/referral.ts';
import type { Database, SqlValue } from '#vault/store/database.ts';
import { referralColumns, referralTables, referralViewOf, type Looking } from './referral-view.ts';
import { signersOfTip } from './signers-of-tip.ts';
import { textIn } from './tip-row.ts';

/** A condition on a referral and its consent: it left, consent was withdrawn, and nobody has told the receiver. */
const receiverUntold = 'consent.withdrawn_at IS NOT NULL AND referral.sent_at IS NOT NULL AND referral.told_at IS NULL';

/** A condition on `tip`: somebody still has to do something about a referral of it, so it cannot go unseen. */
export const hasOpenReferral = `EXISTS (SELECT 1 FROM ${referralTables} WHERE referral.tip_id = tip.tip_id AND (referral.state <> 'closed' OR (${receiverUntold})))`;

interface Listed {
  readonly where: string;
  readonly parameters: (now: number) => readonly SqlValue[];
  readonly order: string;
}

/** What has waited longest stands first; of those without consent, what nobody has reviewed. */
const lists: Readonly<Record<ReferralList, Listed>> = {
  open: { where: "referral.state <> 'closed'", parameters: () => [], order: 'coalesce(referral.sent_at, referral.planned_at), referral.rowid' },
  overdue: { where: "referral.state = 'sent' AND referral.sent_at <= ?", parameters: (now) => [now - acknowledgeWithinMs], order: 'referral.sent_at, referral.rowid' },
  withdrawn: { where: receiverUntold, parameters: () => [], order: 'consent.withdrawn_at, referral.rowid' },
  'without-consent': { where: 'referral.override_reason IS NOT NULL', parameters: () => [], order: 'referral.reviewed_at IS NOT NULL, referral.planned_at DESC, referral.rowid DESC' },
};

/** A page of one list, and how many it has in all. */
export function listReferrals(database: Database, { list, offset, limit }: Request<'referrals.list'>, looking: Looking): Reply<'referrals.list'> {
  const { where, parameters, order } = lists[list];
  const rows = database.all(`SELECT ${referralColumns}, tip.number AS tip_number FROM ${referralTables} JOIN tip ON tip.tip_id = referral.tip_id WHERE ${where} ORDER BY ${order} LIMIT ? OFFSET ?`, [...parameters(looking.now), limit, offset]);
  const signers = new Map<string, ReturnType<typeof signersOfTip>>();
  const signersOf = (tipId: string): ReturnType<typeof signersOfTip> => {
    const known = signers.get(tipId) ?? signersOfTip(database, tipId);
    signers.set(tipId, known);
    return known;
  };
  return {
    total: countOf(database, list, looking.now),
    rows: rows.map((row) => {
      const tipId = textIn(row, 'tip_id');
      return { tipId, tipNumber: Number(row['tip_number']), referral: referralViewOf(database, row, signersOf(tipId), looking) };
    }),
  };
}

/** How many each list has at `now` (milliseconds since 1970); of those without consent, how many nobody has reviewed. */
export function countReferrals(database: Database, now: number): Reply<'referrals.counts'> {
  return {
    open: countOf(database, 'open', now),
    overdue: countOf(database, 'overdue', now),
    withdrawn: countOf(database, 'withdrawn', now),
    unreviewed: Number(database.get('SELECT count(*) AS referrals FROM referral WHERE override_reason IS NOT NULL AND reviewed_at IS NULL')?.['referrals'] ?? 0),
  };
}

function countOf(database: Database, list: ReferralList, now: number): number {
  const { where, parameters } = lists[list];
  return Number(database.get(`SELECT count(*) AS referrals FROM ${referralTables} WHERE ${where}`, parameters(now))?.['referrals'] ?? 0);
}
