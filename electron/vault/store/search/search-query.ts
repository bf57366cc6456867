import { foldForSearch, searchWords } from './search-folding.ts';
import { letterPhrase } from './unspaced-letters.ts';
import { unspacedScripts } from './unspaced-scripts.ts';

/** As the beginning of a word, one of these would find nearly every tip, slowly. In Chinese one character is a word. */
const oneAsciiCharacter = /(?:^| )[\x21-\x7e]$/;

const unspaced = new RegExp(`[${unspacedScripts}]`, 'u');

/** Nothing in it that FTS4 would split at or read as its syntax. */
const oneRun = /^[\p{L}\p{M}\p{N}]+$/u;

/** What stands between two spaces of what was typed. */
export interface SearchStretch {
  /** Its words next to each other, as FTS4 is asked for them. Words hold neither quotes nor asterisks, and inside quotes nothing is an operator. */
  readonly phrase: string;
  /** Whether a short name that staff gave, folded, holds it. */
  readonly isIn: (foldedName: string) => boolean;
}

/** What a person typed. */
export interface SearchQuery {
  /** Every one occurs; the last word of the last may be the beginning of one. Empty where there is no word in it. */
  readonly stretches: readonly SearchStretch[];
  /** The whole, folded, and as a pattern of LIKE. It occurs somewhere in one of the texts, which are all read for it. */
  readonly folded: string;
  readonly pattern: string;
  /**
   * In a script without word spaces what is typed is often no whole word, and the words of a text depend on what stands
   * around them; there only words and fragment together miss nothing. Elsewhere the fragment is for what the index does not know.
   */
  readonly both: boolean;
  /** There, where its words are several: the whole as the beginning of one word, as FTS4 is asked for it. A word that is only begun is cut otherwise than all of it. */
  readonly begun?: string;
  /** Where one letter of such a script is all that was typed: as FTS4 is asked for it, which knows by itself then where it stands. */
  readonly letter?: string;
}

/** undefined when nothing is looked for. */
export function searchQuery(typed: string): SearchQuery | undefined {
  const folded = foldForSearch(typed.toWellFormed()).trim();
  if (folded === '') return undefined;
  const stretches = folded.split(/\s+/u).flatMap((stretch) => {
    const words = searchWords(stretch).join(' ');
    return words === '' ? [] : [{ stretch, words }];
  });
  const both = stretches.length > 0 && unspaced.test(folded);
  const letter = letterPhrase(folded);
  return {
    stretches: stretches.map(({ stretch, words }, index) => {
      const isShort = oneAsciiCharacter.test(words);
      return {
        phrase: index === stretches.length - 1 && !isShort ? `"${words}*"` : `"${words}"`,
        isIn: (name) => (isShort ? searchWords(name).includes(words) : name.includes(stretch)),
      };
    }),
    folded,
    pattern: `%${folded.replace(/[\\%_]/g, String.raw`\$&`)}%`,
    both,
    ...(both && oneRun.test(folded) && stretches.some(({ words }) => words.includes(' ')) ? { begun: `"${folded}*"` } : {}),
    ...(letter === undefined ? {} : { letter }),
  };
}
