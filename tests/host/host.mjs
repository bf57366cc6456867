// What the parts of the stand-in share: how it was started, the browser, and which windows and sessions exist.
// There is one, made in electron.mjs and handed to every part.
import os from 'node:os';
import path from 'node:path';
import { Addresses } from './addresses.mjs';
import { ProfileLock } from './lock.mjs';

export class Host {
  /** @param {import('./command-line.cjs').Boot} boot */
  constructor(boot) {
    this.boot = boot;
    this.addresses = new Addresses();
    /** Every Chromium that runs for us, to be ended with us. @type {Set<import('./chromium.mjs').Chromium>} */
    this.browsers = new Set();
    /** Where windows for people live. @type {import('./targets.mjs').Targets | undefined} */
    this.targets = undefined;
    /** Where pages nobody sees live: in a headless start the same place, otherwise a headless Chromium of their own. @type {() => Promise<import('./targets.mjs').Targets>} */
    this.hiddenTargets = () => Promise.reject(new Error('the browser is not started'));
    /** Windows by id. */
    this.windows = new Map();
    /** Web contents by id. */
    this.contents = new Map();
    this.isReady = false;
    this.isQuitting = false;
    this.lastId = 0;
    this.userData = boot.switches['user-data-dir'] ?? defaultUserData(boot.manifest);
  }

  /** @returns {number} for windows and web contents, as in Electron from 1 on */
  nextId() {
    this.lastId += 1;
    return this.lastId;
  }

  needReady(what) {
    if (!this.isReady) throw new Error(`${what} can only be used after the app is ready`);
  }

  /** The lock of this profile; made late, because the app may still move its folder before it is ready. */
  get lock() {
    this.profileLock ??= new ProfileLock(path.join(this.userData, 'stand-in.lock'));
    return this.profileLock;
  }
}

export function appData() {
  if (process.platform === 'darwin') return path.join(os.homedir(), 'Library', 'Application Support');
  if (process.platform === 'win32') return process.env.APPDATA ?? path.join(os.homedir(), 'AppData', 'Roaming');
  return process.env.XDG_CONFIG_HOME ?? path.join(os.homedir(), '.config');
}

function defaultUserData(manifest) {
  return path.join(appData(), manifest.productName ?? manifest.name);
}
