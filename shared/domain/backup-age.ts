const dayMs = 86_400_000;

/** A verified copy outside the laptop is due again after a week. */
export const backupDueAfterMs = 7 * dayMs;
/** A copy from further ahead than this is a clock set wrong, or a stamp that somebody wrote: it proves nothing. */
const aheadAtMostMs = dayMs;

/** Whether it is time for a copy: never made, made more than a week ago, or dated in the future. */
export function isBackupDue(lastAt: number | null, nowMs: number): boolean {
  return lastAt === null || nowMs - lastAt > backupDueAfterMs || lastAt - nowMs > aheadAtMostMs;
}
