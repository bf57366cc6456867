// One start per profile. A lock file names the process that holds it, when that process began (a pid is reused) and the socket at
// which it hears of a second start, which becomes Electron's `second-instance`.
import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';

/** A Unix socket's path must fit into 108 bytes (unix(7)). */
const longestSocketPath = 100;

const ourSocket = /^stand-in-[0-9a-f]{8}\.sock$/;

/** @typedef {{ pid: number, began: string, address: string }} Owner */

/** Field 22 of /proc/<pid>/stat, in clock ticks since boot (proc(5)); empty where there is no /proc. */
function beganAt(pid) {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ')[19];
  } catch {
    return '';
  }
}

function isAlive(owner) {
  try {
    process.kill(owner.pid, 0);
  } catch (error) {
    if (error.code !== 'EPERM') return false;
  }
  return owner.began === '' || beganAt(owner.pid) === owner.began;
}

/** @returns {Owner | undefined} */
function readOwner(text) {
  try {
    const owner = JSON.parse(text);
    return Number.isInteger(owner.pid) && owner.pid > 0 ? owner : undefined;
  } catch {
    return undefined;
  }
}

export class ProfileLock {
  #file;
  #server;
  #socketFolder;
  #listener = () => undefined;

  /** @param {string} file */
  constructor(file) {
    this.#file = file;
  }

  get isHeld() {
    return this.#server !== undefined;
  }

  /** Takes the lock. @returns {Owner | undefined} undefined when it is ours now, otherwise who has it */
  acquire() {
    if (this.isHeld) return undefined;
    mkdirSync(path.dirname(this.#file), { recursive: true, mode: 0o700 });
    const { server, address, folder } = this.#listen();
    const owner = this.#take(address);
    if (owner) {
      server.close();
      if (folder) rmSync(folder, { recursive: true, force: true });
      return owner;
    }
    this.#server = server;
    this.#socketFolder = folder;
    return undefined;
  }

  /** @param {(message: { argv: string[], folder: string, data: unknown }) => void} listener told of every later start */
  onSecondStart(listener) {
    this.#listener = listener;
  }

  release() {
    if (!this.isHeld) return;
    this.#server.close();
    this.#server = undefined;
    if (this.#socketFolder) rmSync(this.#socketFolder, { recursive: true, force: true });
    try {
      if (readOwner(readFileSync(this.#file, 'utf8'))?.pid === process.pid) unlinkSync(this.#file);
    } catch {
      // already gone
    }
  }

  #listen() {
    const near = path.join(path.dirname(this.#file), `stand-in-${randomBytes(4).toString('hex')}.sock`);
    const windows = process.platform === 'win32';
    const folder = !windows && near.length > longestSocketPath ? mkdtempSync(path.join(os.tmpdir(), 'tipkeep-')) : undefined;
    const address = windows ? `\\\\.\\pipe\\tipkeep-${randomBytes(8).toString('hex')}` : folder ? path.join(folder, 's') : near;
    const server = net.createServer((socket) => {
      let text = '';
      socket.setEncoding('utf8');
      socket.on('data', (part) => (text = (text + part).slice(0, 1_000_000)));
      socket.on('error', () => undefined);
      socket.on('end', () => {
        socket.end();
        try {
          this.#listener(JSON.parse(text));
        } catch {
          // not one of ours
        }
      });
    });
    server.on('error', () => undefined);
    server.listen(address);
    server.unref();
    return { server, address, folder };
  }

  /** link() is the one step that either makes the file or fails because it exists. */
  #take(address) {
    const mine = `${this.#file}.${process.pid}`;
    writeFileSync(mine, JSON.stringify({ pid: process.pid, began: beganAt(process.pid), address }), { mode: 0o600 });
    try {
      for (let attempt = 0; attempt < 20; attempt += 1) {
        try {
          linkSync(mine, this.#file);
          return undefined;
        } catch (error) {
          if (error.code !== 'EEXIST') throw error;
        }
        const owner = this.#ownerOrClear(mine);
        if (owner) return owner;
      }
      return { pid: 0, began: '', address: '' };
    } finally {
      rmSync(mine, { force: true });
    }
  }

  /** The living owner; or, when its process is gone, undefined after putting the stale file aside. */
  #ownerOrClear(mine) {
    let text;
    try {
      text = readFileSync(this.#file, 'utf8');
    } catch {
      return undefined; // released meanwhile
    }
    const owner = readOwner(text);
    if (owner && isAlive(owner)) return owner;
    const aside = `${mine}.stale`;
    try {
      renameSync(this.#file, aside);
      if (readFileSync(aside, 'utf8') !== text) linkSync(aside, this.#file); // somebody newer took it between our two looks
    } catch {
      // another start was quicker
    }
    rmSync(aside, { force: true });
    if (owner && ourSocket.test(path.basename(owner.address))) rmSync(owner.address, { force: true }); // left by a killed process
    return undefined;
  }
}

/** Tells the holder of the lock about this start; gives up after two seconds. */
export function tellOwner(owner, message) {
  return new Promise((resolve) => {
    if (!owner.address) {
      resolve();
      return;
    }
    const socket = net.connect(owner.address, () => socket.end(JSON.stringify(message)));
    socket.on('close', resolve).on('error', resolve).resume();
    setTimeout(() => socket.destroy(), 2000).unref();
  });
}
