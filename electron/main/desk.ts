import path from 'node:path';
import { app, type WebContents } from 'electron';
import type { FromVault, Glance } from '#shared/contract/process-messages.ts';
import { portChannel } from '#shared/contract/host-calls.ts';
import { Decoders } from './decoders.ts';
import { openDeskWindow, type DeskWindow } from './desk-window.ts';
import { giveUp } from './give-up.ts';
import type { Grant } from './granted-paths.ts';
import type { HostKind } from './host-kind.ts';
import type { Places } from './places.ts';
import { printToPdf } from './print-window.ts';
import { CopiedText } from './security/clipboard.ts';
import { whenLeft } from './security/navigation.ts';
import { lockOnKeys } from './security/quick-lock.ts';
import { deskAddress } from './security/scheme.ts';
import type { ServedFile } from './security/served-files.ts';
import { VaultProcess } from './vault-process.ts';

/** What is served to the three kinds of page, each by its own address. */
export interface DeskFiles {
  readonly files: ReadonlyMap<string, ServedFile>;
  readonly fonts: ReadonlyMap<string, ServedFile>;
  readonly decoder: ReadonlyMap<string, ServedFile>;
}

/**
 * One desk: a vault process and a window, always made and ended together. Locking ends both, because JavaScript cannot
 * wipe memory and a process that is gone has none.
 */
export class Desk {
  readonly #places: Places;
  readonly #kind: HostKind;
  readonly #files: ReadonlyMap<string, ServedFile>;
  readonly #fonts: ReadonlyMap<string, ServedFile>;
  readonly #decoders: Decoders;
  #vault: VaultProcess | undefined;
  #window: DeskWindow | undefined;
  /** The vault folder survives a lock: the person comes back to the vault they left. */
  #folder: string;
  /** So does the number of wrong secrets, so that locking shortens no delay. */
  #wrongSecrets = 0;
  /** And what the lock screen may show, where staff allow it. Never on the disk: it ends with the app. */
  #glance: Glance | null = null;
  #turning: Promise<void> | undefined;
  #leaving = false;
  readonly copied = new CopiedText();

  constructor(places: Places, kind: HostKind, { files, fonts, decoder }: DeskFiles) {
    this.#places = places;
    this.#kind = kind;
    this.#files = files;
    this.#fonts = fonts;
    this.#decoders = new Decoders(places, decoder);
    this.#folder = path.join(app.getPath('userData'), 'vault');
  }

  get contents(): WebContents | undefined {
    return this.#window?.window.webContents;
  }

  get window(): DeskWindow['window'] | undefined {
    return this.#window?.window;
  }

  /** While a lock replaces the window there is none for a moment; that is not the end of the app. */
  get isTurning(): boolean {
    return this.#turning !== undefined;
  }

  open(): void {
    const vault = new VaultProcess(
      { entry: this.#places.vaultEntry, folder: this.#folder, sampleFolder: path.join(app.getPath('userData'), 'sample'), resources: this.#places.resources, practiceHost: this.#kind === 'stand-in', wrongSecrets: this.#wrongSecrets, glance: this.#glance },
      (message) => void this.#hear(message),
      (wasReady) => {
        if (this.#vault !== vault || this.#leaving) return;
        // A vault process that ended by itself took its keys along: what is on the screen must go as well.
        if (wasReady) void this.lock();
        else giveUp('Tipkeep cannot start the process that opens the vault.');
      },
    );
    this.#vault = vault;
    this.#window = openDeskWindow(this.#places, this.#files);
    // A page that crashed or went elsewhere leaves the vault open behind a window without a desk.
    const { webContents } = this.#window.window;
    lockOnKeys(webContents, () => void this.lock());
    webContents.on('render-process-gone', () => void this.lock());
    whenLeft(webContents, deskAddress, () => void this.lock());
    // Hidden windows would keep the app from ending with the last one that people see.
    this.#window.window.on('closed', () => void this.#decoders.endAll());
    if (this.#kind === 'electron') this.#window.window.setContentProtection(true);
  }

  connect(): void {
    if (this.#vault === undefined || this.contents === undefined) return;
    this.contents.postMessage(portChannel, null, [this.#vault.openClientPort()]);
  }

  grant(granted: Grant): void {
    const [first] = granted.paths;
    if (granted.purpose === 'vault-folder' && first !== undefined) this.#folder = first;
    this.#vault?.post({ kind: 'grant', handle: granted.handle, purpose: granted.purpose, paths: [...granted.paths] });
  }

  /** Ends vault and window and opens fresh ones. Calls while one is under way wait for it. */
  lock(): Promise<void> {
    // Begun in a later turn: destroying the window says "all closed" at once, and by then `isTurning` must be true.
    this.#turning ??= Promise.resolve()
      .then(() => this.#turn())
      .finally(() => {
        this.#turning = undefined;
      });
    return this.#turning;
  }

  /** Closes the vault for good, before the app quits. A lock under way closes it itself and is waited for. */
  async leave(): Promise<void> {
    this.#leaving = true;
    await this.#turning;
    const vault = this.#vault;
    this.#vault = undefined;
    await Promise.all([vault?.close(), this.#decoders.endAll(), this.copied.clearAll()]);
  }

  async #turn(): Promise<void> {
    const vault = this.#vault;
    const window = this.#window;
    this.#vault = undefined;
    this.#window = undefined;
    // The window first: nothing readable stays on the screen while the vault finishes.
    const destroyed = window?.destroy();
    await Promise.all([vault?.close(), destroyed, this.#decoders.endAll(), this.copied.clearAll()]);
    if (!this.#leaving) this.open();
  }

  async #hear(message: FromVault): Promise<void> {
    switch (message.kind) {
      case 'print': {
        const vault = this.#vault;
        const pdf = await printToPdf(message.html, this.#fonts);
        vault?.post({ kind: 'printed', jobId: message.jobId, pdf });
        return;
      }
      case 'decode': {
        const vault = this.#vault;
        if (vault === undefined) return;
        this.#decoders.open(message.jobId, {
          onPort: (jobId, port) => vault.post({ kind: 'decoder', jobId }, [port]),
          onEnd: (jobId, why) => vault.post({ kind: 'decoder-ended', jobId, why }),
        });
        return;
      }
      case 'decoded':
        this.#decoders.end(message.jobId);
        return;
      case 'lock':
        await this.lock();
        return;
      case 'wrong-secrets':
        this.#wrongSecrets = message.count;
        return;
      case 'glance':
        this.#glance = message.glance;
        return;
      case 'ready':
      case 'closing':
      case 'closed':
        return;
    }
  }
}
