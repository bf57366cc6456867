import path from 'node:path';
import process from 'node:process';
import { app, ipcMain, Menu, type BrowserWindow } from 'electron';
import { connectChannel } from '#shared/contract/host-calls.ts';
import { deskLanguageFor } from '#shared/domain/desk-language.ts';
import { ChosenLanguage } from './chosen-language.ts';
import { Desk } from './desk.ts';
import { choosePaths } from './dialogs.ts';
import { giveUp } from './give-up.ts';
import { grant } from './granted-paths.ts';
import { hostKind } from './host-kind.ts';
import { routeHostCalls } from './ipc/host-router.ts';
import { boundNewObjects } from './page-heap.ts';
import { placesFrom, requireParts } from './places.ts';
import { refuseCoreDumps } from './security/core-dumps.ts';
import { keepOffDisk } from './security/disk-traces.ts';
import { forbiddenSwitch } from './security/forbidden-switches.ts';
import { hardenContents } from './security/harden-contents.ts';
import { cutNetwork } from './security/network-switches.ts';
import { lockFromAnywhere } from './security/quick-lock.ts';
import { registerScheme } from './security/scheme.ts';
import { whenScreenLocks } from './security/screen-lock.ts';
import { isFromDesk } from './security/sender.ts';
import { servedFiles } from './security/served-files.ts';

/** Start-up, in order. Each line is a module; the rules themselves are in security/, one a file. */
function start(): void {
  refuseCoreDumps();
  const refused = app.isPackaged ? forbiddenSwitch(process.argv.slice(1)) : undefined;
  if (refused !== undefined) {
    process.stderr.write(`Tipkeep does not start with ${refused}: it would let somebody else look in. Start it without.\n`);
    app.exit(2);
    return;
  }
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  app.enableSandbox();
  registerScheme();
  cutNetwork();
  keepOffDisk();
  boundNewObjects();
  app.on('web-contents-created', (_event, contents) => {
    hardenContents(contents);
  });

  // Not a top-level await: Electron emits "ready" only after this module has been evaluated.
  void app.whenReady().then(() => {
    Menu.setApplicationMenu(null);
    const places = placesFrom(import.meta.dirname);
    requireParts(places);
    const kind = hostKind(process.versions.electron);
    const desk = new Desk(places, kind, { files: servedFiles(places.renderer, '/'), fonts: servedFiles(places.fonts, '/fonts/'), decoder: servedFiles(places.decoder, '/') });
    const language = new ChosenLanguage(app.getPath('userData'));
    let spoken = language.read();
    const locksFromAnywhere = lockFromAnywhere(() => void desk.lock());
    /** One dialog at a time: a page cannot bury a person under them. */
    let asking: BrowserWindow | undefined;
    routeHostCalls(
      {
        'host.info': () => ({ kind, version: process.versions.electron, appVersion: app.getVersion(), locksFromAnywhere, language: spoken }),
        'host.setLanguage': ({ language: chosen }) => {
          spoken = chosen;
          return { isKept: language.write(chosen) };
        },
        'host.choose': async ({ purpose, suggestedName }) => {
          const window = desk.window;
          if (window === undefined || asking === window) return null;
          asking = window;
          const paths = await choosePaths(window, purpose, suggestedName, deskLanguageFor(spoken, [app.getLocale()])).finally(() => {
            if (asking === window) asking = undefined;
          });
          // A lock may have come while the dialog was open: a path chosen for the old window is not for the new one.
          if (paths === undefined || window !== desk.window) return null;
          const granted = grant(purpose, paths);
          desk.grant(granted);
          return { handle: granted.handle, name: path.basename(paths[0] ?? ''), count: paths.length };
        },
        'host.copied': () => {
          desk.copied.copied();
          return {};
        },
        'host.lock': () => {
          void desk.lock();
          return {};
        },
      },
      () => desk.contents,
    );
    ipcMain.on(connectChannel, (event) => {
      if (isFromDesk(event, desk.contents)) desk.connect();
    });
    whenScreenLocks(() => void desk.lock());
    app.on('second-instance', () => {
      desk.window?.show();
      desk.window?.focus();
    });
    app.on('window-all-closed', () => {
      if (!desk.isTurning) app.quit();
    });
    let left = false;
    app.on('before-quit', (event) => {
      if (left) return;
      event.preventDefault();
      left = true;
      void desk.leave().finally(() => {
        app.quit();
      });
    });
    desk.open();
  }).catch((problem: unknown) => {
    giveUp('Tipkeep cannot start: a part of it is missing or damaged.', problem);
  });
}

start();
