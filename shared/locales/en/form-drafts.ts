/** Half-filled forms that were kept. */
export const formDrafts = {
  notSaved: 'Not saved yet. This is what was typed before the desk was locked or closed.',
  startAnew: 'Start anew',
} as const;
