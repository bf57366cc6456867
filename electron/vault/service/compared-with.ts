import type { HeldComparison } from '#shared/contract/held-calls.ts';
import { fail, ok, type Result } from '#shared/result.ts';

/**
 * With how many earlier files of its receiver somebody compared what is to leave; null: they hold nothing that differs, or it stays in the office. `compared`: digest of the comparison that they say they looked at.
 * `held-not-compared`: nobody says so, or of another comparison than it would be now.
 */
export function comparedWith<C extends string>(receiverId: string | null, hold: (receiverId: string) => Result<HeldComparison, C>, compared: string | undefined): Result<number | null, C | 'held-not-compared'> {
  if (receiverId === null) return ok(null);
  const held = hold(receiverId);
  if (!held.ok) return held;
  const { mustCompare, digest, filesTotal } = held.value;
  if (!mustCompare) return ok(null);
  return compared === digest ? ok(filesTotal) : fail('held-not-compared');
}
