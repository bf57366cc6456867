// Says that the app is packaged, gives it a profile without a switch, and loads the real bundle.
import { app } from 'electron';

Object.defineProperty(app, 'isPackaged', { value: true });
if (process.env.TIPKEEP_TEST_PROFILE) app.setPath('userData', process.env.TIPKEEP_TEST_PROFILE);
app.on('browser-window-created', (_event, window) => {
  window.webContents.on('did-finish-load', () => process.stdout.write(`WINDOW ${window.webContents.getURL()}\n`));
});
await import('../../../../out/main/main.js');
