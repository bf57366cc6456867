/** Units by whose hash a run is found, unless all of them are known to be longer or some shorter. */
export const usualHeadUnits = 6;
const factor = 31;
/** Slots of the filter: so many for each run that few places pass by chance, and a few runs for a short text cost nothing. */
const slotsPerRun = 64;
const [fewestSlots, mostSlots] = [1 << 10, 1 << 20];

/** Finds many runs of bare text at once, in one pass: a hash of the units at their beginning rolls over the text, and what has the hash of a run is compared. */
export class RunSearch {
  readonly #byHead = new Map<number, number[]>();
  /** As long as a power of two. */
  readonly #filter: Uint8Array;
  readonly #runs: readonly string[];
  readonly #headUnits: number;
  /** What the unit that leaves the window weighs. */
  readonly #leaving: number;

  /** Each run has at least `headUnits` units; a shorter one is an error of the caller. */
  constructor(runs: readonly string[], headUnits = usualHeadUnits) {
    this.#runs = runs;
    let slots = fewestSlots;
    while (slots < runs.length * slotsPerRun && slots < mostSlots) slots *= 2;
    this.#filter = new Uint8Array(slots);
    this.#headUnits = headUnits;
    this.#leaving = factor ** headUnits | 0;
    runs.forEach((run, id) => {
      if (run.length < headUnits) throw new RangeError(`a run has at least ${headUnits} units`);
      const head = hashOf(run, headUnits);
      this.#filter[head & (slots - 1)] = 1;
      const known = this.#byHead.get(head);
      if (known === undefined) this.#byHead.set(head, [id]);
      else known.push(id);
    });
  }

  /** Where each run that occurs in a bare text begins, in order; `id` is its index. */
  *placesIn(bare: string): Generator<{ readonly id: number; readonly at: number }> {
    const [headUnits, leaving, filter] = [this.#headUnits, this.#leaving, this.#filter];
    const mask = filter.length - 1;
    let hash = 0;
    for (let end = 0; end < bare.length; end += 1) {
      hash = Math.imul(hash, factor) + bare.charCodeAt(end);
      if (end >= headUnits) hash -= Math.imul(leaving, bare.charCodeAt(end - headUnits));
      hash |= 0;
      if (end < headUnits - 1 || filter[hash & mask] === 0) continue;
      const at = end - headUnits + 1;
      for (const id of this.#byHead.get(hash) ?? []) if (bare.startsWith(this.#runs[id] ?? '\uffff', at)) yield { id, at };
    }
  }
}

function hashOf(run: string, headUnits: number): number {
  let hash = 0;
  for (let at = 0; at < headUnits; at += 1) hash = (Math.imul(hash, factor) + run.charCodeAt(at)) | 0;
  return hash;
}
