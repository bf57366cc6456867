// The messages between the host and the preload world of one page, whichever document it shows.
import { chunkBytes } from './codec.mjs';
import { debug } from './log.mjs';
import { worldName } from './preload-world.mjs';

export class PageLink {
  #cdp;
  #frameId;
  #context = 0;
  #uniqueContext;
  #arriving = new Map();
  #lastBinary = 0;
  #onMessage;
  #onDocumentGone;

  /**
   * @param {import('./pipe.mjs').CdpSession} cdp
   * @param {string} frameId the page's main frame
   * @param {{ onMessage: (message: { kind: string, tree: unknown, binaries: Uint8Array[] }) => void, onDocumentGone: () => void }} listeners
   */
  constructor(cdp, frameId, { onMessage, onDocumentGone }) {
    this.#cdp = cdp;
    this.#frameId = frameId;
    this.#onMessage = onMessage;
    this.#onDocumentGone = onDocumentGone;
    cdp.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.name !== worldName || context.auxData?.frameId !== this.#frameId) return;
      this.#forgetDocument();
      this.#context = context.id;
      this.#uniqueContext = context.uniqueId;
    });
    // Every process counts its contexts from one: the end of an old document's can come after the beginning of a new one with the same number in another process.
    cdp.on('Runtime.executionContextDestroyed', ({ executionContextId, executionContextUniqueId }) => {
      if (executionContextId === this.#context && (executionContextUniqueId === undefined || executionContextUniqueId === this.#uniqueContext)) this.#forgetDocument();
    });
    cdp.on('Runtime.executionContextsCleared', () => this.#forgetDocument());
  }

  /** Call once the worlds are installed. */
  listen(wireName) {
    this.#cdp.on('Runtime.bindingCalled', ({ name, payload }) => {
      if (name === wireName) this.#receive(payload);
    });
  }

  get hasDocument() {
    return this.#context !== 0;
  }

  isPreloadContext(contextId) {
    return contextId !== undefined && contextId === this.#context;
  }

  /** Without a document there is nobody to hear it, as in Electron. */
  async send(head, { tree, binaries }) {
    const contextId = this.#context;
    if (contextId === 0) return;
    const sent = [];
    const put = (text) =>
      sent.push(
        this.#cdp.send('Runtime.callFunctionOn', {
          executionContextId: contextId, functionDeclaration: 'function (text) { __standInReceive(text); }', arguments: [{ value: text }], silent: true,
        }),
      );
    const references = binaries.map((bytes) => {
      const id = ++this.#lastBinary;
      const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      for (let at = 0; at < buffer.length; at += chunkBytes) put(`B${id} ${buffer.toString('base64', at, Math.min(at + chunkBytes, buffer.length))}`);
      return [id, bytes.byteLength];
    });
    put(`M${JSON.stringify({ ...head, tree, binaries: references })}`);
    await Promise.all(sent);
  }

  #forgetDocument() {
    if (this.#context === 0) return;
    this.#context = 0;
    this.#arriving.clear();
    this.#onDocumentGone();
  }

  #receive(text) {
    if (text[0] === 'B') {
      const space = text.indexOf(' ');
      const id = Number(text.slice(1, space));
      this.#arriving.set(id, [...(this.#arriving.get(id) ?? []), Buffer.from(text.slice(space + 1), 'base64')]);
      return;
    }
    const message = JSON.parse(text.slice(1));
    const binaries = message.binaries.map(([id]) => {
      const bytes = new Uint8Array(Buffer.concat(this.#arriving.get(id) ?? []));
      this.#arriving.delete(id);
      return bytes;
    });
    debug('from page', message.kind);
    this.#onMessage({ ...message, binaries });
  }
}
