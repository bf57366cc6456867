// A session bus of a test's own, as a Linux desktop has one.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';

export const hasMessageBus = ['dbus-daemon', 'dbus-send', 'dbus-monitor', 'setpriv'].every((program) => existsSync(`/usr/bin/${program}`));

export interface MessageBus {
  /** What to set as DBUS_SESSION_BUS_ADDRESS. */
  readonly address: string;
  /** What the desktop says when the screen is locked, or not any more. */
  screenSaver(isActive: boolean, name?: string): void;
  stop(): void;
}

export function startMessageBus(): Promise<MessageBus> {
  const daemon = spawn('/usr/bin/dbus-daemon', ['--session', '--nofork', '--nopidfile', '--print-address=3'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  return new Promise((resolve, reject) => {
    daemon.on('error', reject);
    daemon.stdio[3]?.once('data', (line: Buffer) => {
      const address = line.toString().trim();
      resolve({
        address,
        screenSaver: (isActive, name = 'org.gnome.ScreenSaver') => {
          const words = [`--bus=${address}`, '--type=signal', `/${name.replaceAll('.', '/')}`, `${name}.ActiveChanged`, `boolean:${String(isActive)}`];
          execFileSync('/usr/bin/dbus-send', words);
        },
        stop: () => void daemon.kill(),
      });
    });
  });
}
