import os from 'node:os';
import { Worker, parentPort, workerData } from 'node:worker_threads';

/** Threads that answer questions side by side, for as long as one job lasts. */
export interface ThreadPool {
  /**
   * Rejects with a ThreadFault when this question ended the thread that had it, twice; with ThreadsUnavailable when threads cannot
   * be started here. What is unanswered at `end` stays unanswered.
   */
  ask(question: unknown): Promise<unknown>;
  /** Ends every thread. Its memory, and what it was started with, are gone when this resolves. */
  end(): Promise<void>;
}

/** Starts a pool; `startWith` is copied into each of its threads. */
export type StartThreads = (startWith: unknown) => ThreadPool;

/** The thread ended over this question. Says nothing else. */
export class ThreadFault extends Error {
  constructor() {
    super('a thread ended over a question');
    this.name = 'ThreadFault';
  }
}

/** No thread came up. */
export class ThreadsUnavailable extends Error {
  constructor() {
    super('threads cannot be started');
    this.name = 'ThreadsUnavailable';
  }
}

/** More threads than this gain nothing while one place writes. */
const threadsAtMost = 4;
const mebibytesOfHeapAtMost = 1024;
const deathsAtMost = 2;

interface Asked {
  readonly question: unknown;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (problem: Error) => void;
  deaths: number;
}

/** One place in the pool: its thread may end and be replaced, what it was asked stays. */
interface Place {
  worker: Worker;
  isReady: boolean;
  /** In the order in which the thread answers: the first is what it is at. */
  readonly asked: Asked[];
}

/** The threads run `script` (a built JavaScript file), which calls `answerAll`. They inherit neither environment nor command line options. */
export function threadPool(script: URL): StartThreads {
  return (startWith) => new Pool(script, startWith, Math.max(1, Math.min(threadsAtMost, os.availableParallelism())));
}

class Pool implements ThreadPool {
  readonly #script: URL;
  readonly #startWith: unknown;
  readonly #places: readonly Place[];
  #ended = false;
  #unavailable = false;

  constructor(script: URL, startWith: unknown, threads: number) {
    this.#script = script;
    this.#startWith = startWith;
    this.#places = Array.from({ length: threads }, () => {
      const place: Place = { worker: this.#thread(), isReady: false, asked: [] };
      this.#listen(place);
      return place;
    });
  }

  ask(question: unknown): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const [first, ...others] = this.#places;
      if (this.#unavailable || first === undefined) {
        reject(new ThreadsUnavailable());
        return;
      }
      const place = others.reduce((least, other) => (other.asked.length < least.asked.length ? other : least), first);
      place.asked.push({ question, resolve, reject, deaths: 0 });
      place.worker.postMessage(question);
    });
  }

  async end(): Promise<void> {
    this.#ended = true;
    await Promise.all(this.#places.map(({ worker }) => worker.terminate()));
  }

  #thread(): Worker {
    return new Worker(this.#script, { execArgv: [], env: {}, workerData: this.#startWith, resourceLimits: { maxOldGenerationSizeMb: mebibytesOfHeapAtMost } });
  }

  /** Answers that a thread posted before its end arrive before "exit" does. */
  #listen(place: Place): void {
    const { worker } = place;
    worker.once('message', () => {
      place.isReady = true;
      worker.on('message', (answer: unknown) => place.asked.shift()?.resolve(answer));
    });
    // An error is followed by the end.
    worker.on('error', () => undefined);
    worker.once('exit', () => {
      if (!this.#ended) this.#replaceThread(place);
    });
  }

  #replaceThread(place: Place): void {
    if (!place.isReady) {
      this.#giveUp();
      return;
    }
    const [first] = place.asked;
    if (first !== undefined) {
      first.deaths += 1;
      if (first.deaths >= deathsAtMost) {
        place.asked.shift();
        first.reject(new ThreadFault());
      }
    }
    place.isReady = false;
    place.worker = this.#thread();
    this.#listen(place);
    for (const { question } of place.asked) place.worker.postMessage(question);
  }

  #giveUp(): void {
    this.#unavailable = true;
    for (const { asked } of this.#places) for (const { reject } of asked.splice(0)) reject(new ThreadsUnavailable());
  }
}

/**
 * For the script of such a thread: answers one question after the other, in the order in which they come. `begin` is given what the pool
 * was started with. A rejected answer ends the thread. `give` may name memory that is handed over instead of copied.
 */
export async function answerAll(begin: (startWith: unknown) => Promise<(question: unknown) => Promise<{ readonly answer: unknown; readonly give: readonly ArrayBuffer[] }>>): Promise<void> {
  const port = parentPort;
  if (!port) throw new Error('this script runs only as a thread of a pool');
  const respond = await begin(workerData);
  let last: Promise<void> = Promise.resolve();
  port.on('message', (question: unknown) => {
    last = last.then(async () => {
      const { answer, give } = await respond(question);
      port.postMessage(answer, [...give]);
    });
  });
  port.postMessage('ready');
}
