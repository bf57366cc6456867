// `BrowserWindow`: a window and its page. Only sandboxed, isolated windows can be made.
import { closeForQuit, end } from './app.mjs';
import { exitCodes } from './exit-codes.mjs';
import { noted, say } from './log.mjs';
import { checkOptions, listedFake, listedNoOp, notEmulated, preventable, StrictEmitter } from './strict.mjs';
import { connection, markDestroyed, WebContents } from './web-contents.mjs';

const emitted = ['close', 'closed', 'ready-to-show', 'show', 'hide', 'page-title-updated'];
const knownOptions = ['width', 'height', 'x', 'y', 'show', 'title', 'webPreferences'];
const ignoredOptions = ['minWidth', 'minHeight', 'backgroundColor', 'autoHideMenuBar'];
const knownPreferences = ['preload', 'session', 'partition', 'javascript'];
const ignoredPreferences = ['devTools', 'safeDialogs', 'v8CacheOptions'];
/** What an insecure window would set otherwise; Chromium has no such window, so these are the only values. */
const fixedPreferences = {
  sandbox: true, contextIsolation: true, webSecurity: true, nodeIntegration: false, nodeIntegrationInWorker: false, nodeIntegrationInSubFrames: false,
  webviewTag: false, allowRunningInsecureContent: false, experimentalFeatures: false, navigateOnDragDrop: false, plugins: false, enableWebSQL: false,
  spellcheck: false, enableDeprecatedPaste: false,
};

const setContentProtection = listedNoOp('browserWindow.setContentProtection');

/** Members for the host alone. */
export const markGone = Symbol('mark gone');

function checkPreferences(preferences) {
  checkOptions('webPreferences', preferences, [...knownPreferences, ...Object.keys(fixedPreferences)], ignoredPreferences);
  for (const [name, only] of Object.entries(fixedPreferences)) {
    if (preferences[name] !== undefined && preferences[name] !== only) throw notEmulated(`webPreferences ${name}: ${String(preferences[name])}`);
  }
  return preferences;
}

/** @param {import('./host.mjs').Host} host @param {{ app: any, ipcMain: any, fromPartition: Function }} parts */
export function createBrowserWindow(host, parts) {
  const { app } = parts;
  return class BrowserWindow extends StrictEmitter {
    #bounds;
    #title;
    #isVisible;
    #isForPeople;
    #isDestroyed = false;
    #isMinimized = listedFake('browserWindow.isMinimized', false);
    #attached;

    id;
    webContents;

    constructor(options = {}) {
      super('browserWindow', { emitted });
      if (!host.isReady) throw new Error('Cannot create BrowserWindow before app is ready');
      checkOptions('BrowserWindow', options, knownOptions, ignoredOptions);
      this.id = host.nextId();
      this.#bounds = { x: options.x ?? 0, y: options.y ?? 0, width: options.width ?? 800, height: options.height ?? 600 };
      this.#title = options.title ?? app.getName();
      this.#isVisible = options.show !== false;
      this.webContents = new WebContents(host, parts, checkPreferences(options.webPreferences ?? {}));
      host.windows.set(this.id, this);
      this.#isForPeople = this.#isVisible;
      this.#attached = this.#open();
      this.#attached.catch((error) => {
        if (this.#isDestroyed) return;
        say(`A window could not be made: ${error.message}`);
        void app[end](exitCodes.failed);
      });
      this.webContents.once('did-finish-load', () => this.emit('ready-to-show', preventable()));
      app.emit('browser-window-created', preventable(), this);
    }

    setContentProtection = setContentProtection;

    static getAllWindows() {
      return [...host.windows.values()];
    }

    static fromWebContents(contents) {
      return [...host.windows.values()].find((window) => window.webContents === contents) ?? null;
    }

    static fromId(id) {
      return host.windows.get(id) ?? null;
    }

    async loadURL(url, options) {
      await this.#attached;
      return this.webContents.loadURL(url, options);
    }

    async loadFile(file) {
      await this.#attached;
      return this.webContents.loadFile(file);
    }

    isDestroyed() {
      return this.#isDestroyed;
    }

    close() {
      void this[closeForQuit]();
    }

    destroy() {
      if (this.#isDestroyed) return;
      void this.#attached.then((targets) => targets.close(this.webContents.targetId)).catch(noted('destroy'));
      this[markGone]();
    }

    getTitle() {
      return this.#title;
    }

    setTitle(title) {
      this.#title = title;
    }

    getBounds() {
      return { ...this.#bounds };
    }

    setBounds(bounds) {
      Object.assign(this.#bounds, bounds);
      const { x, y, width, height } = this.#bounds;
      this.#setWindow({ left: x, top: y, width, height });
    }

    getSize() {
      return [this.#bounds.width, this.#bounds.height];
    }

    setSize(width, height) {
      this.setBounds({ width, height });
    }

    isVisible() {
      return this.#isVisible;
    }

    show() {
      if (!this.#isForPeople) throw notEmulated('showing a window that was made hidden');
      if (!this.#isVisible) this.emit('show', preventable());
      this.#isVisible = true;
      this.focus();
    }

    hide() {
      this.#isVisible = false;
      this.#setWindow({ windowState: 'minimized' });
      this.emit('hide');
    }

    focus() {
      void this.#attached.then(() => this.webContents[connection].send('Page.bringToFront')).catch(noted('focus'));
    }

    minimize() {
      this.#isMinimized = true;
      this.#setWindow({ windowState: 'minimized' });
    }

    maximize() {
      this.#setWindow({ windowState: 'maximized' });
    }

    restore() {
      this.#isMinimized = false;
      this.#setWindow({ windowState: 'normal' });
    }

    isMinimized() {
      return this.#isMinimized;
    }

    /** @returns {Promise<boolean>} false when the app refused */
    async [closeForQuit]() {
      if (this.#isDestroyed) return true;
      const event = preventable();
      this.emit('close', event);
      if (event.defaultPrevented) return false;
      const gone = new Promise((resolve) => this.once('closed', resolve));
      await this.#attached.then((targets) => targets.close(this.webContents.targetId)).catch(() => this[markGone]());
      await gone;
      return true;
    }

    /** For the host: the page is gone, whoever closed it. */
    [markGone]() {
      if (this.#isDestroyed) return;
      this.#isDestroyed = true;
      host.windows.delete(this.id);
      this.webContents[markDestroyed]();
      this.emit('closed', preventable());
      if (host.windows.size > 0 || host.isQuitting) return;
      if (app.listenerCount('window-all-closed') > 0) app.emit('window-all-closed');
      else app.quit();
    }

    /** A window made hidden stays hidden: it lives where nobody sees it, so it cannot be shown later. */
    async #open() {
      const targets = this.#isForPeople ? host.targets : await host.hiddenTargets();
      await targets.open(this.webContents, this.#bounds);
      return targets;
    }

    #setWindow(bounds) {
      void this.#attached.then((targets) => targets.setWindow(this.webContents.targetId, bounds)).catch(noted('window bounds'));
    }
  };
}
