// Which of Chromium's targets is which window. Chromium holds every new target until it is told to run, so rules are in place before
// the first byte of a page is loaded.
import { debug, noted } from './log.mjs';
import { inner } from './session.mjs';
import { askToOpen, attach, connection, runsIn, settleProcess } from './web-contents.mjs';
import { markGone } from './browser-window.mjs';

/** What an app window shows for a moment, before the app's own page. */
const emptyPage = 'data:text/html,<!--stand-in-->';

/** Time for a refused popup's first request to arrive, which says where it wanted to go. */
const popupGraceMs = 300;

/** @typedef {{ contents: import('./web-contents.mjs').WebContents | undefined, context: string | undefined, bounds: object | undefined, resolve: (page: import('./pipe.mjs').CdpSession) => void, reject: (error: Error) => void }} Expected */

export class Targets {
  #host;
  #chromium;
  #contexts = new Set();
  /** @type {Expected[]} */
  #expected = [];

  /** @param {import('./host.mjs').Host} host @param {import('./chromium.mjs').Chromium} chromium */
  constructor(host, chromium) {
    this.#host = host;
    this.#chromium = chromium;
  }

  /** @returns {import('./pipe.mjs').CdpSession} */
  get browser() {
    return this.#chromium.pipe.root;
  }

  async listen() {
    const { browser } = this;
    browser.on('Target.attachedToTarget', (attached) => void this.#attached(attached).catch(noted('attach')));
    browser.on('Target.detachedFromTarget', ({ sessionId }) => {
      this.#chromium.pipe.forget(sessionId);
      [...this.#host.windows.values()].find((window) => window.webContents[connection]?.id === sessionId)?.[markGone]();
    });
    browser.on('Browser.downloadWillBegin', (download) => this.#downloading(download));
    await browser.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true });
    await browser.send('Browser.setDownloadBehavior', { behavior: 'deny', eventsEnabled: true });
  }

  /** @returns {Promise<string>} a browser context in memory, in which nothing is downloaded */
  async createContext() {
    const { browserContextId } = await this.browser.send('Target.createBrowserContext', { disposeOnDetach: true });
    this.#contexts.add(browserContextId);
    await this.browser.send('Browser.setDownloadBehavior', { behavior: 'deny', browserContextId, eventsEnabled: true });
    return browserContextId;
  }

  /** Ends its renderer processes as well. */
  async disposeContext(browserContextId) {
    this.#contexts.delete(browserContextId);
    await this.browser.send('Target.disposeBrowserContext', { browserContextId });
  }

  /**
   * Makes a page for the web contents. With a screen it is an app window, which only Chromium's own incognito profile has;
   * headless it lives in the browser context of its session.
   */
  async open(contents, bounds) {
    const isAppWindow = !this.#chromium.headless;
    const context = isAppWindow ? undefined : await contents.session[inner].context();
    for (const each of this.#host.contents.values()) each[settleProcess]();
    const before = this.#renderers().map(({ pid }) => pid);
    const opened = new Promise((resolve, reject) => this.#expected.push({ contents, context, bounds: isAppWindow ? bounds : undefined, resolve, reject }));
    if (isAppWindow) this.#chromium.openAppWindow(emptyPage);
    else {
      const { width, height } = bounds;
      await this.browser.send('Target.createTarget', { url: 'about:blank', browserContextId: context, newWindow: true, width, height });
    }
    await opened;
    contents[runsIn](() => this.#renderers().findLast(({ pid }) => !before.includes(pid))?.pid ?? 0);
    return opened;
  }

  /** Oldest first. A page in a context of its own begins in one and goes on in another when it shows the app: it runs in the newest that came to be since it was made. */
  #renderers() {
    return this.#chromium.processes.filter(({ type }) => type === 'Tab');
  }

  /** A page of nobody's for a moment's work: empty, in a context of its own, never shown. @returns {Promise<T>} @template T @param {(page: import('./pipe.mjs').CdpSession) => Promise<T>} work */
  async withBarePage(work) {
    const context = await this.createContext();
    try {
      const opened = new Promise((resolve, reject) => this.#expected.push({ contents: undefined, context, bounds: undefined, resolve, reject }));
      await this.browser.send('Target.createTarget', { url: 'about:blank', browserContextId: context, ...(this.#chromium.headless ? { newWindow: true } : { hidden: true }) });
      return await work(await opened);
    } finally {
      await this.disposeContext(context);
    }
  }

  async close(targetId) {
    await this.browser.send('Target.closeTarget', { targetId });
  }

  async setWindow(targetId, bounds) {
    const { windowId } = await this.browser.send('Browser.getWindowForTarget', { targetId });
    await this.browser.send('Browser.setWindowBounds', { windowId, bounds });
  }

  async #attached({ sessionId, targetInfo }) {
    debug('target:', targetInfo.type);
    const cdp = this.browser.sibling(sessionId);
    const expected = this.#take(targetInfo);
    if (!expected) {
      if (targetInfo.type === 'page') await this.#refusePopup(cdp, targetInfo);
      else await cdp.send('Runtime.runIfWaitingForDebugger').catch(noted(targetInfo.type));
      return;
    }
    try {
      if (expected.contents) await expected.contents[attach](cdp, targetInfo.targetId);
      else await cdp.send('Runtime.runIfWaitingForDebugger');
      if (expected.bounds) {
        const { width, height } = expected.bounds;
        await this.setWindow(targetInfo.targetId, { width, height });
      }
      expected.resolve(cdp);
    } catch (error) {
      expected.reject(error);
    }
  }

  /** Who this target was made for. */
  #take({ type, openerId, browserContextId }) {
    if (openerId || type !== 'page') return undefined;
    const context = this.#contexts.has(browserContextId) ? browserContextId : undefined;
    const at = this.#expected.findIndex((expected) => expected.context === context);
    return at < 0 ? undefined : this.#expected.splice(at, 1)[0];
  }

  /** A window that a page opened by itself (a link to _blank): the app's handler hears of it, nothing is loaded, it is closed. */
  async #refusePopup(cdp, { targetId, openerId }) {
    const opener = [...this.#host.contents.values()].find((contents) => contents.targetId === openerId);
    cdp.on('Fetch.requestPaused', ({ requestId, request }) => {
      opener?.[askToOpen](request.url);
      void cdp.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' }).catch(noted('popup'));
    });
    await cdp.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }).catch(noted('popup'));
    await cdp.send('Runtime.runIfWaitingForDebugger').catch(noted('popup')); // closing a paused popup hangs its opener
    await new Promise((resolve) => setTimeout(resolve, popupGraceMs));
    await this.close(targetId).catch(noted('popup'));
  }

  #downloading({ frameId, url, suggestedFilename }) {
    const contents = [...this.#host.contents.values()].find((each) => each.targetId === frameId) ?? [...this.#host.contents.values()][0];
    contents?.session[inner].downloading({ url: this.#host.addresses.fromBrowser(url), suggestedFilename }, contents);
  }
}
