/** Upper ends of the bands. Ten: fewer than eleven is the bound below which published tables say nothing more exact (docs/decisions/redaction-roles.md). */
const ends = [10, 50, 100, 500, 1000] as const;

/** A band for a number of people or things. It is told by the numbers beside it, so that it never holds the number itself. undefined for what is no count. */
export function countBand(count: number): string | undefined {
  if (!Number.isSafeInteger(count) || count < 0) return undefined;
  const index = ends.findIndex((end) => count <= end);
  if (index === 0) return `fewer than ${ends[0] + 1}`;
  const below = ends[index === -1 ? ends.length - 1 : index - 1] ?? 0;
  const end = ends[index];
  return end === undefined ? `more than ${below}` : `more than ${below}, fewer than ${end + 1}`;
}
