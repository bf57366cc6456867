import { MessageChannelMain, type MessagePortMain } from 'electron';
import { DecoderWindow, type DecoderEnd } from './decoder-window.ts';
import type { Places } from './places.ts';
import type { ProcessLimits } from './security/decoder-limits.ts';
import type { ServedFile } from './security/served-files.ts';

/** One that works, and one that is still ending. */
const decodersAtMost = 2;

/** 5 s and 512 MB: the largest picture that is decoded takes 200 MB beside the 150 MB of a page without one. */
export const decoderLimits: ProcessLimits = { timeMs: 5000, memoryBytes: 512 * 1024 * 1024 };

/** What the vault hears. */
export interface DecoderListener {
  readonly onPort: (jobId: string, port: MessagePortMain) => void;
  readonly onEnd: (jobId: string, why: DecoderEnd) => void;
}

/** Windows that decode one received file each, opened and ended as the vault asks. Each job has a fresh one. */
export class Decoders {
  readonly #places: Places;
  readonly #files: ReadonlyMap<string, ServedFile>;
  readonly #open = new Map<string, DecoderWindow>();

  constructor(places: Places, files: ReadonlyMap<string, ServedFile>) {
    this.#places = places;
    this.#files = files;
  }

  /** Opens a window and gives the vault the other end of its port; `failed` at once when there are too many. */
  open(jobId: string, { onPort, onEnd }: DecoderListener): void {
    if (this.#open.has(jobId)) return;
    if (this.#open.size >= decodersAtMost) {
      onEnd(jobId, 'failed');
      return;
    }
    const { port1, port2 } = new MessageChannelMain();
    const decoder = new DecoderWindow(this.#places, this.#files, decoderLimits, port2, (why) => {
      this.#open.delete(jobId);
      onEnd(jobId, why);
    });
    this.#open.set(jobId, decoder);
    onPort(jobId, port1);
  }

  end(jobId: string): void {
    void this.#open.get(jobId)?.end('done');
  }

  /** At a lock: what is in them goes with the desk. Resolves when nothing of them is left. */
  async endAll(): Promise<void> {
    await Promise.all([...this.#open.values()].map((decoder) => decoder.end('done')));
  }
}
