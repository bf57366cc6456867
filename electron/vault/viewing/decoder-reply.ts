import type { DecodingCode } from '#shared/errors.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { decodeLimits, pixelBytes, sampleBytes } from '#shared/viewing/decode-limits.ts';
import type { DecodeTask } from '#shared/viewing/decoder-messages.ts';

/** What a file looks or sounds like: raw, checked against what was asked for. */
export type Decoded =
  | {
      readonly kind: 'picture';
      readonly width: number;
      readonly height: number;
      /** Of the whole picture, turned as its orientation says. */
      readonly fullWidth: number;
      readonly fullHeight: number;
      /** Red, green, blue, alpha; exactly 4 x width x height. */
      readonly bytes: Uint8Array;
    }
  /** One channel of 16-bit samples at `decodeLimits.soundRateHz`. */
  | { readonly kind: 'sound'; readonly samples: number; readonly bytes: Uint8Array };

export type DecodedOutcome = Result<Decoded, DecodingCode | 'image-unreadable' | 'cancelled'>;

type Fields = Readonly<Record<string, unknown>>;
type Head = { readonly kind: 'picture'; readonly width: number; readonly height: number; readonly fullWidth: number; readonly fullHeight: number } | { readonly kind: 'sound'; readonly samples: number };

const refused: DecodedOutcome = fail('decoder-refused');

/**
 * Listens to one decoder and believes nothing: its page ran a decoder on hostile bytes and may be somebody else's by now. A head that fits the task, then pieces of
 * exactly the bytes that the head means, then an end; or one word. Anything else, too few, too many, twice or of another kind ends it with `decoder-refused`. No
 * more memory is taken than the task allows.
 */
export class DecoderReply {
  readonly #task: DecodeTask;
  #head: Head | undefined;
  #bytes = new Uint8Array(0);
  #filled = 0;

  constructor(task: DecodeTask) {
    this.#task = task;
  }

  /** Takes the next message. undefined: more is to come; afterwards ask no more. */
  take(message: unknown): DecodedOutcome | undefined {
    const fields = fieldsOf(message);
    if (fields === undefined) return refused;
    if ('failed' in fields) return this.#head === undefined && Object.keys(fields).length === 1 ? this.#failure(fields['failed']) : refused;
    if ('head' in fields) return this.#takeHead(fields);
    if ('piece' in fields) return this.#takePiece(fields);
    return this.#takeEnd(fields);
  }

  #failure(word: unknown): DecodedOutcome {
    if (word === 'unreadable') return fail(this.#task.kind === 'picture' ? 'image-unreadable' : 'sound-unreadable');
    return word === 'too-long' && this.#task.kind === 'sound' ? fail('sound-too-long') : refused;
  }

  #takeHead(fields: Fields): DecodedOutcome | undefined {
    const head = this.#head === undefined ? headThatFits(this.#task, fields) : undefined;
    if (head === undefined) return refused;
    this.#head = head;
    this.#bytes = new Uint8Array(head.kind === 'picture' ? pixelBytes * head.width * head.height : sampleBytes * head.samples);
    return undefined;
  }

  #takePiece(fields: Fields): DecodedOutcome | undefined {
    const { piece } = fields;
    const expected = Math.min(decodeLimits.pieceBytes, this.#bytes.length - this.#filled);
    if (this.#head === undefined || Object.keys(fields).length !== 1 || !(piece instanceof Uint8Array) || piece.length !== expected || expected === 0) return refused;
    this.#bytes.set(piece, this.#filled);
    this.#filled += piece.length;
    return undefined;
  }

  #takeEnd(fields: Fields): DecodedOutcome {
    const isWhole = this.#head !== undefined && this.#filled === this.#bytes.length;
    if (!isWhole || this.#head === undefined || Object.keys(fields).length !== 1 || fields['end'] !== true) return refused;
    return ok({ ...this.#head, bytes: this.#bytes });
  }
}

function fieldsOf(message: unknown): Fields | undefined {
  return Object.prototype.toString.call(message) === '[object Object]' ? (message as Fields) : undefined;
}

/** A picture may come back turned onto its side, both sizes alike; a part of one is asked for as it is shown. */
function headThatFits(task: DecodeTask, fields: Fields): Head | undefined {
  if (task.kind === 'sound') {
    const { samples } = fields;
    const most = decodeLimits.soundSeconds * decodeLimits.soundRateHz;
    return Object.keys(fields).length === 2 && fields['head'] === 'sound' && isCount(samples, most) ? { kind: 'sound', samples } : undefined;
  }
  if (Object.keys(fields).length !== 5 || fields['head'] !== 'picture') return undefined;
  const says = (width: number, height: number, fullWidth: number, fullHeight: number): Head | undefined =>
    fields['width'] === width && fields['height'] === height && fields['fullWidth'] === fullWidth && fields['fullHeight'] === fullHeight ? { kind: 'picture', width, height, fullWidth, fullHeight } : undefined;
  const { viewWidth, viewHeight, width, height, region } = task;
  const asStored = says(viewWidth, viewHeight, width, height);
  return asStored ?? (region === null ? says(viewHeight, viewWidth, height, width) : says(viewWidth, viewHeight, height, width));
}

function isCount(value: unknown, most: number): value is number {
  return Number.isSafeInteger(value) && (value as number) > 0 && (value as number) <= most;
}
