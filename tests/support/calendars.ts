import type { LocalCalendar } from '#shared/domain/local-weeks.ts';

const hourMs = 3_600_000;

/** The calendar of a place that is always so many hours ahead of UTC. */
export function calendarAt(hours: number): LocalCalendar {
  return {
    dateOf: (ms) => {
      const shifted = new Date(ms + hours * hourMs);
      return { year: shifted.getUTCFullYear(), month: shifted.getUTCMonth() + 1, day: shifted.getUTCDate() };
    },
    startOf: ({ year, month, day }) => Date.UTC(year, month - 1, day) - hours * hourMs,
    timeZone: `Invented/${hours}`,
  };
}
