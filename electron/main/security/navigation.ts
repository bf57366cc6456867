import type { WebContents } from 'electron';

/** A window stays on the address it was opened with. */
export function refuseNavigation(contents: WebContents): void {
  const refuse = (event: { preventDefault(): void }): void => {
    event.preventDefault();
  };
  contents.on('will-navigate', refuse);
  contents.on('will-frame-navigate', refuse);
  contents.on('will-redirect', refuse);
}

/**
 * Calls `left` when a page that has once arrived at `address` shows another one all the same: an empty page and a step back in
 * the history load nothing, so nobody is asked before.
 */
export function whenLeft(contents: WebContents, address: string, left: () => void): void {
  let hasArrived = false;
  contents.on('did-navigate', (_event, url) => {
    const isThere = url.replace(/[?#].*$/s, '') === address;
    if (hasArrived && !isThere) left();
    hasArrived ||= isThere;
  });
}
