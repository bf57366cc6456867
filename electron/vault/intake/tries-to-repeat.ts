const firstWaitMs = 60_000;
/** After this wait they are tried once more and then left until the next unlock: some will never do, and would be read again for ever. */
const lastWaitMs = 64 * firstWaitMs;

/** Files with which something was refused. They are tried again, all at once, each time after twice as long. */
export class TriesToRepeat {
  #files: ReadonlySet<string> = new Set();
  #waitMs = firstWaitMs;
  #nextMs = 0;

  /** None unless it is time; `nowMs` is monotonic. */
  due(nowMs: number): readonly string[] {
    return nowMs < this.#nextMs ? [] : [...this.#files];
  }

  /** Of `tried`, `refused` were refused. The first refusal of a file begins the waiting anew, for all. */
  tried(tried: readonly string[], refused: readonly string[], nowMs: number): void {
    const isTried = new Set(tried);
    const others = [...this.#files].filter((file) => !isTried.has(file));
    if (refused.length > 0) {
      this.#waitMs = refused.every((file) => this.#files.has(file)) ? this.#waitMs * 2 : firstWaitMs;
      this.#nextMs = nowMs + this.#waitMs;
    }
    this.#files = new Set(this.#waitMs > lastWaitMs ? others : [...others, ...refused]);
  }
}
