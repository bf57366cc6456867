/** Seconds to wait after the first wrong secret, the second, ...; the last one counts for all further ones. */
const delaysSeconds = [0, 0, 1, 2, 4, 8, 16, 30] as const;

/** Wrong secrets in a row that make a difference; a larger number is this one. */
export const wrongSecretsAtMost = delaysSeconds.length;

/**
 * Makes guessing at the desk slow. It never wipes and never locks anybody out for longer than half a minute: whoever wants to
 * harm would use that. It counts in memory and on the clock that never jumps; nothing is written. Main hands the count on to
 * the next vault process, where the whole delay begins anew, so that locking is no way around it.
 */
export class UnlockDelay {
  readonly #monotonicMs: () => number;
  readonly #onCount: (wrong: number) => void;
  #wrong: number;
  #openAtMs = 0;

  constructor(monotonicMs: () => number, wrongBefore: number, onCount: (wrong: number) => void) {
    this.#monotonicMs = monotonicMs;
    this.#onCount = onCount;
    this.#wrong = Math.min(wrongBefore, wrongSecretsAtMost);
    this.#wait();
  }

  /** Milliseconds until another secret is tried; 0 when one may be tried now. */
  get remainingMs(): number {
    return Math.max(0, Math.ceil(this.#openAtMs - this.#monotonicMs()));
  }

  /** Tells of a secret that opened nothing. */
  wrong(): void {
    this.#wrong = Math.min(this.#wrong + 1, wrongSecretsAtMost);
    this.#wait();
    this.#onCount(this.#wrong);
  }

  /** Tells of a secret that opened what it was tried on. */
  right(): void {
    if (this.#wrong === 0) return;
    this.#wrong = 0;
    this.#onCount(0);
  }

  #wait(): void {
    this.#openAtMs = this.#monotonicMs() + (delaysSeconds[this.#wrong - 1] ?? 0) * 1000;
  }
}
