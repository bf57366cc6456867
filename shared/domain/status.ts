export const statuses = ['new', 'in-review', 'waiting', 'referred', 'closed'] as const;
export type Status = (typeof statuses)[number];
