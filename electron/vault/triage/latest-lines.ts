import { historyLinesAtMost } from '#shared/domain/history-limit.ts';

/** The end of a history that is in order, oldest first, and how long all of it is. */
export function latestLines<Line>(lines: readonly Line[]): { readonly history: Line[]; readonly historyTotal: number } {
  return { history: lines.slice(-historyLinesAtMost), historyTotal: lines.length };
}
