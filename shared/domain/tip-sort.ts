/** Orders of the list of tips. `urgency` is the one it begins with: most urgent first, then newest. */
export const tipSorts = ['urgency', 'received', 'oldest', 'due', 'changed', 'place'] as const;
export type TipSort = (typeof tipSorts)[number];
