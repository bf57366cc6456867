import { fold, type TagSum, tagSumBytes } from '#vault/crypto/tag-sum.ts';
import { lockPage } from './page-layout.ts';

const firstRoom = 256 * tagSumBytes;
const nothing: Uint8Array = new Uint8Array(tagSumBytes);
/** Contributions kept at hand: the pages of one WAL generation, which are mostly those of the next. */
const keptContributions = 4096;

/**
 * The authentication tag of every page of the database file, as this session accepted or wrote it, and the keyed sum over
 * them. What the file holds is compared with it at every read: an authentic page of another time carries another tag.
 * 16 bytes a page, 0.4 % of the file.
 */
export class PageTags {
  readonly #sums: TagSum;
  #room = new Uint8Array(firstRoom);
  #count = 0;
  /** The sum without what `#written` has changed. */
  #sum: Uint8Array = new Uint8Array(tagSumBytes);
  /** Pages written since the sum was last asked for, each with what it added to the sum then. */
  readonly #written = new Map<number, Uint8Array>();
  readonly #kept = new Map<number, Uint8Array>();

  constructor(sums: TagSum) {
    this.#sums = sums;
  }

  get count(): number {
    return this.#count;
  }

  /** The sum over all pages. What was written is added at once when it is asked for: a call of the cipher for each page would cost as much as sealing it. */
  get sum(): Uint8Array {
    this.#settle();
    return this.#sum.slice();
  }

  /** All tags, 16 bytes a page: a view that is good until the next change. */
  get bytes(): Uint8Array {
    return this.#room.subarray(0, this.#count * tagSumBytes);
  }

  /** Whether this is the page's tag. */
  has(page: number, tag: Uint8Array): boolean {
    if (page >= this.#count) return false;
    const from = page * tagSumBytes;
    for (let at = 0; at < tagSumBytes; at++) if (this.#room[from + at] !== tag[at]) return false;
    return true;
  }

  /** What a page adds to the sum; zero for one that is not there. */
  contribution(page: number): Uint8Array {
    if (page >= this.#count || page === lockPage) return nothing;
    const kept = this.#kept.get(page);
    if (kept !== undefined) return kept;
    const contribution = this.#sums.contributions(this.#room.subarray(page * tagSumBytes, (page + 1) * tagSumBytes), () => page);
    this.#keep(page, contribution);
    return contribution;
  }

  /** The sum over the pages from `first` up to, not including, `end`. */
  sumOver(first: number, end: number): Uint8Array {
    const last = Math.min(end, this.#count);
    if (first <= lockPage && lockPage < last) {
      const sum = this.sumOver(first, lockPage);
      fold(sum, this.sumOver(lockPage + 1, last));
      return sum;
    }
    return first < last ? this.#sums.over(this.#room.subarray(first * tagSumBytes, last * tagSumBytes), first) : new Uint8Array(tagSumBytes);
  }

  /** A page has been written. Pages between the end and a page beyond it have a tag of zeros, as the file has. */
  set(page: number, tag: Uint8Array): void {
    const before = this.contribution(page);
    if (!this.#written.has(page)) this.#written.set(page, before);
    if (page >= this.#count) {
      const grownFrom = this.#count;
      this.#grow(page + 1);
      fold(this.#sum, this.sumOver(grownFrom, page));
    }
    this.#kept.delete(page);
    this.#room.set(tag, page * tagSumBytes);
  }

  truncate(count: number): void {
    this.#settle();
    fold(this.#sum, this.sumOver(count, this.#count));
    this.#room.fill(0, count * tagSumBytes, this.#count * tagSumBytes);
    this.#count = count;
    this.#kept.clear();
  }

  /** Takes `tags` over in the place of all, to change them as pages change, and sums them anew. */
  replace(tags: Uint8Array<ArrayBuffer>): void {
    this.#room = tags;
    this.#count = tags.length / tagSumBytes;
    this.#written.clear();
    this.#kept.clear();
    this.#sum = this.sumOver(0, this.#count);
  }

  #settle(): void {
    if (this.#written.size === 0) return;
    const pages = [...this.#written.keys()];
    const tags = new Uint8Array(pages.length * tagSumBytes);
    for (const [index, page] of pages.entries()) tags.set(this.#room.subarray(page * tagSumBytes, (page + 1) * tagSumBytes), index * tagSumBytes);
    const contributions = this.#sums.contributions(tags, (index) => pages[index] ?? 0);
    fold(this.#sum, contributions);
    for (const [index, page] of pages.entries()) this.#keep(page, new Uint8Array(contributions.subarray(index * tagSumBytes, (index + 1) * tagSumBytes)));
    for (const before of this.#written.values()) fold(this.#sum, before);
    this.#written.clear();
  }

  #keep(page: number, contribution: Uint8Array): void {
    if (this.#kept.size >= keptContributions) this.#kept.clear();
    this.#kept.set(page, contribution);
  }

  #grow(count: number): void {
    if (count * tagSumBytes > this.#room.length) {
      const larger = new Uint8Array(Math.max(count * tagSumBytes, this.#room.length * 2));
      larger.set(this.bytes);
      this.#room = larger;
    }
    this.#count = count;
  }
}
