/** What a sheet says beside its words: nothing of it is secret. */
export interface SheetSentences {
  readonly title: string;
  /** One line under the title. */
  readonly made: string;
  /** Before a line that is filled in by hand. */
  readonly label: string;
  readonly notes: readonly { readonly title: string; readonly text: string }[];
}

/** What one sheet of paper says. */
export interface PaperSheet {
  readonly sentences: SheetSentences;
  readonly words: readonly string[];
  readonly columns: number;
}

/** In points, on A4. Everything ends far enough from the foot for US Letter, which is 50 points shorter. */
export const sheetLayout = {
  width: 595,
  height: 842,
  /** On every side. */
  margin: 57,
  /** From the upper margin to the line on which the first words stand: title, day and label are above. */
  head: 128,
  wordRow: 30,
  /** Below the words, at the right margin; notes are beside it. */
  codeSide: 170,
  codeGap: 18,
} as const;

/** From the upper margin to where the code and the notes begin. */
export function notesFrom({ words, columns }: Pick<PaperSheet, 'words' | 'columns'>): number {
  return sheetLayout.head + Math.ceil(words.length / columns) * sheetLayout.wordRow;
}
