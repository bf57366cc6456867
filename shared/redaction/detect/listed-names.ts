import { tierOf, type Candidate } from './candidate.ts';
import { candidateAt, type Reading } from './reading.ts';

/**
 * Names in a row: what is joined by a comma or a word for "and" to a name that was found, and rows of three short words with an "and" before the last. The items of a row
 * are told by what joins them alone, so that most of these are possible, not likely.
 */
const and = '(?:និង|នឹង|និងមាន|และ|กับ|ແລະ|ກັບ|နဲ့|နှင့်|和|跟|与|及|và|dan|and|hay|or)';
/** Khmer, Thai, Lao and Burmese letters without their signs. */
const letters = '[\\u1780-\\u17d3\\u17dd\\u0e01-\\u0e4e\\u0e81-\\u0ede\\u1000-\\u1049\\u1050-\\u109f]';
const unspaced = `${letters}{2,16}`;
const comma = ' ?[,、၊،;] ?';
const capitals = "\\p{Lu}[\\p{Script=Latin}\\p{M}'-]{0,24}(?: \\p{Lu}[\\p{Script=Latin}\\p{M}'-]{0,24}){0,3}";
/** Three of one script with commas, or two and an "and". */
const unspacedRow = new RegExp(`(?<!${letters})${unspaced}(?:${comma}${unspaced}){0,8}(?:${comma}| )(?:${and} ?)?${unspaced} ?${and} ?${unspaced}`, 'gu');
const commaRow = new RegExp(`(?<!${letters})${unspaced}(?:${comma}${unspaced}){2,9}`, 'gu');
const unspacedItem = new RegExp(unspaced, 'gu');
const hanRow = /(?<!\p{Script=Han})\p{Script=Han}{2,12}(?:、\p{Script=Han}{2,4}){2,9}(?!\p{Script=Han})|\p{Script=Han}{2,12}(?:、\p{Script=Han}{2,4}){1,9}[和跟与及]\p{Script=Han}{2,4}/gu;
const after = new RegExp(`^(?:${comma}(?:${and} ?)?| ?${and} ?)(?<name>${unspaced}|\\p{Script=Han}{2,3}|${capitals})`, 'u');
const longestItem = 120;
/** The last word for "and" in a row belongs to no item. */
const andOnly = new RegExp(`^${and}`, 'u');
const andInside = /(?<=[\p{L}\p{M}])(?:និង|และ|กับ|ແລະ|ກັບ|နဲ့|နှင့်)/u;

function* rows(reading: Reading): Generator<Candidate> {
  for (const pattern of [unspacedRow, commaRow]) {
    for (const { 0: row, index } of reading.text.matchAll(pattern)) {
      for (const { 0: item, index: at } of row.matchAll(unspacedItem)) {
        const skipped = andOnly.exec(item)?.[0].length ?? 0;
        const cut = item.slice(skipped).search(andInside);
        const kept = cut < 0 ? item.slice(skipped) : item.slice(skipped, skipped + cut);
        if (kept.length >= 2) yield candidateAt(reading, [index + at + skipped, index + at + skipped + kept.length], 'name', 0.3, ['listed']);
        const second = cut < 0 ? '' : item.slice(skipped + cut).replace(andOnly, '');
        if (second.length >= 2) yield candidateAt(reading, [index + at + item.length - second.length, index + at + item.length], 'name', 0.3, ['listed']);
      }
    }
  }
  for (const { 0: row, index } of reading.text.matchAll(hanRow)) {
    for (const { 0: item, index: at } of row.matchAll(/\p{Script=Han}{1,12}/gu)) {
      const start = Math.max(0, item.length - 3);
      yield candidateAt(reading, [index + at + (at === 0 ? start : 0), index + at + item.length], 'name', 0.3, ['listed']);
    }
  }
}

/** What is joined to a likely name is one too, mostly; of what is joined to that, at most so many. */
const mostJoined = 8;

function* joined(reading: Reading, found: readonly Candidate[]): Generator<Candidate> {
  const ends = new Set(found.filter((candidate) => tierOf(candidate) === 'likely').map(({ end }) => end));
  // Folded positions of the ends of likely names: the map never decreases, so one walk finds them all.
  for (let at = 0; at < reading.text.length; at += 1) {
    const end = reading.folded.ends[at] ?? 0;
    if (!ends.has(end) || reading.folded.ends[at + 1] === end) continue;
    let from = at + 1;
    for (let count = 0; count < mostJoined; count += 1) {
      const match = after.exec(reading.text.slice(from, from + longestItem));
      const name = match?.groups?.['name'];
      if (match === null || name === undefined) break;
      const start = from + match[0].length - name.length;
      yield candidateAt(reading, [start, start + name.length], 'name', /^\p{Lu}/u.test(name) && name.includes(' ') ? 0.55 : 0.4, ['listed']);
      from = start + name.length;
    }
  }
}

export function findListedNames(reading: Reading, found: readonly Candidate[]): readonly Candidate[] {
  return [...rows(reading), ...joined(reading, found)];
}
