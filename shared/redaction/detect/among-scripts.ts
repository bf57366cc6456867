/** How far a letter is looked for. */
const reachUnits = 24;
const lastLetter = /\p{L}(?=\P{L}*$)/u;
const firstLetter = /\p{L}/u;
const latin = /\p{Script=Latin}/u;

/** Whether what stands from `start` to `end` (UTF-16 units, end exclusive) is written among letters that are not Latin: by the nearest letter before it, or behind it where there is none. */
export function isAmongOtherScripts(text: string, start: number, end: number): boolean {
  const letter = lastLetter.exec(text.slice(Math.max(0, start - reachUnits), start)) ?? firstLetter.exec(text.slice(end, end + reachUnits));
  return letter !== null && !latin.test(letter[0]);
}
