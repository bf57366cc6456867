import { fail } from '#shared/result.ts';
import { decodeLimits } from '#shared/viewing/decode-limits.ts';
import { pieces, type DecodeTask, type ToDecoder } from '#shared/viewing/decoder-messages.ts';
import { DecoderReply, type DecodedOutcome } from './decoder-reply.ts';

/** The vault's end of a channel to a decoder: Electron's in the app, a plain object in tests. */
export interface DecoderPort {
  post(message: ToDecoder): void;
  onMessage(listener: (message: unknown) => void): void;
  onClose(listener: () => void): void;
  close(): void;
}

/** Main, which opens and kills the windows. */
export interface DecoderHost {
  readonly open: (jobId: string) => void;
  /** The window is not wanted any more. */
  readonly done: (jobId: string) => void;
}

/** Main kills a decoder that works for more than five seconds; should main not do so, the vault waits no longer than this. */
const patienceMs = 30_000;

interface Job {
  readonly jobId: string;
  readonly task: DecodeTask;
  readonly bytes: Uint8Array;
  readonly finish: (outcome: DecodedOutcome) => void;
  port: DecoderPort | undefined;
}

/** Files that are being decoded, each in a window of its own: one at a time, a newer one stops the one before. */
export class DecoderJobs {
  readonly #host: DecoderHost;
  readonly #newId: () => string;
  #job: Job | undefined;

  constructor(host: DecoderHost, newId: () => string) {
    this.#host = host;
    this.#newId = newId;
  }

  /** `decoder-stopped`: it was killed, crashed or never answered; `cancelled`: another file is wanted, or none. */
  decode(task: DecodeTask, bytes: Uint8Array): Promise<DecodedOutcome> {
    this.stop();
    const jobId = this.#newId();
    return new Promise((resolve) => {
      const late = setTimeout(() => job.finish(fail('decoder-stopped')), patienceMs);
      const job: Job = {
        jobId,
        task,
        bytes,
        port: undefined,
        finish: (outcome) => {
          if (this.#job !== job) return;
          this.#job = undefined;
          clearTimeout(late);
          job.port?.close();
          this.#host.done(jobId);
          resolve(outcome);
        },
      };
      this.#job = job;
      this.#host.open(jobId);
    });
  }

  /** Main has opened a window: the file goes there, and what comes back is checked. */
  arrived(jobId: string, port: DecoderPort): void {
    const job = this.#job;
    if (job?.jobId !== jobId || job.port !== undefined) {
      port.close();
      return;
    }
    job.port = port;
    const reply = new DecoderReply(job.task);
    port.onMessage((message) => {
      if (this.#job !== job) return;
      const outcome = reply.take(message);
      if (outcome !== undefined) job.finish(outcome);
    });
    port.onClose(() => job.finish(fail('decoder-stopped')));
    port.post({ task: job.task });
    for (const piece of pieces(job.bytes, decodeLimits.pieceBytes)) port.post({ piece });
  }

  /** Main says that nothing of the window is left. */
  ended(jobId: string): void {
    if (this.#job?.jobId === jobId) this.#job.finish(fail('decoder-stopped'));
  }

  stop(): void {
    this.#job?.finish(fail('cancelled'));
  }
}
