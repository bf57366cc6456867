// The small app on which the host specs run: it uses each thing the desk uses, and leaves handles for the specs on `specimen`.
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { app, BrowserWindow, ipcMain, MessageChannelMain, protocol, session, utilityProcess } from 'electron';

const folder = import.meta.dirname;
const home = 'app://specimen/index.html';
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-src app:; frame-ancestors 'self'";
const files = {
  '/index.html': ['index.html', 'text/html; charset=utf-8'],
  '/page.mjs': ['page.mjs', 'text/javascript'],
  '/frame.html': ['frame.html', 'text/html; charset=utf-8'],
  '/lax.html': ['frame.html', 'text/html; charset=utf-8'], // with a policy that forbids nothing, so that only the other rules do
};

/** What the specs read: everything the app's rules were asked. */
const specimen = { asked: [], requests: [], downloads: [], mainSaw: [], second: [], isLocking: false, grantsLocation: false };
globalThis.specimen = specimen;

app.enableSandbox();
protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }]);

async function serve(request) {
  const { pathname } = new URL(request.url);
  if (pathname === '/moved') return new Response(null, { status: 302, headers: { location: 'app://specimen/index.html?moved' } });
  if (pathname === '/file.bin') return new Response('bytes', { headers: { 'content-type': 'application/octet-stream', 'content-disposition': 'attachment; filename="file.bin"' } });
  const known = files[pathname];
  if (!known) return new Response('not found', { status: 404 });
  const served = pathname === '/lax.html' ? 'default-src *' : policy;
  return new Response(await readFile(path.join(folder, known[0])), { headers: { 'content-type': known[1], 'content-security-policy': served } });
}

function memorySession() {
  const own = session.fromPartition(`specimen-${randomUUID()}`, { cache: false });
  own.protocol.handle('app', serve);
  own.setPermissionRequestHandler((_contents, permission, answer) => answer(permission === 'geolocation' && specimen.grantsLocation));
  own.setPermissionCheckHandler((_contents, permission) => permission === 'geolocation' && specimen.grantsLocation);
  own.webRequest.onBeforeRequest((details, answer) => {
    specimen.requests.push(details.url);
    answer({ cancel: !details.url.startsWith('app://') });
  });
  own.on('will-download', (event, item) => {
    specimen.downloads.push(item.getURL());
    event.preventDefault();
  });
  return own;
}

function guard(contents) {
  contents.setWindowOpenHandler(({ url }) => {
    specimen.asked.push(`open ${url}`);
    return { action: 'deny' };
  });
  contents.on('will-navigate', (event) => {
    specimen.asked.push(`navigate ${event.url}`);
    if (!event.url.startsWith('app://specimen/allowed') && !event.url.startsWith('app://specimen/moved')) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (event.isMainFrame) return;
    specimen.asked.push(`frame ${event.url}`);
    if (event.url.includes('forbidden')) event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    specimen.asked.push(`redirect ${event.url}`);
    event.preventDefault();
  });
}

async function openMain() {
  specimen.session = memorySession();
  specimen.vault = utilityProcess.fork(path.join(folder, 'utility.mjs'), ['argument'], { serviceName: 'specimen' });
  specimen.vault.on('message', (message) => specimen.mainSaw.push(message));
  specimen.vault.on('exit', (code) => specimen.mainSaw.push(`exit ${code}`));
  specimen.window = new BrowserWindow({
    width: 900, height: 600,
    webPreferences: { session: specimen.session, preload: path.join(folder, 'preload.cjs'), sandbox: true, contextIsolation: true, nodeIntegration: false, spellcheck: false },
  });
  await specimen.window.loadURL(home);
}

/** Lock: the utility process, the window and its session go; fresh ones come. */
specimen.lock = async () => {
  specimen.isLocking = true;
  const { vault, window, session: old } = specimen;
  const ended = new Promise((resolve) => vault.once('exit', resolve));
  vault.kill();
  window.destroy();
  await ended;
  await old.clearData();
  await openMain();
  specimen.isLocking = false;
};

/** A page that nobody sees, in a session that is used once. */
specimen.print = async (html) => {
  const own = session.fromPartition(`print-${randomUUID()}`, { cache: false });
  own.protocol.handle('app', () => new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'" } }));
  const window = new BrowserWindow({ show: false, webPreferences: { session: own, javascript: false, sandbox: true } });
  await window.loadURL('app://print/page.html');
  const pdf = await window.webContents.printToPDF({ pageSize: 'A4', printBackground: true, margins: { top: 0.5, bottom: 0.5, left: 0.5, right: 0.5 } });
  window.destroy();
  await own.clearData();
  return pdf;
};

ipcMain.handle('add', (_event, first, second) => first + second);
ipcMain.handle('echo', (_event, value) => value);
ipcMain.handle('make-bytes', (_event, count) => new Uint8Array(count).fill(7));
ipcMain.handle('sender', (event) => [event.senderFrame.url, event.senderFrame.origin, event.senderFrame.parent === null, event.sender === specimen.window.webContents]);
ipcMain.handle('fail', () => {
  throw new TypeError('it went wrong');
});
ipcMain.on('open-port', (event) => {
  const { port1, port2 } = new MessageChannelMain();
  specimen.vault.postMessage({ kind: 'client' }, [port1]);
  event.sender.postMessage('port', null, [port2]);
});
ipcMain.on('give-port', (event) => {
  const [port] = event.ports;
  port.on('message', ({ data }) => port.postMessage({ echo: data }));
  port.on('close', () => specimen.mainSaw.push('page closed its port'));
  port.start();
});

if (app.requestSingleInstanceLock({ greeting: 'again' })) {
  app.on('second-instance', (_event, argv, workingFolder, data) => specimen.second.push({ argv, workingFolder, data }));
  app.on('window-all-closed', () => {
    if (!specimen.isLocking) app.quit();
  });
  app.on('web-contents-created', (_event, contents) => guard(contents));
  void app.whenReady().then(openMain);
} else {
  app.quit();
}
