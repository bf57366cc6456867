/** What tells the time: the wall clock jumps over a sleep, the monotonic one may not. Both in milliseconds. */
export interface Clocks {
  readonly wallMs: () => number;
  readonly monotonicMs: () => number;
}

/** A gap this large between the clocks means that the machine slept. */
const sleptAfterMs = 30_000;
/** The last minute is shown to the person; of a short limit its second half. */
const countdownFromMs = 60_000;

export interface IdleLockOptions {
  readonly clocks: Clocks;
  readonly idleAfterMs: number;
  readonly onLock: (reason: 'idle' | 'slept') => void;
  readonly onCountdown: (remainingMs: number | null) => void;
}

/** Decides when nobody is at the desk. It is asked once a second; it owns no timer, so a test can walk the time. */
export class IdleLock {
  readonly #options: IdleLockOptions;
  #touchedAtMs: number;
  #lastWallMs: number;
  #lastMonotonicMs: number;
  #counting = false;
  #done = false;
  #idleAfterMs: number;

  constructor(options: IdleLockOptions) {
    this.#options = options;
    this.#idleAfterMs = options.idleAfterMs;
    this.#lastWallMs = options.clocks.wallMs();
    this.#lastMonotonicMs = options.clocks.monotonicMs();
    this.#touchedAtMs = this.#lastMonotonicMs;
  }

  /** Another limit from now on. Whoever sets it is at the desk. */
  limit(idleAfterMs: number): void {
    this.#idleAfterMs = idleAfterMs;
    this.touch();
  }

  touch(): void {
    this.#touchedAtMs = this.#options.clocks.monotonicMs();
    if (!this.#counting) return;
    this.#counting = false;
    this.#options.onCountdown(null);
  }

  tick(): void {
    if (this.#done) return;
    const { clocks, onLock, onCountdown } = this.#options;
    const wallMs = clocks.wallMs();
    const monotonicMs = clocks.monotonicMs();
    const gapMs = Math.abs(wallMs - this.#lastWallMs - (monotonicMs - this.#lastMonotonicMs));
    // On systems whose monotonic clock runs on during sleep, the missing ticks are what shows.
    const missedMs = monotonicMs - this.#lastMonotonicMs;
    this.#lastWallMs = wallMs;
    this.#lastMonotonicMs = monotonicMs;
    if (gapMs > sleptAfterMs || missedMs > sleptAfterMs) {
      this.#done = true;
      onLock('slept');
      return;
    }
    const remainingMs = this.#touchedAtMs + this.#idleAfterMs - monotonicMs;
    if (remainingMs <= 0) {
      this.#done = true;
      onLock('idle');
    } else if (remainingMs <= Math.min(countdownFromMs, this.#idleAfterMs / 2)) {
      this.#counting = true;
      onCountdown(remainingMs);
    }
  }
}
