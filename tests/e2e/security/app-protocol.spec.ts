// What app: answers: the files of a fixed map, to GET, for one host. Every other spelling is "not found", under the same policy.
import { expect, test } from '../support/shared-desk.ts';

test('no spelling of a path leads out of the map', async ({ laxPage }) => {
  const outcomes = await laxPage.evaluate(async () => {
    const paths = [
      '/../package.json', '/..%2fpackage.json', '/%2e%2e/package.json', '/%2e%2e%2fpackage.json', '/%252e%252e%252fpackage.json', '/assets/../../main/main.js', '/assets/..%2f..%2fmain%2fmain.js', '/assets/..%5c..%5cmain%5cmain.js', '/..\\main\\main.js',
      '/main/main.js', '/main/vault.js', '/preload/preload.cjs', '/form/tip-form.html', '//etc/passwd', '/etc/passwd', '/%00', '/index.html%00.js', '/index.html/', '/INDEX.HTML', '/index%2ehtml', '/./%2e/index.html%20', '/index.html;x', '/assets', '/assets/', '/', '/.', '/~root', '/C:/Windows/win.ini',
      '/file:///etc/passwd', '/__proto__', '/constructor', '/toString',
    ];
    return Promise.all(
      paths.map(async (path) => {
        try {
          const response = await fetch(path);
          return [path, response.status, (await response.text()).slice(0, 40)] as const;
        } catch {
          return [path, 0, 'refused'] as const; // Electron does not let pages fetch from this scheme at all
        }
      }),
    );
  });
  for (const [path, status, text] of outcomes) expect([404, 0], `${path} ${text}`).toContain(status);
});

test('only GET is answered', async ({ laxPage }) => {
  const outcomes = await laxPage.evaluate(() => Promise.all(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD'].map((method) => fetch('/index.html', { method }).then((response) => response.status, () => 0))));
  for (const status of outcomes) expect([404, 0]).toContain(status);
});

test('every answer, "not found" included, carries the policy and forbids guessing its type', async ({ laxPage }) => {
  const headers = await laxPage.evaluate(() =>
    Promise.all(
      ['/index.html', '/missing.html'].map((path) =>
        fetch(path).then(
          (response) => ['content-security-policy', 'x-content-type-options', 'referrer-policy', 'cache-control', 'cross-origin-opener-policy'].map((name) => response.headers.get(name) ?? 'missing'),
          () => undefined,
        ),
      ),
    ),
  );
  for (const found of headers) {
    if (found === undefined) continue; // Electron does not let pages fetch from this scheme at all
    expect(found[0]).toMatch(/^default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'; script-src 'self';/);
    expect(found[0]).not.toMatch(/unsafe|https?:|\*/);
    expect(found.slice(1)).toEqual(['nosniff', 'no-referrer', 'no-store', 'same-origin']);
  }
});

test('another host of the scheme has nothing, in the desk’s own session', async ({ app }) => {
  const texts = await app.evaluate(async ({ BrowserWindow }) => {
    const desk = BrowserWindow.getAllWindows()[0]?.webContents.session;
    const found: string[] = [];
    for (const address of ['app://other/index.html', 'app://print/index.html', 'app://desk.other/index.html', 'app://desk/missing.html']) {
      const window = new BrowserWindow({ show: false, webPreferences: { ...(desk ? { session: desk } : {}), sandbox: true, contextIsolation: true, nodeIntegration: false } });
      try {
        await window.loadURL(address);
        found.push(String(await window.webContents.executeJavaScript('document.body.innerText')));
      } catch {
        found.push('refused');
      }
      window.destroy();
    }
    return found;
  });
  for (const text of texts) expect(['not found', 'refused']).toContain(text);
});
