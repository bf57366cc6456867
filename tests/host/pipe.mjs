// The Chrome DevTools Protocol over two pipes (--remote-debugging-pipe): no port is opened, so no other program on the
// laptop can join in. Messages are JSON, each ended by a zero byte.
import { EventEmitter } from 'node:events';

/** One conversation: with the browser itself (no id) or with one of its targets. Emits the protocol's events by name. */
export class CdpSession extends EventEmitter {
  #pipe;

  constructor(pipe, id) {
    super();
    this.setMaxListeners(0);
    this.#pipe = pipe;
    this.id = id;
  }

  /** Another conversation with the same browser. */
  sibling(id) {
    return this.#pipe.session(id);
  }

  /** @returns {Promise<any>} the command's result; rejects with the protocol's error, or when the browser is gone */
  send(method, params = {}) {
    return this.#pipe.send(method, params, this.id);
  }
}

export class CdpPipe {
  #output;
  #closed = false;
  #lastId = 0;
  #calls = new Map();
  #sessions = new Map();
  #pieces = [];

  /** @param {import('node:stream').Writable} output to the browser @param {import('node:stream').Readable} input from it */
  constructor(output, input) {
    this.#output = output;
    output.on('error', () => this.close());
    input.on('error', () => this.close());
    input.on('data', (data) => this.#read(data));
    this.root = this.session(undefined);
  }

  session(id) {
    let session = this.#sessions.get(id);
    if (!session) {
      session = new CdpSession(this, id);
      this.#sessions.set(id, session);
    }
    return session;
  }

  forget(sessionId) {
    this.#sessions.delete(sessionId);
  }

  send(method, params, sessionId) {
    if (this.#closed) return Promise.reject(new Error(`${method}: the browser is gone`));
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      this.#calls.set(id, { method, resolve, reject });
      const bytes = Buffer.from(`${JSON.stringify({ id, method, params, sessionId })}\0`);
      this.#output.write(bytes, () => bytes.fill(0)); // a message may carry text of a tip; do not leave it in freed memory
    });
  }

  close() {
    if (this.#closed) return;
    this.#closed = true;
    for (const { method, reject } of this.#calls.values()) reject(new Error(`${method}: the browser is gone`));
    this.#calls.clear();
  }

  #read(data) {
    let rest = data;
    for (let end = rest.indexOf(0); end !== -1; end = rest.indexOf(0)) {
      const pieces = [...this.#pieces, rest.subarray(0, end)];
      const whole = Buffer.concat(pieces);
      const text = whole.toString('utf8');
      for (const piece of [whole, ...pieces]) piece.fill(0);
      this.#pieces = [];
      rest = rest.subarray(end + 1);
      this.#dispatch(JSON.parse(text));
    }
    if (rest.length > 0) this.#pieces.push(rest);
  }

  #dispatch(message) {
    if (message.id === undefined) {
      this.session(message.sessionId).emit(message.method, message.params);
      return;
    }
    const call = this.#calls.get(message.id);
    this.#calls.delete(message.id);
    if (!call) return;
    if (message.error) call.reject(new Error(`${call.method}: ${message.error.message}`));
    else call.resolve(message.result);
  }
}
