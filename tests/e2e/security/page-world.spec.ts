// What a page of the desk can see of the program around it: nothing.
import { expect, test } from '../support/shared-desk.ts';

test('no name of Node, Electron or the preload is in the page', async ({ page }) => {
  const found = await page.evaluate(() => {
    const names = ['require', 'process', 'module', 'exports', 'Buffer', 'global', 'setImmediate', 'clearImmediate', '__dirname', '__filename', 'electron', 'ipcRenderer', 'contextBridge', 'webFrame', 'names', 'hostCalls'];
    // Interfaces of the browser itself (Node, AudioNode, ...) cannot be enumerated; what somebody put there can.
    const own = Object.keys(globalThis).filter((name) => /electron|node|ipc|preload|stand/i.test(name));
    return { present: names.filter((name) => name in globalThis), own };
  });
  expect(found).toEqual({ present: [], own: [] });
});

test('the bridge’s functions lead to no other world', async ({ page }) => {
  const ways = await page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        // From a timer, so that the content policy holds.
        setTimeout(() => {
          const call = window.api.call as unknown as { constructor: (text: string) => () => unknown };
          const attempts: Record<string, () => unknown> = {
            constructor: () => call.constructor('return typeof process')(),
            sameFunction: () => ((call.constructor as unknown) === Function ? 'undefined' : 'foreign'),
            prototype: () => (Object.getPrototypeOf(window.api) === Object.prototype || Object.getPrototypeOf(window.api) === null ? 'undefined' : 'foreign'),
            caller: () => typeof (window.api.call as unknown as { caller?: unknown }).caller,
          };
          resolve(
            Object.entries(attempts).flatMap(([name, attempt]) => {
              try {
                const value = attempt();
                return value === 'undefined' || value === null || value === 'object' ? [] : [`${name}: ${typeof value}`];
              } catch {
                return [];
              }
            }),
          );
        }, 0);
      }),
  );
  expect(ways).toEqual([]);
});

test('every window runs with the sandbox, an isolated preload and nothing that loosens it', async ({ app }) => {
  const preferences = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => ({ persistent: window.webContents.session.isPersistent(), path: window.webContents.session.storagePath, url: window.webContents.getURL() })),
  );
  expect(preferences).toEqual([{ persistent: false, path: null, url: 'app://desk/index.html' }]);
});

test('one property of the window is the bridge’s, and the page’s own storage is empty', async ({ page }) => {
  const kept = await page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    cookie: document.cookie,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations().catch(() => [])).length,
  }));
  expect(kept).toEqual({ local: 0, session: 0, cookie: '', databases: 0, caches: 0, workers: 0 });
});
