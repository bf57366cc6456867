// The desk's window stays on the page it was opened with, also when no content policy helps.
import { expect, markDocument, replaceWindow, test } from '../support/shared-desk.ts';

const away = 'https://example.org/away';

for (const policy of ['with its policy', 'without its policy'] as const) {
  test(`${policy}, neither a link, a script, a form nor a refresh leads away`, async ({ app, laxApp, page: strictPage, laxPage }) => {
    const [desk, page] = policy === 'with its policy' ? [app, strictPage] : [laxApp, laxPage];
    const unmoved = await markDocument(page);
    for (const address of [away, '/index.html?again', '/other.html', 'data:text/html,<p>x', 'file:///etc/passwd', 'chrome://version', 'view-source:https://example.org']) {
      await page.evaluate((target) => {
        const attempts: (() => void)[] = [
          () => (location.href = target),
          () => location.assign(target),
          () => location.replace(target),
          () => {
            const link = document.createElement('a');
            link.href = target;
            document.body.append(link);
            link.click();
            link.remove();
          },
          () => {
            const form = document.createElement('form');
            form.action = target;
            document.body.append(form);
            form.submit();
            form.remove();
          },
        ];
        for (const attempt of attempts) {
          try {
            attempt();
          } catch {
            // refused at once
          }
        }
      }, address);
    }
    await page.evaluate((target) => {
      const refresh = document.createElement('meta');
      refresh.httpEquiv = 'refresh';
      refresh.content = `0; url=${target}`;
      document.head.append(refresh);
      setTimeout(() => refresh.remove(), 100);
    }, away);
    await unmoved();
    await replaceWindow(desk, page);
  });
}

test('a page that reloads itself stays', async ({ app, page }) => {
  const unmoved = await markDocument(page);
  await page.evaluate(() => location.reload());
  await page.evaluate(() => history.go(0));
  await unmoved();
  await replaceWindow(app, page);
});

for (const [how, leave] of [
  ['an empty page', () => void (location.href = 'about:blank')],
  ['a step back', () => history.back()],
] as const) {
  test(`${how}, for which nobody is asked, ends in a fresh window or does not happen`, async ({ app, page }) => {
    await page.evaluate(leave).catch(() => undefined); // the answer may go with the page
    await new Promise((resolve) => setTimeout(resolve, 500));
    await expect.poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.webContents.getURL()))).toEqual(['app://desk/index.html']);
    await expect.poll(() => app.windows().length).toBe(1);
    await expect(app.windows()[0]!.getByRole('heading').first()).toBeVisible();
  });
}

test('a redirect is refused, also for a window that main itself opens', async ({ app }) => {
  const outcome = await app.evaluate(async ({ BrowserWindow, session }) => {
    const own = session.fromPartition('redirecting', { cache: false });
    own.protocol.handle('app', (request) =>
      request.url.endsWith('/moved') ? new Response(null, { status: 302, headers: { location: 'app://desk/index.html' } }) : new Response('<p>x', { headers: { 'content-type': 'text/html' } }),
    );
    const window = new BrowserWindow({ show: false, webPreferences: { session: own, sandbox: true, contextIsolation: true, nodeIntegration: false } });
    const loaded = await window.loadURL('app://desk/moved').then(
      () => 'loaded',
      () => 'refused',
    );
    const address = window.webContents.getURL();
    window.destroy();
    return { loaded, address };
  });
  expect(outcome.loaded).toBe('refused');
  expect(outcome.address).not.toContain('index.html');
});
