import { identifierNeedle, needleOf, type Needle } from '#shared/redaction/needle.ts';
import { ByteSearch, shortestPattern } from './byte-search.ts';

/** Everything the leak gate looks for, made ready once for all surfaces of one file. */
export interface HiddenPatterns {
  readonly needles: readonly Needle[];
  /** Over bytes as they are; the id is the index of the needle. */
  readonly plain: ByteSearch;
  /** Over bytes without ASCII spaces and punctuation. */
  readonly squeezed: ByteSearch;
}

/** A number alone is searched for in raw bytes from this many digits on: shorter ones occur by chance among coordinates and offsets. */
const rawDigitsFrom = 9;

/** Whether a pattern could be part of the numbers and hexadecimal that a PDF is full of. */
const numberLike = /^[0-9a-f]+$/u;

const encoder = new TextEncoder();

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let unit = 0; unit < text.length; unit += 1) view.setUint16(unit * 2, text.charCodeAt(unit), littleEndian);
  return new Uint8Array(view.buffer);
}

function hexOf(bytes: Uint8Array): Uint8Array {
  return encoder.encode(Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(''));
}

/** The spellings in which a passage may stand in bytes; ASCII case is the search's own matter, other scripts' case is not. */
function spellings(passage: string, needle: Needle): ReadonlySet<string> {
  const plain = [passage, needle.words, needle.bare, needle.bare.normalize('NFC')];
  const cased = plain.flatMap((text) => [text, text.toLowerCase(), text.toUpperCase()]);
  return new Set([...cased.flatMap((text) => [text, text.normalize('NFC'), text.normalize('NFD'), text.normalize('NFKC')]), ...needle.digitRuns]);
}

/**
 * `exempt` tells which needles are not searched for in raw bytes, by index.
 * Short needles are searched for in text only, wherever that is possible without chance matches.
 */
export function hiddenPatterns({ passages, identifiers }: { readonly passages: readonly string[]; readonly identifiers: readonly string[] }, exempt: (needle: Needle) => boolean): HiddenPatterns {
  const needles: Needle[] = [];
  const plain = new ByteSearch();
  const squeezed = new ByteSearch();
  const add = (search: ByteSearch, bytes: Uint8Array, id: number): void => {
    if (bytes.length >= shortestPattern) search.add(bytes, id);
  };
  const wanted = [...passages.map((passage) => ({ passage, needle: needleOf(passage) })), ...identifiers.map((passage) => ({ passage, needle: identifierNeedle(passage) }))];
  for (const { passage, needle } of wanted) {
    if (needle === undefined) continue;
    const id = needles.push(needle) - 1;
    if (needle.kind !== 'long' || exempt(needle)) continue;
    for (const text of spellings(passage, needle)) {
      const bytes = encoder.encode(text);
      const [little, big] = [utf16(text, true), utf16(text, false)];
      const loose = text.toLowerCase().replace(/[^0-9a-z\u0080-\u{10ffff}]/gu, '');
      const number = numberLike.test(loose);
      if (!number || bytes.length >= rawDigitsFrom) add(plain, bytes, id);
      if (bytes.length >= shortestPattern) {
        add(plain, little, id);
        add(plain, big, id);
        // Gaps in hexadecimal close up in the squeezed bytes, so that one view serves both ways of writing it.
        for (const form of [bytes, little, big]) add(squeezed, hexOf(form), id);
      }
      if (!number) add(squeezed, encoder.encode(loose), id);
    }
  }
  return { needles, plain, squeezed };
}
