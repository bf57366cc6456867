import type { FoldedText } from './fold.ts';

/** A folded text as it grows, with the way back to the original for each of its units. Lists of numbers would take several times the room. */
export class FoldedUnits {
  #text = '';
  #starts: Uint32Array;
  #ends: Uint32Array;
  #length = 0;

  /** `originalUnits`: as long as most folded texts are at most. */
  constructor(originalUnits: number) {
    this.#starts = new Uint32Array(originalUnits);
    this.#ends = new Uint32Array(originalUnits);
  }

  /** What the cluster from `start` to `end` of the original becomes. */
  push(folded: string, start: number, end: number): void {
    const length = this.#length + folded.length;
    if (length > this.#starts.length) this.#grow(length);
    for (let at = this.#length; at < length; at += 1) {
      this.#starts[at] = start;
      this.#ends[at] = end;
    }
    this.#text += folded;
    this.#length = length;
  }

  of(original: string): FoldedText {
    const isFull = this.#length === this.#starts.length;
    return { original, text: this.#text, starts: isFull ? this.#starts : this.#starts.slice(0, this.#length), ends: isFull ? this.#ends : this.#ends.slice(0, this.#length) };
  }

  #grow(least: number): void {
    const room = Math.max(2 * this.#starts.length, least);
    this.#starts = grown(this.#starts, room);
    this.#ends = grown(this.#ends, room);
  }
}

function grown(from: Uint32Array, room: number): Uint32Array {
  const to = new Uint32Array(room);
  to.set(from);
  return to;
}
