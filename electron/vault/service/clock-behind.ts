/** Two clocks that are both set by hand or by a network differ by less. */
const toleratedMs = 5 * 60_000;

/**
 * How far the computer's clock is behind the last entry of the log, in milliseconds; null where that is nothing to speak of. Both are milliseconds since 1970.
 * The log's own clock never goes back (hybrid-clock.ts), so nothing is lost; but what is due is reckoned by the computer's.
 */
export function clockBehindMs(lastChangeAt: number | null, now: number): number | null {
  const behindMs = lastChangeAt === null ? 0 : lastChangeAt - now;
  return behindMs > toleratedMs ? behindMs : null;
}
