// The `electron` module of the main process, put together from its parts. Only what the app uses is here; everything else throws.
import { createApp } from './app.mjs';
import { createBrowserWindow } from './browser-window.mjs';
import { createDialog } from './dialogs.mjs';
import { Host } from './host.mjs';
import { createIpcMain } from './ipc-main.mjs';
import { createSessions } from './session.mjs';
import { createClipboard } from './clipboard.mjs';
import { createGlobalShortcut, createMenu, createPowerMonitor } from './small-modules.mjs';
import { startApp } from './start-up.mjs';
import { strict } from './strict.mjs';
import { MessageChannelMain } from './switchboard.mjs';
import { createUtilityProcess } from './utility-process.mjs';

const standIn = globalThis[Symbol.for('tipkeep.stand-in')];
const host = new Host(standIn.boot);

export const app = createApp(host);
export const ipcMain = createIpcMain();
const sessions = createSessions(host, app);
export const { session, protocol } = sessions;
export const BrowserWindow = createBrowserWindow(host, { app, ipcMain, fromPartition: sessions.fromPartition });
export const dialog = createDialog(host, app, BrowserWindow);
export const webContents = strict('webContents', {
  getAllWebContents: () => [...host.contents.values()],
  fromId: (id) => host.contents.get(id),
  fromDevToolsTargetId: (targetId) => [...host.contents.values()].find((contents) => contents.targetId === targetId), // Playwright uses it
});
export const utilityProcess = createUtilityProcess(host);
export const Menu = createMenu();
export const powerMonitor = createPowerMonitor();
export const clipboard = createClipboard(host);
export const globalShortcut = createGlobalShortcut();
export { MessageChannelMain };

const electron = strict('electron', {
  app, BrowserWindow, clipboard, dialog, globalShortcut, ipcMain, Menu, MessageChannelMain, powerMonitor, protocol, session, utilityProcess, webContents,
});
standIn.electron = electron;
export default electron;

/** For electron.cjs only. */
export const start = () => startApp(host, app, standIn.released);
