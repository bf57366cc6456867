/** A piece of what was typed: a token, or a word for the texts. */
export type SearchPiece =
  | { readonly kind: 'word'; readonly text: string }
  | {
      readonly kind: 'token';
      readonly key: string;
      readonly value: string;
      /** Quoted: a name, whatever else the word may mean. */
      readonly isQuoted: boolean;
      /** The token on one line with its quotes closed. */
      readonly text: string;
      /** UTF-16 units in what was typed, end exclusive. */
      readonly start: number;
      readonly end: number;
    };

/** A colon as it is on Latin, Khmer and Chinese keyboards. A key is letters, and a hyphen within; what follows `//` is an address. */
const token = /(\p{L}[\p{L}\p{M}\u200b\u200c\u200d-]*)[:៖：](?!\/\/)(?:"((?:[^"]|"")*)("|$)|“([^”]*)(”|$)|([^\s"]*))/uy;
const quotedWords = /"[^"]*(?:"|$)/uy;
const word = /\S+/uy;
const space = /\s+/uy;
const quotes = /["“”]/gu;

/**
 * Cuts what was typed into tokens (`key:value`, `key:"some value"` with a quote in it doubled) and words, in order. Words in quotes stay together and are never tokens.
 * Which keys there are is not known here.
 */
export function searchPieces(typed: string): readonly SearchPiece[] {
  const pieces: SearchPiece[] = [];
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(typed);
    if (found) at = pattern.lastIndex;
    return found;
  };
  while (at < typed.length) {
    if (take(space)) continue;
    const start = at;
    const found = take(token);
    if (found) {
      const [, key = '', straight, , curly, , bare = ''] = found;
      const value = straight?.replaceAll('""', '"') ?? curly ?? bare;
      const isQuoted = straight !== undefined || curly !== undefined;
      pieces.push({ kind: 'token', key, value: oneSpaced(value), isQuoted, text: `${key}:${isQuoted ? quoted(oneSpaced(value)) : value}`, start, end: at });
      continue;
    }
    const phrase = take(quotedWords)?.[0];
    const text = phrase === undefined ? (take(word)?.[0] ?? '') : `"${oneSpaced(phrase.replaceAll('"', ''))}"`;
    if (text !== '""') pieces.push({ kind: 'word', text });
  }
  return pieces;
}

export const quoted = (value: string): string => `"${value.replaceAll('"', '""')}"`;

/** Words as the texts are searched for them. */
export const withoutQuotes = (words: string): string => oneSpaced(words.replace(quotes, ' '));

const oneSpaced = (text: string): string => text.replace(/\s+/gu, ' ').trim();
