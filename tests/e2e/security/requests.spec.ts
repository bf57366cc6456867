// Requests outside app: and blob: are cancelled by a rule of their own, also in a page that no content policy holds.
import { isAllowedRequest } from '../../../electron/main/security/requests.ts';
import { startAwayServer } from '../support/away-server.ts';
import { expect, markDocument, test } from '../support/shared-desk.ts';

test('only app: and blobs of it pass, in every spelling', () => {
  for (const address of ['app://desk/index.html', 'blob:app://desk/8f0a']) expect(isAllowedRequest(address), address).toBe(true);
  const foreign = ['http://a/', 'https://a/', 'ws://a/', 'wss://a/', 'ftp://a/', 'file:///etc/passwd', 'data:text/plain,x', 'blob:https://a/1', 'blob:null/1', 'about:blank', 'javascript:1', 'chrome://version', 'devtools://devtools', 'filesystem:app://desk/x'];
  for (const address of [...foreign, 'app:desk', 'app:/desk', ' app://desk/', 'xapp://desk/', 'https://app://desk/', '']) expect(isAllowedRequest(address), address).toBe(false);
});

test('without a content policy, no kind of request reaches a server on this machine', async ({ laxPage }) => {
  const server = await startAwayServer();
  const failures = new Map<string, string>();
  const note = (request: { url(): string; failure(): { errorText: string } | null }): void => void failures.set(new URL(request.url()).pathname, request.failure()?.errorText ?? 'none');
  laxPage.on('requestfailed', note);
  const unmoved = await markDocument(laxPage);
  const reached = await laxPage.evaluate(async (address) => {
    const came: string[] = [];
    const away = (name: string): string => `http://${address}/${name}`;
    const made: Element[] = [];
    const add = (name: string, attributes: Record<string, string>, text = ''): void => {
      const element = document.createElement(name);
      for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
      element.append(text);
      if (name !== 'style' && name !== 'iframe') element.addEventListener('load', () => void came.push(JSON.stringify(attributes)));
      document.body.append(element);
      made.push(element);
    };
    const request = new XMLHttpRequest();
    request.open('POST', away('xhr'));
    request.onload = () => void came.push('xhr');
    request.send('x');
    void fetch(away('fetch')).then(() => came.push('fetch'), () => undefined);
    void fetch(away('opaque'), { mode: 'no-cors', method: 'POST', body: 'x', keepalive: true }).then(() => came.push('opaque'), () => undefined);
    navigator.sendBeacon(away('beacon'), 'x');
    const events = new EventSource(away('events'));
    events.onopen = () => void came.push('events');
    const socket = new WebSocket(`ws://${address}/socket`);
    socket.onopen = () => void came.push('socket');
    add('img', { src: away('img') });
    add('script', { src: away('script') });
    add('link', { rel: 'stylesheet', href: away('link') });
    add('link', { rel: 'prefetch', href: away('prefetch') });
    add('link', { rel: 'preconnect', href: away('') });
    add('link', { rel: 'dns-prefetch', href: away('') });
    add('link', { rel: 'modulepreload', href: away('module') });
    add('style', {}, `@import url(${away('import')}); #netprobe { background: url(${away('background')}) } @font-face { font-family: n; src: url(${away('font')}) }`);
    add('p', { id: 'netprobe', style: 'font-family: n' }, 'x');
    add('video', { src: away('video'), poster: away('poster'), preload: 'auto' });
    add('audio', { src: away('audio'), preload: 'auto' });
    add('iframe', { src: away('frame') });
    add('object', { data: away('object') });
    add('embed', { src: away('embed') });
    add('a', { href: away('page'), ping: away('ping') });
    const worker = new Worker(URL.createObjectURL(new Blob([`fetch(${JSON.stringify(away('worker'))}).then(() => postMessage(1))`])));
    worker.onmessage = () => void came.push('worker');
    (made.at(-1) as HTMLElement).click();
    await new Promise((resolve) => setTimeout(resolve, 1500));
    worker.terminate();
    events.close();
    for (const element of made) element.remove();
    return came;
  }, server.address);
  laxPage.off('requestfailed', note);
  expect(reached).toEqual([]);
  expect(server.connections()).toBe(0);
  // Cancelled by the rule, before any network would have had to refuse it.
  for (const name of ['/fetch', '/xhr', '/img', '/script', '/link', '/background', '/video', '/frame']) expect(failures.get(name), name).toMatch(/BLOCKED_BY_CLIENT|ABORTED/);
  await unmoved();
  await server.stop();
});
