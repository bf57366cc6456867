import { type PageCipher, sealBytes } from '#vault/crypto/page-cipher.ts';
import type { FileSystem } from '#vault/platform/file-system.ts';
import { type AnchorRecord, anchorRecordBytes, decodeAnchor, encodeAnchor } from './anchor-record.ts';

/** Slots lie a page apart, so that no write can tear two. */
const slotBytes = 4096;
const watermarkSlot = 2;
const fileBytes = 3 * slotBytes;
const sealedBytes = anchorRecordBytes + sealBytes;

/** What the anchor may change in one step. */
export type AnchorChange = Partial<Omit<AnchorRecord, 'counter'>>;

/**
 * The anchor: two sealed slots written in turn, the valid one with the higher counter counts, so a torn write leaves the
 * one before. A third slot, the watermark, holds a newer `atLeast` of the same generation. It is written after every
 * commit without a sync of its own: what it says is true already, and it costs nothing when it is lost.
 */
export class AnchorFile {
  readonly #files: FileSystem;
  readonly #descriptor: number;
  readonly #cipher: PageCipher;
  readonly #sealed = Buffer.alloc(sealedBytes);
  #current: AnchorRecord;

  private constructor(files: FileSystem, descriptor: number, cipher: PageCipher, current: AnchorRecord) {
    this.#files = files;
    this.#descriptor = descriptor;
    this.#cipher = cipher;
    this.#current = current;
  }

  /** Makes the file, durable except for its name. Throws FileFault. */
  static create(files: FileSystem, path: string, cipher: PageCipher, first: AnchorRecord): AnchorFile {
    const descriptor = files.open(path, 'create');
    const anchor = new AnchorFile(files, descriptor, cipher, first);
    try {
      files.write(descriptor, new Uint8Array(fileBytes), 0);
      anchor.settle({});
    } catch (error) {
      files.close(descriptor);
      throw error;
    }
    return anchor;
  }

  /** undefined when the file is missing or no slot opens. Throws FileFault. */
  static open(files: FileSystem, path: string, cipher: PageCipher): AnchorFile | undefined {
    if (files.stat(path) === undefined) return undefined;
    const descriptor = files.open(path, 'edit');
    try {
      const slot = (index: number): AnchorRecord | undefined => readSlot(files, descriptor, cipher, index);
      const [first, second, watermark] = [slot(0), slot(1), slot(watermarkSlot)];
      const newest = first !== undefined && second !== undefined ? (first.counter > second.counter ? first : second) : (first ?? second);
      if (newest !== undefined) return new AnchorFile(files, descriptor, cipher, raised(newest, watermark));
    } catch (error) {
      files.close(descriptor);
      throw error;
    }
    files.close(descriptor);
    return undefined;
  }

  get current(): AnchorRecord {
    return this.#current;
  }

  /** Writes and syncs the next record. Throws FileFault; the record before it then stands. */
  write(change: AnchorChange): void {
    const next = { ...this.#current, ...change, counter: this.#current.counter + 1 };
    this.#put(next, next.counter % 2);
    this.#files.syncFile(this.#descriptor);
    this.#current = next;
  }

  /** Writes the next record into both slots, one after the other: from then on damage to one slot changes nothing. */
  settle(change: AnchorChange): void {
    this.write(change);
    this.write({});
  }

  /** Notes, without a sync, how many transactions are durable. Only makes damage visible, hence may fail silently. */
  noteDurable(commits: number): void {
    try {
      this.#put({ ...this.#current, atLeast: commits }, watermarkSlot);
    } catch {
      // The commit is durable whether or not this note is: refusing it now would be the greater harm.
    }
  }

  close(): void {
    this.#files.close(this.#descriptor);
  }

  #put(record: AnchorRecord, slot: number): void {
    this.#cipher.seal(encodeAnchor(record), this.#sealed, slot);
    this.#files.write(this.#descriptor, this.#sealed, slot * slotBytes);
  }
}

function readSlot(files: FileSystem, descriptor: number, cipher: PageCipher, slot: number): AnchorRecord | undefined {
  const sealed = Buffer.alloc(sealedBytes);
  const plain = Buffer.alloc(anchorRecordBytes);
  if (files.read(descriptor, sealed, slot * slotBytes) < sealedBytes) return undefined;
  return cipher.open(sealed, plain, slot) ? decodeAnchor(plain) : undefined;
}

function raised(record: AnchorRecord, watermark: AnchorRecord | undefined): AnchorRecord {
  const applies = watermark?.live === true && record.live && watermark.generation === record.generation && watermark.atLeast > record.atLeast;
  return applies ? { ...record, atLeast: watermark.atLeast } : record;
}
