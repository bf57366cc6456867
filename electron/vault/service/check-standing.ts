import { fail, ok, type Result } from '#shared/result.ts';
import { equalBytes } from '../crypto/hash.ts';
import type { SlotLabel } from '../crypto/slot-labels.ts';
import type { Database } from '../store/database.ts';
import { memberIn } from '../store/member-roll.ts';

export type StandingCode = 'member-removed' | 'member-unknown' | 'slot-replaced';

/**
 * Whether whoever a slot of the header admits is still somebody whom the log admits. The header alone cannot tell: it may be an older
 * one that was put back, or the power went between the log and the header.
 */
export function checkStanding(database: Database, label: SlotLabel): Result<undefined, StandingCode> {
  const member = memberIn(database, label.memberId);
  if (member === undefined) return fail('member-unknown');
  if (member.removedAt !== null) return fail('member-removed');
  return equalBytes(member.publicKey, label.publicKey) ? ok(undefined) : fail('slot-replaced');
}
