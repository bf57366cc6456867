// The window in which a received file is decoded: what its page may do, and that it is ended whatever it does.
import type { WebContents } from 'electron';
import type { ElectronApplication, Page } from '@playwright/test';
import { png } from '../../corpus/hostile/make/png.ts';
import type { DeskApp } from '../support/desk-app.ts';
import { closeViewer, onlyTheDeskIsLeft, startDeskWithFiles, viewFile } from '../support/desk-with-files.ts';
import { expect, test } from '../support/prepared-vault.ts';

test.describe.configure({ mode: 'serial' });

/** How long main lets a decoder work; a test takes this timer away to see what else ends it. */
const decodeMs = 5000;

interface Held {
  /** The decoder's page, once it is loaded. */
  contents: WebContents | undefined;
  /** Run in it then. */
  code: string;
  /** The page never gets its port. */
  withholdsPort: boolean;
  withoutTimer: boolean;
  mostKb: number;
}
declare global {
  var held: Held;
}

let desk: DeskApp;
let page: Page;

test.beforeAll(async ({ vaults }) => {
  ({ desk, page } = await startDeskWithFiles(vaults, 'decoder', [png(40, 30)]));
  await desk.app.evaluate(({ app }, timerMs) => {
    globalThis.held = { contents: undefined, code: '', withholdsPort: false, withoutTimer: false, mostKb: 0 };
    const set = globalThis.setTimeout;
    globalThis.setTimeout = ((work: () => void, ms?: number, ...given: []) => set(globalThis.held.withoutTimer && ms === timerMs ? () => undefined : work, ms, ...given)) as typeof setTimeout;
    app.on('web-contents-created', (_event, contents) => {
      const post = contents.postMessage.bind(contents);
      contents.postMessage = (channel, ...given) => {
        if (channel !== 'tipkeep:decoder-port') post(channel, ...given);
        else if (!globalThis.held.withholdsPort) post(channel, ...given);
      };
      contents.on('did-finish-load', () => {
        if (!contents.getURL().startsWith('app://decoder/')) return;
        globalThis.held.contents = contents;
        // From the first moment: a page that fills memory may be gone before anybody outside could ask.
        const pid = contents.getOSProcessId();
        const looking = setInterval(() => {
          const metric = app.getAppMetrics().find((each) => each.pid === pid);
          if (metric === undefined) clearInterval(looking);
          else globalThis.held.mostKb = Math.max(globalThis.held.mostKb, metric.memory.workingSetSize);
        }, 20);
        if (globalThis.held.code !== '') void contents.executeJavaScript(globalThis.held.code).catch(() => undefined);
      });
    });
  }, decodeMs);
});
test.afterAll(() => desk.close());

const hold = (part: Partial<Omit<Held, 'contents'>>): Promise<void> =>
  desk.app.evaluate((_electron, given) => {
    globalThis.held = { contents: undefined, code: '', withholdsPort: false, withoutTimer: false, mostKb: 0, ...given };
  }, part);
const isLoaded = (app: ElectronApplication) => expect.poll(() => app.evaluate(() => globalThis.held.contents !== undefined), { timeout: 30_000, intervals: [20] }).toBe(true);

/** The desk still answers, and can show the same picture. */
async function deskIsWell(): Promise<void> {
  await closeViewer(page);
  // A machine that does other things as well is slow, and that alone is no fault.
  await hold({ withoutTimer: true });
  await viewFile(page, 0);
  await expect(page.getByRole('dialog').getByRole('img')).toBeVisible();
  await closeViewer(page);
  await onlyTheDeskIsLeft(desk.app);
}

test('a page that hangs is ended after its time, with its process, and the desk says so', async () => {
  await hold({ code: 'for (;;);' });
  await viewFile(page, 0);
  await isLoaded(desk.app);
  const pid = await desk.app.evaluate(() => globalThis.held.contents?.getOSProcessId() ?? 0);
  expect(pid).toBeGreaterThan(0);
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('so it was stopped');
  await onlyTheDeskIsLeft(desk.app);
  await expect.poll(() => desk.app.evaluate(({ app }, gone) => app.getAppMetrics().some((metric) => metric.pid === gone), pid)).toBe(false);
  await deskIsWell();
});

test('a page that fills memory is ended long before the machine has none left', async () => {
  await hold({ withholdsPort: true, withoutTimer: true, code: 'const kept = []; while (kept.length < 30) kept.push(new Uint8Array(50_000_000).fill(1)); for (;;);' });
  await viewFile(page, 0);
  // Sooner than the vault would give up by itself.
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('too much memory', { timeout: 25_000 });
  await onlyTheDeskIsLeft(desk.app);
  const mostKb = await desk.app.evaluate(() => globalThis.held.mostKb);
  expect(mostKb).toBeGreaterThan(300_000);
  // It would have gone on to 1.5 GB.
  expect(mostKb).toBeLessThan(1_400_000);
  await deskIsWell();
});

test('its page has no way out: no api, no Node, no code, no address, no permission, no other window', async () => {
  await hold({ withholdsPort: true, withoutTimer: true });
  await viewFile(page, 0);
  await isLoaded(desk.app);
  const found = await desk.app.evaluate(async ({ BrowserWindow }) => {
    const { contents } = globalThis.held;
    if (contents === undefined) throw new Error('no decoder');
    const run = (code: string): Promise<unknown> => contents.executeJavaScript(code);
    const inPage = await run(`new Promise((resolve) => setTimeout(async () => {
      const outcome = {};
      const refused = (attempt) => Promise.resolve().then(attempt).then(() => false, () => true);
      outcome.names = ['api', 'require', 'process', 'electron', 'module', 'Buffer', 'ipcRenderer'].filter((name) => name in globalThis);
      outcome.eval = await refused(() => (0, eval)('1'));
      outcome.fetch = await refused(() => fetch('/index.html'));
      outcome.away = await refused(() => fetch('https://example.org/'));
      outcome.socket = await new Promise((done) => { try { const socket = new WebSocket('wss://example.org/'); socket.onerror = () => done(true); socket.onopen = () => done(false); } catch { done(true); } });
      outcome.image = await new Promise((done) => { const image = new Image(); image.onload = () => done(false); image.onerror = () => done(true); image.src = URL.createObjectURL(new Blob(['x'], { type: 'image/png' })); });
      outcome.markup = await refused(() => { document.body.innerHTML = '<b>x</b>'; });
      outcome.worker = await new Promise((done) => { try { new Worker(URL.createObjectURL(new Blob(['postMessage(1)']))).onmessage = () => done(false); setTimeout(() => done(true), 500); } catch { done(true); } });
      outcome.opened = window.open('/index.html') === null;
      outcome.granted = [];
      for (const name of ['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read', 'local-fonts']) {
        const state = await navigator.permissions.query({ name }).then((status) => status.state, () => 'unknown');
        if (state === 'granted') outcome.granted.push(name);
      }
      resolve(outcome);
    }, 0))`);
    await run('window.mark = 1; location.href = "/other.html"; void 0');
    await new Promise((resolve) => setTimeout(resolve, 500));
    const desk = BrowserWindow.getAllWindows().find((window) => window.webContents.getURL().startsWith('app://desk/'));
    return { inPage, mark: await run('window.mark'), url: contents.getURL(), ownSession: contents.session !== desk?.webContents.session, persistent: contents.session.isPersistent(), windows: BrowserWindow.getAllWindows().length };
  });
  expect(found).toEqual({
    inPage: { names: [], eval: true, fetch: true, away: true, socket: true, image: true, markup: true, worker: true, opened: true, granted: [] },
    mark: 1,
    url: 'app://decoder/index.html',
    ownSession: true,
    persistent: false,
    windows: 2,
  });
  await closeViewer(page);
  await onlyTheDeskIsLeft(desk.app);
  await deskIsWell();
});
