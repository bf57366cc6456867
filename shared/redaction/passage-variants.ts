/** Words of letters alone, two to four: what may be a name. */
const nameLike = /^[\p{L}\p{M}'’.-]+(?:[\p{Zs},]+[\p{L}\p{M}'’.-]+){1,3}$/u;

/**
 * A passage and the orders in which the same name is also written: the last word first, and the first word last. Case, spacing, digits and spelling are the
 * needle's own matter (`needleOf`). The passage itself comes first.
 */
export function passageVariants(passage: string): readonly string[] {
  const trimmed = passage.trim();
  if (!nameLike.test(trimmed)) return [passage];
  const words = trimmed.split(/[\p{Zs},]+/u);
  const [first = '', last = ''] = [words[0], words.at(-1)];
  return [...new Set([passage, [last, ...words.slice(0, -1)].join(' '), [...words.slice(1), first].join(' ')])];
}
