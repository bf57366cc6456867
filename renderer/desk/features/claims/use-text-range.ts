import { useCallback, useEffect, useRef, type RefObject } from 'react';
import { rangeToOffsets, type Offsets } from '#ui/selection-offsets.ts';

/**
 * What is selected of the text in `box`, in UTF-16 units of what is shown. A selection elsewhere, for example a press on a button, leaves the last one standing; an
 * empty one inside the box ends it.
 */
export function useTextRange(box: RefObject<HTMLElement | null>): { readonly now: () => Offsets | undefined; readonly clear: () => void } {
  const last = useRef<Offsets>(undefined);
  const look = useCallback((): void => {
    const native = document.getSelection();
    const element = box.current;
    if (!native || native.rangeCount === 0 || !element) return;
    const range = native.getRangeAt(0);
    if (element.contains(range.startContainer)) last.current = rangeToOffsets(element, range);
  }, [box]);
  useEffect(() => {
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, [look]);
  // A key may come before the page has heard that the selection grew by a letter.
  const now = useCallback((): Offsets | undefined => {
    look();
    return last.current;
  }, [look]);
  const clear = useCallback((): void => {
    last.current = undefined;
  }, []);
  return { now, clear };
}
