import type { PageCipher } from '#vault/crypto/page-cipher.ts';
import type { FileSystem } from '#vault/platform/file-system.ts';
import { StorageFault } from './database.ts';
import { pageBytes, usableBytes } from './page-layout.ts';
import { frameBytes, frameHeaderBytes, framePosition, isCommit, label, pageOf, placeOf, sealedFrameBytes, walHeaderBytes, writtenBytes } from './wal-frames.ts';

/** What the log asks of the vault it belongs to. */
export interface LogOwner {
  /** Makes a new generation durable in the anchor, before its first frame; returns the cipher of its frames. */
  startGeneration(walHeader: Uint8Array): PageCipher;
  /** Called before the log is emptied: everything in it is in the database file and synced. */
  closeGeneration(): void;
  /** Called once the transaction is durable, before SQLite acknowledges it. */
  committed(commits: number): void;
  /** What the page adds to the tag sum at this moment. */
  contribution(page: number): Uint8Array;
}

/** Where a log goes on after opening. */
export interface LogState {
  /** The running generation's header and cipher, or undefined when none is running. */
  readonly generation: { readonly walHeader: Uint8Array; readonly cipher: PageCipher } | undefined;
  /** Transactions durable so far. */
  readonly commits: number;
  /** Frames up to the last whole transaction. */
  readonly goodFrames: number;
  /** Old contributions of the pages in those frames. */
  readonly contributions: ReadonlyMap<number, Uint8Array>;
}

/**
 * The WAL: frames only, each sealed whole. SQLite writes a 24-byte frame header and then its page, or the page alone (a
 * page it spilled and changed again), or the header alone (checksums after such a change); it never writes anything
 * else, and anything else is refused. One frame at a time is held in clear.
 * Methods throw FileFault or StorageFault.
 */
export class SealedLog {
  readonly #files: FileSystem;
  readonly #path: string;
  readonly #folder: string;
  readonly #owner: LogOwner;
  #descriptor: number | undefined;
  /** This session made the file. */
  #made = false;
  #walHeader: Uint8Array | undefined;
  #cipher: PageCipher | undefined;
  /** A header SQLite has written whose generation has not begun: it begins with the first frame or sync. */
  #nextHeader: Uint8Array | undefined;
  readonly #frame = Buffer.alloc(frameBytes);
  readonly #sealed = Buffer.alloc(frameBytes);
  /** Number of the frame in `#frame`; 0 when it holds none. */
  #held = 0;
  #pending: { readonly frame: number; readonly header: Uint8Array } | undefined;
  #unsynced = false;
  #commitWritten = false;
  #commits: number;
  #goodFrames: number;
  readonly #contributions: Map<number, Uint8Array>;

  constructor(files: FileSystem, path: string, folder: string, owner: LogOwner, state: LogState) {
    this.#files = files;
    this.#path = path;
    this.#folder = folder;
    this.#owner = owner;
    this.#walHeader = state.generation?.walHeader;
    this.#cipher = state.generation?.cipher;
    this.#commits = state.commits;
    this.#goodFrames = state.goodFrames;
    this.#contributions = new Map(state.contributions);
  }

  get commits(): number {
    return this.#commits;
  }

  get exists(): boolean {
    return this.#descriptor !== undefined || this.#files.stat(this.#path) !== undefined;
  }

  /** Size as SQLite sees it: with a header, and without a partial last frame. */
  get sizeBytes(): number {
    if (this.#walHeader === undefined && this.#nextHeader === undefined) return 0;
    const stored = this.#descriptor === undefined ? 0 : this.#files.sizeOf(this.#descriptor);
    return walHeaderBytes + Math.floor(stored / frameBytes) * frameBytes;
  }

  open(): void {
    if (this.#descriptor !== undefined) return;
    if (this.#files.stat(this.#path) === undefined) {
      this.#descriptor = this.#files.open(this.#path, 'create');
      this.#made = true;
      this.#files.syncFolder(this.#folder);
    } else {
      this.#descriptor = this.#files.open(this.#path, 'edit');
    }
  }

  close(): void {
    if (this.#descriptor === undefined) return;
    const descriptor = this.#descriptor;
    this.#descriptor = undefined;
    this.#files.close(descriptor);
  }

  /** Takes back a file that this session made and wrote nothing to: a vault that is only looked at, one of a newer program for instance, stays as it was found. */
  forgetEmpty(): void {
    this.close();
    if (this.#made && this.#files.stat(this.#path)?.sizeBytes === 0) this.#files.remove(this.#path);
    this.#made = false;
  }

  remove(): void {
    this.#owner.closeGeneration();
    this.#endGeneration();
    this.close();
    this.#files.remove(this.#path);
    this.#files.syncFolder(this.#folder);
  }

  /** The contribution a page had when the generation began, where the log knows it. */
  oldContribution(page: number): Uint8Array | undefined {
    return this.#contributions.get(page);
  }

  read(target: Uint8Array, position: number): number {
    this.#settle();
    const header = this.#nextHeader ?? this.#walHeader;
    if (header === undefined || position + target.length > this.sizeBytes) return 0;
    const { frame, at } = placeOf(position);
    if (frame === 0) {
      target.set(header.subarray(at, at + target.length));
      return Math.min(target.length, walHeaderBytes - at);
    }
    if (at + target.length > frameBytes) throw new Error('SQLite read across WAL frames');
    if (!this.#load(frame)) {
      // Recovery reads whole frames and takes zeros for the end of the log. A page of a whole transaction must never read so.
      if (target.length !== frameBytes || frame <= this.#goodFrames) throw new StorageFault('log-damaged');
      target.fill(0);
      return target.length;
    }
    target.fill(0);
    target.set(this.#frame.subarray(at, Math.min(at + target.length, Math.max(at, writtenBytes))));
    return target.length;
  }

  write(source: Uint8Array, position: number): void {
    const { frame, at } = placeOf(position);
    if (position === 0 && source.length === walHeaderBytes) {
      this.#pending = undefined;
      this.#nextHeader = new Uint8Array(source);
    } else if (frame > 0 && at === 0 && source.length === frameHeaderBytes) {
      this.#settle();
      this.#pending = { frame, header: new Uint8Array(source) };
    } else if (frame > 0 && at === frameHeaderBytes && source.length === pageBytes) {
      this.#writePage(source, frame);
    } else {
      throw new Error('SQLite wrote something other than a WAL header, a frame header or a page');
    }
  }

  truncate(sizeBytes: number): void {
    this.#settle();
    const frames = sizeBytes < walHeaderBytes ? 0 : Math.floor((sizeBytes - walHeaderBytes) / frameBytes);
    if (sizeBytes === 0) {
      this.#owner.closeGeneration();
      this.#endGeneration();
    }
    this.#files.truncate(this.#opened(), frames * frameBytes);
    this.#held = 0;
    this.#goodFrames = Math.min(this.#goodFrames, frames);
  }

  sync(): void {
    this.#settle();
    this.#beginGeneration();
    if (this.#unsynced) {
      this.#files.syncFile(this.#opened());
      this.#unsynced = false;
    }
    if (!this.#commitWritten) return;
    this.#commitWritten = false;
    this.#commits++;
    this.#owner.committed(this.#commits);
  }

  #opened(): number {
    if (this.#descriptor === undefined) throw new Error('the WAL is not open');
    return this.#descriptor;
  }

  #beginGeneration(): void {
    if (this.#nextHeader === undefined) return;
    this.#cipher = this.#owner.startGeneration(this.#nextHeader);
    this.#walHeader = this.#nextHeader;
    this.#nextHeader = undefined;
    this.#held = 0;
    this.#goodFrames = 0;
    this.#contributions.clear();
  }

  #endGeneration(): void {
    this.#walHeader = undefined;
    this.#nextHeader = undefined;
    this.#cipher = undefined;
    this.#held = 0;
    this.#goodFrames = 0;
    this.#contributions.clear();
  }

  #load(frame: number): boolean {
    if (this.#held === frame) return true;
    this.#held = 0;
    if (this.#cipher === undefined) return false;
    if (this.#files.read(this.#opened(), this.#sealed, framePosition(frame)) < frameBytes) return false;
    if (!this.#cipher.open(this.#sealed, this.#frame, frame)) return false;
    this.#held = frame;
    return true;
  }

  /** A frame header that no page followed replaces the header of the frame already there. */
  #settle(): void {
    const pending = this.#pending;
    this.#pending = undefined;
    if (pending === undefined) return;
    if (!this.#load(pending.frame)) throw new StorageFault('log-damaged');
    this.#frame.set(pending.header);
    this.#store(pending.frame);
  }

  #writePage(source: Uint8Array, frame: number): void {
    for (let at = usableBytes; at < pageBytes; at++) if (source[at] !== 0) throw new Error('SQLite used the reserved bytes of a page');
    if (this.#pending?.frame === frame) {
      this.#held = 0;
      this.#frame.set(this.#pending.header);
      this.#pending = undefined;
    } else {
      this.#settle();
      if (!this.#load(frame)) throw new StorageFault('log-damaged');
    }
    this.#frame.set(source.subarray(0, usableBytes), frameHeaderBytes);
    this.#store(frame);
  }

  #store(frame: number): void {
    this.#beginGeneration();
    if (this.#cipher === undefined) throw new Error('a WAL frame before any WAL header');
    label(this.#frame, this.#commits + 1, this.#contributionAtStart(pageOf(this.#frame)));
    this.#held = 0;
    this.#cipher.seal(this.#frame.subarray(0, sealedFrameBytes), this.#sealed, frame);
    this.#files.write(this.#opened(), this.#sealed, framePosition(frame));
    this.#held = frame;
    this.#unsynced = true;
    if (isCommit(this.#frame)) this.#commitWritten = true;
  }

  /** No checkpoint has touched a page before its first frame of the generation, so the file still has it as it was then. */
  #contributionAtStart(page: number): Uint8Array {
    const known = this.#contributions.get(page);
    if (known !== undefined) return known;
    const contribution = this.#owner.contribution(page);
    this.#contributions.set(page, contribution);
    return contribution;
  }
}
