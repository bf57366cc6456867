import { readOperations, type PdfOperand } from './pdf-lexer.ts';

/** How one font turns the bytes of a shown string into text. */
export interface GlyphReader {
  /** `unknown` counts codes without a meaning: glyphs that are drawn and cannot be read. `missing` counts code 0, the glyph for "no such character". */
  read(bytes: Uint8Array): { readonly text: string; readonly unknown: number; readonly missing: number };
}

/** No font has more glyphs. */
const mostCodes = 0x10000;

export function utf16Text(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at + 1 < bytes.length; at += 2) text += String.fromCharCode(((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0));
  return text;
}

function codeOf(bytes: Uint8Array): number {
  return bytes.reduce((value, byte) => (value * 256 + byte) % 0x100000000, 0);
}

/** The code of so many bytes from a place on; of fewer where the string ends. */
function codeAt(bytes: Uint8Array, at: number, codeBytes: 1 | 2): number {
  const [first = 0, second] = [bytes[at], bytes[at + 1]];
  return codeBytes === 1 || second === undefined ? first : first * 256 + second;
}

const bytesOf = (operand: PdfOperand | undefined): Uint8Array => (operand?.kind === 'string' ? operand.bytes : new Uint8Array());

/** The mapping of a ToUnicode CMap (ISO 32000-1, 9.10.3; Adobe technical note 5014). Throws PdfSyntaxFault. */
export function readToUnicode(cmap: Uint8Array): ReadonlyMap<number, string> {
  const map = new Map<number, string>();
  const set = (code: number, text: string): void => {
    if (map.size < mostCodes) map.set(code, text);
  };
  for (const { operator, operands } of readOperations(cmap)) {
    if (operator === 'endbfchar') {
      for (let at = 0; at + 1 < operands.length; at += 2) set(codeOf(bytesOf(operands[at])), utf16Text(bytesOf(operands[at + 1])));
    } else if (operator === 'endbfrange') {
      for (let at = 0; at + 2 < operands.length; at += 3) readRange(operands[at], operands[at + 1], operands[at + 2], set);
    }
  }
  return map;
}

function readRange(from: PdfOperand | undefined, to: PdfOperand | undefined, target: PdfOperand | undefined, set: (code: number, text: string) => void): void {
  const first = codeOf(bytesOf(from));
  const last = Math.min(codeOf(bytesOf(to)), first + mostCodes);
  if (target?.kind === 'array') {
    target.items.forEach((item, index) => {
      if (first + index <= last) set(first + index, utf16Text(bytesOf(item)));
    });
    return;
  }
  const base = bytesOf(target);
  const head = utf16Text(base).slice(0, -1);
  const tail = base.length >= 2 ? codeOf(base.subarray(base.length - 2)) : 0;
  for (let code = first; code <= last; code += 1) set(code, head + String.fromCharCode((tail + code - first) & 0xffff));
}

/** Codes of `codeBytes` bytes each. */
export function glyphReader(toUnicode: ReadonlyMap<number, string>, codeBytes: 1 | 2): GlyphReader {
  return {
    read: (bytes) => {
      let text = '';
      let unknown = 0;
      let missing = 0;
      for (let at = 0; at < bytes.length; at += codeBytes) {
        const code = codeAt(bytes, at, codeBytes);
        const meaning = toUnicode.get(code);
        if (code === 0) missing += 1;
        else if (meaning === undefined) unknown += 1;
        text += meaning ?? '\ufffd';
      }
      return { text, unknown, missing };
    },
  };
}
