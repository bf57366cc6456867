import type { Page } from '@playwright/test';

/** What is waited for after a key: another line of the list is the chosen one, another tip stands in the pane, or a search has brought its list. */
export type Awaited = 'selection' | 'tip' | 'search';

const limitMs = 120_000;

/** Milliseconds between an input in the page and the frame after the one that shows what it asked for, by the page's own clock. To within a frame. `words`: all that is typed; the last key counts. */
export async function shownAfter(page: Page, awaited: Awaited, input: () => Promise<void>, words = ''): Promise<number> {
  await page.evaluate(
    ({ what, limit, wanted }) => {
      const look = { selection: () => document.querySelector('[role=option][aria-selected=true]')?.id, tip: () => document.querySelector('article.tip')?.getAttribute('aria-label'), search: () => document.querySelector('section.list')?.getAttribute('aria-busy') };
      const before = look[what]();
      const seen = { beganMs: undefined as number | undefined, wasBusy: false };
      const typed = (event: Event): void => {
        if (!(event.target instanceof HTMLInputElement) || event.target.value !== wanted) return;
        // It may be busy with the words so far, and stay so without a change that could be seen.
        Object.assign(seen, { beganMs: performance.now(), wasBusy: document.querySelector('section.list')?.getAttribute('aria-busy') === 'true' });
        document.removeEventListener('input', typed, true);
      };
      if (what === 'search') document.addEventListener('input', typed, true);
      else document.addEventListener('keydown', () => (seen.beganMs ??= performance.now()), { capture: true, once: true });
      const list = document.querySelector('section.list');
      if (what === 'search' && list !== null) new MutationObserver(() => (seen.wasBusy ||= list.getAttribute('aria-busy') === 'true')).observe(list, { attributes: true });
      const shown = new Promise<number>((resolve, reject) => {
        const armedMs = performance.now();
        const frame = { look: (): undefined => undefined };
        frame.look = () => {
          const now = look[what]();
          const isThere = seen.beganMs !== undefined && (what === 'search' ? seen.wasBusy && now === 'false' : now != null && now !== before);
          if (isThere) requestAnimationFrame(() => resolve(performance.now() - (seen.beganMs ?? 0)));
          else if (performance.now() - armedMs > limit) reject(new Error(`nothing was shown: ${what}`));
          else requestAnimationFrame(frame.look);
          return undefined;
        };
        requestAnimationFrame(frame.look);
      });
      Object.assign(window, { benchShown: shown });
    },
    { what: awaited, limit: limitMs, wanted: words },
  );
  await input();
  return page.evaluate(() => (window as unknown as { readonly benchShown: Promise<number> }).benchShown);
}

/** Makes a page ready for the others here, and notes when the vault says that it is open and when the first line of the list is drawn. To be called before somebody unlocks. */
export async function noteUnlock(page: Page): Promise<void> {
  // Some TypeScript runners wrap functions in a helper of this name, which the page does not have.
  await page.evaluate('globalThis.__name ??= (wrapped) => wrapped');
  await page.evaluate(() => {
    const ports = MessagePort.prototype as unknown as Record<'postMessage', (this: MessagePort, ...given: readonly unknown[]) => void>;
    const post = ports.postMessage;
    ports.postMessage = function (...given) {
      const { call, number } = (given[0] ?? {}) as { readonly call?: string; readonly number?: number };
      if (call !== undefined) Object.assign(window, { benchPort: this });
      if (call === 'vault.unlock') {
        this.addEventListener('message', (event) => {
          if ((event.data as { readonly number?: number }).number === number) Object.assign(window, { benchUnlockedMs: performance.now() });
        });
      }
      Reflect.apply(post, this, given);
    };
    const frame = { look: (): undefined => undefined };
    frame.look = () => {
      const isListed = document.querySelector('[role=option] .excerpt') !== null;
      requestAnimationFrame(isListed ? () => Object.assign(window, { benchListedMs: performance.now() }) : frame.look);
      return undefined;
    };
    requestAnimationFrame(frame.look);
  });
}

/** Milliseconds from there to the frame after the one with the first line of the list. */
export async function firstListAfterUnlock(page: Page): Promise<number> {
  await page.waitForFunction(() => 'benchListedMs' in window, undefined, { timeout: limitMs });
  return page.evaluate(() => {
    const { benchListedMs, benchUnlockedMs } = window as unknown as { readonly benchListedMs: number; readonly benchUnlockedMs: number };
    return benchListedMs - benchUnlockedMs;
  });
}

/** Milliseconds from a call that does next to nothing to its reply. Its number is none that the desk uses. */
export function thereAndBack(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const { benchPort } = window as unknown as { readonly benchPort: MessagePort };
        const number = 2_000_000_000 + Math.floor(Math.random() * 1_000_000);
        const beganMs = performance.now();
        const listen = (event: MessageEvent): void => {
          if ((event.data as { readonly number?: number }).number !== number) return;
          benchPort.removeEventListener('message', listen);
          resolve(performance.now() - beganMs);
        };
        benchPort.addEventListener('message', listen);
        benchPort.postMessage({ number, call: 'session.status', request: {} });
      }),
  );
}

/** Milliseconds each frame took while the list was scrolled, two screens at a time. */
export function framesWhileScrolling(page: Page, frames: number): Promise<readonly number[]> {
  return page.evaluate(
    (count) =>
      new Promise<number[]>((resolve) => {
        const scroller = document.querySelector('.list-scroller');
        if (scroller === null) throw new Error('there is no list');
        const taken: number[] = [];
        const frame = { lastMs: performance.now(), next: (): undefined => undefined };
        frame.next = () => {
          const nowMs = performance.now();
          taken.push(nowMs - frame.lastMs);
          frame.lastMs = nowMs;
          scroller.scrollTop += scroller.clientHeight / 4;
          if (taken.length < count) requestAnimationFrame(frame.next);
          else resolve(taken.slice(1));
          return undefined;
        };
        requestAnimationFrame(frame.next);
      }),
    frames,
  );
}
