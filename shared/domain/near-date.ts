import type { PartialDate } from './partial-date.ts';

const dayMs = 24 * 60 * 60 * 1000;

/** So many days before or after an incident a tip may well speak of it: a warning comes before a raid, and people are let go weeks after one. */
export const nearDays = 30;

/** From the first to the last millisecond (since 1970, UTC) that a date may mean; undefined where only the year or nothing is known, which is near to everything. */
export function spanOf(date: PartialDate): { readonly fromMs: number; readonly toMs: number } | undefined {
  const [year, month, day] = date.split('-').map(Number);
  if (year === undefined || month === undefined) return undefined;
  const fromMs = Date.UTC(year, month - 1, day ?? 1);
  const toMs = (day === undefined ? Date.UTC(year, month, 1) : fromMs + dayMs) - 1;
  return { fromMs, toMs };
}

/** How far a moment is from a date, in milliseconds, 0 within it; undefined where that is more than `nearDays` days or the date says too little. */
export function distanceIfNear(date: PartialDate, momentMs: number): number | undefined {
  const span = spanOf(date);
  if (span === undefined) return undefined;
  const distanceMs = Math.max(0, span.fromMs - momentMs, momentMs - span.toMs);
  return distanceMs <= nearDays * dayMs ? distanceMs : undefined;
}
