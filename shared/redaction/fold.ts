/**
 * Folding: one spelling for texts that people read as the same, with a way back to the original. A number typed in Khmer,
 * full-width or ASCII digits folds to the same string, and a match in the folded text still points into the original.
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

/** Zero-width characters, bidi controls, variation selectors, soft hyphens: Unicode's own list of what draws nothing. */
const invisible = /\p{Default_Ignorable_Code_Point}|\p{Cf}/gu;
const digit = /\p{Nd}/gu;
const notAscii = /[^\p{ASCII}]/u;
/** What "written with other spacing or punctuation" means: gone in the bare form. Symbols such as emoji stay, ASCII operators do not. */
const spacing = /[\p{P}\p{Z}\p{Cc}+<=>|~^`]/gu;
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
 * Case folding from what the language has: upper then lower case joins what either alone leaves apart (ß and SS, ı and i);
 * the final sigma, which lower-casing makes by position, is made the plain one.
 */
function caseless(text: string): string {
  return text.toUpperCase().toLowerCase().replaceAll('ς', 'σ');
}

function reading(text: string): string {
  return caseless(text.normalize('NFKC').replace(invisible, '').replace(digit, asciiDigit)).normalize('NFKC').replace(anySpace, ' ');
}

function bare(text: string): string {
  return caseless(text.normalize('NFKD').replace(invisible, '').replace(digit, asciiDigit)).normalize('NFKD').replace(spacing, '');
}

/** Texts are segmented in pieces: on 100,000 units in one piece V8's segmenter (Node 20) took half a minute, in pieces a tenth of a second. */
const windowUnits = 4096;

/** Where grapheme clusters end, in order, as UTF-16 offsets; the last is the length of the text. */
export function clusterEnds(text: string): number[] {
  const ends: number[] = [];
  if (notAscii.test(text)) {
    const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });
    let start = 0;
    for (let size = windowUnits; start < text.length; ) {
      const last = start + size >= text.length;
      // Half a surrogate pair would be a cluster of its own and end the one before it.
      const cut = start + size + (/^[\udc00-\udfff]/u.test(text.charAt(start + size)) ? 1 : 0);
      const found = Array.from(segmenter.segment(text.slice(start, cut)), ({ index, segment }) => start + index + segment.length);
      // The last cluster of a window may go on behind it. Where clusters end depends on nothing before their start.
      if (!last) found.pop();
      for (const end of found) ends.push(end);
      start = found.at(-1) ?? start;
      size = found.length === 0 ? size * 2 : windowUnits;
    }
    return ends;
  }
  for (let index = 0; index < text.length; index += 1) if (!(text[index] === '\r' && text[index + 1] === '\n')) ends.push(index + 1);
  return ends;
}

function foldWith(original: string, foldCluster: (cluster: string) => string): FoldedText {
  const pieces: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let start = 0;
  for (const end of clusterEnds(original)) {
    const piece = foldCluster(original.slice(start, end));
    pieces.push(piece);
    for (let unit = 0; unit < piece.length; unit += 1) {
      starts.push(start);
      ends.push(end);
    }
    start = end;
  }
  return { original, text: pieces.join(''), starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) };
}

/** NFKC, digits as ASCII, invisible characters gone, case folded, every space plain: for reading by rules. */
export function fold(original: string): FoldedText {
  return foldWith(original, reading);
}

/** As `fold`, decomposed (NFKD) and without spaces and punctuation: for finding the same thing written in another way. */
export function foldBare(original: string): FoldedText {
  return foldWith(original, bare);
}

/** The same text as `fold(text).text` for whole clusters, without the map. */
export function foldedString(text: string): string {
  return reading(text);
}

/** The same text as `foldBare(text).text` for whole clusters, without the map. */
export function bareString(text: string): string {
  return bare(text);
}

/** The smallest range of whole grapheme clusters in the original that holds the folded range `start` to `end` (not empty). */
export function originalRange(folded: FoldedText, start: number, end: number): { readonly start: number; readonly end: number } {
  const first = folded.starts[start];
  const last = folded.ends[end - 1];
  if (first === undefined || last === undefined || end <= start) throw new RangeError(`no folded range ${start} to ${end} in ${folded.text.length} units`);
  return { start: first, end: last };
}
