import { asciiDigit } from '#shared/redaction/fold.ts';
import type { Database } from '#vault/store/database.ts';

/** How staff write of a tip by its number; dossiers number their reports anew, so that "report 1" is none. English and Khmer, the languages of the desk. */
const told = /(?<![\p{L}\p{M}])(?:tips?|សារ)[ \u00a0\u200b]{0,2}(?:no\.?|nr\.?|number|លេខ)?[ \u00a0\u200b]{0,2}#?(\d{1,9})(?![\p{L}\d])/giu;

/** How often a text tells one of these numbers of tips: whoever knows the vault, or saw its screen, finds the tip by it. */
export function toldNumbers(text: string, numbers: ReadonlySet<number>): number {
  return [...text.normalize('NFKC').replace(/\p{Nd}/gu, asciiDigit).matchAll(told)].filter(([, number]) => numbers.has(Number(number))).length;
}

/** What these tips are called on the screen. */
export function numbersOfTips(database: Database, tipIds: readonly string[]): ReadonlySet<number> {
  return new Set(database.all('SELECT number FROM tip WHERE tip_id IN (SELECT value FROM json_each(?))', [JSON.stringify(tipIds)]).map(({ number }) => Number(number)));
}
