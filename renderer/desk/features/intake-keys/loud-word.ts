/** Words that tell somebody who sees a file's name or title what it is for. English only: staff choose the words, and this only reminds them. */
const loudWords = ['abuse', 'anonymous', 'compound', 'confidential', 'escape', 'hotline', 'human rights', 'ngo', 'police', 'report', 'rescue', 'scam', 'secret', 'tip', 'tipkeep', 'trafficking', 'victim', 'whistle', 'witness'] as const;

/** The first such word, or its plural, in a title or file name, or undefined. */
export function loudWordIn(text: string): string | undefined {
  const words = ` ${text.toLowerCase().replace(/[^\p{L}]+/gu, ' ')} `;
  return loudWords.find((word) => [word, `${word}s`].some((form) => words.includes(` ${form} `)));
}
