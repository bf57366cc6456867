import type { MapPlace } from '#shared/domain/map-place.ts';
import { languageOf } from '#shared/domain/writing-system.ts';
import { atOnce, type Steps } from '#shared/steps.ts';
import { caseRecords, type CaseRecord } from './case-records.ts';
import { cut, foreign, joined } from './cut-text.ts';
import { decidedFor, everywhere, hiddenNeedles, hiddenPassageSteps, withVariants } from './hidden-passages.ts';
import type { OtherWord } from './other-words.ts';
import { placeholders } from './placeholders.ts';
import { pictureText, type AllowedPicture, type PictureBlock, type SourcePicture } from './picture-block.ts';
import { reportSteps, withheldTexts, type ReportBlock } from './report-blocks.ts';
import { commitmentTables } from './commitment-tables.ts';
import type { Range } from './occurrences.ts';
import type { Span } from './spans.ts';
import type { TableCounts } from '#shared/domain/stated-counts.ts';
import { rowsOfTable, tableText, type TableBlock } from './table-block.ts';
import { fixedWords, plainBlock, type WordedBlock } from './worded-block.ts';
import type { WithheldTexts } from './withheld-words.ts';
import type { CodeField, CodedFacts } from './coded-facts.ts';
import type { DossierWords } from './dossier-words.ts';
import type { ToldField } from '../domain/told-fields.ts';
import type { MildestByRole } from './effective-action.ts';

/** The fields of a tip that may enter a dossier. Anything that is not on this list stays out. */
export const dossierFields = ['place', 'when', 'narrative'] as const;
export type DossierField = (typeof dossierFields)[number];

/** What may stand about one tip: its fields, the month in which it came, that it was told and not written, pictures that were painted over, and commitments to what came. */
export const shownFields = ['narrative', 'place', 'when', 'received', 'came', 'pictures', 'commitments'] as const satisfies readonly (DossierField | 'received' | 'came' | 'pictures' | 'commitments')[];
export type ShownField = (typeof shownFields)[number];

/** How a dossier is made for somebody: only these fields, under this label. Without one all fields stand there as decided, and no label. */
export interface DossierView {
  readonly label: string;
  readonly shown: readonly ShownField[];
  /** Where a format has no pictures they are named, so that a reader knows of them. */
  readonly pictures?: 'drawn' | 'named';
  /** For whom: in a dossier for others the same people have other letters. */
  readonly audience: string;
  readonly mildest: MildestByRole;
  /** Where fewer reports than this are neither counted nor told apart; absent: each stands by itself. */
  readonly leastReports?: number;
  /** The reporters' own words, redacted; otherwise what staff state instead, and of their own words only what somebody chose and wrote down why. */
  readonly tellsOwnWords: boolean;
  /** What of the vault's codes may stand in a row for each report; none: there are no such rows. */
  readonly coded: readonly CodeField[];
}

export interface SourceText {
  readonly field: DossierField;
  readonly language: string;
  readonly text: string;
  readonly spans: readonly Span[];
  /** Passages of a narrative that somebody let stand in the reporter's own words, each for a reason, where the whole text does not; they may overlap. */
  readonly standing?: readonly Range[];
}

/** What a dossier is made from. Originals: this never leaves the vault. */
export interface DossierSource {
  readonly title: string;
  /** Words of the staff before the first report; undefined for none. */
  readonly intro: string | undefined;
  /** Entities in the order in which they were first hidden. */
  readonly entities: readonly string[];
  readonly pseudonymSeed: Uint8Array;
  readonly tips: readonly {
    /** Milliseconds since 1970; leaves as year and month (UTC), since a day could be matched to a carrier's records. */
    readonly receivedAt: number;
    /** Told to staff, who wrote it down. */
    readonly isWrittenDown?: boolean;
    /** What staff say of it in their own words; empty or absent: nothing yet. */
    readonly statement?: string;
    /** Somebody wrote down why its whole text stands in its own words. */
    readonly isVerbatim?: boolean;
    readonly texts: readonly SourceText[];
    readonly pictures?: readonly SourcePicture[];
    /** What staff set about it from lists; absent where no format asks. */
    readonly coded?: CodedFacts;
    /** Commitments to what came with it, as 64 hexadecimal digits each, in an order that tells nothing (docs/formats/commitments.md). */
    readonly commitments?: readonly string[];
  }[];
}

export type PassagePart = { readonly kind: 'kept'; readonly text: string } | { readonly kind: 'placeholder'; readonly text: string };
export type RedactedBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'note'; readonly text: string }
  /** `at`: what a format that can draw shows on a map under it. */
  | { readonly kind: 'fact'; readonly label: string; readonly value: string; readonly at?: MapPlace }
  | { readonly kind: 'passage'; readonly language: string; readonly parts: readonly PassagePart[] }
  | TableBlock
  | PictureBlock;

/** What the leak gate needs to know and no reader may: kept apart from the dossier. */
export interface HiddenStrings extends WithheldTexts {
  /** Every hidden passage as it stands in an original, without duplicates. */
  readonly passages: readonly string[];
  /** The fixed words of this dossier in their order, U+FFFC where other text stands: so that a hidden word that is also one of them is told apart. */
  readonly template: string;
  /** The whole text of the dossier in its order: what a reader of the finished file must find, and all that they may. */
  readonly shown: string;
  /** The rows of all tables, heads included, in their order: letters alone would not tell `1 12` from `11 2`. */
  readonly tables: readonly (readonly string[])[];
  /** What the cells of `tables` count, row by row; absent where nobody said. */
  readonly counted?: TableCounts;
  /** Places where something that is hidden elsewhere is another word, by what stands around them in the dossier; absent: there are none. */
  readonly otherWords?: readonly OtherWord[];
  /** The pictures in their order: no file holds another one. */
  readonly pictures: readonly AllowedPicture[];
  /** What the maps of the document show, in their order; none where it is absent. */
  readonly places?: readonly MapPlace[];
}

export interface Redaction {
  readonly dossier: RedactedDossier;
  readonly hidden: HiddenStrings;
  /** What a reader learns of each tip of the source, in their order: kept in the vault to compare it with what they get later. */
  readonly told: readonly (readonly ToldField[])[];
}

/** Longest heading the contract carries, in UTF-16 units. */
const headingUnits = 400;

/** What a reader of the block gets, on one line or several. */
export function shownText(block: RedactedBlock): string {
  switch (block.kind) {
    case 'heading':
    case 'note':
      return block.text;
    case 'fact':
      return `${block.label} ${block.value}`;
    case 'passage':
      return joined(block.parts);
    case 'table':
      return tableText(block);
    case 'picture':
      return pictureText(block);
  }
}

const allowed = ({ label, sha256, width, height }: PictureBlock): AllowedPicture => ({ label, sha256, width, height });

/**
 * What leaves. Its constructor is private and `RedactedDossier.from` the only way to one, so that a writer which takes this
 * type cannot be handed anything that still holds an original.
 */
export class RedactedDossier {
  /** A real private field: an object that merely looks alike is not one, neither to the compiler nor at run time. */
  readonly #blocks: readonly RedactedBlock[];
  readonly #language: string;
  readonly #records: readonly CaseRecord[];

  private constructor(language: string, blocks: readonly RedactedBlock[], records: readonly CaseRecord[]) {
    this.#language = language;
    this.#blocks = blocks;
    this.#records = records;
  }

  /** BCP 47 tag of the fixed words. */
  get language(): string {
    return this.#language;
  }

  get blocks(): readonly RedactedBlock[] {
    return this.#blocks;
  }

  /** What writers read: throws a TypeError for an object that only looks like a redacted dossier, should a cast have let one through. */
  static blocksOf(dossier: RedactedDossier): readonly RedactedBlock[] {
    return dossier.#blocks;
  }

  /** The same as codes, one record for each report, in an order that says nothing. */
  static recordsOf(dossier: RedactedDossier): readonly CaseRecord[] {
    return dossier.#records;
  }

  /**
   * A document of fixed words, counts and what staff typed for it, without any text of a tip. Nothing is hidden in it: `passages` are what must not stand in it all the same, and
   * whoever makes it keeps them out.
   */
  static ofBlocks(language: string, worded: readonly WordedBlock[], passages: readonly string[]): Redaction {
    const blocks = worded.map(plainBlock);
    const texts = blocks.map(shownText);
    const template = worded.map((block, index) => fixedWords(block, blocks[index] ?? plainBlock(block)));
    return {
      dossier: new RedactedDossier(language, deepFreeze(blocks), []),
      hidden: { passages: [...passages], template: template.join('\n'), shown: texts.join('\n'), tables: blocks.flatMap((block) => (block.kind === 'table' ? rowsOfTable(block) : [])), ...countedIn(worded), pictures: [], withheld: [], told: [], ...placesIn(blocks) },
      told: [],
    };
  }

  /** Builds a new object from the allow-listed fields of the source; nothing of the source is passed through. */
  static from(given: DossierSource, words: DossierWords, view?: DossierView): Redaction {
    return atOnce(RedactedDossier.steps(given, words, view));
  }

  /** The same with turns for others between. */
  static *steps(given: DossierSource, words: DossierWords, view?: DossierView): Steps<Redaction> {
    const source = decidedFor(given, view);
    yield undefined;
    const hidden = withVariants(yield* hiddenPassageSteps(source));
    const needles = hiddenNeedles(hidden);
    yield undefined;
    const placeholderOf = placeholders(source, needles, words, view?.audience ?? '');
    yield undefined;
    const blocks: RedactedBlock[] = [];
    const template: string[] = [];
    const shown: string[] = [];
    const told: string[] = [];
    const push = (block: RedactedBlock, fixed: string): void => {
      blocks.push(block);
      template.push(fixed);
      shown.push(shownText(block));
    };

    const title = cut(source.title, everywhere(source.title, needles), placeholderOf);
    const shownTitle = joined(title.parts);
    const fits = shownTitle.trim() !== '' && shownTitle.length <= headingUnits;
    if (fits) push({ kind: 'heading', level: 1, text: shownTitle.replaceAll('\n', ' ') }, title.template);
    else push({ kind: 'heading', level: 1, text: words.untitled }, words.untitled);
    if (view !== undefined) push({ kind: 'note', text: view.label }, view.label);
    push({ kind: 'note', text: words.explanation }, words.explanation);
    if (source.intro !== undefined && source.intro.trim() !== '') {
      const intro = cut(source.intro, everywhere(source.intro, needles), placeholderOf);
      push({ kind: 'passage', language: languageOf(joined(intro.parts)), parts: intro.parts }, intro.template);
    }

    const reports = yield* reportSteps(source.tips, { words, view, fields: dossierFields, placeholderOf, hide: (text) => cut(text, everywhere(text, needles), placeholderOf) });
    for (const { label, value } of contentsOf(source.tips.length, reports, words, view)) push({ kind: 'fact', label, value }, `${label} ${value}`);
    yield undefined;
    const toldOf: ToldField[][] = source.tips.map(() => []);
    const otherWords: OtherWord[] = [];
    for (const { block, fixed, told: own, tells = [], otherWords: others = [] } of reports) {
      push(block, fixed);
      otherWords.push(...others);
      if (own !== undefined) told.push(own);
      for (const { tip, field, parts } of tells) toldOf[tip]?.push({ field, parts });
    }
    const committed = commitmentTables(view?.shown.includes('commitments') === true ? source.tips.map((tip) => tip.commitments ?? []) : [], words, foreign);
    for (const { block, fixed } of committed) push(block, fixed);
    const tables = committed.flatMap(({ block }) => (block.kind === 'table' ? rowsOfTable(block) : []));
    return {
      dossier: new RedactedDossier(words.language, deepFreeze(blocks), view === undefined ? [] : caseRecords(source, view, needles, placeholderOf)),
      hidden: { passages: hidden.map(({ passage }) => passage), withheld: withheldTexts(source.tips, view), told: [...told, template.join('\n')], template: template.join('\n'), shown: shown.join('\n'), tables, ...(otherWords.length === 0 ? {} : { otherWords }), pictures: blocks.flatMap((block) => (block.kind === 'picture' ? [allowed(block)] : [])) },
      told: toldOf,
    };
  }
}

/** What the dossier holds, in counts. Readers who may not count few reports are told no other number either. */
function contentsOf(reports: number, blocks: readonly ReportBlock[], words: DossierWords, view: DossierView | undefined): readonly { readonly label: string; readonly value: string }[] {
  if (view === undefined || reports < (view.leastReports ?? 1)) return [];
  const counted = { label: words.reports, value: String(reports) };
  if (view.leastReports !== undefined) return [counted];
  const pictures = blocks.filter(({ tells = [] }) => tells.some(({ field }) => field === 'pictures')).length;
  const hidden = blocks.reduce((sum, { tells = [] }) => sum + tells.reduce((all, { parts }) => all + parts.filter(({ kind }) => kind === 'placeholder').length, 0), 0);
  return [counted, ...(pictures === 0 ? [] : [{ label: words.pictures, value: String(pictures) }]), { label: words.hiddenPassages, value: String(hidden) }];
}

/** What the cells of all tables count, their heads included as words, and every sum. */
function countedIn(worded: readonly WordedBlock[]): Pick<HiddenStrings, 'counted'> {
  const tables = worded.flatMap((block) => (block.kind === 'table' ? [block] : []));
  if (tables.every(({ counts }) => counts === undefined)) return {};
  const names = tables.flatMap(({ rows, counts }) => [[], ...rows.map((_, row) => counts?.names[row] ?? [])]);
  return { counted: { names, sums: tables.flatMap(({ counts }) => counts?.sums ?? []), also: tables.flatMap(({ counts }) => counts?.also ?? []) } };
}

function placesIn(blocks: readonly RedactedBlock[]): Pick<HiddenStrings, 'places'> {
  const places = blocks.flatMap((block) => (block.kind === 'fact' && block.at !== undefined ? [block.at] : []));
  return places.length === 0 ? {} : { places };
}

function deepFreeze(blocks: readonly RedactedBlock[]): readonly RedactedBlock[] {
  for (const block of blocks) {
    if (block.kind === 'passage') {
      block.parts.forEach((part) => Object.freeze(part));
      Object.freeze(block.parts);
    }
    if (block.kind === 'fact' && block.at !== undefined) Object.freeze(block.at);
    if (block.kind === 'table') for (const list of [block.heads, block.bars, ...block.rows, block.rows]) Object.freeze(list);
    Object.freeze(block);
  }
  return Object.freeze(blocks);
}
