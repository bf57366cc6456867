export type ByteOrder = 'big' | 'little';

/** Numbers at places in hostile bytes: a place outside gives undefined, never a throw and never a neighbour's bytes. Offsets count from the start of `bytes`. */
export class ByteReader {
  readonly bytes: Uint8Array;
  readonly #view: DataView;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get length(): number {
    return this.bytes.length;
  }

  /** Whether `count` bytes lie at `at`. Both may be any number a file claims. */
  has(at: number, count: number): boolean {
    return Number.isSafeInteger(at) && Number.isSafeInteger(count) && at >= 0 && count >= 0 && at + count <= this.bytes.length;
  }

  uint8(at: number): number | undefined {
    return this.has(at, 1) ? this.#view.getUint8(at) : undefined;
  }

  uint16(at: number, order: ByteOrder): number | undefined {
    return this.has(at, 2) ? this.#view.getUint16(at, order === 'little') : undefined;
  }

  uint24(at: number, order: ByteOrder): number | undefined {
    if (!this.has(at, 3)) return undefined;
    const [first, second, third] = [this.#view.getUint8(at), this.#view.getUint8(at + 1), this.#view.getUint8(at + 2)];
    return order === 'little' ? first | (second << 8) | (third << 16) : (first << 16) | (second << 8) | third;
  }

  uint32(at: number, order: ByteOrder): number | undefined {
    return this.has(at, 4) ? this.#view.getUint32(at, order === 'little') : undefined;
  }

  int32(at: number, order: ByteOrder): number | undefined {
    return this.has(at, 4) ? this.#view.getInt32(at, order === 'little') : undefined;
  }

  /** Whether the bytes at `at` are these characters, each of one byte. */
  says(at: number, characters: string): boolean {
    if (!this.has(at, characters.length)) return false;
    for (let index = 0; index < characters.length; index++) if (this.bytes[at + index] !== characters.charCodeAt(index)) return false;
    return true;
  }

  /** The bytes at `at`, each as one character (ISO 8859-1); empty when they are not all there. */
  latin1(at: number, count: number): string {
    return this.has(at, count) ? Array.from(this.bytes.subarray(at, at + count), (byte) => String.fromCharCode(byte)).join('') : '';
  }
}
