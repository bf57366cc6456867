import type { Range } from '../occurrences.ts';

/** The same places in order: ranges that overlap or touch are one. */
export function joinedRanges(ranges: readonly Range[]): readonly Range[] {
  const result: { start: number; end: number }[] = [];
  for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else result.push({ start, end });
  }
  return result;
}

/** Index of the first of ranges in order that ends behind `at`; their number where none does. Where ranges overlap one that ends later may come before. */
export function firstBehind(ranges: readonly Range[], at: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ranges[middle]?.end ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether a range shares a unit with one of `ranges`, which are in order. */
export function overlapsOne(ranges: readonly Range[], { start, end }: Range): boolean {
  return (ranges[firstBehind(ranges, start)]?.start ?? Infinity) < end;
}
