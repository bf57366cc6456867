// Messages between the host and a utility process, over a pipe of their own. Node's channel for child processes would do, but it
// leaves what was said in freed memory; here every buffer is written over once it has been used.
import { EventEmitter } from 'node:events';

const countBytes = 4;

/**
 * @typedef {{ kind: string, tree?: unknown, binaries?: Uint8Array[] } & Record<string, unknown>} Message what is not bytes is JSON
 * Emits `message` for each one that came, and `end` once when the other side is gone.
 */
export class Wire extends EventEmitter {
  #socket;
  #pieces = [];
  #size = 0;
  #isGoing = false;

  /** @param {import('node:net').Socket} socket */
  constructor(socket) {
    super();
    this.#socket = socket;
    socket.on('data', (piece) => this.#read(piece));
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      this.#drain();
      this.#forget();
      this.emit('end');
    });
  }

  /** @param {Message} message @param {(error?: Error | null) => void} [done] */
  send({ binaries = [], ...head }, done) {
    const text = Buffer.from(JSON.stringify({ ...head, sizes: binaries.map((bytes) => bytes.byteLength) }));
    const length = text.length + binaries.reduce((sum, bytes) => sum + bytes.byteLength, 0);
    // Not from Node's shared pool, whose pieces others get next.
    const frame = Buffer.alloc(2 * countBytes + length);
    frame.writeUInt32LE(length, 0);
    frame.writeUInt32LE(text.length, countBytes);
    let at = 2 * countBytes + text.copy(frame, 2 * countBytes);
    text.fill(0);
    for (const bytes of binaries) {
      frame.set(bytes, at);
      at += bytes.byteLength;
    }
    this.#socket.write(frame, (error) => {
      frame.fill(0);
      done?.(error);
    });
  }

  /** What has come whole is told first. */
  close() {
    this.#drain();
    this.#socket.destroy();
  }

  #drain() {
    for (let message = this.#next(); message !== undefined; message = this.#next()) this.emit('message', message);
  }

  #read(piece) {
    this.#pieces.push(piece);
    this.#size += piece.length;
    if (!this.#isGoing) this.#go();
  }

  /** Each message is a task of its own, as in Electron: what answers one goes out before the next is begun. */
  #go() {
    const message = this.#next();
    this.#isGoing = message !== undefined;
    if (message === undefined) return;
    setImmediate(() => this.#go());
    this.emit('message', message);
  }

  /** The first whole message that has come, taken out and written over; undefined where there is none. */
  #next() {
    if (this.#size < 2 * countBytes) return undefined;
    const whole = this.#joined();
    const end = 2 * countBytes + whole.readUInt32LE(0);
    if (whole.length < end) return undefined;
    const bodyAt = 2 * countBytes + whole.readUInt32LE(countBytes);
    const { sizes, ...head } = JSON.parse(whole.toString('utf8', 2 * countBytes, bodyAt));
    let at = bodyAt;
    const binaries = sizes.map((size) => new Uint8Array(whole.subarray(at, (at += size))));
    whole.fill(0, 0, end);
    const rest = whole.subarray(end);
    this.#pieces = rest.length === 0 ? [] : [rest];
    this.#size = rest.length;
    return { ...head, binaries };
  }

  /** The beginning of a message whose end will not come: the other side was ended while it spoke. */
  #forget() {
    for (const piece of this.#pieces.splice(0)) piece.fill(0);
    this.#size = 0;
  }

  /** All that has come, in one piece. */
  #joined() {
    if (this.#pieces.length === 1) return this.#pieces[0];
    const whole = Buffer.alloc(this.#size);
    let at = 0;
    for (const piece of this.#pieces) {
      at += piece.copy(whole, at);
      piece.fill(0);
    }
    this.#pieces = [whole];
    return whole;
  }
}
