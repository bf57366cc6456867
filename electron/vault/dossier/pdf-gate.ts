import { GateLedger, type GateOutcome } from './gate-report.ts';
import { hiddenPatterns } from './hidden-patterns.ts';
import { checkBytes, checkCounts, checkSame, checkText, countEach, countInTemplate, type GateSecrets } from './leak-gate.ts';
import { printedText } from './printed-page.ts';
import { checkPictures, pictureStreams } from './pdf-pictures.ts';
import { inflateStreams } from './pdf-streams.ts';
import { structureOf } from './pdf-structure.ts';
import { readPdf } from './pdf-text.ts';
import { isPdfWord } from './pdf-vocabulary.ts';
import { isPrintFont } from './print-fonts.ts';

/** Strings that name a language or an encoding: compared in full with what they may be instead of being searched for short words. */
const plainStrings: ReadonlyMap<string, RegExp> = new Map([
  ['Lang', /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,3}$/u],
  ['Registry', /^Adobe$/u],
  ['Ordering', /^(?:Identity|UCS)$/u],
]);

/** Whether both have the same numbers as often, each as a whole, wherever on the page they stand. */
function isSameNumbers(read: string, shown: string): boolean {
  const numbers = (text: string): string => (text.match(/\d+/gu) ?? []).sort().join(' ');
  return numbers(read) === numbers(shown);
}

/** The finished bytes of a PDF dossier, compared with everything hidden. Fails closed. */
export async function checkPdf(bytes: Uint8Array, secrets: GateSecrets): Promise<GateOutcome> {
  const ledger = new GateLedger();
  const patterns = hiddenPatterns(secrets, isPdfWord);
  const { needles } = patterns;

  const { streams, refused } = inflateStreams(bytes);
  ledger.note('text-unreadable', 'streams', refused);
  const seen = pictureStreams(streams, secrets.pictures);
  const searched = bytes.slice();
  for (const { start, end } of seen) searched.fill(0, start, end);
  checkBytes(ledger, 'bytes', patterns, searched);
  for (const stream of streams) if (!seen.has(stream)) checkBytes(ledger, `stream ${stream.number}`, patterns, stream.bytes);

  const read = await readPdf(bytes);
  if (!read.ok) {
    ledger.note('text-unreadable', 'file', 1);
    return ledger.outcome(null, []);
  }
  const { pages, strings, fontNames, document } = read.value;
  const inTemplate = countInTemplate(needles, secrets.template);
  const whole = (part: 'text' | 'spaced' | 'glyphs'): string => pages.map((page) => page[part]).join('\n');
  checkText(ledger, 'dossier', needles, printedText(secrets.shown), inTemplate, true);
  checkText(ledger, 'text', needles, whole('text'), inTemplate, true);
  checkSame(ledger, 'text', whole('text'), printedText(secrets.shown));
  // Letters alone are the same where a digit has moved into the next cell.
  if (secrets.tables.length > 0) ledger.note('structure', 'tables', isSameNumbers(whole('spaced'), printedText(secrets.shown)) ? 0 : 1);
  // That the file has these numbers and no others is what was just compared.
  checkCounts(ledger, secrets.tables, secrets);
  checkText(ledger, 'text', needles, whole('spaced'), inTemplate, false);
  checkText(ledger, 'glyphs', needles, whole('glyphs'), inTemplate, false);
  ledger.note('text-unreadable', 'glyphs', pages.reduce((sum, page) => sum + page.unknownGlyphs + page.missingGlyphs, 0));
  ledger.note('text-unreadable', 'fonts', [...fontNames].filter((name) => !isPrintFont(name)).length);
  ledger.note('structure', 'images', pages.reduce((sum, page) => sum + page.inlineImages, 0));

  const free = pages.flatMap((page) => page.strings);
  const labels = new Set(secrets.pictures.map(({ label }) => label));
  for (const { key, text } of strings) {
    const plain = plainStrings.get(key);
    // What stands for a picture where it is not seen is its number and no other word.
    if (key === 'Alt') ledger.note('structure', 'strings', labels.has(text) ? 0 : 1);
    if (plain === undefined && !(key === 'Alt' && labels.has(text))) free.push(text);
    else if (plain !== undefined) ledger.note('structure', 'strings', plain.test(text) ? 0 : 1);
  }
  const pictures = checkPictures(document, pages.reduce((sum, page) => sum + page.images, 0), secrets.pictures);
  ledger.note('structure', 'images', pictures.strange);
  ledger.note('structure', 'pictures', pictures.missing);
  for (const text of new Set(free)) countEach(needles, text).forEach((count) => ledger.note('hidden-string', 'strings', count));
  for (const { location, count } of structureOf(bytes, document)) ledger.note('structure', location, count);

  return ledger.outcome(pages.length, [
    { check: 'template-word', count: inTemplate.filter((count) => count > 0).length },
    { check: 'format-word', count: needles.filter((needle) => needle.kind === 'long' && isPdfWord(needle)).length },
  ]);
}
