import { atOnce, type Steps } from '#shared/steps.ts';
import { FoldedUnits } from './folded-units.ts';
import { certainEnd, clusterEnds, invisible } from './grapheme-clusters.ts';
import { oneSpelling, strokedLetters } from './look-alikes.ts';

/**
 * Folding: one spelling for texts that people read as the same, with a way back to the original. A number typed in Khmer,
 * full-width or ASCII digits folds to the same string, and a match in the folded text still points into the original.
 *
 * A text is folded cluster by cluster and a passage in the same way, so that the folded form of any range of whole clusters is
 * exactly a part of the folded form of the text.
 */
export interface FoldedText {
  readonly original: string;
  readonly text: string;
  /**
   * For each UTF-16 unit of `text`, where the grapheme cluster it came from starts and ends in `original` (UTF-16 units, end exclusive).
   * Both never decrease, so that any range of `text` has one smallest range of whole clusters in `original`.
   */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

const digit = /\p{Nd}/gu;
const anySpace = /[\p{Z}\t\n\v\f\r\u0085]/gu;
const oneDigit = /\p{Nd}/u;

/** Unicode keeps every script's decimal digits in ascending runs of ten (Unicode Standard 4.6); a few runs touch each other, hence the remainder. */
export function asciiDigit(character: string): string {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x80) return character;
  let first = point;
  while (oneDigit.test(String.fromCodePoint(first - 1))) first -= 1;
  return String((point - first) % 10);
}

/**
 * Case folding from what the language has: lower, upper and lower case again join what one alone leaves apart (ß, ẞ and SS, ı and i);
 * the final sigma, which lower-casing makes by position, is made the plain one.
 */
function caseless(text: string): string {
  return text.toLowerCase().toUpperCase().toLowerCase().replaceAll('ς', 'σ');
}

function decomposed(text: string): string {
  return caseless(text.normalize('NFKD').replace(invisible, '').replace(digit, asciiDigit)).normalize('NFKD');
}

/**
 * Marks that people leave out or put on another letter: the accents and tones of Latin, Greek and Cyrillic, and the points of Hebrew and
 * Arabic. Signs of other scripts are letters to their readers; so are the Japanese voicing marks, which share their class.
 */
const leftOut = /[^\P{M}\P{Script=Inherited}\u3099\u309a]|[\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u06d6-\u06ed]/gu;
/** Everything that is neither letter, mark nor number, and the modifier letters that are used as apostrophes. */
const wordless = /[^\p{L}\p{M}\p{N}]|[\u02b9-\u02df\u02ec-\u02ff]/gu;
/** What a passage of symbols alone is compared without. */
const spacing = /[\p{P}\p{Z}\p{Cc}+<=>|~^`]/gu;

const plainLetter = /^[0-9A-Za-z]$/u;
const plain = /^[\p{ASCII}]$/u;

function bare(cluster: string): string {
  if (plain.test(cluster)) return plainLetter.test(cluster) ? cluster.toLowerCase() : '';
  return oneSpelling(decomposed(cluster).replace(wordless, '').replace(leftOut, ''));
}

/** How the clusters of a text are folded; of ASCII each character once, ahead of any text. */
interface Folding {
  readonly ofCluster: (cluster: string) => string;
  readonly ofAscii: readonly string[];
}

function foldingWith(ofCluster: (cluster: string) => string): Folding {
  return { ofCluster, ofAscii: Array.from({ length: 0x80 }, (_, unit) => ofCluster(String.fromCharCode(unit))) };
}

const bareFolding = foldingWith(bare);
const symbolFolding = foldingWith((cluster) => decomposed(cluster).replace(spacing, ''));

/** UTF-16 units that are folded between two turns: a few milliseconds of work. */
const unitsAtOnce = 1 << 14;

/** Yields after each piece of a text; whole clusters alone are cut apart, so that the pieces make no difference. */
function* foldSteps(original: string, { ofCluster, ofAscii }: Folding, pieceUnits = unitsAtOnce): Steps<FoldedText> {
  const folded = new FoldedUnits(original.length);
  const knownUnits = new Map<number, string>();
  const knownClusters = new Map<string, string>();
  for (let from = 0; from < original.length; ) {
    if (from > 0) yield undefined;
    const to = certainEnd(original, from + pieceUnits);
    const piece = to - from === original.length ? original : original.slice(from, to);
    let start = 0;
    for (const end of clusterEnds(piece)) {
      const unit = piece.charCodeAt(start);
      if (end - start > 1) {
        const cluster = piece.slice(start, end);
        let spelled = knownClusters.get(cluster);
        if (spelled === undefined) knownClusters.set(cluster, (spelled = ofCluster(cluster)));
        folded.push(spelled, from + start, from + end);
      } else if (unit < 0x80) folded.push(ofAscii[unit] ?? '', from + start, from + end);
      else {
        let spelled = knownUnits.get(unit);
        if (spelled === undefined) knownUnits.set(unit, (spelled = ofCluster(piece.charAt(start))));
        folded.push(spelled, from + start, from + end);
      }
      start = end;
    }
    from = to;
  }
  return folded.of(original);
}

function foldWith(original: string, folding: Folding): FoldedText {
  return atOnce(foldSteps(original, folding, Number.POSITIVE_INFINITY));
}

/** Letters and numbers alone, in one spelling: for finding the same thing written in another way. */
export function foldBare(original: string): FoldedText {
  return foldWith(original, bareFolding);
}

/** The same with turns for others between, for the text of a whole dossier. `pieceUnits`: how many UTF-16 units are folded between two of them. */
export function foldBareSteps(original: string, pieceUnits?: number): Steps<FoldedText> {
  return foldSteps(original, bareFolding, pieceUnits);
}

/** Decomposed and case-folded, with symbols and without spaces and punctuation: for passages in which there is no letter and no number. */
export function foldSymbols(original: string): FoldedText {
  return foldWith(original, symbolFolding);
}

/** What one person types for a dot, a dash, a quote, a slash, a colon or a degree another does not; compatibility folding leaves these apart, or makes a letter of them. */
const oneSign: ReadonlyMap<string, string> = new Map([
  ...Array.from('。｡․·・﹒').map((sign): [string, string] => [sign, '.']),
  ...Array.from('‐‑‒–—―−﹘﹣－⁃').map((sign): [string, string] => [sign, '-']),
  ...Array.from('‘’‛′ʹʼ＇`´').map((sign): [string, string] => [sign, "'"]),
  ...Array.from('“”„‟″＂〃').map((sign): [string, string] => [sign, '"']),
  ...Array.from('⁄∕⧸').map((sign): [string, string] => [sign, '/']),
  ...Array.from('∶꞉ː').map((sign): [string, string] => [sign, ':']),
  ...Array.from('º˚').map((sign): [string, string] => [sign, '°']),
  ['\u2800', ' '],
]);
const signLike = new RegExp(`[${[...oneSign.keys()].join('')}]`, 'gu');
const lineEnd = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/gu;
const blank = /[\p{Zs}\t]/gu;
const control = /[^\P{Cc}\n]/gu;
/** Half a surrogate pair: with what stands between two of them left out, they would be a character that nobody reads. */
const halfPair = /\p{Surrogate}/gu;
/** A keycap or a stroke through a digit leaves the digit. */
const markedSign = /([0-9@.:+/-])\p{M}+/gu;

function readable(cluster: string): string {
  if (plain.test(cluster)) return cluster === '\t' ? ' ' : cluster.replace(signLike, "'").replace(lineEnd, '\n').replace(control, '');
  return cluster
    .replace(halfPair, '\ufffd')
    .replace(lineEnd, '\n')
    .replace(signLike, (sign) => oneSign.get(sign) ?? sign)
    .normalize('NFKC')
    .replace(invisible, '')
    .replace(digit, asciiDigit)
    .replace(signLike, (sign) => oneSign.get(sign) ?? sign)
    .replace(blank, ' ')
    .replace(control, '')
    .replace(markedSign, '$1');
}

const readableFolding = foldingWith(readable);

/**
 * As people read it: spaces, punctuation, case and marks stay; NFKC, digits as ASCII digits, one sign for each kind of dot, dash, quote and slash, line ends as `\n`, and
 * nothing that draws nothing; half a surrogate pair is U+FFFD, as it is drawn. For detectors, whose patterns are about how something is written.
 */
export function foldReadable(original: string): FoldedText {
  return foldWith(original, readableFolding);
}

/** The same text as `foldBare(text).text`, without the map. */
export function bareString(text: string): string {
  return foldBare(text).text;
}

/** NFKC, digits as ASCII, invisible characters gone, case folded, every space plain: spaces, punctuation and marks stay. */
export function foldedString(text: string): string {
  return caseless(text.normalize('NFKC').replace(invisible, '').replace(digit, asciiDigit)).normalize('NFKC').replace(anySpace, ' ');
}

/** The marks that the bare form leaves out, in an order of their own: where on a word they stand does not count. */
export function leftOutMarks(text: string): string {
  const spelled = decomposed(text);
  return [...(spelled.match(leftOut) ?? []), ...(spelled.match(strokedLetters) ?? [])].sort().join('');
}

/** The smallest range of whole grapheme clusters in the original that holds the folded range `start` to `end` (not empty). */
export function originalRange(folded: FoldedText, start: number, end: number): { readonly start: number; readonly end: number } {
  const first = folded.starts[start];
  const last = folded.ends[end - 1];
  if (first === undefined || last === undefined || end <= start) throw new RangeError(`no folded range ${start} to ${end} in ${folded.text.length} units`);
  return { start: first, end: last };
}
