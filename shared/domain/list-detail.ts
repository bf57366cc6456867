/** Details of a tip that its line of the list can do without. What says how urgent it is, or that something is wrong with it, is always there. */
export const listDetails = ['place', 'files', 'assignee', 'due', 'tags', 'outcome'] as const;
export type ListDetail = (typeof listDetails)[number];
