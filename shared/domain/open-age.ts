const dayMs = 24 * 60 * 60 * 1000;

/** How long ago an open tip was received. `ahead`: its time lies ahead of the clock, which was set back. */
export const openAges = ['day', 'three-days', 'week', 'month', 'quarter', 'older', 'ahead'] as const;
export type OpenAge = (typeof openAges)[number];

/** Each age ends here, in milliseconds: a day, three (what U3 allows), seven, 28 and 84 days. What is older has no end. */
export const openAgeUnderMs = { day: dayMs, 'three-days': 3 * dayMs, week: 7 * dayMs, month: 28 * dayMs, quarter: 84 * dayMs } as const satisfies Partial<Record<OpenAge, number>>;
