// `ipcMain`: what pages ask of the main process, and how errors travel back.
import { StrictEmitter } from './strict.mjs';

/** Members for the host alone. */
export const invokeHandler = Symbol('invoke handler');

/** Its events are channels, which the app names as it likes. */
class IpcMain extends StrictEmitter {
  #handlers = new Map();

  constructor() {
    super('ipcMain', { emitted: 'any' });
  }

  handle(channel, handler) {
    if (this.#handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    if (typeof handler !== 'function') throw new TypeError(`Expected handler to be a function, but found type '${typeof handler}'`);
    this.#handlers.set(channel, handler);
  }

  handleOnce(channel, handler) {
    this.handle(channel, (...given) => {
      this.removeHandler(channel);
      return handler(...given);
    });
  }

  removeHandler(channel) {
    this.#handlers.delete(channel);
  }

  /** Rejects with the text that Electron gives the page. */
  async [invokeHandler](channel, event, values) {
    try {
      const handler = this.#handlers.get(channel);
      if (!handler) throw new Error(`No handler registered for '${channel}'`);
      return await handler(event, ...values);
    } catch (error) {
      throw new Error(`Error invoking remote method '${channel}': ${String(error)}`, { cause: error });
    }
  }
}

export function createIpcMain() {
  return new IpcMain();
}
