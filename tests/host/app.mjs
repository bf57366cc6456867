// `app`: life cycle, paths, one instance.
import os from 'node:os';
import path from 'node:path';
import { appData } from './host.mjs';
import { tellOwner } from './lock.mjs';
import { listedFake, listedNoOp, preventable, strict, StrictEmitter } from './strict.mjs';

/** Members for the host alone; symbols, so that the app cannot come to depend on them. */
export const announceReady = Symbol('announce ready');
export const isEnding = Symbol('is ending');
export const end = Symbol('end');
export const askedForSingleInstance = Symbol('asked for single instance');
export const closeForQuit = Symbol('close for quit');

const emitted = [
  'ready', 'will-finish-launching', 'window-all-closed', 'before-quit', 'will-quit', 'quit', 'second-instance',
  'browser-window-created', 'web-contents-created', 'session-created', 'render-process-gone',
];
const listed = ['activate'];

export class App extends StrictEmitter {
  #host;
  #paths;
  #ready;
  #setReady;
  #askedForSingle = false;
  #telling = Promise.resolve();
  #ending;

  isPackaged = false;
  commandLine;

  /** @param {import('./host.mjs').Host} host */
  constructor(host) {
    super('app', { emitted, listed });
    this.#host = host;
    this.#ready = new Promise((resolve) => (this.#setReady = resolve));
    const home = os.homedir();
    this.#paths = {
      home, appData: appData(), temp: os.tmpdir(), exe: process.execPath, downloads: path.join(home, 'Downloads'),
      documents: path.join(home, 'Documents'), desktop: path.join(home, 'Desktop'),
    };
    const { switches } = host.boot;
    this.commandLine = strict('app.commandLine', {
      appendSwitch: (name, value = '') => void (switches[name] = String(value)),
      removeSwitch: (name) => void delete switches[name],
      hasSwitch: (name) => name in switches,
      getSwitchValue: (name) => switches[name] ?? '',
    });
  }

  setAppUserModelId = listedNoOp('app.setAppUserModelId');
  #locale = listedFake('app.getLocale', 'en-US');

  get name() {
    return this.getName();
  }

  getName() {
    return this.#host.boot.manifest.productName ?? this.#host.boot.manifest.name;
  }

  getLocale() {
    return this.commandLine.getSwitchValue('lang') || this.#locale;
  }

  getVersion() {
    return this.#host.boot.manifest.version;
  }

  getAppPath() {
    return this.#host.boot.root;
  }

  getPath(name) {
    if (name === 'userData' || name === 'sessionData') return this.#host.userData;
    if (name === 'logs') return path.join(this.#host.userData, 'logs');
    if (!(name in this.#paths)) throw new Error(`Failed to get '${name}' path`);
    return this.#paths[name];
  }

  setPath(name, value) {
    if (!path.isAbsolute(value)) throw new Error('Path must be absolute');
    if (name === 'userData' || name === 'sessionData') {
      if (this.#host.isReady || this.#host.profileLock) throw new Error(`The stand-in can set the path '${name}' only before the app is ready and asks for its lock`);
      this.#host.userData = value;
      return;
    }
    if (!(name in this.#paths)) throw new Error(`Failed to set path '${name}'`);
    this.#paths[name] = value;
  }

  /** Real for every window: the stand-in refuses windows without a sandbox, so this only checks when it is called. */
  enableSandbox() {
    if (this.#host.isReady) throw new Error('app.enableSandbox() can only be called before app is ready');
  }

  /** Processor time and the like are not told. */
  getAppMetrics() {
    return [...this.#host.browsers].flatMap((browser) => browser.processes).map(({ pid, type, residentKb }) => ({ pid, type, memory: { workingSetSize: residentKb } }));
  }

  isReady() {
    return this.#host.isReady;
  }

  whenReady() {
    return this.#ready;
  }

  requestSingleInstanceLock(additionalData = {}) {
    this.#askedForSingle = true;
    const owner = this.#host.lock.acquire();
    if (owner) {
      this.#telling = tellOwner(owner, { argv: process.argv, folder: process.cwd(), data: additionalData });
      return false;
    }
    this.#host.lock.onSecondStart(({ argv, folder, data }) => {
      void this.#ready.then(() => this.emit('second-instance', preventable(), argv, folder, data));
    });
    return true;
  }

  /** For the host. */
  get [askedForSingleInstance]() {
    return this.#askedForSingle;
  }

  hasSingleInstanceLock() {
    return this.#askedForSingle && this.#host.lock.isHeld;
  }

  quit() {
    void this.#quit();
  }

  exit(code = 0) {
    for (const window of [...this.#host.windows.values()]) window.destroy();
    void this[end](code);
  }

  async #quit() {
    if (this.#ending || this.#host.isQuitting) return;
    const before = preventable();
    this.emit('before-quit', before);
    if (before.defaultPrevented) return;
    this.#host.isQuitting = true;
    for (const window of [...this.#host.windows.values()]) {
      if (await window[closeForQuit]()) continue;
      this.#host.isQuitting = false;
      return;
    }
    const will = preventable();
    this.emit('will-quit', will);
    this.#host.isQuitting = false;
    if (will.defaultPrevented) return;
    await this[end](0);
  }

  /** For the host: the browser is up and Playwright, if it started us, listens. */
  [announceReady]() {
    this.#host.isReady = true;
    this.emit('will-finish-launching');
    this.#setReady();
    this.emit('ready', preventable(), {});
  }

  /** For the host: whether the app has begun to end. */
  get [isEnding]() {
    return this.#ending !== undefined;
  }

  /** For the host: emits `quit`, closes the browser, ends the process. */
  [end](code) {
    this.#ending ??= (async () => {
      this.emit('quit', preventable(), code);
      await Promise.all([this.#telling, ...[...this.#host.browsers].map((browser) => browser.close())]);
      process.exit(code);
    })();
    return this.#ending;
  }
}

/** @param {import('./host.mjs').Host} host */
export function createApp(host) {
  return new App(host);
}
