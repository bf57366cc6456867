import { visibleParts } from './control-characters.ts';
import { mixedWords } from './mixed-scripts.ts';

/** What is odd about a text, counted. */
export interface HiddenMarks {
  readonly hiddenCharacters: number;
  readonly mixedWords: number;
}

export function hiddenMarks(text: string): HiddenMarks {
  let hiddenCharacters = 0;
  let mixed = 0;
  for (const part of visibleParts(text)) {
    if (part.kind === 'control') hiddenCharacters += Array.from(part.text).length;
    if (part.kind === 'text') mixed += mixedWords(part.text).filter(({ kind }) => kind === 'mixed').length;
  }
  return { hiddenCharacters, mixedWords: mixed };
}
