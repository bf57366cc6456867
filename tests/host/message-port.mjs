// MessagePortMain, as the main process and the utility process hold it. Used by both, so it knows only its line: something to
// post on and to close.
import { EventEmitter } from 'node:events';
import { pack, unpack } from './codec.mjs';

/** Members for the host alone. */
export const deliver = Symbol('deliver');
export const disconnect = Symbol('disconnect');
export const giveAway = Symbol('give away');
export const isOpen = Symbol('is open');

/**
 * @typedef {{ tree: unknown, binaries: Uint8Array[], ports: unknown[] }} Payload encoded; ports are in the terms of the holder
 * @typedef {{ post: (payload: { tree: unknown, binaries: Uint8Array[] }, transfer: MessagePortMain[]) => void, close: () => void }} Line
 */
export class MessagePortMain extends EventEmitter {
  #line;
  #wrap;
  #started = false;
  #waiting = [];

  /** @param {Line} line @param {(port: unknown) => MessagePortMain} wrap makes a port of what came along with a message */
  constructor(line, wrap) {
    super();
    this.setMaxListeners(0);
    this.#line = line;
    this.#wrap = wrap;
  }

  postMessage(message, transfer = []) {
    if (!Array.isArray(transfer)) throw new TypeError('Invalid value for transfer');
    transfer.forEach((port, index) => {
      if (!(port instanceof MessagePortMain)) throw new TypeError(`Port at index ${index} is not a valid port`);
      if (port === this) throw new TypeError(`Port at index ${index} contains the source port`);
      if (!port[isOpen]) throw new TypeError(`Port at index ${index} is already neutered`);
    });
    const payload = pack(message);
    this.#line?.post(payload, transfer); // after close() or a transfer Electron drops it too
  }

  start() {
    if (!this.#line || this.#started) return;
    this.#started = true;
    for (const payload of this.#waiting.splice(0)) setImmediate(() => this.#emit(payload));
  }

  close() {
    const line = this.#line;
    this.#line = undefined;
    if (!line) return;
    line.close();
    setImmediate(() => this.emit('close'));
  }

  get [isOpen]() {
    return this.#line !== undefined;
  }

  /** @param {Payload} payload held until start() */
  [deliver](payload) {
    if (this.#started) this.#emit(payload);
    else this.#waiting.push(payload);
  }

  /** The other end is gone. */
  [disconnect]() {
    if (!this.#line) return;
    this.#line = undefined;
    setImmediate(() => this.emit('close'));
  }

  /** Transferred away. @returns {Payload[]} what it had not handed out yet */
  [giveAway]() {
    this.#line = undefined;
    return this.#waiting.splice(0);
  }

  #emit(payload) {
    this.emit('message', { data: unpack(payload), ports: payload.ports.map((port) => this.#wrap(port)) });
  }
}
