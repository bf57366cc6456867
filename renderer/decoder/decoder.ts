// The page of a disposable window: takes one file over its one port, decodes it, gives back raw pixels or samples, and is thrown away. It runs on bytes that may be an
// attack on Chromium's decoders, so everything it says is checked again by the vault (electron/vault/viewing).
import { decoderPortKind } from '#shared/contract/decoder-port.ts';
import { decodeLimits } from '#shared/viewing/decode-limits.ts';
import { pieces, type DecodeTask, type FromDecoder, type ToDecoder } from '#shared/viewing/decoder-messages.ts';
import { decodePicture } from './decode-picture.ts';
import { decodeSound } from './decode-sound.ts';
import type { Decoded } from './decoded.ts';

/** The file that comes in pieces. */
class Arriving {
  readonly task: DecodeTask;
  readonly bytes: Uint8Array<ArrayBuffer>;
  #filled = 0;

  constructor(task: DecodeTask) {
    this.task = task;
    this.bytes = new Uint8Array(task.sizeBytes);
  }

  /** True when it is whole. */
  take(piece: Uint8Array): boolean {
    this.bytes.set(piece, this.#filled);
    this.#filled += piece.length;
    return this.#filled === this.bytes.length;
  }
}

async function decode({ task, bytes }: Arriving): Promise<Decoded> {
  try {
    return await (task.kind === 'picture' ? decodePicture(task, bytes) : decodeSound(bytes));
  } catch {
    return { failed: 'unreadable' };
  }
}

function serve(port: MessagePort): void {
  const say = (message: FromDecoder): void => port.postMessage(message);
  let arriving: Arriving | undefined;
  port.addEventListener('message', ({ data }: MessageEvent<ToDecoder>) => {
    if ('task' in data) {
      arriving ??= new Arriving(data.task);
      return;
    }
    if (arriving?.take(data.piece) !== true) return;
    void decode(arriving).then((decoded) => {
      if ('failed' in decoded) {
        say(decoded);
        return;
      }
      say(decoded.head);
      for (const piece of pieces(decoded.bytes, decodeLimits.pieceBytes)) say({ piece });
      say({ end: true });
    });
  });
  port.start();
}

function receivePort(event: MessageEvent<unknown>): void {
  const message = event.data;
  if (event.source !== window || typeof message !== 'object' || message === null || !('kind' in message) || message.kind !== decoderPortKind) return;
  const [port] = event.ports;
  if (port === undefined) return;
  window.removeEventListener('message', receivePort);
  serve(port);
}
window.addEventListener('message', receivePort);
