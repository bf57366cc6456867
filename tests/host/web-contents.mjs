// `webContents`: one page, as the main process sees it.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { pack, unpack } from './codec.mjs';
import { invokeHandler } from './ipc-main.mjs';
import { debug, noted, say } from './log.mjs';
import { PageLink } from './page-link.mjs';
import { installWorlds } from './preload-world.mjs';
import { printToPdf } from './print.mjs';
import { Requests } from './requests.mjs';
import { inner } from './session.mjs';
import { checkOptions, notEmulated, preventable, StrictEmitter } from './strict.mjs';
import { Holder, portOf, shut, takePort } from './switchboard.mjs';
import { createMainFrame } from './web-frame.mjs';

const emitted = [
  'did-start-loading', 'did-stop-loading', 'did-finish-load', 'did-fail-load', 'dom-ready', 'did-navigate', 'did-navigate-in-page', 'will-navigate',
  'will-frame-navigate', 'will-redirect', 'render-process-gone', 'destroyed', 'ipc-message', 'preload-error', 'page-title-updated', 'before-input-event',
];
const listed = ['will-attach-webview'];

/** Members for the host alone. */
export const attach = Symbol('attach');
export const markDestroyed = Symbol('mark destroyed');
export const askToOpen = Symbol('ask to open');
export const connection = Symbol('connection');
export const runsIn = Symbol('runs in');
export const settleProcess = Symbol('settle process');

export class WebContents extends StrictEmitter {
  #host;
  #parts;
  #preferences;
  #requests;
  #holder;
  #link;
  #url = '';
  #title = '';
  #destroyed = false;
  #openHandler;
  #findProcess;
  #processId = 0;

  id;
  session;
  targetId;
  mainFrame;
  [connection];

  /** @param {import('./host.mjs').Host} host @param {{ app: any, ipcMain: any, fromPartition: Function }} parts @param {object} preferences checked */
  constructor(host, parts, preferences) {
    super('webContents', { emitted, listed });
    this.#host = host;
    this.#parts = parts;
    this.#preferences = preferences;
    this.id = host.nextId();
    this.session = preferences.session ?? parts.fromPartition(preferences.partition ?? '');
    this.#requests = new Requests(host, this);
    this.#holder = new Holder((head, payload = pack(null)) => void this.#link?.send(head, payload).catch(noted('port')));
    this.mainFrame = createMainFrame(this);
    host.contents.set(this.id, this);
    parts.app.emit('web-contents-created', preventable(), this); // at once, as in Electron: rules are there before any page is
  }

  getURL() {
    return this.#url;
  }

  getTitle() {
    return this.#title;
  }

  isDestroyed() {
    return this.#destroyed;
  }

  /** Real for the one policy that the host gives Chromium on its command line; there is no other. */
  setWebRTCIPHandlingPolicy(policy) {
    if (policy !== 'disable_non_proxied_udp') throw notEmulated(`webContents.setWebRTCIPHandlingPolicy('${policy}')`);
  }

  setWindowOpenHandler(handler) {
    this.#openHandler = handler;
  }

  send(channel, ...values) {
    if (this.#destroyed) throw new TypeError('Object has been destroyed');
    void this.#link?.send({ kind: 'event', channel }, pack(values)).catch(noted('send'));
  }

  postMessage(channel, message, transfer = []) {
    if (this.#destroyed) throw new TypeError('Object has been destroyed');
    const payload = pack([message]);
    const ends = transfer.map((port, index) => takePort(port, index));
    if (!this.#link?.hasDocument) {
      ends.forEach(shut);
      return;
    }
    this.#holder.receive(ends, (ports) => void this.#link.send({ kind: 'event', channel, ports }, payload).catch(noted('postMessage')));
  }

  async loadURL(url, options = {}) {
    checkOptions('loadURL', options, []);
    await this.session[inner].settled();
    const browserUrl = this.#host.addresses.toBrowser(url);
    this.#requests.expectOwnLoad(browserUrl);
    this.emit('did-start-loading');
    const finished = new Promise((resolve, reject) => {
      this.once('did-finish-load', resolve);
      this.once('destroyed', () => reject(new Error(`ERR_FAILED (-2) loading '${url}'`)));
    });
    finished.catch(noted('load'));
    const { errorText } = await this[connection].send('Page.navigate', { url: browserUrl });
    if (errorText) {
      this.emit('did-fail-load', preventable(), -2, errorText, url, true);
      throw Object.assign(new Error(`${errorText} (-2) loading '${url}'`), { code: errorText, errno: -2, url });
    }
    await finished;
  }

  loadFile(file) {
    return this.loadURL(pathToFileURL(path.resolve(file)).href);
  }

  reload() {
    this.#requests.expectOwnLoad(this.#host.addresses.toBrowser(this.#url));
    void this[connection].send('Page.reload').catch(noted('reload'));
  }

  /** 0 while it has none. The protocol does not say which process a page runs in: the host remembers which ones came to be with it. */
  getOSProcessId() {
    if (this.#destroyed) return 0;
    return this.#processId || (this.#findProcess?.() ?? 0);
  }

  /** Ends the page's process, as a crash would. Never in both ways: a process that is killed while Chromium's crash handler holds it makes Chromium hang. */
  forcefullyCrashRenderer() {
    const pid = this.getOSProcessId();
    if (pid === 0) {
      void this[connection]?.send('Page.crash').catch(noted('crash')); // before Chromium has made the page there is nothing to end
      return;
    }
    try {
      process.kill(pid, 'SIGKILL'); // a page that hangs does not hear Chromium's own order
    } catch (error) {
      noted('crash')(error); // it has just ended
    }
  }

  /** Runs in the page's own world. */
  async executeJavaScript(code, userGesture = false) {
    const { result, exceptionDetails } = await this[connection].send('Runtime.evaluate', { expression: code, awaitPromise: true, returnByValue: true, userGesture });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  printToPDF(options) {
    return printToPdf(this[connection], options);
  }

  close(options = {}) {
    checkOptions('webContents.close', options, ['waitForBeforeUnload']);
    [...this.#host.windows.values()].find((window) => window.webContents === this)?.close();
  }

  /** For the host: Chromium has made the page and holds it until we let it run. */
  async [attach](cdp, targetId) {
    this[connection] = cdp;
    this.targetId = targetId;
    this.#link = new PageLink(cdp, targetId, { onMessage: (message) => this.#onMessage(message), onDocumentGone: () => this.#holder.end() });
    this.#listen(cdp);
    await Promise.all([
      cdp.send('Page.enable'),
      cdp.send('Runtime.enable'),
      installWorlds(cdp, this.#preferences.preload).then((wireName) => this.#link.listen(wireName)),
      this.#requests.watch(cdp),
      cdp.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true }),
      this.#preferences.javascript === false ? cdp.send('Emulation.setScriptExecutionDisabled', { value: true }) : undefined,
      cdp.send('Runtime.runIfWaitingForDebugger'),
    ]);
  }

  [runsIn](find) {
    this.#findProcess = find;
  }

  /** Another page is about to be made: what runs now is this page's, what comes is not. */
  [settleProcess]() {
    if (this.#url !== '' && !/^(about|data):/.test(this.#url)) this.#processId ||= this.getOSProcessId();
  }

  [markDestroyed]() {
    if (this.#destroyed) return;
    this.#destroyed = true;
    this.#holder.end();
    this.#host.contents.delete(this.id);
    this.emit('destroyed');
  }

  /** The page wants a window: the app's handler is asked, and whatever it says the answer is no. */
  [askToOpen](browserUrl) {
    const url = this.#host.addresses.fromBrowser(browserUrl);
    const details = { url, frameName: '', features: '', disposition: 'foreground-tab', referrer: { url: this.#url, policy: 'strict-origin-when-cross-origin' } };
    const verdict = this.#openHandler?.(details) ?? { action: 'allow' };
    if (verdict.action !== 'deny') say('The app would let a page open a window. The stand-in has no child windows and refused it.');
  }

  #listen(cdp) {
    const isMain = (frameId) => frameId === this.targetId;
    cdp.on('Page.frameNavigated', ({ frame }) => {
      if (!isMain(frame.id)) return;
      this.#url = this.#host.addresses.fromBrowser(frame.url + (frame.urlFragment ?? ''));
      this.emit('did-navigate', preventable(), this.#url, 200, 'OK');
    });
    cdp.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
      if (!isMain(frameId)) return;
      this.#url = this.#host.addresses.fromBrowser(url);
      this.emit('did-navigate-in-page', preventable(), this.#url, true);
    });
    cdp.on('Page.domContentEventFired', () => this.emit('dom-ready', preventable()));
    cdp.on('Page.loadEventFired', () => {
      if (/^(about|data):/.test(this.#url)) return; // the empty page every window starts with
      this.emit('did-finish-load', preventable());
      this.emit('did-stop-loading', preventable());
    });
    cdp.on('Inspector.targetCrashed', () => {
      const details = { reason: 'crashed', exitCode: 1 };
      this.#holder.end();
      this.emit('render-process-gone', preventable(), details);
      this.#parts.app.emit('render-process-gone', preventable(), this, details);
    });
    cdp.on('Runtime.exceptionThrown', ({ exceptionDetails }) => {
      if (!this.#link.isPreloadContext(exceptionDetails.executionContextId)) return;
      const text = exceptionDetails.exception?.description ?? exceptionDetails.text;
      say(`Unable to load preload script: ${this.#preferences.preload}\n${text}`);
      this.emit('preload-error', preventable(), this.#preferences.preload, new Error(text));
    });
    cdp.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
      debug('target of a page:', targetInfo.type);
      const child = cdp.sibling(sessionId); // a worker or an isolated frame: the same rules
      void this.#requests.watch(child).catch(noted(targetInfo.type)).then(() => child.send('Runtime.runIfWaitingForDebugger')).catch(noted(targetInfo.type));
    });
    void cdp.send('Inspector.enable').catch(noted('Inspector.enable'));
  }

  #onMessage(message) {
    const { tree, binaries } = message;
    if (message.kind === 'port') this.#holder.sent(message.port, { tree, binaries }, message.ports);
    else if (message.kind === 'port-close') this.#holder.closed(message.port);
    else void this.#onCall(message).catch(noted(message.kind));
  }

  async #onCall(message) {
    const { ipcMain } = this.#parts;
    const value = unpack(message);
    if (message.kind === 'input') {
      this.emit('before-input-event', preventable(), value[0]);
      return;
    }
    if (message.kind === 'open') {
      this[askToOpen](value[0]);
      return;
    }
    const event = preventable({
      sender: this, senderFrame: this.mainFrame, frameId: 1, processId: this.id, type: 'frame', ports: [],
      reply: (channel, ...values) => this.send(channel, ...values),
    });
    if (message.kind === 'post') {
      event.ports = this.#holder.giveUp(message.ports).map((end) => portOf(end));
      ipcMain.emit(message.channel, event, value);
    } else if (message.kind === 'send') {
      ipcMain.emit(message.channel, event, ...value);
      this.emit('ipc-message', event, message.channel, ...value);
    } else {
      const reply = (fulfilled, result) => this.#link.send({ kind: 'reply', id: message.id, fulfilled }, pack(result));
      await ipcMain[invokeHandler](message.channel, event, value).then((result) => reply(true, result)).catch((error) => reply(false, error.message));
    }
  }
}
