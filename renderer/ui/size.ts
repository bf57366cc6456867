import { isKhmer } from './khmer-time.ts';

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** A size in bytes in words: decimal units, three digits at most. */
export function fileSize(sizeBytes: number, locale: string): string {
  let value = sizeBytes;
  let step = 0;
  while (value >= 999.5 && step < units.length - 1) {
    value /= 1000;
    step += 1;
  }
  // Chromium has no word for it in Khmer and would write the English one; kB, MB and GB are written so in Khmer too.
  if (step === 0 && isKhmer(locale)) return `${value} បៃ`;
  return new Intl.NumberFormat(locale, { style: 'unit', unit: units[step], unitDisplay: step === 0 ? 'long' : 'short', maximumSignificantDigits: 3 }).format(value);
}
