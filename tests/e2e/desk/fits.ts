// Whether a screen fits its window: judged by what the browser laid out.
import type { Page } from '@playwright/test';

/** What is left of the window the desk opens with. */
export const usual = { width: 1280, height: 733 };
/** A window of 1280 by 820 at 200 %. */
export const zoomed = { width: 640, height: 410 };

/**
 * What does not fit, as short descriptions; empty when all is well. The page itself must not scroll sideways, a control must lie inside the
 * window, and no box may scroll sideways, or cut its content off unless it says so with an ellipsis or a number of lines; nor may words
 * stick out of a box of a colour of its own. Tables scroll in a box of their own.
 */
export function misfits(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`the page is ${String(scrollWidth)} wide in a window of ${String(clientWidth)}`);
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      if (element.closest('.visually-hidden, .table-scroller, [aria-hidden=true]') !== null || !element.checkVisibility()) continue;
      const name = `${element.tagName.toLowerCase()}.${element.className} "${element.textContent.slice(0, 30)}"`;
      const style = getComputedStyle(element);
      if (element.matches('button, input:not([type=checkbox], [type=radio]), textarea, h1, h2, h3, [role=option]')) {
        const { left, right } = element.getBoundingClientRect();
        if (left < -1 || right > clientWidth + 1) found.push(`${name} lies from ${String(Math.round(left))} to ${String(Math.round(right))}`);
      }
      const isMeantToCut = style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none' || element.matches('input, textarea');
      const isTooNarrow = element.clientWidth > 2 && element.scrollWidth > element.clientWidth + 1;
      // Of a box of a colour of its own everybody sees that it ends before its words do.
      const isColoured = style.backgroundColor !== 'rgba(0, 0, 0, 0)' && element.textContent !== '';
      if (isTooNarrow && !isMeantToCut && isColoured && style.overflowX === 'visible') found.push(`${name} is narrower than its words`);
      if (isTooNarrow && !isMeantToCut && style.overflowX !== 'visible') found.push(`${name} ${/hidden|clip/.test(style.overflowX) ? 'is cut off' : 'scrolls sideways'}`);
    }
    return found;
  });
}

/** How far the document, or the app as a whole, has been scrolled out of its window, in pixels. */
export function scrolledOut(page: Page): Promise<number> {
  return page.evaluate(() => {
    const app = document.querySelector('.app');
    return Math.abs(app?.getBoundingClientRect().top ?? 0) + (app?.scrollTop ?? 0) + (document.scrollingElement?.scrollTop ?? 0) + Math.max(0, document.documentElement.scrollHeight - window.innerHeight);
  });
}
