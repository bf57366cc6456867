import type { ElectronApplication, Page } from '@playwright/test';
import { onlyOnStandIn } from '../support/host-only.ts';
import { isHeaded } from '../support/launch.ts';
import { expect, readyPage, test } from './specimen.ts';

const asked = (app: ElectronApplication): Promise<string[]> => app.evaluate(() => globalThis.specimen.asked);

/** The page stays where it is and still answers. */
async function expectUnmoved(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Host specimen' })).toBeVisible();
  expect(await page.evaluate(() => window.specimen.invoke('add', 1, 2))).toBe(3);
}

test('the page has no Node, no Electron and nothing of the preload world', async ({ page }) => {
  const found = await page.evaluate(() => {
    const names = ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer', 'preloadSecret', '__standInReceive'].filter((name) => name in globalThis);
    const hidden = Object.getOwnPropertyNames(globalThis).filter((name) => /stand|electron|wire|^h[0-9a-f]{24}$/i.test(name));
    return { names, hidden, isFrozen: Object.isFrozen(window.specimen), version: window.specimen.version };
  });
  expect(found).toMatchObject({ names: [], hidden: [], isFrozen: true, version: { sandboxed: true } });
  expect(found.version.electron).toMatch(/^\d+\.\d+\.\d+(-stand-in)?$/);
});

test('what the preload exposes cannot be replaced by the page', async ({ page }) => {
  const outcome = await page.evaluate(() => {
    try {
      (window as { specimen: unknown }).specimen = 1;
    } catch {
      // strict mode says so
    }
    return typeof window.specimen.invoke;
  });
  expect(outcome).toBe('function');
});

test('the content security policy that the app serves is in force', async ({ page }) => {
  const outcome = await page.evaluate(async () => {
    const broken = new Set<string>();
    document.addEventListener('securitypolicyviolation', (event) => broken.add(event.effectiveDirective));
    const evaluated = await new Promise((resolve) =>
      // from a timer: a debugger's own evaluate is exempt from the policy
      setTimeout(() => {
        try {
          resolve((Reflect.construct(Function, ['return "ran"']) as () => string)());
        } catch {
          resolve('refused');
        }
      }, 0),
    );
    const script = document.createElement('script');
    script.textContent = 'document.title = "inline ran"';
    document.head.append(script);
    const reached = await fetch('https://example.org/').then(() => 'reached', () => 'refused');
    await new Promise((resolve) => setTimeout(resolve, 200)); // violations are told a little later
    return [evaluated, document.title, reached, [...broken].sort()];
  });
  expect(outcome).toEqual(['refused', 'Host specimen', 'refused', ['connect-src', 'script-src', 'script-src-elem']]);
});

/** Shows a page whose policy forbids nothing, so that only the other rules stand in the way. */
async function showLaxPage(app: ElectronApplication, page: Page): Promise<void> {
  await app.evaluate(() => globalThis.specimen.window.loadURL('app://specimen/lax.html'));
  await page.waitForURL(/lax\.html/);
}

test('a request outside the app is cancelled by the app rule, even where the policy would let it pass', async ({ app, page }) => {
  await showLaxPage(app, page);
  expect(await page.evaluate(() => fetch('https://example.org/outside').then(() => 'reached', () => 'refused'))).toBe('refused');
  expect(await app.evaluate(() => globalThis.specimen.requests)).toContain('https://example.org/outside');
  expect(await page.evaluate(() => fetch('/frame.html').then(async (response) => (await response.text()).includes('frame')))).toBe(true);
});

test('nothing on this machine can be reached over a socket, even where the policy would let it pass', async ({ app, page }) => {
  onlyOnStandIn('Electron asks the app before it opens a WebSocket; the stand-in cannot, and leads every connection to nowhere instead');
  await showLaxPage(app, page);
  const port = await app.evaluate(async () => {
    const { createServer } = process.getBuiltinModule('node:net');
    const server = createServer((socket) => {
      globalThis.specimen.asked.push('a connection came');
      socket.destroy();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return (server.address() as { port: number }).port;
  });
  const outcome = await page.evaluate(
    (target) =>
      new Promise((resolve) => {
        const socket = new WebSocket(`ws://127.0.0.1:${String(target)}/`);
        socket.onopen = () => resolve('open');
        socket.onerror = () => resolve('refused');
      }),
    port,
  );
  expect(outcome).toBe('refused');
  expect(await asked(app)).toEqual([]);
});

test('a link away is refused, and the app was asked', async ({ app, page }) => {
  await page.getByRole('link', { name: 'away' }).click();
  await expect.poll(() => asked(app)).toEqual(['navigate https://example.org/away']);
  await expectUnmoved(page);
  expect(await app.evaluate(() => globalThis.specimen.window.webContents.getURL())).toBe('app://specimen/index.html');
});

test('a redirect is refused, and the app was asked', async ({ app, page }) => {
  await page.evaluate(() => {
    location.href = new URL('/moved', location.href).href;
  });
  await expect.poll(() => asked(app)).toEqual(['navigate app://specimen/moved', 'redirect app://specimen/index.html?moved']);
  await expectUnmoved(page);
});

test('a frame that leads where the app forbids is refused, and the app was asked', async ({ app, page }) => {
  await page.evaluate(() => {
    const frame = document.createElement('iframe');
    frame.src = new URL('/frame.html', location.href).href;
    document.body.append(frame);
    return new Promise((resolve) => (frame.onload = resolve));
  });
  await page.evaluate(() => {
    const frame = document.querySelector('iframe');
    if (frame?.contentWindow) frame.contentWindow.location.href = '/forbidden.html';
  });
  await expect.poll(() => asked(app)).toContain('frame app://specimen/forbidden.html');
  await expectUnmoved(page);
});

test('reloading keeps the bridge and the app is not asked', async ({ app, page }) => {
  await page.reload();
  await page.locator('html[data-ready="yes"]').waitFor({ state: 'attached' });
  await expectUnmoved(page);
  expect(await asked(app)).toEqual([]);
});

test('no window opens: not by script, not by a link', async ({ app, page }) => {
  expect(await page.evaluate(() => window.open('https://example.org/script') === null)).toBe(true);
  await page.getByRole('link', { name: 'window' }).click();
  await expect.poll(() => asked(app)).toEqual(['open https://example.org/script', 'open https://example.org/window']);
  await expect.poll(() => app.windows().length).toBe(1);
  await expectUnmoved(page);
});

test('a download is refused, and the app hears of it', async ({ app, page }) => {
  await page.getByRole('link', { name: 'download' }).click();
  await expect.poll(() => app.evaluate(() => globalThis.specimen.downloads)).toEqual(['app://specimen/file.bin']);
  await expectUnmoved(page);
});

test('every permission is denied by the app rule', async ({ page }) => {
  const outcome = await page.evaluate(async () => {
    const place = await new Promise((resolve) => navigator.geolocation.getCurrentPosition(() => resolve('granted'), (error) => resolve(`denied ${String(error.code)}`)));
    const states = await Promise.all(
      (['geolocation', 'notifications', 'camera', 'microphone'] as PermissionName[]).map(async (name) => `${name} ${(await navigator.permissions.query({ name })).state}`),
    );
    const media = await navigator.mediaDevices.getUserMedia({ audio: true }).then(() => 'granted', (error: unknown) => (error as Error).name);
    return { place, states, media, isSecure: isSecureContext };
  });
  expect(outcome).toEqual({ place: 'denied 1', states: ['geolocation denied', 'notifications denied', 'camera denied', 'microphone denied'], media: expect.stringMatching(/NotAllowedError|NotFoundError/) as unknown, isSecure: true });
});

test('a permission that the app grants is granted', async ({ app, page }) => {
  test.skip(isHeaded, 'on a screen the stand-in blocks every permission; docs/stand-in.md says so');
  await app.evaluate(() => {
    globalThis.specimen.grantsLocation = true;
    return globalThis.specimen.lock();
  });
  const fresh = await readyPage(app, page);
  const states = await fresh.evaluate(() =>
    Promise.all((['geolocation', 'notifications'] as PermissionName[]).map(async (name) => (await navigator.permissions.query({ name })).state)),
  );
  expect(states).toEqual(['granted', 'denied']);
});
