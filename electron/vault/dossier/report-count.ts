import { foldReadable } from '#shared/redaction/fold.ts';

/** How many reports a dossier is made of, as its sections count them: a line of its own (`DossierWords.tip`). */
const section = /^Report (\d+)$/gmu;
/** Staff may type a count into a title or a statement. English, and Khmer, whose counts stand behind what is counted. */
const typed = /(?<![\p{L}\p{M}\p{N}.,])(?:10|[1-9]|one|two|three|four|five|six|seven|eight|nine|ten)[ \t\u00a0-]+(?:\p{L}+[ \t]+)?(?:reports?|reporters?|tips?|sources?)(?![\p{L}\p{M}])|(?:របាយការណ៍|សារ|ប្រភព)[ \t\u200b]*(?:ចំនួន[ \t\u200b]*)?(?:10|[1-9])(?!\d)/giu;

/** How often a text tells a number of reports below `least`: one section for each, and counts that somebody typed. What stands in reporters' own words (`told`) is not such a count. */
export function smallReportCounts(text: string, told: readonly string[], least: number): number {
  const sections = new Set(Array.from(text.matchAll(section), ([, number]) => number)).size;
  const counted = typedIn(text) - told.reduce((sum, each) => sum + typedIn(each), 0);
  return (sections > 0 && sections < least ? 1 : 0) + Math.max(0, counted);
}

function typedIn(text: string): number {
  return foldReadable(text).text.match(typed)?.length ?? 0;
}
