/**
 * Characters that a reader cannot see but that change what is seen or compared: controls (but tab, line feed, and a carriage return before a line
 * feed), everything that Unicode calls default-ignorable (bidirectional controls of UAX #9, zero-width characters, soft hyphen, invisible operators,
 * fillers, variation selectors, tag characters), line and paragraph separators, anchors of annotations, the blank Braille pattern, unpaired surrogates.
 */
const hidden = /[\p{Cc}\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}\ufff9-\ufffc\u2800]|\p{Surrogate}/gu;
const anyHidden = new RegExp(hidden.source, 'u');

/** Whether a text has any of them, needed in its place or not. */
export const hasHidden = (text: string): boolean => anyHidden.test(text);

/** Words of these scripts are parted by U+200B instead of a space. */
const partedWithoutSpaces = /[\p{Script=Khmer}\p{Script=Thai}\p{Script=Lao}\p{Script=Myanmar}\p{Script=Tibetan}\p{Script=Tai_Le}\p{Script=New_Tai_Lue}\p{Script=Tai_Tham}\p{Script=Tai_Viet}]/u;
/** Letters whose shape U+200C and U+200D do not change. */
const neverJoined = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Georgian}\p{Script=Cherokee}\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}]/u;
const letter = /[\p{L}\p{M}]/u;
const pictograph = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f]/u;
/** What a variation selector changes: emoji and symbols, Han, Burmese, Mongolian. */
const varied = /[\p{Emoji}\p{S}\p{Script=Han}\p{Script=Myanmar}\p{Script=Mongolian}\u3000-\u303f]/u;
/** Flags of regions such as Scotland: a black flag, letters and digits as tags, the end of tags (UTS #51, ED-14a). */
const flag = /\u{1f3f4}[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{1,6}\u{e007f}/gu;

export type VisiblePart =
  | { readonly kind: 'text'; readonly text: string }
  /** The sign between two words in a script without spaces: shown, discreetly. */
  | { readonly kind: 'word-space'; readonly text: string }
  /** One hidden character, or several equal ones in a row. */
  | { readonly kind: 'control'; readonly text: string; readonly name: string };

/**
 * Splits a text into what is written and what is hidden in it. Joined again, the parts are the text, unit for unit. What a script or an emoji needs in
 * its place stays part of the text: joiners in scripts that join (taken out of the run they would break the shape of its letters), selectors
 * behind what they vary, tags in a flag. In any other place the same characters are hidden ones.
 */
export function visibleParts(text: string): readonly VisiblePart[] {
  const parts: VisiblePart[] = [];
  const flagTags = tagsOfFlags(text);
  let from = 0;
  /** Up to here, one hidden character was found again and again. */
  let runEnd = 0;
  for (const found of text.matchAll(hidden)) {
    const { index } = found;
    if (index < runEnd) continue;
    const character = found[0];
    const kind = kindAt(text, index, character, flagTags);
    if (kind === 'text') continue;
    if (index > from) parts.push({ kind: 'text', text: text.slice(from, index) });
    from = index + character.length;
    if (kind === 'word-space') {
      parts.push({ kind, text: character });
      continue;
    }
    let count = 1;
    while (text.startsWith(character, from) && kindAt(text, from, character, flagTags) === 'control') {
      from += character.length;
      count += 1;
    }
    runEnd = from;
    parts.push({ kind, text: text.slice(index, from), name: count === 1 ? nameOf(character) : `${nameOf(character)} ×${count}` });
  }
  if (from < text.length) parts.push({ kind: 'text', text: text.slice(from) });
  return parts;
}

const nameOf = (character: string): string => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** Places of the tags that are part of a flag. */
function tagsOfFlags(text: string): ReadonlySet<number> {
  const places = new Set<number>();
  if (text.includes('\u{1f3f4}')) for (const found of text.matchAll(flag)) for (let at = found.index + 2; at < found.index + found[0].length; at += 2) places.add(at);
  return places;
}

function kindAt(text: string, index: number, character: string, flagTags: ReadonlySet<number>): VisiblePart['kind'] {
  const code = character.codePointAt(0) ?? 0;
  if (code === 0x09 || code === 0x0a) return 'text';
  if (code === 0x0d) return text[index + 1] === '\n' ? 'text' : 'control';
  const before = codePointBefore(text, index);
  const after = String.fromCodePoint(text.codePointAt(index + character.length) ?? 0);
  // Several in a row part no words and join no letters: they hide something.
  const isAlone = !isZeroWidth(before) && !isZeroWidth(after);
  if (code === 0x200b) return isAlone && (partedWithoutSpaces.test(before) || partedWithoutSpaces.test(after)) ? 'word-space' : 'control';
  if (code === 0x200c || code === 0x200d) {
    const joinsLetters = letter.test(before) && !neverJoined.test(before);
    const joinsPictures = code === 0x200d && pictograph.test(before) && pictograph.test(after);
    return isAlone && (joinsLetters || joinsPictures) ? 'text' : 'control';
  }
  if (code >= 0xfe00 && code <= 0xfe0f) return varied.test(before) ? 'text' : 'control';
  if (code >= 0xe0100 && code <= 0xe01ef) return /\p{Script=Han}/u.test(before) ? 'text' : 'control';
  if (code >= 0x180b && code <= 0x180f) return /\p{Script=Mongolian}/u.test(before) ? 'text' : 'control';
  if (code >= 0xe0020 && code <= 0xe007f) return flagTags.has(index) ? 'text' : 'control';
  return 'control';
}

const isZeroWidth = (character: string): boolean => /[\u200b-\u200d]/.test(character);

/** The code point that ends before `index`; empty at the start. */
function codePointBefore(text: string, index: number): string {
  const pair = text.slice(Math.max(0, index - 2), index);
  return (pair.codePointAt(0) ?? 0) > 0xffff ? pair : pair.slice(-1);
}
