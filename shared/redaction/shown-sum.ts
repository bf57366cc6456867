import { cellName } from './count-table.ts';
import { hiddenCounts, leastShown } from './small-counts.ts';

/**
 * The names of counts that are not shown of one row whose sum stands elsewhere and cannot be hidden, as how many reports were looked through. Where protecting them would take the sum along (10 and
 * 10 make 20) the whole row is hidden instead, zeros too: then each of its counts can be anything that the others leave it. undefined where not even that leaves room enough (four times 10 make
 * 40): nothing of the row, nor which row it is, is to be shown.
 */
export function hiddenUnderShownSum(name: string, counts: readonly number[], threshold = leastShown): ReadonlySet<string> | undefined {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const hidden = hiddenCounts([{ name, cells: counts.map((count) => [count]), total }], threshold);
  if (!hidden.has(cellName(name, 'all', 'all'))) return hidden;
  const [others, most] = [counts.length - 1, threshold - 1];
  // A row that is hidden whole may be one in which every count is small and none is 0.
  const spread = Math.min(most, total - others) - Math.max(1, total - others * most);
  return spread >= Math.floor(threshold / 2) ? new Set(counts.map((_, row) => cellName(name, row, 0))) : undefined;
}
