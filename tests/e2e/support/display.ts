// A screen of its own for specs that need to see a window: Xvfb, so that they run on machines without one.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';

export interface Display {
  /** What to set as DISPLAY. */
  readonly name: string;
  stop(): void;
}

export const hasVirtualDisplay = existsSync('/usr/bin/Xvfb');

/** Xvfb picks a free number and writes it to the third descriptor once it can be used. */
export function startDisplay(): Promise<Display> {
  const server = spawn('/usr/bin/Xvfb', ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  return new Promise((resolve, reject) => {
    server.on('error', reject);
    server.on('exit', (code) => {
      reject(new Error(`Xvfb ended with ${String(code)}`));
    });
    server.stdio[3]?.once('data', (number: Buffer) => {
      resolve({ name: `:${number.toString().trim()}`, stop: () => void server.kill() });
    });
  });
}
