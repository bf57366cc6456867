/** Bytes as a person reads them, in powers of 1024 under the short names that file lists use: `340 kB`, `4.2 MB`. */
export function sizeText(bytes: number, locale: string): string {
  // Never "0 kB" for something that is there.
  const kilobytes = bytes === 0 ? 0 : Math.max(0.1, bytes / 1024);
  const [unit, value] = kilobytes < 1024 ? (['kilobyte', kilobytes] as const) : (['megabyte', kilobytes / 1024] as const);
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: value < 10 ? 1 : 0 }).format(value);
}

/**
 * A day, without the time: `14 December 2026`. English days are written in the British way. Browsers that do not know the months of a language
 * write `M12` (Chromium on Linux for Khmer and Burmese); there the day is written in numbers, as ISO 8601 has it.
 */
export function dayText(timeMs: number, locale: string): string {
  const day = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { dateStyle: 'long' }).format(timeMs);
  if (!/M\d/u.test(day)) return day;
  const date = new Date(timeMs);
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** A share between 0 and 1 in whole per cent, rounded down so that 100 % means done. */
export function percentText(share: number, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(Math.floor(share * 100) / 100);
}
