import { GateLedger, type GateOutcome } from './gate-report.ts';
import { hiddenPatterns, needleSteps, type HiddenPatterns } from './hidden-patterns.ts';
import { NeedleSearch } from './needle-search.ts';
import { OtherWordPlaces } from './other-word-places.ts';
import { byteSteps, checkCounts, checkReports, checkSameLetters, countIn, templateSteps, textSteps, timeSteps, type GateSecrets } from './leak-gate.ts';
import { KnownTexts } from '#shared/redaction/known-texts.ts';
import type { Needle } from '#shared/redaction/needle.ts';
import type { TextIndex } from '#shared/redaction/occurrences.ts';
import { WithheldWords } from '#shared/redaction/withheld-words.ts';
import { printedText } from './printed-page.ts';
import { checkDrawings } from './pdf-drawings.ts';
import { withoutGlyphs, withoutOutlines, withoutOwnNumbers } from './pdf-numbers.ts';
import { commentsBetween, commentsInStreams } from './pdf-comments.ts';
import { checkPictures, pictureStreams } from './pdf-pictures.ts';
import { inflateStreams, unpackedBy } from './pdf-streams.ts';
import { structureOf } from './pdf-structure.ts';
import { readPdfSteps } from './pdf-text.ts';
import { isPdfWord } from './pdf-vocabulary.ts';
import { beyond, unseenBetween, unseenCharacters } from './unseen-characters.ts';
import { isPrintFont } from './print-fonts.ts';
import { atOnce, type Steps } from '#shared/steps.ts';

/** Strings that name a language or an encoding: compared in full with what they may be instead of being searched for short words. */
const plainStrings: ReadonlyMap<string, RegExp> = new Map([
  ['Lang', /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,3}$/u],
  ['Registry', /^Adobe$/u],
  ['Ordering', /^(?:Identity|UCS)$/u],
]);

/** What Chromium's ToUnicode maps say of a glyph that stands for several letters; its ActualText has them. */
const noMeaning = '\0';

/** Between two turns: a millisecond of work. */
const needlesAtOnce = 200;
const numbersAtOnce = 5000;

/** Whether both have the same numbers as often, each as a whole, wherever on the page they stand. */
function* isSameNumbers(read: string, shown: string): Steps<boolean> {
  const more = new Map<string, number>();
  let numbers = 0;
  for (const [text, each] of [[read, 1], [shown, -1]] as const) {
    for (const [number] of text.matchAll(/\d+/gu)) {
      more.set(number, (more.get(number) ?? 0) + each);
      numbers += 1;
      if (numbers % numbersAtOnce === 0) yield undefined;
    }
  }
  return [...more.values()].every((count) => count === 0);
}

/** What is looked for in a PDF, made ready while it is printed. Nothing of it knows the file. */
export interface ReadyPdfGate {
  readonly search: NeedleSearch;
  readonly others: OtherWordPlaces;
  readonly patterns: HiddenPatterns;
  readonly inTemplate: readonly number[];
  readonly withheld: WithheldWords;
  readonly formatWords: number;
  /** The text that the file is to have, as it is printed. */
  readonly shown: string;
  readonly inShown: TextIndex;
  readonly known: KnownTexts;
}

export function* readyPdfGate(secrets: GateSecrets, known: KnownTexts): Steps<ReadyPdfGate> {
  const wanted = yield* needleSteps(secrets);
  const search = new NeedleSearch(wanted.map(({ needle }) => needle));
  yield undefined;
  const formatWords = new Set<Needle>();
  for (const [at, needle] of search.needles.entries()) {
    if (needle.kind === 'long' && isPdfWord(needle)) formatWords.add(needle);
    if (at % needlesAtOnce === 0) yield undefined;
  }
  const patterns = yield* hiddenPatterns(wanted, secrets, (needle) => formatWords.has(needle), known);
  yield undefined;
  const inTemplate = yield* templateSteps(search, secrets.template, known);
  yield undefined;
  const withheld = yield* WithheldWords.steps(secrets, known);
  yield undefined;
  const shown = printedText(secrets.shown);
  return { search, others: new OtherWordPlaces(secrets.otherWords ?? []), patterns, inTemplate, withheld, formatWords: formatWords.size, shown, inShown: yield* known.index(shown), known };
}

/** The finished bytes of a PDF dossier, compared with everything hidden. Fails closed. */
export async function checkPdf(bytes: Uint8Array, secrets: GateSecrets): Promise<GateOutcome> {
  const steps = pdfSteps(bytes, secrets, atOnce(readyPdfGate(secrets, new KnownTexts())));
  for (;;) {
    const step = await steps.next();
    if (step.done === true) return step.value;
  }
}

/** The same with turns for others between. */
export async function* pdfSteps(bytes: Uint8Array, secrets: GateSecrets, { search, others, patterns, inTemplate, withheld, formatWords, shown, inShown, known }: ReadyPdfGate): AsyncGenerator<undefined, GateOutcome, undefined> {
  const ledger = new GateLedger();
  const hidden = { search, others };
  const { streams, refused } = yield* inflateStreams(bytes);
  ledger.note('text-unreadable', 'streams', refused);
  const seen = pictureStreams(streams, secrets.pictures);
  const searched = bytes.slice();
  for (const { start, end } of seen) searched.fill(0, start, end);
  yield undefined;
  yield* byteSteps(ledger, 'bytes', patterns, searched, { bytes: searched, withoutOwn: () => withoutOwnNumbers(searched, streams) });
  for (const stream of streams) {
    yield undefined;
    if (seen.has(stream)) continue;
    const counted = withoutOutlines(stream.bytes);
    yield* byteSteps(ledger, `stream ${stream.number}`, patterns, stream.bytes, { bytes: counted, withoutOwn: () => withoutGlyphs(counted) });
  }

  // Pictures are looked at by themselves.
  const unpacked = unpackedBy(bytes, streams.filter((stream) => !seen.has(stream)));
  const read = yield* readPdfSteps(bytes, unpacked);
  if (!read.ok) {
    ledger.note('text-unreadable', 'file', 1);
    return ledger.outcome(null, []);
  }
  const { pages, strings, fontNames, document } = read.value;
  yield undefined;
  const whole = (part: 'text' | 'spaced' | 'glyphs'): string => pages.map((page) => page[part]).join('\n');
  const inText = yield* known.index(whole('text'));
  const inGlyphs = yield* known.index(whole('glyphs'));
  yield* textSteps(ledger, 'dossier', hidden, inShown, inTemplate, true);
  yield* textSteps(ledger, 'text', hidden, inText, inTemplate, true);
  for (const [location, index] of [['text', inText], ['glyphs', inGlyphs], ['dossier', yield* known.index(secrets.shown)]] as const) {
    yield undefined;
    ledger.note('withheld-text', location, withheld.countInBare(index.bare.text));
  }
  yield undefined;
  checkSameLetters(ledger, 'text', inText.bare.text, inShown.bare.text);
  const unseenShown = unseenCharacters(shown);
  ledger.note('structure', 'unseen characters', (yield* unseenBetween(whole('text'), shown)) + beyond(unseenCharacters(whole('glyphs').replaceAll(noMeaning, '')), unseenShown));
  // Letters alone are the same where a digit has moved into the next cell.
  if (secrets.tables.length > 0) ledger.note('structure', 'tables', (yield* isSameNumbers(whole('spaced'), shown)) ? 0 : 1);
  // That the file has these numbers and no others is what was just compared.
  checkCounts(ledger, secrets.tables, secrets);
  // Lines of a page are not lines of the dossier; its letters were just compared.
  checkReports(ledger, secrets.shown, secrets);
  yield* timeSteps(ledger, whole('text'), { ...secrets, shown }, whole('spaced'));
  yield* textSteps(ledger, 'text', hidden, yield* known.index(whole('spaced')), inTemplate, false);
  yield* textSteps(ledger, 'glyphs', hidden, inGlyphs, inTemplate, false);
  ledger.note('text-unreadable', 'glyphs', pages.reduce((sum, page) => sum + page.unknownGlyphs + page.missingGlyphs, 0));
  ledger.note('text-unreadable', 'fonts', [...fontNames].filter((name) => !isPrintFont(name)).length);
  ledger.note('structure', 'images', pages.reduce((sum, page) => sum + page.inlineImages, 0));

  const drawings = checkDrawings(pages.flatMap((page) => page.lines), secrets.places ?? []);
  ledger.note('structure', 'drawings', drawings.strange);
  ledger.note('structure', 'maps', drawings.missing);

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
  for (const text of new Set(free)) {
    yield undefined;
    ledger.note('structure', 'unseen characters', beyond(unseenCharacters(text), unseenShown));
    countIn(search, text).forEach((count) => ledger.note('hidden-string', 'strings', count));
    ledger.note('withheld-text', 'strings', withheld.countIn(text));
  }
  yield undefined;
  ledger.note('structure', 'comments', (yield* commentsBetween(bytes, streams)) + (yield* commentsInStreams(document.context, unpacked)));
  yield undefined;
  for (const { location, count } of yield* structureOf(bytes, document)) ledger.note('structure', location, count);

  return ledger.outcome(pages.length, [
    { check: 'template-word', count: inTemplate.filter((count) => count > 0).length },
    { check: 'other-word', count: (secrets.otherWords ?? []).length },
    { check: 'format-word', count: formatWords },
  ]);
}
