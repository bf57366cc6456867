/** What a person has entered about the new passphrase. */
export interface PassphraseEntry {
  readonly kind: 'suggested' | 'own';
  readonly suggestedWords: readonly string[];
  /** The six words typed after reading them, or the person's own passphrase. */
  readonly first: string;
  /** The own passphrase a second time. */
  readonly second: string;
}

export type PassphraseProblem = 'wordsDiffer' | 'differ' | 'needMore';

/** Words as they are compared: small letters, one space between. */
const plainWords = (text: string): string => text.trim().toLowerCase().split(/\s+/u).join(' ');

/** The passphrase to use, or what is wrong with the entry. Suggested words are joined by single spaces. */
export function choosePassphrase(entry: PassphraseEntry, isAccepted: boolean): { readonly passphrase: string } | { readonly problem: PassphraseProblem } {
  if (entry.kind === 'suggested') {
    const words = entry.suggestedWords.join(' ');
    return words !== '' && plainWords(entry.first) === words ? { passphrase: words } : { problem: 'wordsDiffer' };
  }
  if (!isAccepted) return { problem: 'needMore' };
  return entry.first === entry.second ? { passphrase: entry.first } : { problem: 'differ' };
}
