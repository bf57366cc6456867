import { fold, type TagSum, tagSumBytes } from '#vault/crypto/tag-sum.ts';
import { lockPage } from './page-layout.ts';

const firstRoom = 256 * tagSumBytes;

/**
 * The authentication tag of every page of the database file, as this session accepted or wrote it, and the keyed sum over
 * them. What the file holds is compared with it at every read: an authentic page of another time carries another tag.
 * 16 bytes a page, 0.4 % of the file.
 */
export class PageTags {
  readonly #sums: TagSum;
  #room = new Uint8Array(firstRoom);
  #count = 0;
  #sum: Uint8Array = new Uint8Array(tagSumBytes);

  constructor(sums: TagSum) {
    this.#sums = sums;
  }

  get count(): number {
    return this.#count;
  }

  /** The sum over all pages. */
  get sum(): Uint8Array {
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
    return this.sumOver(page, page + 1);
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
    const grownFrom = this.#count;
    if (page >= grownFrom) {
      this.#grow(page + 1);
      fold(this.#sum, this.sumOver(grownFrom, page));
    } else fold(this.#sum, this.contribution(page));
    this.#room.set(tag, page * tagSumBytes);
    fold(this.#sum, this.contribution(page));
  }

  truncate(count: number): void {
    fold(this.#sum, this.sumOver(count, this.#count));
    this.#room.fill(0, count * tagSumBytes, this.#count * tagSumBytes);
    this.#count = count;
  }

  /** Takes `tags` in the place of all and sums them anew. */
  replace(tags: Uint8Array): void {
    this.#room = new Uint8Array(Math.max(firstRoom, tags.length));
    this.#room.set(tags);
    this.#count = tags.length / tagSumBytes;
    this.#sum = this.sumOver(0, this.#count);
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
