const decimalDigit = /\p{Nd}/u;
const foreignDigits = /(?![0-9])\p{Nd}/gu;
/** Zero-width and other invisible characters, Khmer inherent vowels and soft hyphens among them (Unicode, DerivedCoreProperties). */
const invisible = /\p{Default_Ignorable_Code_Point}/gu;
// Segmentation of these scripts comes from dictionaries; the locale makes no difference to it.
const segmenter = new Intl.Segmenter('en', { granularity: 'word' });
/** Texts are cut in windows: the segmenter's time grows with the square of what it is given (200,000 units in one piece took 26 s). */
const windowUnits = 4096;
/** Words this near the end of a window are cut again with what follows them. */
const overlapUnits = 256;
const runs = /[\p{L}\p{M}\p{N}]+/gu;
/** Letters of the Latin script, ASCII digits, and the marks that Latin letters carry: never divided by the segmenter. */
const latinRun = /^[\p{Script=Latin}0-9][\p{Script=Latin}0-9\u0300-\u036f]*$/u;
/** A stored word longer than this is a nuisance, not a word; the same cut is made in a query. */
const wordUnits = 100;

/**
 * What search compares: invisible characters gone, NFKC, lower case, digits of every script as ASCII. Length and offsets
 * differ from the original, so this is never used to point into a text.
 */
export function foldForSearch(text: string): string {
  return text.replace(invisible, '').normalize('NFKC').toLowerCase().normalize('NFKC').replace(invisible, '').replaceAll('\0', ' ').replace(foreignDigits, asciiDigit);
}

/**
 * The words of a folded text in order. Khmer, Thai, Burmese, Lao and Chinese are cut by ICU's dictionaries; the words of
 * other scripts are what stands between everything that is no letter, mark or number, and for Latin nothing else is asked: the
 * segmenter gives the same (a test compares them) and takes ten times as long. A word holds
 * only letters, marks and numbers: FTS4's `simple` tokenizer splits at other ASCII characters and keeps every byte from
 * 0x80, so it can neither split nor lose one, and nothing in a word is query syntax.
 */
export function searchWords(folded: string): readonly string[] {
  const words: string[] = [];
  for (const [run] of folded.matchAll(runs)) {
    if (latinRun.test(run)) words.push(run.slice(0, wordUnits).toWellFormed());
    else segmentRun(run, words);
  }
  return words;
}

function segmentRun(run: string, words: string[]): void {
  for (let start = 0; start < run.length; ) {
    const window = run.slice(start, start + windowUnits);
    const isLast = start + windowUnits >= run.length;
    let taken = 0;
    for (const { segment, index, isWordLike } of segmenter.segment(window)) {
      if (!isLast && index > 0 && index + segment.length > windowUnits - overlapUnits) break;
      taken = index + segment.length;
      if (isWordLike === true) words.push(segment.slice(0, wordUnits).toWellFormed());
    }
    start += taken;
  }
}

/** In every script but one, decimal digits stand in runs of ten from zero (Unicode 4.6); NFKC has already folded that one. */
function asciiDigit(digit: string): string {
  const codePoint = digit.codePointAt(0) ?? 0;
  let first = codePoint;
  while (decimalDigit.test(String.fromCodePoint(first - 1))) first -= 1;
  return String((codePoint - first) % 10);
}
