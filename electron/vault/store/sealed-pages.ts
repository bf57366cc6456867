import { type PageCipher, sealBytes } from '#vault/crypto/page-cipher.ts';
import { fold, type TagSum, tagSumBytes } from '#vault/crypto/tag-sum.ts';
import type { FileSystem } from '#vault/platform/file-system.ts';
import { type PageReport, StorageFault } from './database.ts';
import { lockPage, pageBytes, usableBytes } from './page-layout.ts';

const pagesPerRead = 256;
const sealedPageBytes = usableBytes + sealBytes;

/** The database file: every page sealed in place, the tag sum kept up to date. Methods throw FileFault or StorageFault. */
export class SealedPages {
  readonly #files: FileSystem;
  readonly #descriptor: number;
  readonly #cipher: PageCipher;
  readonly #tags: TagSum;
  readonly #raw = Buffer.alloc(pageBytes);
  /** The page last opened; its reserved bytes stay zero, as SQLite left them. */
  readonly #clear = Buffer.alloc(pageBytes);
  #sum: Uint8Array = new Uint8Array(tagSumBytes);
  #count: number;

  constructor(files: FileSystem, descriptor: number, cipher: PageCipher, tags: TagSum) {
    this.#files = files;
    this.#descriptor = descriptor;
    this.#cipher = cipher;
    this.#tags = tags;
    this.#count = Math.floor(files.sizeOf(descriptor) / pageBytes);
  }

  get count(): number {
    return this.#count;
  }

  get sizeBytes(): number {
    return this.#count * pageBytes;
  }

  /** The sum over the tags of all pages; right once `count` pages were counted by `recount` or written from none. */
  get sum(): Uint8Array {
    return this.#sum.slice();
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
    target.set(this.#clear.subarray(at, at + count));
    return count;
  }

  /** Answers a write of SQLite: always one whole page. */
  write(source: Uint8Array, position: number): void {
    if (source.length !== pageBytes || position % pageBytes !== 0) throw new Error('SQLite wrote something other than a page');
    const page = position / pageBytes;
    for (let hole = this.#count; hole < page; hole++) fold(this.#sum, this.#contributionOf(new Uint8Array(tagSumBytes), hole));
    const before = page < this.#count ? this.contribution(page) : new Uint8Array(tagSumBytes);
    this.#cipher.seal(source.subarray(0, usableBytes), this.#raw, page);
    this.#raw.fill(0, sealedPageBytes);
    this.#files.write(this.#descriptor, this.#raw, position);
    fold(this.#sum, before);
    fold(this.#sum, this.#contributionOf(this.#raw.subarray(usableBytes, usableBytes + tagSumBytes), page));
    this.#count = Math.max(this.#count, page + 1);
  }

  /** Drops pages at the end, after VACUUM. */
  truncate(count: number): void {
    if (count > this.#count) throw new Error('SQLite grew the database without writing');
    for (let page = count; page < this.#count; page++) fold(this.#sum, this.contribution(page));
    this.#files.truncate(this.#descriptor, count * pageBytes);
    this.#count = count;
  }

  sync(): void {
    this.#files.syncFile(this.#descriptor);
  }

  close(): void {
    this.#files.close(this.#descriptor);
  }

  /** What a page adds to the sum as it is in the file now; zero for one the file does not have. */
  contribution(page: number): Uint8Array {
    if (page >= this.#count) return new Uint8Array(tagSumBytes);
    const tag = new Uint8Array(tagSumBytes);
    this.#files.read(this.#descriptor, tag, page * pageBytes + usableBytes);
    return this.#contributionOf(tag, page);
  }

  /**
   * Counts the tags of the whole file anew and keeps the result. Returns the sum over the pages below `limit` that are
   * not in `without`: reading every page's tag, opening none.
   */
  recount(limit: number, without: ReadonlySet<number>): Uint8Array {
    const all = new Uint8Array(tagSumBytes);
    const asked = new Uint8Array(tagSumBytes);
    const chunk = Buffer.alloc(pagesPerRead * pageBytes);
    const tags = Buffer.alloc(pagesPerRead * tagSumBytes);
    for (let first = 0; first < this.#count; first += pagesPerRead) {
      const count = Math.floor(this.#files.read(this.#descriptor, chunk, first * pageBytes) / pageBytes);
      for (let index = 0; index < count; index++) {
        const tagAt = index * pageBytes + usableBytes;
        tags.set(chunk.subarray(tagAt, tagAt + tagSumBytes), index * tagSumBytes);
      }
      const contributions = this.#tags.contributions(tags.subarray(0, count * tagSumBytes), first);
      for (let index = 0; index < count; index++) {
        const page = first + index;
        if (page === lockPage) continue;
        const contribution = contributions.subarray(index * tagSumBytes, (index + 1) * tagSumBytes);
        fold(all, contribution);
        if (page < limit && !without.has(page)) fold(asked, contribution);
      }
    }
    this.#sum = all;
    return asked;
  }

  /** Opens every page and compares the tags with the sum kept so far. */
  verify(): PageReport {
    const kept = this.sum;
    const damagedPages: number[] = [];
    for (let page = 0; page < this.#count; page++) {
      if (page !== lockPage && !this.#load(page)) damagedPages.push(page + 1);
    }
    this.recount(0, new Set());
    const tagSumMatches = Buffer.from(kept).equals(this.#sum);
    this.#sum = kept;
    return { pages: this.#count, damagedPages, tagSumMatches };
  }

  #contributionOf(tag: Uint8Array, page: number): Uint8Array {
    return page === lockPage ? new Uint8Array(tagSumBytes) : this.#tags.contributions(tag, page);
  }

  #load(page: number): boolean {
    if (this.#files.read(this.#descriptor, this.#raw, page * pageBytes) < pageBytes) return false;
    return this.#cipher.open(this.#raw.subarray(0, sealedPageBytes), this.#clear, page);
  }
}
