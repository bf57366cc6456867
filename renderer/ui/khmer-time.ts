// Times in Khmer. Chromium, as Electron brings it, has no Khmer in its tables and would write them in English. Words and order: Unicode CLDR for km, Gregorian
// calendar, Latin digits as in the rest of the desk. Not yet read by a native speaker.

const months = ['មករា', 'កុម្ភៈ', 'មីនា', 'មេសា', 'ឧសភា', 'មិថុនា', 'កក្កដា', 'សីហា', 'កញ្ញា', 'តុលា', 'វិច្ឆិកា', 'ធ្នូ'] as const;
const units = { second: 'វិនាទី', minute: 'នាទី', hour: 'ម៉ោង', day: 'ថ្ងៃ' } as const;
export type KhmerUnit = keyof typeof units;

export const isKhmer = (locale: string): boolean => locale.split('-')[0] === 'km';

/** "18 វិច្ឆិកា 2026", in the laptop's time zone or in UTC. */
export function khmerDate(timeMs: number, zone: 'local' | 'utc' = 'local'): string {
  const date = new Date(timeMs);
  const [day, month, year] = zone === 'utc' ? [date.getUTCDate(), date.getUTCMonth(), date.getUTCFullYear()] : [date.getDate(), date.getMonth(), date.getFullYear()];
  return `${day} ${months[month] ?? ''} ${year}`;
}

/** "18 វិច្ឆិកា": a day whose year is plain from its surroundings. `month` from 1. */
export const khmerDay = (day: number, month: number): string => `${day} ${months[month - 1] ?? ''}`;

/** "មីនា 2026": of a month that is all that is known. `month` from 1. */
export const khmerMonth = (year: number, month: number): string => `${months[month - 1] ?? ''} ${year}`;

/** "18 វិច្ឆិកា 2026 ម៉ោង 17:37", in the laptop's time zone. */
export function khmerDateAndTime(timeMs: number): string {
  const date = new Date(timeMs);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${khmerDate(timeMs)} ម៉ោង ${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** "3 ម៉ោង". */
export const khmerDuration = (value: number, unit: KhmerUnit): string => `${value} ${units[unit]}`;

/** "3 ម៉ោងមុន" for what is past (`value` below 0), "ក្នុងរយៈពេល 3 ម៉ោង" for what is ahead, "ឥឡូវ" for 0. */
export function khmerRelative(value: number, unit: KhmerUnit): string {
  if (value === 0) return 'ឥឡូវ';
  return value < 0 ? `${-value} ${units[unit]}មុន` : `ក្នុងរយៈពេល ${value} ${units[unit]}`;
}
