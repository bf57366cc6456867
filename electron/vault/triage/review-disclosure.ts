import { reviewAfterMs } from '#shared/domain/disclosure.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { appendEvents } from '#vault/store/events/append-events.ts';
import type { VaultContext } from '#vault/store/events/vault-context.ts';
import { hasName } from '#vault/store/may-share.ts';
import { signerOf } from './list-disclosures.ts';

/**
 * Somebody has looked at what was overridden when a dossier left: one event, or none when somebody has already. `not-reviewer`: whoever signs let it out themselves while
 * somebody else could look, or has no name of their own. `review-too-soon`: nobody else could, and the next day has not come. `not-found` also where nothing was overridden.
 */
export function reviewDisclosure(context: VaultContext, disclosureId: string, isAlone: boolean): Result<undefined, 'not-found' | 'not-reviewer' | 'review-too-soon'> {
  const { database, signer } = context;
  const row = database.get('SELECT disclosed_at, reviewed_at FROM disclosure WHERE disclosure_id = ? AND needs_review = 1', [disclosureId]);
  if (row === undefined) return fail('not-found');
  const isOwn = signerOf(database, disclosureId, 'left').memberId === signer.memberId;
  if (!hasName(context) || (isOwn && !isAlone)) return fail('not-reviewer');
  if (row['reviewed_at'] !== null) return ok(undefined);
  if (isOwn && context.now() < Number(row['disclosed_at']) + reviewAfterMs) return fail('review-too-soon');
  database.transaction(() => appendEvents(context, [{ type: 'disclosure-reviewed', payload: { disclosureId, reviewedAt: context.now() } }]));
  return ok(undefined);
}
