import type { Steps } from '#shared/steps.ts';

/** What draws nothing, or is no character at all, but for the line ends and tabs that formats are written with. */
const unseen = /[\p{Default_Ignorable_Code_Point}\p{Cf}]|[^\P{Cc}\n\r\t]/gu;
/** What a place is told by: letters, digits and their marks, which every format keeps as they are, and what is not seen. */
const telling = /[\p{L}\p{N}\p{M}\p{Default_Ignorable_Code_Point}\p{Cf}]|[^\P{Cc}\n\r\t]/gu;

/** Between two turns: some milliseconds of work. */
const unitsAtOnce = 1 << 15;

/** How often there is each. */
export type Counts = ReadonlyMap<string, number>;

/**
 * How many characters that draw nothing a finished text has that the dossier does not have at that place: a zero-width space, a bidi control, a tag could carry a mark or break a name apart. For formats that keep a text as it is; one that
 * is missing or stands elsewhere counts, too.
 */
export function* unseenElsewhere(found: string, wanted: string): Steps<number> {
  if (found === wanted) return 0;
  const [read, shown] = [yield* unseenPlaces(found), yield* unseenPlaces(wanted)];
  return beyond(read, shown) + beyond(shown, read);
}

/** Of a text that may be drawn in another order: how many of these characters stand between two letters where the dossier has none. What is missing does not count: not all of them have a glyph. */
export function* unseenBetween(found: string, wanted: string): Steps<number> {
  return beyond(yield* unseenPlaces(found), yield* unseenPlaces(wanted));
}

/** The characters of a text that draw nothing, each for itself. */
export function unseenCharacters(text: string): Counts {
  return counted(Array.from(text.matchAll(unseen), ([character]) => character));
}

/** How often each is there more than it may be. */
export function beyond(found: Counts, allowed: Counts): number {
  return [...found].reduce((sum, [each, count]) => sum + Math.max(0, count - (allowed.get(each) ?? 0)), 0);
}

/** Each with the letter before it, behind it, and the others beside it. */
function* unseenPlaces(text: string): Steps<Counts> {
  if (text.search(unseen) < 0) return new Map();
  const places: string[] = [];
  let before = '';
  let waiting: string[] = [];
  const put = (after: string): void => {
    for (const character of waiting) places.push(`${before}|${character}|${after}`);
    waiting = [];
  };
  let turn = unitsAtOnce;
  for (const { 0: unit, index } of text.matchAll(telling)) {
    if (index >= turn) {
      turn = index + unitsAtOnce;
      yield undefined;
    }
    if (unit.search(unseen) === 0) waiting.push(unit);
    else {
      put(unit);
      before = unit;
    }
  }
  put('');
  return counted(places);
}

function counted(all: readonly string[]): Counts {
  const counts = new Map<string, number>();
  for (const each of all) counts.set(each, (counts.get(each) ?? 0) + 1);
  return counts;
}
