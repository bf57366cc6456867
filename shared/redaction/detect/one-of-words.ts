/** The alternatives of a source of a pattern: what stands between its bars, not between those in its groups and classes. Throws when a group or a class is not closed. */
export function alternativesOf(source: string): readonly string[] {
  const found: string[] = [];
  let [depth, start, isClass] = [0, 0, false];
  for (let at = 0; at < source.length; at += 1) {
    const sign = source.charAt(at);
    if (sign === '\\') at += 1;
    else if (isClass) isClass = sign !== ']';
    else if (sign === '[') isClass = true;
    else if (sign === '(') depth += 1;
    else if (sign === ')') depth -= 1;
    else if (sign === '|' && depth === 0) {
      found.push(source.slice(start, at));
      start = at + 1;
    }
  }
  if (depth !== 0 || isClass) throw new Error(`something is not closed in: ${source}`);
  return [...found, source.slice(start)];
}

/** The same alternatives, the longest first: an engine takes the first that fits, and a shorter one would end a word too early. */
export function longestFirst(source: string): string {
  return alternativesOf(source)
    .toSorted((a, b) => b.length - a.length)
    .join('|');
}

const plainFirst = /^[\p{L}\p{N}\p{So}](?![?*{])/u;

/**
 * Looks ahead for a sign that one of these words begins with, to stand before everything else in the source of a pattern: `words` with bars between, each beginning with a letter, digit or symbol that has to be there; throws for any
 * other. `more`: what else may stand there, as the inside of a class. An engine that has compiled many patterns makes new ones in haste (V8 beyond 1 MB of their code), and those try a hundred words at every place of a text:
 * of long exports that was half of what detecting cost (docs/decisions/detectors.md).
 */
export function beginsLike(words: string, more = ''): string {
  const firsts = alternativesOf(words).map((word) => {
    const [first] = plainFirst.exec(word) ?? [];
    if (first === undefined) throw new Error(`no word of a list begins so: ${word}`);
    return first;
  });
  return `(?=[${[...new Set(firsts)].join('')}${more}])`;
}
