import { foldBare, type FoldedText } from '#shared/redaction/fold.ts';

/**
 * Khmer names have no one spelling in Latin letters: ទួលគោក is Tuol Kouk on the state's maps, Toul Kork on signs, Tuol Kok in the news. The key takes away what differs between
 * such spellings and keeps what people agree on: the consonants, and a rough kind of vowel. The rules are this project's own, made by looking at how names of districts,
 * provinces and towns are written; they follow no published scheme. They are as coarse as the gazetteer allows: a test goes through all its names and lets no two places
 * fall together, so that Bati and Batheay, S'ang and Suong stay apart (and with them some spellings of one name, such as Thmei and Thmai).
 *
 * Spaces do not count, so that every rule looks at letters alone: "Sen Sok" and "Sensok" are the same before the first of them. What is added behind a name changes at most the
 * last two signs of its key.
 *
 * The key serves comparison only and changes with the rules: it must not be stored.
 */
const consonants: readonly (readonly [RegExp, string])[] = [
  // Letters and pairs that other languages' habits put for one sound. From here on `c` is ch, and a double letter is a single one.
  [/c(?!h)|q/gu, 'k'],
  [/ch|j/gu, 'c'],
  [/x/gu, 'ks'],
  [/z/gu, 's'],
  [/w/gu, 'v'],
  // Aspiration and the breath after a vowel are often left out: Phnom and Pnom, Sokh and Sok, Preah and Prea. The first letter of a name is not.
  [/(?!^)h/gu, ''],
  [/([b-df-hj-np-tv-xz])\1+/gu, '$1'],
  // One sound, ŋ, also where the k after it is mute (Angk Snuol, Ang Snuol) or where the g is left out before a k (Angkor, Ankor).
  [/ng?(?=k)|ng/gu, 'ŋ'],
  [/ŋk(?![aeiouy])/gu, 'ŋ'],
  [/g/gu, 'k'],
  // An r after a vowel only makes it long: Kork and Kouk, Dangkor and Dangkao.
  [/(?<=[aeiouy])r(?![aeiouy])/gu, ''],
  // b and p, d and t are told apart only where a vowel, r or l follows, and not after s: Siem Reab and Siem Reap; Battambang and Batdambang, too.
  [/t?d(?![aeiouyr])t?|td/gu, 't'],
  [/(?<=s)d/gu, 't'],
  [/b(?![aeiouyrl])|(?<=s)b/gu, 'p'],
  // The vowel of Keo and Kaev ends in a sound that is written in two ways; so does that of Krau and Krov.
  [/(?<![aeiouy])eo(?![aeiouyn])/gu, 'ev'],
  [/(?<=o)v(?![aeiouy])/gu, ''],
  // A y that begins a name is a consonant.
  [/^y(?=[aeiou])/u, 'j'],
];

const vowels = /[aeiouy]+/gu;

/**
 * Five kinds of vowel. `o`: all that are written with o or u (Thom, Thum; Stung, Stueng), and a before m, n or ŋ with another consonant behind it, where people also write o
 * (Kampong, Kompong). `oy`: the same with a glide (Poi, Paoy). `i`: a with a glide (Svay, Svai). `e`: all others with e, i or y (Siem, Seam; Borei, Borey). `a`: a alone.
 */
function kindOfVowel(run: string, at: number, letters: string): string {
  const hasGlide = run.length > 1 && /[iy]$/u.test(run);
  if (/[ou]/u.test(run)) return hasGlide ? 'oy' : 'o';
  if (/^a+$/u.test(run)) return /^[mnŋ][^aeiouy]/u.test(letters.slice(at + run.length, at + run.length + 2)) ? 'o' : 'a';
  return hasGlide && run.includes('a') ? 'i' : 'e';
}

const latin = /[a-z]/u;
const digit = /\d/u;

/** Whether both sides of a place in a folded text are digits and something stands between them: "1 2" is not 12, so there alone a gap counts. */
function partsDigits({ text, starts, ends }: FoldedText, unit: number): boolean {
  return (starts[unit] ?? 0) > (ends[unit - 1] ?? Infinity) && digit.test(text.charAt(unit - 1)) && digit.test(text.charAt(unit));
}

/** The folded letters and numbers of a range of folded units, with a space where `partsDigits` says so. */
export function lettersIn(folded: FoldedText, from: number, to: number): string {
  let letters = '';
  let start = from;
  for (let unit = from + 1; unit < to; unit += 1) {
    if (!partsDigits(folded, unit)) continue;
    letters += `${folded.text.slice(start, unit)} `;
    start = unit;
  }
  return letters + folded.text.slice(start, to);
}

/** The key of letters as `lettersIn` gives them. */
export function keyOfLetters(letters: string): string {
  if (!latin.test(letters)) return letters;
  let key = letters;
  for (const [pattern, put] of consonants) key = key.replace(pattern, put);
  return key.replace(vowels, kindOfVowel);
}

/** The same for spellings that may stand for one Khmer name. What is not in Latin letters stays as `foldBare` has it. Empty where there is neither letter nor number. */
export function spellingKey(words: string): string {
  const folded = foldBare(words);
  return keyOfLetters(lettersIn(folded, 0, folded.text.length));
}
