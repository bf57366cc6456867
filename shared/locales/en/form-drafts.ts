/** Half-filled forms that were kept. */
export const formDrafts = {
  notSaved: 'Not saved yet. This is what was typed before the desk was locked or closed.',
  mayBeOfOther: 'It may have been begun for another tip or compound. Read it before you save it.',
  startAnew: 'Start anew',
} as const;
