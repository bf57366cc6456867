import { useEffect, useMemo, type ReactNode } from 'react';
import { foundRanges, foundTerms } from '#shared/search/found-ranges.ts';

export interface FoundWordsProps {
  readonly words: string;
  /** Selects the elements whose texts are marked, anywhere on the page: a transcript stands in a dialog. */
  readonly within: string;
  readonly children: ReactNode;
}

/** As the style sheet has it (`::highlight(found)`). The page has one such part. */
const highlightName = 'found';

/**
 * Marks the words that were looked for in what the page shows while its children are there, also in what comes later. The page itself is not changed: texts stay text nodes,
 * unit for unit, and passages that somebody selects keep their places. What is folded away is marked in the line that unfolds it.
 */
export function FoundWords({ words, within, children }: FoundWordsProps) {
  const terms = useMemo(() => foundTerms(words), [words]);
  useEffect(() => {
    // A page without highlights shows the same words without marks.
    if (terms.length === 0 || !('highlights' in CSS)) return undefined;
    let frame = 0;
    const mark = (): void => {
      frame = 0;
      CSS.highlights.set(highlightName, new Highlight(...[...document.body.querySelectorAll(within)].flatMap((element) => rangesIn(element, terms))));
    };
    mark();
    const observer = new MutationObserver(() => {
      if (frame === 0) frame = requestAnimationFrame(mark);
    });
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
    return () => {
      observer.disconnect();
      cancelAnimationFrame(frame);
      CSS.highlights.delete(highlightName);
    };
  }, [terms, within]);
  return children;
}

/** A word may go through several text nodes: one of another colour inside it does not hide it. */
function rangesIn(element: Element, terms: readonly string[]): readonly Range[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const nodes: { readonly node: Node; readonly start: number }[] = [];
  let text = '';
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    nodes.push({ node, start: text.length });
    text += node.nodeValue ?? '';
  }
  const placeOf = (at: number): readonly [Node, number] | undefined => {
    const found = nodes.findLast(({ start }) => start <= at);
    return found && [found.node, at - found.start];
  };
  const found = foundRanges(text, terms);
  return found.length === 0 ? [] : [...foldsAround(element), ...found.flatMap(({ start, end }) => rangeOf(placeOf(start), placeOf(end - 1)))];
}

/** The lines that unfold what an element stands in. */
function foldsAround(element: Element): readonly Range[] {
  const summary = element.closest('details:not([open])')?.querySelector('summary');
  if (summary === null || summary === undefined) return [];
  const range = document.createRange();
  range.selectNodeContents(summary);
  return [range];
}

function rangeOf(first: readonly [Node, number] | undefined, last: readonly [Node, number] | undefined): readonly Range[] {
  if (first === undefined || last === undefined) return [];
  const range = document.createRange();
  range.setStart(first[0], first[1]);
  range.setEnd(last[0], last[1] + 1);
  return [range];
}
