// Strings that are nowhere but where a test put them.
import { randomInt } from 'node:crypto';
import type { Needle } from './needles.ts';
import { formsOfText } from './needles.ts';

/** Common letters of two scripts, for which the fonts of a dossier have signs. */
const khmerLetters = 'កខគឃងចឆជឈញដឋឌឍណតថទធនបផពភមយរលវសហ';
const chineseLetters = '的一是不了人我在有他这为之大来以个中上们到说国和地也子时道出而要于就下得可你年生自会那后能对着事其里所去行过家十用发天如然作方成者多日都三小二无同么经法当起与好看学进种将还分此心前面又定见只主没公从';

/** So many that the text is surely new. */
const drawn = (letters: string, length: number): string => Array.from({ length }, () => letters.charAt(randomInt(letters.length))).join('');

export interface Canaries {
  /** A text of Latin letters that is found by the needles; `what` tells the texts apart and is not looked for. */
  readonly latin: (what: string) => string;
  /** The same with Khmer and Chinese letters beside it. */
  readonly mixed: (what: string) => string;
  /** What every one of the texts has: one piece for each script. */
  readonly needles: readonly Needle[];
}

/** All canaries of a run begin alike, so that one search finds any of them. */
export function freshCanaries(): Canaries {
  // No digits: a dossier hides a number that is part of something hidden wherever it stands.
  const latin = `Canary${drawn('bcdfghjkmnpqrstvwxz', 16)}`;
  const khmer = drawn(khmerLetters, 16);
  const chinese = drawn(chineseLetters, 14);
  return {
    latin: (what) => `${latin}${what}`,
    mixed: (what) => `${latin}${what} ${khmer} ${chinese}`,
    needles: [...formsOfText('Latin canary', latin), ...formsOfText('Khmer canary', khmer), ...formsOfText('Chinese canary', chinese)],
  };
}
