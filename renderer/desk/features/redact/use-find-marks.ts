import { useLayoutEffect, type RefObject } from 'react';
import type { DossierFind } from '#shared/contract/dossier-calls.ts';
import { pointAt, type Offsets } from '#ui/selection-offsets.ts';
import { isLikely } from './finds.ts';

/** As the style sheet has them (`::highlight(find-likely)`). All originals of the page share them. */
const highlightNames = { likely: 'find-likely', possible: 'find-possible' } as const;

/**
 * Underlines in an original what waits for a decision. The page itself is not changed: finds come while somebody selects, and a text that is drawn anew then would take letters out of the
 * selection. `shown` is the part of the text that the box holds, in UTF-16 units. `drawnWith` is whatever else draws the text of the box anew.
 */
export function useFindMarks(box: RefObject<HTMLElement | null>, finds: readonly DossierFind[], { start: from, end: to }: Offsets, drawnWith: unknown): void {
  useLayoutEffect(() => {
    const element = box.current;
    // A page without highlights shows the same words without marks.
    if (element === null || !('highlights' in CSS)) return undefined;
    const marks = finds.flatMap((find) => {
      const [start, end] = [Math.max(find.start, from), Math.min(find.end, to)];
      return start < end ? [{ highlight: highlightNamed(highlightNames[isLikely(find) ? 'likely' : 'possible']), range: rangeIn(element, start - from, end - from) }] : [];
    });
    for (const { highlight, range } of marks) highlight.add(range);
    return () => {
      for (const { highlight, range } of marks) highlight.delete(range);
    };
  }, [box, finds, from, to, drawnWith]);
}

function highlightNamed(name: string): Highlight {
  const known = CSS.highlights.get(name);
  if (known !== undefined) return known;
  const fresh = new Highlight();
  CSS.highlights.set(name, fresh);
  return fresh;
}

function rangeIn(element: HTMLElement, start: number, end: number): Range {
  const [first, last] = [pointAt(element, start), pointAt(element, end)];
  const range = document.createRange();
  range.setStart(first.node, first.offset);
  range.setEnd(last.node, last.offset);
  return range;
}
