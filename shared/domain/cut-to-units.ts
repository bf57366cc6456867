/** No letter that people write is longer; what piles up more marks than this is cut between characters. */
const longestClusterUnits = 64;
/** Stands before the consonant that is written below: it ends no cluster, though UAX #29 says so. */
const khmerCoeng = '\u17d2';
const clusters = new Intl.Segmenter('und', { granularity: 'grapheme' });

/**
 * The text, or its beginning of at most `units` UTF-16 units, cut where a letter ends: no half of a surrogate pair, no letter without its marks, and no Khmer
 * consonant without what is written below it. Looks at little more than it returns.
 */
export function cutToUnits(text: string, units: number): string {
  if (text.length <= units) return text.toWellFormed();
  const ends: number[] = [];
  for (const { index, segment } of clusters.segment(text.slice(0, units + longestClusterUnits))) {
    const end = index + segment.length;
    if (end > units) break;
    if (!segment.endsWith(khmerCoeng)) ends.push(end);
  }
  const end = ends.at(-1);
  // One letter of nothing but marks, longer than the room.
  if (end === undefined) return Array.from(text.slice(0, units)).slice(0, -1).join('').toWellFormed();
  return text.slice(0, end).toWellFormed();
}
