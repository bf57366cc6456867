import type { PartialDate } from './partial-date.ts';

/** The year of a date that is not empty, in its four digits. */
export const yearOf = (date: PartialDate): string => date.slice(0, 4);

/** The month (1 to 12) of a date; undefined where only the year is known. */
export const monthOf = (date: PartialDate): number | undefined => (date.length < 7 ? undefined : Number(date.slice(5, 7)));
