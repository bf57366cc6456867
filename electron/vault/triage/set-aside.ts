import { oneLine } from '#shared/domain/one-line.ts';
import type { SetAsideReason } from '#shared/domain/set-aside.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { appendEvents } from '#vault/store/events/append-events.ts';
import type { VaultContext } from '#vault/store/events/vault-context.ts';

/** Why a tip is set aside. */
export interface AsideWords {
  readonly reason: SetAsideReason;
  /** Made one line; may be empty. */
  readonly note: string;
  /** Somebody was asked once more, and meant it: needed for what is about danger now. */
  readonly isSure: boolean;
}

/**
 * Takes a tip out of every working list and count, and out of nothing else: one event, or none when it is so already. `danger-unconfirmed`: it is about
 * danger now, and nobody was asked once more.
 */
export function setAside(context: VaultContext, tipId: string, { reason, note, isSure }: AsideWords): Result<undefined, 'not-found' | 'danger-unconfirmed'> {
  const { database } = context;
  const tip = database.get('SELECT urgency, set_aside, set_aside_note FROM tip WHERE tip_id = ?', [tipId]);
  if (tip === undefined) return fail('not-found');
  if (tip['urgency'] === 'U1' && !isSure) return fail('danger-unconfirmed');
  const line = oneLine(note);
  if (tip['set_aside'] !== reason || (tip['set_aside_note'] ?? '') !== line) database.transaction(() => appendEvents(context, [{ type: 'tip-set-aside', payload: { tipId, reason, note: line } }]));
  return ok(undefined);
}

/** Puts a tip back where it was: one event, or none when it was not set aside. */
export function bringBack(context: VaultContext, tipId: string): Result<undefined, 'not-found'> {
  const { database } = context;
  const tip = database.get('SELECT set_aside FROM tip WHERE tip_id = ?', [tipId]);
  if (tip === undefined) return fail('not-found');
  if (tip['set_aside'] !== null) database.transaction(() => appendEvents(context, [{ type: 'tip-brought-back', payload: { tipId } }]));
  return ok(undefined);
}
