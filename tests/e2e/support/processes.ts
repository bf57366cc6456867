// What the specs need to know about processes and folders on Linux.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { appEnvironment, plainProgram, repositoryRoot } from './launch.ts';

export interface Ended {
  readonly code: number | null;
  readonly output: string;
}

/** Fields of /proc/<pid>/stat after the program's name (proc(5)): state, parent, ... */
function statOf(pid: number): string[] {
  try {
    return readFileSync(`/proc/${String(pid)}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ');
  } catch {
    return [];
  }
}

export const isRunning = (pid: number): boolean => existsSync(`/proc/${String(pid)}`) && statOf(pid)[0] !== 'Z';

/** A process and all that descend from it. */
export function familyOf(pid: number): number[] {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map((name) => ({ pid: Number(name), parent: Number(statOf(Number(name))[1]) }));
  const family = [pid];
  for (let at = 0; at < family.length; at += 1) family.push(...all.filter(({ parent }) => parent === family[at]).map((each) => each.pid));
  return family;
}

/** A plain start, as by `npm start`. `stop` sends a signal once the app has said something to wait for. */
export function startPlainly(words: readonly string[], env: Readonly<Record<string, string | undefined>> = {}, stop?: { when: string; signal: NodeJS.Signals }): Promise<Ended> {
  const environment: NodeJS.ProcessEnv = { ...appEnvironment(), ...env };
  const child = spawn(plainProgram.file, [...plainProgram.words, ...words], { cwd: repositoryRoot, env: environment });
  let output = '';
  const hear = (part: Buffer): void => {
    output += part.toString();
    if (stop && output.includes(stop.when)) child.kill(stop.signal);
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  return new Promise((resolve) => {
    child.on('close', (code) => {
      resolve({ code, output });
    });
  });
}

/** Every file below a folder. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
}

/** The text as Chromium might write it: UTF-8, UTF-16, and base64 at each of its three alignments. */
export function formsOf(text: string): Buffer[] {
  const aligned = [0, 1, 2].map((skip) => {
    const part = Buffer.from(text.slice(skip));
    return Buffer.from(part.subarray(0, part.length - (part.length % 3)).toString('base64'));
  });
  return [Buffer.from(text), Buffer.from(text, 'utf16le'), ...aligned];
}
