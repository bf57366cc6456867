import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import process from 'node:process';
import { powerMonitor } from 'electron';
import { screenLockReader, sessionRules, systemRules } from './screen-lock-signals.ts';

/** By whole paths: nothing in the environment decides what is run. */
const setpriv = '/usr/bin/setpriv';
const busMonitor = '/usr/bin/dbus-monitor';

/**
 * Calls `locked` when the machine goes to sleep or its screen is locked. Electron tells of a locked screen on Windows and macOS only; on
 * Linux the desktop says so on the message bus, a local socket, and a small child listens there. Where there is no bus, or no
 * dbus-monitor, a locked screen is not heard of, and the idle limit counts.
 */
export function whenScreenLocks(locked: () => void): void {
  powerMonitor.on('suspend', locked);
  powerMonitor.on('lock-screen', locked);
  if (process.platform !== 'linux' || !existsSync(setpriv) || !existsSync(busMonitor)) return;
  listen('--session', sessionRules, locked);
  listen('--system', systemRules, locked);
}

/** The child hears signals only, and ends when this process does, however that ends. */
function listen(bus: string, rules: readonly string[], locked: () => void): void {
  const { DBUS_SESSION_BUS_ADDRESS, XDG_RUNTIME_DIR } = process.env;
  const child = spawn(setpriv, ['--pdeathsig', 'KILL', busMonitor, bus, ...rules], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...(DBUS_SESSION_BUS_ADDRESS === undefined ? {} : { DBUS_SESSION_BUS_ADDRESS }), ...(XDG_RUNTIME_DIR === undefined ? {} : { XDG_RUNTIME_DIR }) },
  });
  child.on('error', () => undefined);
  child.stdout.setEncoding('utf8').on('data', screenLockReader(locked));
  child.unref();
}
