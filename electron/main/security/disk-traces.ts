import { app } from 'electron';

/** What Chromium would keep on disk beside the vault. Sessions are in memory as well (see desk-window.ts). */
export function keepOffDisk(): void {
  app.commandLine.appendSwitch('disable-http-cache');
  app.commandLine.appendSwitch('disable-gpu-shader-disk-cache');
  app.commandLine.appendSwitch('disable-breakpad');
  app.commandLine.appendSwitch('disable-crash-reporter');
}
