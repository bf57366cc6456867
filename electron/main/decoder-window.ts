import { randomUUID } from 'node:crypto';
import { BrowserWindow, session, type MessagePortMain, type Session, type WebContents } from 'electron';
import { decoderPortChannel } from '#shared/contract/decoder-port.ts';
import type { Places } from './places.ts';
import { serveFiles } from './security/app-protocol.ts';
import { decoderPolicy } from './security/content-policy.ts';
import { endProcess, limitProcess, type ProcessLimits } from './security/decoder-limits.ts';
import { hardenSession } from './security/harden-session.ts';
import { whenLeft } from './security/navigation.ts';
import { decoderAddress } from './security/scheme.ts';
import type { ServedFile } from './security/served-files.ts';

/** Why a decoder has ended. `done`: it was told to. */
export type DecoderEnd = 'done' | 'time' | 'memory' | 'failed';

/** How long a window may take to show its page. A slow laptop takes two seconds; the time for decoding begins afterwards. */
const openWithinMs = 15_000;

/**
 * A hidden window for one received file: sandboxed, with a session of its own in memory and no way out but the one port, which leads to the vault. Main keeps
 * no end of it and sees nothing of what passes. Ends when told, when its time or memory is used up, when its page fails or leaves; its process is ended
 * with it.
 */
export class DecoderWindow {
  readonly #window: BrowserWindow;
  readonly #contents: WebContents;
  readonly #session: Session;
  readonly #port: MessagePortMain;
  readonly #onEnd: (why: DecoderEnd) => void;
  #stopWatching: () => void = () => undefined;
  #ended: Promise<void> | undefined;

  /** `onEnd` is called once, when nothing of it is left. */
  constructor(places: Places, files: ReadonlyMap<string, ServedFile>, limits: ProcessLimits, port: MessagePortMain, onEnd: (why: DecoderEnd) => void) {
    this.#port = port;
    this.#onEnd = onEnd;
    const own = session.fromPartition(`decoder-${randomUUID()}`, { cache: false });
    this.#session = own;
    hardenSession(own);
    serveFiles(own, 'decoder', files, decoderPolicy);
    this.#window = new BrowserWindow({
      show: false,
      width: 100,
      height: 100,
      webPreferences: {
        session: own,
        preload: places.decoderPreload,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        nodeIntegrationInWorker: false,
        nodeIntegrationInSubFrames: false,
        webSecurity: true,
        allowRunningInsecureContent: false,
        webviewTag: false,
        plugins: false,
        spellcheck: false,
        navigateOnDragDrop: false,
        safeDialogs: true,
        devTools: false,
        v8CacheOptions: 'none',
      },
    });
    const { webContents } = this.#window;
    this.#contents = webContents;
    const fail = (): void => void this.end('failed');
    webContents.on('render-process-gone', fail);
    this.#window.on('closed', fail);
    whenLeft(webContents, decoderAddress, fail);
    this.#stopWatching = limitProcess(webContents, { ...limits, timeMs: openWithinMs }, (what) => void this.end(what));
    void this.#window.loadURL(decoderAddress).then(() => {
      if (this.#ended !== undefined) return;
      this.#stopWatching();
      this.#stopWatching = limitProcess(webContents, limits, (what) => void this.end(what));
      webContents.postMessage(decoderPortChannel, null, [port]);
    }, fail);
  }

  /** Resolves when nothing of it is left. */
  end(why: DecoderEnd): Promise<void> {
    // Begun in a later turn: destroying the window says "closed" at once, and by then it must be known that it ends.
    this.#ended ??= Promise.resolve().then(() => this.#end(why));
    return this.#ended;
  }

  async #end(why: DecoderEnd): Promise<void> {
    this.#stopWatching();
    endProcess(this.#contents);
    if (!this.#window.isDestroyed()) this.#window.destroy();
    // Before it is handed over nobody else would close it; afterwards there is nothing here to close.
    this.#port.close();
    await this.#session.closeAllConnections();
    await this.#session.clearData();
    this.#onEnd(why);
  }
}
