import type { NameIndex } from '#shared/gazetteer/name-index.ts';

/** Of longer texts the beginning: opening a tip must not wait. */
const lookedThroughUnits = 50_000;
const passageUnits = 200;

/** The words that name something, and whether by the same letters or by the spelling alone. */
export interface NamedBy {
  readonly how: 'same' | 'spelling';
  readonly passage: string;
}

/** For each id of the index the words that name it, the closest first. `texts`: the most telling first. */
export function namesInTexts(index: NameIndex, texts: readonly string[]): ReadonlyMap<string, NamedBy> {
  const found = new Map<string, NamedBy>();
  let left = lookedThroughUnits;
  for (const text of texts) {
    const part = text.slice(0, left);
    left -= part.length;
    for (const { id, start, end, how } of index.find(part)) {
      if (found.get(id)?.how === 'same' || (found.has(id) && how === 'spelling')) continue;
      found.set(id, { how, passage: part.slice(start, Math.min(end, start + passageUnits)).toWellFormed() });
    }
  }
  return found;
}
