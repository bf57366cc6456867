/** Files that are read, waiting to be opened, or opened and waiting for their turn. */
const itemsAtMost = 256;
/** Bytes of such files; one larger file is let in when there is room for a byte. */
const bytesAtMost = 32 * 1024 * 1024;

/** Work that others do meanwhile, taken back in the order in which it was begun. Bounded, so that memory is. */
export class WorkAhead<T> {
  readonly #begun: { readonly bytes: number; readonly outcome: Promise<T> }[] = [];
  #bytes = 0;

  get isFull(): boolean {
    return this.#begun.length >= itemsAtMost || this.#bytes >= bytesAtMost;
  }

  get isEmpty(): boolean {
    return this.#begun.length === 0;
  }

  begin(bytes: number, outcome: Promise<T>): void {
    // Whoever takes it back hears of a rejection; nobody does after a cancel.
    outcome.catch(() => undefined);
    this.#begun.push({ bytes, outcome });
    this.#bytes += bytes;
  }

  async oldest(): Promise<T> {
    const [first] = this.#begun;
    if (first === undefined) throw new Error('nothing was begun');
    const value = await first.outcome;
    this.#begun.shift();
    this.#bytes -= first.bytes;
    return value;
  }
}
