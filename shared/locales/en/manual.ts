/** The way to the manual; the manual itself is in docs/manual. */
export const manual = {
  view: 'Manual',
  chapters: 'Chapters',
} as const;
