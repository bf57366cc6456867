import { exifValueUnitsAtMost } from './exif-fact.ts';

/** Controls, directions, invisible characters and halves of characters: nothing a value can need to be read. U+200B to U+200D stay: Khmer, Burmese and Thai need them. */
const unseen = /(?![\u200b-\u200d])[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}]|\p{Surrogate}/gu;

/** A text out of hostile bytes, for one line in front of people: what cannot be seen becomes a space, runs of spaces one, the end is cut with a sign. */
export function cleanValue(text: string): string {
  const cleaned = text.slice(0, 4 * exifValueUnitsAtMost).replace(unseen, ' ').replace(/\s+/g, ' ').trim();
  if (cleaned.length <= exifValueUnitsAtMost) return cleaned;
  const cut = cleaned.slice(0, exifValueUnitsAtMost - 1);
  return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}
