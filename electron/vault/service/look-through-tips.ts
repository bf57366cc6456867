import { signNext } from '../store/similar/similar-index.ts';
import { hintNext } from '../store/urgency-hint.ts';
import type { OpenVault } from './open-vault.ts';

/** So many tips in one transaction; and so long in one go, once a second: whoever works at the desk does not feel it. */
const tipsAtOnce = 25;
const budgetMs = 40;
/** New hints show in the list after this long at the latest: it is not drawn anew every second while an old vault is looked through. */
const showEveryMs = 15_000;

/** Looks through tips that were not yet, a little every second while nothing else is under way: for danger first, then for tips with the same words. */
export class TipLookThrough {
  readonly #monotonicMs: () => number;
  /** Since when hints are there that the list does not show. */
  #unshownSinceMs: number | undefined;

  constructor(monotonicMs: () => number) {
    this.#monotonicMs = monotonicMs;
  }

  /** True when the list should be shown anew. Throws what storage refuses. */
  go({ context: { database } }: OpenVault): boolean {
    const startMs = this.#monotonicMs();
    let areHintsMissing = true;
    while (this.#monotonicMs() < startMs + budgetMs) {
      areHintsMissing &&= hintNext(database, tipsAtOnce);
      if (areHintsMissing) this.#unshownSinceMs ??= startMs;
      else if (!signNext(database, tipsAtOnce)) break;
    }
    if (this.#unshownSinceMs === undefined || (areHintsMissing && startMs - this.#unshownSinceMs < showEveryMs)) return false;
    this.#unshownSinceMs = undefined;
    return true;
  }
}
