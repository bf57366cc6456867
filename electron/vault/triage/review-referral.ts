import { fail, ok, type Result } from '#shared/result.ts';
import { appendEvents } from '#vault/store/events/append-events.ts';
import type { VaultContext } from '#vault/store/events/vault-context.ts';
import { signersOfTip } from './signers-of-tip.ts';

/**
 * Somebody has looked at a referral that was made without consent: one event, or none when somebody has already. `not-reviewer`: whoever signs made it, or has no name of
 * their own. `not-found` also for one that was made with consent.
 */
export function reviewReferral(context: VaultContext, tipId: string, referralId: string): Result<undefined, 'not-found' | 'not-reviewer'> {
  const { database, signer } = context;
  const row = database.get('SELECT reviewed_at FROM referral WHERE referral_id = ? AND tip_id = ? AND override_reason IS NOT NULL', [referralId, tipId]);
  if (row === undefined) return fail('not-found');
  const name = database.get('SELECT name FROM member WHERE member_id = ?', [signer.memberId])?.['name'] ?? '';
  if (name === '' || signersOfTip(database, tipId)('referral-planned-without-consent', referralId).memberId === signer.memberId) return fail('not-reviewer');
  if (row['reviewed_at'] === null) database.transaction(() => appendEvents(context, [{ type: 'referral-reviewed', payload: { tipId, referralId, reviewedAt: context.now() } }]));
  return ok(undefined);
}
