import { identifierNeedle, needleOf, wordsNeedle, type Needle } from '#shared/redaction/needle.ts';
import type { KnownTexts } from '#shared/redaction/known-texts.ts';
import { spreadSteps } from '#shared/redaction/withheld-words.ts';
import type { HiddenStrings } from '#shared/redaction/redacted-dossier.ts';
import type { Steps } from '#shared/steps.ts';
import { ByteSearch, shortestPattern } from './byte-search.ts';
import { CodeSearch, longestCode } from './code-search.ts';

/** Everything the leak gate looks for, made ready once for all surfaces of one file. */
export interface HiddenPatterns {
  /** Over bytes as they are; the id is the index of the needle, beyond the last one that of a passage of a withheld text. */
  readonly plain: ByteSearch;
  /** Over bytes without ASCII spaces and punctuation. */
  readonly squeezed: ByteSearch;
  /** Over bytes as they are, without what a format counts of itself: short numbers and words of hexadecimal letters, as a whole. */
  readonly codes: CodeSearch;
}

/** A number alone is searched for wherever it stands from this many digits on: shorter ones occur by chance in longer ones, and are searched for as a whole (`CodeSearch`). */
const rawDigitsFrom = longestCode + 1;

/** Whether a pattern could be part of the numbers and hexadecimal that a PDF is full of. */
const numberLike = /^[0-9a-f]+$/u;

/** Between two turns: some milliseconds of work. */
const needlesAtOnce = 50;

const ascii = /^\p{ASCII}*$/u;

/** The bytes of a text as UTF-8 and as UTF-16 in both orders. */
function formsOf(text: string): readonly [utf8: Buffer, little: Buffer, big: Buffer] {
  const little = Buffer.from(text, 'utf16le');
  return [Buffer.from(text, 'utf8'), little, Buffer.from(little).swap16()];
}

/** The spellings in which a passage may stand in bytes; ASCII case is the search's own matter, other scripts' case is not. */
function spellings(passage: string, needle: Needle): ReadonlySet<string> {
  const plain = new Set([passage, needle.words, needle.bare, needle.bare.normalize('NFC')]);
  const cased = new Set(Array.from(plain).flatMap((text) => [text, text.toLowerCase(), text.toUpperCase()]));
  // Of ASCII, as thousands of ids are, every normal form is the text itself.
  return new Set([...Array.from(cased).flatMap((text) => (ascii.test(text) ? [text] : [text, text.normalize('NFC'), text.normalize('NFD'), text.normalize('NFKC')])), ...needle.digitRuns]);
}

type Wanted = Pick<HiddenStrings, 'passages' | 'withheld' | 'shown'> & { readonly identifiers: readonly string[]; readonly fileNames?: readonly string[]; readonly apart?: readonly string[] };

/** What is looked for, as it was written and as it is found. */
export interface WantedNeedle {
  readonly passage: string;
  readonly needle: Needle;
}

/** What is looked for in texts. */
export function* needleSteps({ passages, identifiers, fileNames = [] }: Pick<Wanted, 'passages' | 'identifiers' | 'fileNames'>): Steps<readonly WantedNeedle[]> {
  const found: WantedNeedle[] = [];
  for (const [all, madeOf] of [[passages, needleOf], [identifiers, identifierNeedle], [fileNames, wordsNeedle]] as const) {
    for (const [at, passage] of all.entries()) {
      const needle = madeOf(passage);
      if (needle !== undefined) found.push({ passage, needle });
      if (at % needlesAtOnce === 0) yield undefined;
    }
  }
  return found;
}

/** A text as it is in squeezed bytes. */
const loosened = (text: string): string => text.toLowerCase().replace(/[^0-9a-z\u0080-\u{10ffff}]/gu, '');

/**
 * `wanted`: the needles of these secrets (`needleSteps`); `exempt` tells which needles are not searched for in raw bytes, by index.
 * `known`: texts that were folded already. Short needles are searched for in text only, wherever that is possible without chance matches.
 */
export function* hiddenPatterns(wanted: readonly WantedNeedle[], secrets: Pick<Wanted, 'withheld' | 'apart' | 'shown'>, exempt: (needle: Needle) => boolean, known: KnownTexts): Steps<HiddenPatterns> {
  const { withheld, apart = [], shown } = secrets;
  const plain = new ByteSearch();
  const squeezed = new ByteSearch();
  const codes = new CodeSearch();
  const add = (search: ByteSearch, bytes: Uint8Array, id: number): void => {
    if (bytes.length >= shortestPattern) search.add(bytes, id);
  };
  const addHex = (bytes: Buffer, id: number): void => {
    if (2 * bytes.length >= shortestPattern) squeezed.addLatin1(bytes.toString('hex'), id);
  };
  for (const [id, { passage, needle }] of wanted.entries()) {
    if (id % needlesAtOnce === 0) yield undefined;
    if (needle.kind !== 'long' || exempt(needle)) continue;
    for (const text of [needle.bare, ...needle.digitRuns]) if (numberLike.test(text) && text.length >= shortestPattern && text.length <= longestCode) codes.add(text, id);
    for (const tail of needle.digitTails) codes.addTail(tail, id);
    for (const text of spellings(passage, needle)) {
      const forms = formsOf(text);
      const [bytes, little, big] = forms;
      const loose = loosened(text);
      const number = numberLike.test(loose);
      if (!number || bytes.length >= rawDigitsFrom) add(plain, bytes, id);
      if (bytes.length >= shortestPattern) {
        add(plain, little, id);
        add(plain, big, id);
        // Gaps in hexadecimal close up in the squeezed bytes, so that one view serves both ways of writing it.
        for (const form of forms) addHex(form, id);
      }
      if (!number) add(squeezed, Buffer.from(loose, 'utf8'), id);
    }
  }
  // As they were written, with and without what stands between words: long enough that one of them is there where a text is, and too many for every spelling.
  const spread = yield* spreadSteps([...withheld, ...apart], shown, known);
  for (const [index, passage] of spread.entries()) {
    if (index % needlesAtOnce === 0) yield undefined;
    const id = wanted.length + index;
    const forms = formsOf(passage);
    for (const form of forms) add(plain, form, id);
    add(squeezed, Buffer.from(loosened(passage), 'utf8'), id);
    addHex(forms[0], id);
  }
  return { plain, squeezed, codes };
}
