/** What draws nothing, or is no character at all, but for the line ends and tabs that formats are written with. */
const unseen = /[\p{Default_Ignorable_Code_Point}\p{Cf}]|[^\P{Cc}\n\r\t]/gu;
/** What a place is told by: letters, digits and their marks, which every format keeps as they are, and what is not seen. */
const telling = /[\p{L}\p{N}\p{M}\p{Default_Ignorable_Code_Point}\p{Cf}]|[^\P{Cc}\n\r\t]/gu;

/**
 * How many characters that draw nothing a finished text has that the dossier does not have at that place: a zero-width space, a bidi control, a tag could carry a mark or break a name apart. For formats that keep a text as it is; one that
 * is missing or stands elsewhere counts, too.
 */
export function unseenElsewhere(found: string, wanted: string): number {
  if (found === wanted) return 0;
  const [read, shown] = [found, wanted].map((text) => (text.match(telling) ?? []).join(''));
  return read === shown ? 0 : distance(unseenIn(found), unseenIn(wanted));
}

/** Of a text that may be drawn in another order: how many of these characters stand between two letters where the dossier has none. What is missing does not count: not all of them have a glyph. */
export function unseenBetween(found: string, wanted: string): number {
  const left = new Map<string, number>();
  for (const place of unseenIn(wanted)) left.set(place, (left.get(place) ?? 0) + 1);
  let strange = 0;
  for (const place of unseenIn(found)) {
    const count = left.get(place) ?? 0;
    if (count === 0) strange += 1;
    else left.set(place, count - 1);
  }
  return strange;
}

/** Of a string, or of glyphs in the order in which they are drawn: how many more of these characters there are than in the dossier, each for itself. */
export function unseenBeyond(found: string, wanted: string): number {
  const left = new Map<string, number>();
  for (const [character] of wanted.matchAll(unseen)) left.set(character, (left.get(character) ?? 0) + 1);
  for (const [character] of found.matchAll(unseen)) left.set(character, (left.get(character) ?? 0) - 1);
  return [...left.values()].reduce((sum, count) => sum + Math.max(0, -count), 0);
}

/** Each with the letter before it, behind it, and the others beside it. */
function unseenIn(text: string): readonly string[] {
  const units = text.match(telling) ?? [];
  const isUnseen = units.map((unit) => unit.search(unseen) === 0);
  return units.flatMap((unit, at) => (isUnseen[at] === true ? [`${beside(units, isUnseen, at, -1)}|${unit}|${beside(units, isUnseen, at, 1)}`] : []));
}

function beside(units: readonly string[], isUnseen: readonly boolean[], from: number, step: 1 | -1): string {
  let at = from + step;
  while (isUnseen[at] === true) at += step;
  return units[at] ?? '';
}

/** In how many places they differ, and at least one: the same ones may stand in another order. */
function distance(found: readonly string[], wanted: readonly string[]): number {
  const surplus = new Map<string, number>();
  for (const place of found) surplus.set(place, (surplus.get(place) ?? 0) + 1);
  for (const place of wanted) surplus.set(place, (surplus.get(place) ?? 0) - 1);
  return [...surplus.values()].reduce((sum, count) => sum + Math.abs(count), 0);
}
