// The installed Chromium: where it is, how it is started so that it stays quiet and offline, how it ends.
import { spawn } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { existsSync, readdirSync, realpathSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { CdpPipe } from './pipe.mjs';
import { debug } from './log.mjs';
import { processesOf } from './process-table.mjs';

/** Electron 45 is built on a Chromium of this year; what is older lacks `Uint8Array.fromBase64`, which the preload world uses. */
export const oldestChromium = 140;

const disabledFeatures = [
  'NetworkTimeServiceQuerying', 'OptimizationHints', 'MediaRouter', 'DialMediaRouteProvider', 'Translate', 'AutofillServerCommunication',
  'CertificateTransparencyComponentUpdater', 'InterestFeedContentSuggestions', 'HttpsUpgrades', 'GlobalMediaControls', 'LensOverlay', 'GlicActorUi',
  'WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', // two pages of Chromium's own for an address bar that nobody sees, loaded anew for every session: a fourth of a spec's time
  'SpareRendererForSitePerProcess', // a process kept ready for whichever page comes next: then nobody could tell which page it is of
];

const quietFlags = [
  '--no-first-run', '--no-default-browser-check', '--no-service-autorun', '--no-pings', '--test-type', '--metrics-recording-only',
  '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-quic', '--disable-domain-reliability',
  '--disable-breakpad', '--disable-client-side-phishing-detection', '--disable-default-apps', '--disable-extensions',
  '--disable-search-engine-choice-screen', '--disable-field-trial-config', '--disable-spell-checking',
  '--disable-renderer-backgrounding', '--disable-backgrounding-occluded-windows', '--disable-gpu',
  '--password-store=basic', '--use-mock-keychain',
];

const offlineFlags = [
  '--host-resolver-rules=MAP * ~NOTFOUND', // no name is ever looked up
  '--proxy-server=http://127.0.0.1:9', // and no address is ever reached, WebSockets included: the discard port answers nothing
  '--proxy-bypass-list=<-loopback>', // not even addresses of this machine
  // WebRTC: the headless shell has no profile from which it would take this (profile.mjs), and this switch only Chromium without a profile knows
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
];

const ownGroup = process.platform !== 'win32';

/** Electron has this by a patch of its own. */
const enabledBlinkFeatures = ['MessagePortCloseEvent'];

/** Switches an app adds that would undo what the host needs; the host's own value stands. */
const ownSwitches = /^(user-data-dir|remote-debugging-.*|inspect.*|incognito|headless|host-resolver-rules|proxy-.*|no-sandbox|app)$/;

function playwrightChromiums() {
  const folder = process.env.PLAYWRIGHT_BROWSERS_PATH ?? path.join(os.homedir(), '.cache', 'ms-playwright');
  if (!existsSync(folder)) return [];
  const builds = readdirSync(folder).filter((name) => /^chromium-\d+$/.test(name));
  return builds.flatMap((name) => ['chrome-linux64/chrome', 'chrome-linux/chrome'].map((file) => path.join(folder, name, file)));
}

/** A snap may not read hidden folders of the home folder, where an app's data lives: it cannot be used. */
function isSnap(file) {
  const target = realpathSync(file);
  return target.startsWith('/snap/') || target === '/usr/bin/snap' || (file === '/usr/bin/chromium-browser' && existsSync('/snap/bin/chromium'));
}

/** @returns {string | undefined} the program to start; `TIPKEEP_STAND_IN_CHROMIUM` decides when it is set */
export function findChromium(environment = process.env) {
  if (environment.TIPKEEP_STAND_IN_CHROMIUM !== undefined) {
    return existsSync(environment.TIPKEEP_STAND_IN_CHROMIUM) ? environment.TIPKEEP_STAND_IN_CHROMIUM : undefined;
  }
  const candidates = [
    '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', ...playwrightChromiums(),
    '/Applications/Chromium.app/Contents/MacOS/Chromium', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    path.join(environment.PROGRAMFILES ?? 'C:\\Program Files', 'Google\\Chrome\\Application\\chrome.exe'),
  ];
  return candidates.find((file) => existsSync(file) && !isSnap(file));
}

/** Debian's own package: Chromium's engine without the browser around it. It starts at a fraction of the processor time, and no more of Chromium is in Electron. */
const headlessShell = '/usr/bin/chromium-headless-shell';

/** @returns {string | undefined} the program for windows that nobody sees */
export function findHeadlessChromium(environment = process.env) {
  return environment.TIPKEEP_STAND_IN_CHROMIUM === undefined && existsSync(headlessShell) ? headlessShell : findChromium(environment);
}

/**
 * @param {Record<string, string>} switches what the app or the command line asked for
 * @returns {string[]} those that are Chromium's business, with the host's own features merged in
 */
function switchFlags(switches) {
  const flags = [];
  for (const [name, value] of Object.entries(switches)) {
    if (ownSwitches.test(name) || name === 'disable-features' || name === 'enable-blink-features') continue;
    flags.push(value === '' ? `--${name}` : `--${name}=${value}`);
  }
  const merged = (name, own) => `--${name}=${[...own, ...(switches[name] ?? '').split(',').filter(Boolean)].join(',')}`;
  return [...flags, merged('disable-features', disabledFeatures), merged('enable-blink-features', enabledBlinkFeatures)];
}

/** The running browser. Emits `exit` once, when it is gone. */
export class Chromium extends EventEmitter {
  #child;
  #executable;
  #flags;
  #environment;
  #lastWords = [];
  gone = false;

  /** @param {{ executable: string, folder: string, environment: Record<string, string>, headless: boolean, debuggable: boolean, switches: Record<string, string> }} options */
  constructor({ executable, folder, environment, headless, debuggable, switches }) {
    super();
    this.#executable = executable;
    this.headless = headless;
    this.#environment = { ...process.env, ...environment };
    this.#flags = [
      ...quietFlags, ...offlineFlags, ...switchFlags(switches), `--user-data-dir=${folder}`,
      ...(headless ? ['--headless=new', '--hide-scrollbars', '--mute-audio'] : ['--incognito', '--deny-permission-prompts']),
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), // Chromium refuses to sandbox for root; everybody else has the sandbox
    ];
    const debugging = ['--remote-debugging-pipe', '--no-startup-window', ...(debuggable ? ['--remote-debugging-port=0'] : [])];
    this.#child = spawn(executable, [...this.#flags, ...debugging], {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
      env: this.#environment,
      detached: ownGroup, // a process group of its own: Ctrl+C reaches only us, and its helpers can be ended with it
    });
    const [, , stderr, output, input] = this.#child.stdio;
    this.pipe = new CdpPipe(output, input);
    stderr.setEncoding('utf8').on('data', (text) => this.#hear(text, debuggable));
    this.#child.on('error', (error) => this.#end(error.message));
    this.#child.on('exit', (code, signal) => this.#end(`exit ${code ?? signal}`));
  }

  /** What it said last, for the message when it dies at once. */
  get lastWords() {
    return this.#lastWords.join('\n');
  }

  /** Its processes, as the operating system sees them now. @returns {import('./process-table.mjs').Entry[]} */
  get processes() {
    return this.#child.pid === undefined ? [] : processesOf(this.#child.pid);
  }

  /** A window without tabs or address bar: a second call hands the address to the running browser. */
  openAppWindow(url) {
    spawn(this.#executable, [...this.#flags, `--app=${url}`], { stdio: 'ignore', env: this.#environment }).on('error', (error) => debug('app window', error.message));
  }

  /** Ends it and its helper processes, which outlive it for a moment and would write into a profile that is being wiped. */
  kill() {
    try {
      if (ownGroup && this.#child.pid !== undefined) process.kill(-this.#child.pid, 'SIGKILL');
      else this.#child.kill('SIGKILL');
    } catch {
      // all gone already
    }
  }

  /** Asks it to close; kills it after three seconds. Resolves when it is gone. */
  async close() {
    if (this.gone) return;
    const ended = new Promise((resolve) => this.once('exit', resolve));
    const impatient = setTimeout(() => this.kill(), 3000);
    this.pipe.root.send('Browser.close').catch(() => this.kill());
    await ended;
    clearTimeout(impatient);
    this.kill();
  }

  #hear(text, debuggable) {
    for (const line of text.split('\n')) {
      if (line.startsWith('DevTools listening')) {
        if (debuggable) process.stderr.write(`${line}\n`); // Playwright waits for this line
      } else if (line !== '') {
        this.#lastWords = [...this.#lastWords.slice(-9), line];
        debug('chromium:', line);
      }
    }
  }

  #end(reason) {
    if (this.gone) return;
    this.gone = true;
    debug('chromium gone:', reason);
    this.pipe.close();
    this.emit('exit');
  }
}
