// From the command line to `ready`, and what happens when that is not possible.
import { pathToFileURL } from 'node:url';
import { announceReady, askedForSingleInstance, end, isEnding } from './app.mjs';
import { Chromium, findChromium, findHeadlessChromium, oldestChromium } from './chromium.mjs';
import { exitCodes } from './exit-codes.mjs';
import { say } from './log.mjs';
import { Profile } from './profile.mjs';
import { Targets } from './targets.mjs';
import { listedNames, isListedNoOp } from './strict.mjs';

/** How long the main module may take to load. Only a top-level `await app.whenReady()` takes for ever, and does so in Electron too (electron#40719). */
const loadLimitMs = 10_000;

/** How long an app that did not get the single instance lock may take to quit by itself. */
const yieldLimitMs = 3000;

const noBrowserText = `No Electron binary and no Chromium was found. Install one of them, then start again:
  Debian:          apt-get install chromium
  Ubuntu:          npx playwright install chromium   (Ubuntu's own Chromium is a snap, which cannot be used)
  the real thing:  npx install-electron`;
const noDisplayText = 'There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set), so no window can open. To see what the app does without one: npm run demo -- --out DIR';

/** What a dying browser says may arrive after its pipe has closed. */
const lastWordsMs = 500;

function notice(name) {
  return `No Electron binary was found: ${name} opens in the installed Chromium, which shields less (text of a page passes through a helper process, shown windows share one session); "npx install-electron" gets the real one.`;
}

function refuse(code, text) {
  say(text);
  process.exit(code);
}

/** @param {import('./host.mjs').Host} host @param {import('./app.mjs').App} app @param {Promise<void>} released by Playwright, or at once */
export async function startApp(host, app, released) {
  try {
    const executable = checkSurroundings(host);
    if (!host.boot.driven) say(notice(app.getName()));
    await loadMain(host.boot.main);
    if (app[isEnding]) return;
    await takeProfile(host, app);
    if (app[isEnding]) return;
    await startBrowser(host, app, executable);
    await released;
    Object.assign(globalThis[Symbol.for('tipkeep.stand-in')], { listedNames, isListedNoOp });
    app[announceReady]();
  } catch (error) {
    refuse(exitCodes.failed, error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}

function checkSurroundings(host) {
  const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);
  const executable = host.boot.headless ? findHeadlessChromium() : findChromium();
  if (executable === undefined) refuse(exitCodes.noBrowser, noBrowserText);
  if (!host.boot.headless && !hasDisplay) refuse(exitCodes.noDisplay, noDisplayText);
  return executable;
}

/** As in Electron, `ready` comes only after the main module has been evaluated. */
async function loadMain(file) {
  const limit = setTimeout(() => refuse(exitCodes.failed, 'The main module was still not evaluated after 10 s. A top-level await on app.whenReady() hangs in Electron too.'), loadLimitMs);
  await import(pathToFileURL(file).href);
  clearTimeout(limit);
}

/** A second Chromium on one profile would hand its windows to the first: refused, unless the app has noticed and quits by itself. */
async function takeProfile(host, app) {
  const owner = host.lock.acquire();
  if (owner) {
    const limit = Date.now() + (app[askedForSingleInstance] ? yieldLimitMs : 0);
    while (!app[isEnding] && Date.now() < limit) await new Promise((resolve) => setTimeout(resolve, 20));
    if (app[isEnding]) return;
    refuse(exitCodes.profileInUse, `${app.getName()} is already open with this profile (process ${owner.pid}). Use the window that is open, or close it first.`);
  }
  const profile = new Profile(host.userData);
  process.on('exit', () => {
    for (const browser of host.browsers) browser.kill();
    profile.wipe();
    host.lock.release();
  });
  profile.create();
  host.profile = profile;
}

/** Windows for people in one Chromium; with a screen, pages nobody sees in a second one, headless, started when first needed. */
async function startBrowser(host, app, executable) {
  const { headless, driven } = host.boot;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => app.quit());
  host.targets = await launch(host, app, { executable, folder: host.profile.folder, headless, debuggable: driven });
  let hidden = headless ? Promise.resolve(host.targets) : undefined;
  host.hiddenTargets = () => (hidden ??= launch(host, app, { executable: findHeadlessChromium(), folder: host.profile.hiddenFolder, headless: true, debuggable: false }));
}

async function launch(host, app, options) {
  const browser = new Chromium({ ...options, environment: host.profile.environment, switches: host.boot.switches });
  host.browsers.add(browser);
  browser.on('exit', () => {
    if (host.isReady && !app[isEnding]) void app[end](exitCodes.done); // the person closed it altogether
  });
  const targets = new Targets(host, browser);
  await targets.listen().catch(async () => {
    await new Promise((resolve) => setTimeout(resolve, lastWordsMs));
    refuse(exitCodes.failed, `Chromium did not start.\n${browser.lastWords}`);
  });
  const { product } = await targets.browser.send('Browser.getVersion');
  const version = /\/(.+)$/.exec(product)?.[1] ?? '';
  if (Number.parseInt(version, 10) < oldestChromium) {
    refuse(exitCodes.noBrowser, `The installed Chromium is too old: ${version}, and ${oldestChromium} or later is needed. ${noBrowserText}`);
  }
  process.versions.chrome = version;
  return targets;
}
