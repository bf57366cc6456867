/** A name that a pattern found, and the word that named it where the pattern tells. `start`: UTF-16 units. */
export interface NameAt {
  readonly name: string;
  readonly naming: string;
  readonly start: number;
}

/** The group `name` of a sticky pattern that fits at this place, and its group `naming`, empty where there is none. A name that stands twice in what fits is the last of the two. */
export function nameAt(pattern: RegExp, text: string, at: number): NameAt | undefined {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  const name = match?.groups?.['name'];
  return match === null || name === undefined ? undefined : { name, naming: match.groups?.['naming'] ?? '', start: at + match[0].lastIndexOf(name) };
}
