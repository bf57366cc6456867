import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import * as common from '@zxcvbn-ts/language-common';
import * as english from '@zxcvbn-ts/language-en';

/** What would help most; names a text of the locale. */
export type PassphraseAdvice = 'more-words' | 'common-words' | 'keyboard-pattern' | 'repeats' | 'sequences' | 'dates' | 'names' | 'personal';

export interface PassphraseEstimate {
  /** 0..4 as zxcvbn defines it. */
  readonly score: 0 | 1 | 2 | 3 | 4;
  /** Decimal logarithm of the guesses an attacker needs, who knows how people choose. */
  readonly guessesLog10: number;
  /** Good enough for a vault that may be copied and attacked at leisure. */
  readonly accepted: boolean;
  /** null when there is nothing to say. */
  readonly advice: PassphraseAdvice | null;
}

/** zxcvbn's time grows faster than its input; what comes after can only make the passphrase better. */
const estimatedUnits = 100;
/**
 * zxcvbn's highest score begins here. Its score 3 (10^8) is not enough: a hundred graphics cards at some fifty Argon2id runs a
 * second each need hours for that, and a seized vault can be attacked for years.
 */
const acceptedGuessesLog10 = 10;

const adviceByWarning: Readonly<Record<string, PassphraseAdvice>> = {
  straightRow: 'keyboard-pattern',
  keyPattern: 'keyboard-pattern',
  simpleRepeat: 'repeats',
  extendedRepeat: 'repeats',
  sequences: 'sequences',
  recentYears: 'dates',
  dates: 'dates',
  topTen: 'common-words',
  topHundred: 'common-words',
  common: 'common-words',
  similarToCommon: 'common-words',
  wordByItself: 'common-words',
  namesByThemselves: 'names',
  commonNames: 'names',
  userInputs: 'personal',
};

/** `memberName` counts as known to an attacker. */
export type PassphraseEstimator = (passphrase: string, memberName: string) => PassphraseEstimate;

/** An estimator with its dictionaries; making one takes a fifth of a second, so the caller keeps it. */
export function passphraseEstimator(): PassphraseEstimator {
  const zxcvbn = new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary },
    graphs: common.adjacencyGraphs,
    maxLength: estimatedUnits,
  });
  return (passphrase, memberName) => {
    const known = [memberName, ...memberName.split(/\s+/), 'tipkeep'].filter((word) => word.length > 0);
    const { score, guessesLog10, feedback } = zxcvbn.check(passphrase.normalize('NFKC').slice(0, estimatedUnits), known);
    const accepted = guessesLog10 >= acceptedGuessesLog10;
    const warned = adviceByWarning[feedback.warning ?? ''];
    return { score, guessesLog10, accepted, advice: warned ?? (accepted ? null : 'more-words') };
  };
}
