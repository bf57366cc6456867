// npm start: builds what is stale, then opens the desk in Electron where its binary is, otherwise in the stand-in.
import { spawn } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';
import { build, isStale } from './build.mjs';
import { electronBinary } from './electron-binary.mjs';

const root = path.resolve(import.meta.dirname, '../..');

function open() {
  const real = electronBinary();
  const standIn = path.join(import.meta.dirname, 'electron.cjs');
  const [program, words] = real ? [real, [root]] : [process.execPath, [standIn, root]];
  const child = spawn(program, [...words, ...process.argv.slice(2)], { stdio: 'inherit' });
  // Ctrl+C in a terminal reaches the child by itself; a signal sent to this process alone does not.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    process.stderr.write(`${program} could not be started: ${error.message}\n`);
    process.exitCode = 1;
  });
  child.on('exit', (code, signal) => process.exit(code ?? 128 + os.constants.signals[signal]));
}

try {
  if (isStale()) build();
  open();
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
