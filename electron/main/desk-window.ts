import { randomUUID } from 'node:crypto';
import { BrowserWindow, session, type Session } from 'electron';
import type { Places } from './places.ts';
import { serveFiles } from './security/app-protocol.ts';
import { deskPolicy } from './security/content-policy.ts';
import { hardenSession } from './security/harden-session.ts';
import { deskAddress } from './security/scheme.ts';
import type { ServedFile } from './security/served-files.ts';

/** A desk window and the in-memory session that lives and dies with it. */
export interface DeskWindow {
  readonly window: BrowserWindow;
  destroy(): Promise<void>;
}

export function openDeskWindow(places: Places, files: ReadonlyMap<string, ServedFile>): DeskWindow {
  // No `persist:` prefix: Electron keeps such a session in memory. A new name each time: nothing is inherited after a lock.
  const own: Session = session.fromPartition(`desk-${randomUUID()}`, { cache: false });
  hardenSession(own);
  serveFiles(own, 'desk', files, deskPolicy);
  const window = new BrowserWindow({
    width: 1280,
    height: 820,
    minWidth: 480,
    minHeight: 400,
    title: 'Tipkeep',
    backgroundColor: '#f6f5f1',
    autoHideMenuBar: true,
    webPreferences: {
      session: own,
      preload: places.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      plugins: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      devTools: false,
      v8CacheOptions: 'none',
    },
  });
  void window.loadURL(deskAddress);
  return {
    window,
    destroy: async () => {
      if (!window.isDestroyed()) window.destroy();
      await own.closeAllConnections();
      await own.clearData();
    },
  };
}
