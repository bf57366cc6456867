/** Texts of the desk. */
export const desk = {
  product: 'Tipkeep',
} as const;
