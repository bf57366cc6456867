/** How a word processor chooses a font: by the slot of a run (ECMA-376 part 1, 17.3.2.26). */
export type FontSlot = 'latin' | 'eastAsia' | 'complex';

export interface ScriptRun {
  readonly text: string;
  readonly slot: FontSlot;
  /** One of the families in which dossiers are printed; a name alone, which tells nothing about the computer. */
  readonly family: string;
  /** BCP 47; undefined where the script does not tell. */
  readonly language: string | undefined;
  readonly isRightToLeft: boolean;
}

type Script = Omit<ScriptRun, 'text'>;

const latin: Script = { slot: 'latin', family: 'Noto Sans', language: undefined, isRightToLeft: false };
const complex = (family: string, language: string | undefined, isRightToLeft = false): Script => ({ slot: 'complex', family, language, isRightToLeft });

/** Scripts without a printed family have the plain one: the word processor takes whatever font has the letters. */
const scripts: readonly (readonly [RegExp, Script])[] = [
  [/\p{Script=Khmer}/u, complex('Noto Sans Khmer', 'km-KH')],
  [/\p{Script=Thai}/u, complex('Noto Sans Thai', 'th-TH')],
  [/\p{Script=Myanmar}/u, complex('Noto Sans Myanmar', 'my-MM')],
  [/\p{Script=Lao}/u, complex('Noto Sans', 'lo-LA')],
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303f\uff00-\uffef]/u, { slot: 'eastAsia', family: 'Noto Sans SC', language: 'zh-CN', isRightToLeft: false }],
  [/\p{Script=Hangul}/u, { slot: 'eastAsia', family: 'Noto Sans SC', language: 'ko-KR', isRightToLeft: false }],
  [/[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u, complex('Noto Sans', undefined, true)],
  [/[\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Tibetan}]/u, complex('Noto Sans', undefined)],
];

/** The script that a character is in; undefined for spaces, digits, punctuation and marks, which go with what stands before them. */
function scriptOf(character: string): Script | undefined {
  if (/^\p{ASCII}$/u.test(character)) return /[A-Za-z]/.test(character) ? latin : undefined;
  return scripts.find(([pattern]) => pattern.test(character))?.[1] ?? (/\p{L}/u.test(character) ? latin : undefined);
}

/** The text in runs of one script each; joined they are the text. */
export function scriptRuns(text: string): readonly ScriptRun[] {
  const runs: ScriptRun[] = [];
  let script: Script | undefined;
  let start = 0;
  let at = 0;
  for (const character of text) {
    const found = scriptOf(character);
    if (found !== undefined && script !== undefined && found !== script) {
      runs.push({ ...script, text: text.slice(start, at) });
      start = at;
    }
    script = found ?? script;
    at += character.length;
  }
  if (text !== '') runs.push({ ...(script ?? latin), text: text.slice(start) });
  return runs;
}
