import { onlyOnElectron } from '../support/host-only.ts';
import { startAwayServer } from '../support/away-server.ts';
import { expect, markDocument, test } from '../support/shared-desk.ts';

test('a webview is an unknown word in the page: it has no contents and loads nothing', async ({ page }) => {
  const unmoved = await markDocument(page);
  const found = await page.evaluate(async () => {
    const view = document.createElement('webview');
    view.setAttribute('src', '/index.html');
    view.setAttribute('nodeintegration', '');
    document.body.append(view);
    await new Promise((resolve) => setTimeout(resolve, 200));
    const members = ['loadURL', 'executeJavaScript', 'getWebContentsId', 'contentWindow'].filter((name) => name in view);
    view.remove();
    return members;
  });
  expect(found).toEqual([]);
  await unmoved();
});

test('a webview that main’s options would allow is refused before it is attached', async ({ app }) => {
  onlyOnElectron('Chromium has no webview; the stand-in cannot attach one');
  const attached = await app.evaluate(async ({ BrowserWindow }) => {
    const window = new BrowserWindow({ show: false, webPreferences: { webviewTag: true } });
    let count = 0;
    window.webContents.on('did-attach-webview', () => (count += 1));
    await window.loadURL('data:text/html,<webview src="about:blank"></webview>');
    await new Promise((resolve) => setTimeout(resolve, 500));
    window.destroy();
    return count;
  });
  expect(attached).toBe(0);
});

test('no page embeds another, as frame, object or embed, with and without the policy', async ({ page: strictPage, laxPage }) => {
  const server = await startAwayServer();
  for (const page of [strictPage, laxPage]) {
    const texts = await page.evaluate(async (address) => {
      const made = [
        ['iframe', 'src', `http://${address}/`],
        ['object', 'data', `http://${address}/`],
        ['embed', 'src', `http://${address}/`],
        ['iframe', 'src', 'file:///etc/hostname'],
        ['iframe', 'src', '/index.html'],
      ].map(([name = '', attribute = '', target = '']) => {
        const element = document.createElement(name);
        try {
          element.setAttribute(attribute, target);
        } catch {
          // the policy asks for a trusted type
        }
        document.body.append(element);
        return element;
      });
      await new Promise((resolve) => setTimeout(resolve, 500));
      const found = made.map((element) => {
        try {
          return (element as HTMLIFrameElement).contentDocument?.querySelector('h1, button')?.textContent ?? '';
        } catch {
          return ''; // an error page of another origin
        }
      });
      for (const element of made) element.remove();
      return found;
    }, server.address);
    expect(texts).toEqual(texts.map(() => ''));
  }
  expect(server.connections()).toBe(0);
  await server.stop();
});
