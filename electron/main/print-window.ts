import { randomUUID } from 'node:crypto';
import { BrowserWindow, session } from 'electron';
import { serveFiles } from './security/app-protocol.ts';
import { printPolicy } from './security/content-policy.ts';
import { hardenSession } from './security/harden-session.ts';
import { printOrigin } from './security/scheme.ts';
import type { ServedFile } from './security/served-files.ts';

/**
 * Turns a static page into PDF bytes in a hidden window with a session of its own: no script, no preload, no way out.
 * The page holds only what somebody decided to let leave the vault (a redacted dossier, of which the last checks may still be running, a custody record, a poster) or no secret (sentences of a recovery sheet). null: it could not be printed.
 */
export async function printToPdf(html: string, fonts: ReadonlyMap<string, ServedFile>): Promise<Uint8Array<ArrayBuffer> | null> {
  const own = session.fromPartition(`print-${randomUUID()}`, { cache: false });
  hardenSession(own);
  const page: ServedFile = { mediaType: 'text/html; charset=utf-8', read: () => new TextEncoder().encode(html) };
  const address = `/${randomUUID()}/index.html`;
  serveFiles(own, 'print', new Map([...fonts, [address, page]]), printPolicy);
  const window = new BrowserWindow({
    show: false,
    width: 800,
    height: 1130,
    webPreferences: { session: own, sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true, javascript: false, plugins: false, webviewTag: false, spellcheck: false },
  });
  try {
    await window.loadURL(printOrigin + address);
    return new Uint8Array(await window.webContents.printToPDF({ pageSize: 'A4', printBackground: true, preferCSSPageSize: true, generateTaggedPDF: true, displayHeaderFooter: false }));
  } catch {
    return null;
  } finally {
    window.destroy();
    await own.clearData();
  }
}
