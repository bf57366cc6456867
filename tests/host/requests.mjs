// Every request of a page is paused, judged by the app's own rules and answered by the app's own protocol handler.
import { noted } from './log.mjs';
import { answer } from './protocol.mjs';
import { inner } from './session.mjs';
import { preventable } from './strict.mjs';

/** How long Chromium's word that the page itself asked for a reload may lag behind the request. */
const reloadWordMs = 100;

export class Requests {
  #host;
  #contents;
  #ownLoads = new Set();
  #askedByPage = new Set();

  /** @param {import('./host.mjs').Host} host @param {import('./web-contents.mjs').WebContents} contents */
  constructor(host, contents) {
    this.#host = host;
    this.#contents = contents;
  }

  /** @param {import('./pipe.mjs').CdpSession} cdp the page, or a worker or frame of it that is a target of its own */
  async watch(cdp) {
    cdp.on('Fetch.requestPaused', (paused) => void this.#decide(paused, cdp).catch(noted('request')));
    cdp.on('Page.frameRequestedNavigation', ({ url }) => this.#askedByPage.add(withoutFragment(url)));
    await cdp.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
  }

  /** The app itself navigates there, so will-navigate is not emitted. @param {string} url in Chromium's terms */
  expectOwnLoad(url) {
    this.#ownLoads.add(withoutFragment(url));
  }

  async #decide(paused, cdp) {
    const url = this.#host.addresses.fromBrowser(paused.request.url);
    const refuse = (errorReason) => cdp.send('Fetch.failRequest', { requestId: paused.requestId, errorReason });
    if (paused.resourceType === 'Other' && new URL(url).pathname === '/favicon.ico') {
      return cdp.send('Fetch.fulfillRequest', { requestId: paused.requestId, responseCode: 204 }); // a browser's habit; Electron does not ask
    }
    const isDocument = paused.resourceType === 'Document';
    const isMainFrame = isDocument && paused.frameId === this.#contents.targetId;
    if (isDocument && !(await this.#mayNavigate(paused, url, isMainFrame))) return refuse('Aborted');
    const session = this.#contents.session[inner];
    const details = {
      id: 0, url, method: paused.request.method, resourceType: isMainFrame ? 'mainFrame' : isDocument ? 'subFrame' : paused.resourceType.toLowerCase(),
      webContentsId: this.#contents.id, webContents: this.#contents, referrer: paused.request.headers.Referer ?? '', timestamp: Date.now(),
    };
    if (!(await session.allows(details))) return refuse('BlockedByClient');
    const handler = session.handlerFor(url.slice(0, url.indexOf(':')));
    if (!handler) return cdp.send('Fetch.continueRequest', { requestId: paused.requestId }); // the network flags see to it that this leads nowhere
    try {
      return await cdp.send('Fetch.fulfillRequest', { requestId: paused.requestId, ...(await answer(this.#host, handler, url, paused.request)) });
    } catch (error) {
      noted('protocol handler')(error);
      return refuse('Failed');
    }
  }

  /** Asks the app's navigation rules, in the order in which Electron does. */
  async #mayNavigate(paused, url, isMainFrame) {
    const rules = { url, isMainFrame, isSameDocument: false, frame: isMainFrame ? this.#contents.mainFrame : null, initiator: null };
    if (paused.redirectedRequestId !== undefined) {
      const event = preventable(rules);
      this.#contents.emit('will-redirect', event, url, false, isMainFrame);
      return !event.defaultPrevented;
    }
    if (isMainFrame && !(await this.#isPagesOwnWish(paused.request.url))) return true;
    const inFrame = preventable(rules);
    this.#contents.emit('will-frame-navigate', inFrame);
    if (inFrame.defaultPrevented || !isMainFrame) return !inFrame.defaultPrevented;
    const event = preventable(rules);
    this.#contents.emit('will-navigate', event, url, false, true);
    return !event.defaultPrevented;
  }

  /** False for what the app loads and for a reload from outside (Playwright); everything in doubt is the page's. */
  async #isPagesOwnWish(browserUrl) {
    const address = withoutFragment(browserUrl);
    if (this.#ownLoads.delete(address)) return false;
    if (this.#askedByPage.delete(address)) return true;
    if (address !== withoutFragment(this.#host.addresses.toBrowser(this.#contents.getURL()))) return true;
    await new Promise((resolve) => setTimeout(resolve, reloadWordMs));
    return this.#askedByPage.delete(address);
  }
}

function withoutFragment(url) {
  return url.replace(/#.*$/s, '');
}
