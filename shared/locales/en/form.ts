/** Texts of the tip form. The reader may be afraid, in a hurry and not at home in English: short sentences, plain words. */
export const form = {
  leave: 'Leave now',
} as const;
