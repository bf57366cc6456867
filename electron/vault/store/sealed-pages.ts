import { type PageCipher, sealBytes } from '#vault/crypto/page-cipher.ts';
import { fold, type TagSum, tagSumBytes } from '#vault/crypto/tag-sum.ts';
import type { FileSystem } from '#vault/platform/file-system.ts';
import { type PageReport, StorageFault } from './database.ts';
import { lockPage, pageBytes, usableBytes } from './page-layout.ts';
import { PageTags } from './page-tags.ts';

const pagesPerRead = 256;
const sealedPageBytes = usableBytes + sealBytes;
const tagEnd = usableBytes + tagSumBytes;

/**
 * The database file: every page sealed in place, the tags of all of them kept in memory. A page that is read must carry
 * the tag it should, so that an older page put back is noticed at its first read. Methods throw FileFault or StorageFault.
 */
export class SealedPages {
  readonly #files: FileSystem;
  readonly #descriptor: number;
  readonly #cipher: PageCipher;
  readonly #tags: PageTags;
  readonly #raw = Buffer.alloc(pageBytes);
  readonly #sealedPart = this.#raw.subarray(0, sealedPageBytes);
  readonly #tagPart = this.#raw.subarray(usableBytes, tagEnd);
  /** The page last opened; its reserved bytes stay zero, as SQLite left them. */
  readonly #clear = Buffer.alloc(pageBytes);
  #count: number;

  constructor(files: FileSystem, descriptor: number, cipher: PageCipher, sums: TagSum) {
    this.#files = files;
    this.#descriptor = descriptor;
    this.#cipher = cipher;
    this.#tags = new PageTags(sums);
    this.#count = Math.floor(files.sizeOf(descriptor) / pageBytes);
  }

  get count(): number {
    return this.#count;
  }

  get sizeBytes(): number {
    return this.#count * pageBytes;
  }

  /** The sum over the tags of all pages; right once they were accepted, counted, or written from none. */
  get sum(): Uint8Array {
    return this.#tags.sum;
  }

  /** The tags of all pages as they should be, 16 bytes each: a view that is good until the next write. */
  get tags(): Uint8Array {
    return this.#tags.bytes;
  }

  /** Takes these for the pages' tags if they are one for each page and add up to `sum`. Reads no page. */
  accept(tags: Uint8Array<ArrayBuffer>, sum: Uint8Array): boolean {
    if (tags.length !== this.#count * tagSumBytes) return false;
    this.#tags.replace(tags);
    return Buffer.from(sum).equals(this.#tags.sum);
  }

  /** Answers a read of SQLite; returns the count, which is short at the end of the file. */
  read(target: Uint8Array, position: number): number {
    const page = Math.floor(position / pageBytes);
    const at = position % pageBytes;
    if (page >= this.#count) return 0;
    if (!this.#load(page)) {
      // SQLite peeks at the header of page 1 before it looks for a WAL. If a checkpoint tore that page, "short" lets it go
      // on to the WAL, which holds the page; an error would end recovery there.
      if (target.length < pageBytes) return 0;
      throw new StorageFault('page-damaged');
    }
    const count = Math.min(target.length, pageBytes - at);
    target.set(count === pageBytes ? this.#clear : this.#clear.subarray(at, at + count));
    return count;
  }

  /** Answers a write of SQLite: always one whole page. */
  write(source: Uint8Array, position: number): void {
    if (source.length !== pageBytes || position % pageBytes !== 0) throw new Error('SQLite wrote something other than a page');
    const page = position / pageBytes;
    this.#cipher.seal(source.subarray(0, usableBytes), this.#raw, page);
    this.#raw.fill(0, sealedPageBytes);
    this.#files.write(this.#descriptor, this.#raw, position);
    this.#tags.set(page, this.#tagPart);
    this.#count = this.#tags.count;
  }

  /** Drops pages at the end, after VACUUM. */
  truncate(count: number): void {
    if (count > this.#count) throw new Error('SQLite grew the database without writing');
    this.#tags.truncate(count);
    this.#files.truncate(this.#descriptor, count * pageBytes);
    this.#count = count;
  }

  sync(): void {
    this.#files.syncFile(this.#descriptor);
  }

  close(): void {
    this.#files.close(this.#descriptor);
  }

  /** What a page adds to the sum as it should be in the file now; zero for one the file does not have. */
  contribution(page: number): Uint8Array {
    return this.#tags.contribution(page);
  }

  /**
   * Takes every page's tag from the file, whatever it is; only the sum tells whether they are the right ones. Returns the
   * sum over the pages below `limit` that are not in `without`: reading every page, opening none.
   */
  recount(limit: number, without: Iterable<number>): Uint8Array {
    const tags = new Uint8Array(this.#count * tagSumBytes);
    const chunk = Buffer.alloc(pagesPerRead * pageBytes);
    for (let first = 0; first < this.#count; first += pagesPerRead) {
      const count = Math.floor(this.#files.read(this.#descriptor, chunk, first * pageBytes) / pageBytes);
      for (let index = 0; index < Math.min(count, this.#count - first); index++) {
        const tagAt = index * pageBytes + usableBytes;
        if (first + index !== lockPage) tags.set(chunk.subarray(tagAt, tagAt + tagSumBytes), (first + index) * tagSumBytes);
      }
    }
    this.#tags.replace(tags);
    const asked = this.#tags.sumOver(0, limit);
    for (const page of without) if (page < limit) fold(asked, this.#tags.contribution(page));
    return asked;
  }

  /** Opens every page, compares its tag, and sums all tags anew. */
  verify(): PageReport {
    const damagedPages: number[] = [];
    for (let page = 0; page < this.#count; page++) {
      if (page !== lockPage && !this.#load(page)) damagedPages.push(page + 1);
    }
    const tagSumMatches = this.#tags.count === this.#count && Buffer.from(this.#tags.sum).equals(this.#tags.sumOver(0, this.#count));
    return { pages: this.#count, damagedPages, tagSumMatches };
  }

  /** How many of `count` pages from `first` on do not open. */
  damagedAmong(first: number, count: number): number {
    let damaged = 0;
    for (let page = first; page < Math.min(first + count, this.#count); page++) if (page !== lockPage && !this.#load(page)) damaged++;
    return damaged;
  }

  #load(page: number): boolean {
    if (this.#files.read(this.#descriptor, this.#raw, page * pageBytes) < pageBytes) return false;
    return this.#tags.has(page, this.#tagPart) && this.#cipher.open(this.#sealedPart, this.#clear, page);
  }
}
