import { useCallback, type RefCallback, type RefObject } from 'react';

/** Of areas within areas the innermost answers for a button. */
const mark = 'data-keeps-focus';

/**
 * A button may go away with its own press. When the one that goes had the focus and lay inside the element that gets the returned ref, `result` takes it, where
 * it shows what came of the press, or the last button that is left; not the top of the page. A dialog counts as where it was opened from.
 */
export function useKeptFocus(result: RefObject<HTMLElement | null>): RefCallback<HTMLElement> {
  // By the element and not by the first drawing: a part of a page that waits for the vault is not there yet then.
  return useCallback(
    (element: HTMLElement | null) => {
      if (element === null) return undefined;
      element.setAttribute(mark, '');
      let isInside = false;
      const note = ({ target }: Event): void => {
        if (target instanceof Element && target.closest('[role=dialog], [role=alertdialog]') === null) isInside = target.closest(`[${mark}]`) === element;
      };
      const observer = new MutationObserver(() => {
        if (!isInside || document.activeElement !== document.body) return;
        const next = result.current?.hasChildNodes() === true ? result.current : [...element.querySelectorAll('button')].at(-1);
        next?.focus({ preventScroll: true });
      });
      observer.observe(element, { childList: true, subtree: true });
      // A click on bare text takes the focus away as well, and is meant to.
      for (const sign of ['focusin', 'pointerdown']) document.addEventListener(sign, note);
      return () => {
        observer.disconnect();
        for (const sign of ['focusin', 'pointerdown']) document.removeEventListener(sign, note);
      };
    },
    [result],
  );
}
