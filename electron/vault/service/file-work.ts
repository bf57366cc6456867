import type { Code } from '#shared/errors.ts';
import { fail, type Result } from '#shared/result.ts';
import type { VaultSession } from './vault-session.ts';

/** Others get a turn at least this often. */
const turnEveryMs = 12;
/** The window hears of progress at most this often. */
const tellEveryMs = 100;

/** What a piece of long work on a file is shown as. */
export interface FileWorkName {
  readonly kind: 'adding' | 'saving';
  /** Of the evidence or the attachment. */
  readonly id: string;
  readonly totalBytes: number;
}

/**
 * Files that go in or out of the vault, however large: one at a time, in slices, with progress, stopped by a person or a lock. Stopping
 * lets the work close and remove what is half done.
 */
export class FileWork {
  readonly #session: VaultSession;
  #name: FileWorkName | undefined;
  #isStopped = false;

  constructor(session: VaultSession) {
    this.#session = session;
  }

  /** What is under way. */
  get name(): FileWorkName | undefined {
    return this.#name;
  }

  stop(): void {
    this.#isStopped = true;
  }

  async run<T, C extends Code>(name: FileWorkName, steps: Generator<number, Result<T, C>, undefined>): Promise<Result<T, C | 'busy' | 'cancelled' | 'vault-locked'>> {
    if (this.#name !== undefined) return fail('busy');
    this.#name = name;
    this.#isStopped = false;
    const { monotonicMs } = this.#session.environment;
    let turnedAtMs = monotonicMs();
    let toldAtMs = 0;
    try {
      for (;;) {
        const stopped = this.#stopped();
        if (stopped !== undefined) return fail(stopped);
        const step = steps.next();
        if (step.done === true) return step.value;
        const nowMs = monotonicMs();
        if (nowMs - toldAtMs >= tellEveryMs) {
          toldAtMs = nowMs;
          this.#session.notify({ notice: 'file.progress', value: { kind: name.kind, id: name.id, done: step.value, total: name.totalBytes } });
          // Work that a person started does not count as an empty chair.
          this.#session.touch();
        }
        if (nowMs - turnedAtMs >= turnEveryMs) {
          await new Promise((resolve) => setImmediate(resolve));
          turnedAtMs = monotonicMs();
        }
      }
    } finally {
      // Closes what the work has open and removes what is half done.
      steps.return(fail('cancelled') as Result<T, never>);
      this.#name = undefined;
    }
  }

  #stopped(): 'vault-locked' | 'cancelled' | undefined {
    if (this.#session.closing) return 'vault-locked';
    return this.#isStopped ? 'cancelled' : undefined;
  }
}
