import { unspacedScripts } from './unspaced-scripts.ts';

/** Bits of one column: as many as SQLite keeps in six bytes, and JavaScript in a number. */
export const bitsPerColumn = 47;

const unspacedStretches = new RegExp(`[${unspacedScripts}]+`, 'gu');

/** One sort of signature, a table each: which pieces of so many characters stand in a tip's texts. */
export interface SignatureKind {
  readonly table: 'pair_signature' | 'unspaced_triple_signature' | 'triple_signature';
  /** `b0`, `b1`, …: the bits of a row, `bitsPerColumn` in each. */
  readonly columns: number;
  /** Stretches out of which pieces are cut. */
  readonly stretches: RegExp;
  readonly lengths: readonly number[];
}

/**
 * Pairs of characters where words have no spaces between them, and single ones, since in Chinese one may be a word; then triples, since of the few letters of Khmer or Thai all pairs stand in
 * nearly every text. Everywhere else triples alone. So many bits that of a text of two kilobytes about a third are set.
 */
export const signatureKinds: readonly SignatureKind[] = [
  { table: 'pair_signature', columns: 22, stretches: unspacedStretches, lengths: [1, 2] },
  { table: 'unspaced_triple_signature', columns: 22, stretches: unspacedStretches, lengths: [3] },
  { table: 'triple_signature', columns: 44, stretches: new RegExp(`[^\\s${unspacedScripts}]+`, 'gu'), lengths: [3] },
];

/** Which bits a text has, as the numbers of its columns; none where it has no piece of that sort. */
export interface TextSignature {
  readonly table: SignatureKind['table'];
  readonly columns: readonly number[];
}

/**
 * Of texts, those sorts that they have pieces of. Whatever occurs in one of the texts has no bit that is not among theirs, so that a search reads only texts that may hold it
 * (M. C. Harrison, "Implementation of the substring test by hashing", Communications of the ACM 14 (12), 1971).
 */
export function textSignatures(texts: readonly string[]): readonly TextSignature[] {
  return signatureKinds.flatMap((kind) => {
    const bits = new Uint8Array(kind.columns * bitsPerColumn);
    for (const text of texts) for (const bit of bitsOf(kind, text)) bits[bit] = 1;
    return bits.includes(1) ? [{ table: kind.table, columns: columnsOf(bits) }] : [];
  });
}

function columnsOf(bits: Uint8Array): readonly number[] {
  return Array.from({ length: bits.length / bitsPerColumn }, (_, column) => bits.subarray(column * bitsPerColumn, (column + 1) * bitsPerColumn).reduceRight((value, bit) => value * 2 + bit, 0));
}

function* bitsOf({ stretches, lengths, columns }: SignatureKind, text: string): Generator<number> {
  for (const [stretch] of text.matchAll(stretches)) {
    for (const length of lengths) for (let at = 0; at + length <= stretch.length; at += 1) yield hash(stretch, at, length) % (columns * bitsPerColumn);
  }
}

/** The multipliers and the mixing at the end are those of MurmurHash3 (A. Appleby, public domain). Only its spread matters. */
function hash(text: string, at: number, length: number): number {
  let value = length;
  for (let offset = 0; offset < length; offset += 1) value = Math.imul(value ^ text.charCodeAt(at + offset), 0xcc9e2d51) ^ (value >>> 13);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
