// `session`: everything a page has in common with others. Each is a browser context of its own, in memory only.
import { noted } from './log.mjs';
import { scrubMemory } from './memory.mjs';
import { applyPermissions } from './permissions.mjs';
import { createProtocol } from './protocol.mjs';
import { checkOptions, listedNoOp, notEmulated, preventable, strict, StrictEmitter } from './strict.mjs';

/** Members for the host alone. */
export const inner = Symbol('inner');

const cancelDownload = listedNoOp('downloadItem.cancel');

class Session extends StrictEmitter {
  #host;
  #handlers = new Map();
  #permissions = { request: null, check: null };
  #beforeRequest = null;
  #context;
  #settling = Promise.resolve();

  storagePath = null;
  protocol;
  webRequest;

  constructor(host) {
    super('session', { emitted: ['will-download'] });
    this.#host = host;
    this.protocol = createProtocol(host, this.#handlers);
    this.webRequest = strict('webRequest', { onBeforeRequest: (...given) => this.#setBeforeRequest(...given) });
  }

  setDevicePermissionHandler = listedNoOp('session.setDevicePermissionHandler');
  setDisplayMediaRequestHandler = listedNoOp('session.setDisplayMediaRequestHandler');
  setSpellCheckerEnabled = listedNoOp('session.setSpellCheckerEnabled');
  setSpellCheckerLanguages = listedNoOp('session.setSpellCheckerLanguages');
  #closeAllConnections = listedNoOp('session.closeAllConnections');

  setPermissionRequestHandler(handler) {
    this.#permissions.request = handler;
    this.#settlePermissions();
  }

  setPermissionCheckHandler(handler) {
    this.#permissions.check = handler;
    this.#settlePermissions();
  }

  isPersistent() {
    return false;
  }

  async closeAllConnections() {
    this.#closeAllConnections();
  }

  clearStorageData() {
    return this.clearData();
  }

  /** Once no window uses it, the whole browser context goes, and with it its renderer processes. */
  async clearData() {
    const users = [...this.#host.windows.values()].filter((window) => window.webContents.session === this);
    if (users.length > 0) throw notEmulated('session.clearData while a window uses the session');
    const context = this.#context;
    this.#context = undefined;
    if (context) {
      const { targets, id } = await context;
      await targets.disposeContext(id);
    }
    scrubMemory();
  }

  #setBeforeRequest(first, second) {
    const listener = typeof first === 'function' || first === null ? first : second;
    if (first !== null && typeof first === 'object') {
      checkOptions('webRequest filter', first, ['urls']);
      if (first.urls?.some((pattern) => pattern !== '<all_urls>')) throw notEmulated('a webRequest filter other than <all_urls>');
    }
    this.#beforeRequest = listener ?? null;
  }

  #settlePermissions() {
    if (!this.#context) return; // applied when the context is made
    const context = this.#context;
    const settle = async () => {
      const { targets, id } = await context;
      await applyPermissions(targets.browser, this.#permissions, id);
    };
    this.#settling = this.#settling.then(settle).catch(noted('permissions'));
  }

  /** For the host. */
  [inner] = {
    handlerFor: (scheme) => this.#handlers.get(scheme),
    /** @returns {Promise<boolean>} whether the app's rule lets the request pass */
    allows: async (details) => {
      if (!this.#beforeRequest) return true;
      const verdict = await new Promise((resolve) => this.#beforeRequest(details, resolve));
      if (verdict?.redirectURL) throw notEmulated('webRequest redirectURL');
      return verdict?.cancel !== true;
    },
    /** @returns {Promise<string>} the browser context, made on first use, its permissions set */
    context: async () => {
      if (!this.#context) {
        this.#context = this.#createContext();
        this.#settlePermissions();
      }
      const { id } = await this.#context;
      await this.#settling;
      return id;
    },
    settled: () => this.#settling,
    /** Downloads are refused whatever the app answers; it still hears of each, as in Electron. */
    downloading: ({ url, suggestedFilename }, webContents) => {
      const item = strict('DownloadItem', { getURL: () => url, getFilename: () => suggestedFilename, cancel: cancelDownload });
      this.emit('will-download', preventable(), item, webContents);
    },
  };

  async #createContext() {
    const targets = await this.#host.hiddenTargets();
    return { targets, id: await targets.createContext() };
  }
}

/** @param {import('./host.mjs').Host} host @param {import('./app.mjs').App} app */
export function createSessions(host, app) {
  const standard = new Session(host);
  const partitions = new Map();
  const fromPartition = (partition, options = {}) => {
    host.needReady('session.fromPartition');
    checkOptions('session.fromPartition', options, ['cache']);
    if (partition === '') return standard;
    if (partition.startsWith('persist:')) throw notEmulated('a persistent partition: nothing may reach the disk;');
    if (!partitions.has(partition)) {
      const session = new Session(host);
      partitions.set(partition, session);
      app.emit('session-created', session);
    }
    return partitions.get(partition);
  };
  const api = strict('session', {
    fromPartition,
    get defaultSession() {
      host.needReady('session.defaultSession');
      return standard;
    },
  });
  return { session: api, protocol: standard.protocol, fromPartition, standard };
}
