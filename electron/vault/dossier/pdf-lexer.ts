/** The operands and operators of a content stream or CMap (ISO 32000-1, 7.2 and 7.8.2). Strings are bytes: their meaning is the font's. */
export type PdfOperand =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'name'; readonly value: string }
  | { readonly kind: 'string'; readonly bytes: Uint8Array }
  | { readonly kind: 'array'; readonly items: readonly PdfOperand[] }
  | { readonly kind: 'dictionary'; readonly entries: ReadonlyMap<string, PdfOperand> };

export interface PdfOperation {
  readonly operator: string;
  readonly operands: readonly PdfOperand[];
}

/** The stream cannot be read as operations; carries no content. */
export class PdfSyntaxFault extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'PdfSyntaxFault';
  }
}

const deepestNesting = 32;
/** Bytes of a word; what is longer means nothing. */
const longestWord = 256;
const mostOperands = 100_000;

const isSpace = (byte: number): boolean => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d) || byte === 0;
const isDelimiter = (byte: number): boolean => byte === 0x28 || byte === 0x29 || byte === 0x3c || byte === 0x3e || byte === 0x5b || byte === 0x5d || byte === 0x7b || byte === 0x7d || byte === 0x2f || byte === 0x25;

const [plus, minus, point] = [0x2b, 0x2d, 0x2e];
const beginsNumber = (byte: number): boolean => (byte >= 0x30 && byte <= 0x39) || byte === plus || byte === minus || byte === point;

/** A whole number of so many digits is exact as a double, and so is each of these powers (IEEE 754). */
const exactDigits = 15;
const powersOfTen = Array.from({ length: exactDigits + 1 }, (_, power) => 10 ** power);

/** Operators of one and two letters that pages are full of, by their bytes: no string is made for each. */
const shortOperators: ReadonlyMap<number, string> = new Map(
  ['Td', 'Tj', 'TJ', 'Tf', 'Tm', 'BT', 'ET', 'RG', 'rg', 're', 'cm', 'gs', 'q', 'Q', 'm', 'l', 'c', 'h', 'f', 'S', 'W', 'n'].map((operator) => [(operator.charCodeAt(0) << 8) | (operator.length === 2 ? operator.charCodeAt(1) : 0), operator]),
);

function hexValue(byte: number): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  if (byte >= 0x41 && byte <= 0x46) return byte - 0x37;
  if (byte >= 0x61 && byte <= 0x66) return byte - 0x57;
  return -1;
}

/** The value of a hexadecimal digit, or -1. */
const hexValues = Int8Array.from({ length: 0x100 }, (_, byte) => hexValue(byte));

/** Bytes in hexadecimal, as programs write them: two digits each and nothing between; undefined where they are written in another way. */
function pairsOf(bytes: Buffer, start: number, end: number): Uint8Array | undefined {
  if ((end - start) % 2 !== 0) return undefined;
  const out = new Uint8Array((end - start) / 2);
  for (let at = start, index = 0; at < end; at += 2, index += 1) {
    const value = ((hexValues[bytes[at] ?? 0] ?? -1) << 4) | (hexValues[bytes[at + 1] ?? 0] ?? -1);
    if (value < 0) return undefined;
    out[index] = value;
  }
  return out;
}

/** The same with anything between the digits. An odd last digit has a zero behind it (ISO 32000-1, 7.3.4.3). */
function spreadPairsOf(bytes: Buffer, start: number, end: number): Uint8Array {
  const out = new Uint8Array(Math.ceil((end - start) / 2));
  let digits = 0;
  for (let at = start; at < end; at += 1) {
    const value = hexValues[bytes[at] ?? 0] ?? -1;
    if (value < 0) continue;
    out[digits >>> 1] = (out[digits >>> 1] ?? 0) | (digits % 2 === 0 ? value << 4 : value);
    digits += 1;
  }
  return out.subarray(0, Math.ceil(digits / 2));
}

/** Bytes of a bare word: neither space nor delimiter. */
const isWordByte = Uint8Array.from({ length: 0x100 }, (_, byte) => (isSpace(byte) || isDelimiter(byte) ? 0 : 1));

class Lexer {
  readonly #bytes: Buffer;
  #at = 0;
  readonly #glyphCodes = new Map<number, Uint8Array>();

  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get ended(): boolean {
    this.#skipSpace();
    return this.#at >= this.#bytes.length;
  }

  /** An operand, or a bare word. */
  next(depth: number): PdfOperand | { readonly kind: 'word'; readonly value: string } {
    if (depth > deepestNesting) throw new PdfSyntaxFault('nested too deep');
    this.#skipSpace();
    const byte = this.#peek();
    const after = this.#bytes[this.#at + 1] ?? 0;
    if (byte === 0x2f) return { kind: 'name', value: this.#name() };
    if (byte === 0x28) return { kind: 'string', bytes: this.#literal() };
    if (byte === 0x3c && after === 0x3c) return this.#dictionary(depth);
    if (byte === 0x3c) return { kind: 'string', bytes: this.#hex() };
    if (byte === 0x5b) return { kind: 'array', items: this.#array(depth) };
    if (isDelimiter(byte)) {
      // Closing brackets without an opening one, and PostScript braces: a word of their own.
      this.#at += byte === 0x3e && after === 0x3e ? 2 : 1;
      return { kind: 'word', value: byte === 0x3e ? '>>' : String.fromCharCode(byte) };
    }
    // Most words are operators, and begin with a letter.
    if (!beginsNumber(byte)) return { kind: 'word', value: this.#word() };
    const number = this.#shortNumber();
    if (number !== undefined) return { kind: 'number', value: number };
    const word = this.#word();
    return /^[+-]?(?:\d+\.?\d*|\.\d+)$/u.test(word) ? { kind: 'number', value: Number(word) } : { kind: 'word', value: word };
  }

  #peek(): number {
    const byte = this.#bytes[this.#at];
    if (byte === undefined) throw new PdfSyntaxFault('ends inside an object');
    return byte;
  }

  #skipSpace(): void {
    for (; this.#at < this.#bytes.length; this.#at += 1) {
      const byte = this.#peek();
      if (byte === 0x25) while (this.#at < this.#bytes.length && this.#peek() !== 0x0a && this.#peek() !== 0x0d) this.#at += 1;
      else if (!isSpace(byte)) return;
    }
  }

  /** A number of so few digits that its value is that of two whole numbers divided, each of which is exact; undefined for any other word, which is left to be read. */
  #shortNumber(): number | undefined {
    const bytes = this.#bytes;
    let at = this.#at;
    const sign = bytes[at] ?? 0;
    if (sign === minus || sign === plus) at += 1;
    let whole = 0;
    let digits = 0;
    let decimals = -1;
    for (; at < bytes.length; at += 1) {
      const byte = bytes[at] ?? 0;
      if (byte >= 0x30 && byte <= 0x39) {
        whole = whole * 10 + byte - 0x30;
        digits += 1;
        if (decimals >= 0) decimals += 1;
      } else if (byte === point && decimals < 0) decimals = 0;
      else break;
    }
    if (digits === 0 || digits > exactDigits || (at < bytes.length && isWordByte[bytes[at] ?? 0] === 1)) return undefined;
    this.#at = at;
    const value = decimals > 0 ? whole / (powersOfTen[decimals] ?? 1) : whole;
    return sign === minus ? -value : value;
  }

  #word(): string {
    const bytes = this.#bytes;
    const start = this.#at;
    let end = start;
    while (end < bytes.length && isWordByte[bytes[end] ?? 0] === 1) end += 1;
    this.#at = end;
    const common = end - start <= 2 ? shortOperators.get(((bytes[start] ?? 0) << 8) | (end - start === 2 ? (bytes[start + 1] ?? 0) : 0)) : undefined;
    if (common !== undefined && end > start) return common;
    return bytes.toString('latin1', start, Math.min(end, start + longestWord));
  }

  #name(): string {
    this.#at += 1;
    return this.#word().replace(/#([0-9A-Fa-f]{2})/gu, (_, digits: string) => String.fromCharCode(parseInt(digits, 16)));
  }

  #hex(): Uint8Array {
    this.#at += 1;
    const end = this.#bytes.indexOf(0x3e, this.#at);
    if (end < 0) throw new PdfSyntaxFault('ends inside an object');
    const start = this.#at;
    this.#at = end + 1;
    if (end - start === 4) return this.#glyphCode(start);
    return pairsOf(this.#bytes, start, end) ?? spreadPairsOf(this.#bytes, start, end);
  }

  /** Four digits, as most strings of a page are: the same code is the same bytes. */
  #glyphCode(start: number): Uint8Array {
    const bytes = this.#bytes;
    const code = ((hexValues[bytes[start] ?? 0] ?? -1) << 12) | ((hexValues[bytes[start + 1] ?? 0] ?? -1) << 8) | ((hexValues[bytes[start + 2] ?? 0] ?? -1) << 4) | (hexValues[bytes[start + 3] ?? 0] ?? -1);
    if (code < 0) return spreadPairsOf(bytes, start, start + 4);
    let known = this.#glyphCodes.get(code);
    if (known === undefined) this.#glyphCodes.set(code, (known = Uint8Array.of(code >> 8, code & 0xff)));
    return known;
  }

  #literal(): Uint8Array {
    this.#at += 1;
    const out: number[] = [];
    for (let open = 1; ; ) {
      const byte = this.#peek();
      this.#at += 1;
      if (byte === 0x5c) this.#escape(out);
      else {
        if (byte === 0x28) open += 1;
        if (byte === 0x29) open -= 1;
        if (open === 0) return Uint8Array.from(out);
        out.push(byte);
      }
    }
  }

  #escape(out: number[]): void {
    const byte = this.#peek();
    this.#at += 1;
    if (byte >= 0x30 && byte <= 0x37) {
      let value = byte - 0x30;
      for (let more = 0; more < 2 && this.#peek() >= 0x30 && this.#peek() <= 0x37; more += 1, this.#at += 1) value = value * 8 + this.#peek() - 0x30;
      out.push(value & 0xff);
      return;
    }
    if (byte === 0x0d && this.#peek() === 0x0a) this.#at += 1;
    if (byte === 0x0a || byte === 0x0d) return;
    const letter = 'nrtbf'.indexOf(String.fromCharCode(byte));
    out.push([0x0a, 0x0d, 0x09, 0x08, 0x0c][letter] ?? byte);
  }

  #array(depth: number): readonly PdfOperand[] {
    this.#at += 1;
    const items: PdfOperand[] = [];
    for (;;) {
      const item = this.next(depth + 1);
      if (item.kind === 'word' && item.value === ']') return items;
      if (item.kind !== 'word') items.push(item);
      if (items.length > mostOperands) throw new PdfSyntaxFault('array too long');
    }
  }

  #dictionary(depth: number): PdfOperand {
    this.#at += 2;
    const entries = new Map<string, PdfOperand>();
    for (;;) {
      const key = this.next(depth + 1);
      if (key.kind === 'word' && key.value === '>>') return { kind: 'dictionary', entries };
      if (key.kind !== 'name') throw new PdfSyntaxFault('dictionary key is no name');
      const value = this.next(depth + 1);
      if (value.kind !== 'word') entries.set(key.value, value);
      else if (value.value === '>>') return { kind: 'dictionary', entries };
    }
  }
}

/** Throws PdfSyntaxFault. */
export function* readOperations(bytes: Uint8Array): Generator<PdfOperation> {
  const lexer = new Lexer(bytes);
  let operands: PdfOperand[] = [];
  while (!lexer.ended) {
    const item = lexer.next(0);
    if (item.kind !== 'word') operands.push(item);
    else if (item.value !== 'true' && item.value !== 'false' && item.value !== 'null') {
      yield { operator: item.value, operands };
      operands = [];
    }
    if (operands.length > mostOperands) throw new PdfSyntaxFault('too many operands');
  }
}
