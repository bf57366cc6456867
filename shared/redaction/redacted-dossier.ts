import { languageOf } from '#shared/domain/writing-system.ts';
import { decidedFor, everywhere, hiddenNeedles, hiddenPassages, withVariants } from './hidden-passages.ts';
import { placeholders, type Placeholder } from './placeholders.ts';
import { printable } from './printable.ts';
import { pictureText, type AllowedPicture, type PictureBlock, type SourcePicture } from './picture-block.ts';
import { mergeSpans, type Span } from './spans.ts';
import { rowsOfTable, tableText, type TableBlock } from './table-block.ts';
import { plainBlock, type WordedBlock } from './worded-block.ts';
import type { DossierWords } from './dossier-words.ts';
import type { MildestByRole } from './effective-action.ts';

/** The fields of a tip that may enter a dossier. Anything that is not on this list stays out. */
export const dossierFields = ['place', 'when', 'narrative'] as const;
export type DossierField = (typeof dossierFields)[number];

/** What may stand about one tip: its fields, the month in which it came, that it was told and not written, and pictures that were painted over. */
export const shownFields = ['narrative', 'place', 'when', 'received', 'came', 'pictures'] as const satisfies readonly (DossierField | 'received' | 'came' | 'pictures')[];
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
  /** The reporters' own words, redacted; otherwise what staff state instead, and their own words only where somebody wrote down why. */
  readonly tellsOwnWords: boolean;
}

export interface SourceText {
  readonly field: DossierField;
  readonly language: string;
  readonly text: string;
  readonly spans: readonly Span[];
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
    /** Somebody wrote down why its own words stand. */
    readonly isVerbatim?: boolean;
    readonly texts: readonly SourceText[];
    readonly pictures?: readonly SourcePicture[];
  }[];
}

export type PassagePart = { readonly kind: 'kept'; readonly text: string } | { readonly kind: 'placeholder'; readonly text: string };
export type RedactedBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'fact'; readonly label: string; readonly value: string }
  | { readonly kind: 'passage'; readonly language: string; readonly parts: readonly PassagePart[] }
  | TableBlock
  | PictureBlock;

/** What the leak gate needs to know and no reader may: kept apart from the dossier. */
export interface HiddenStrings {
  /** Every hidden passage as it stands in an original, without duplicates. */
  readonly passages: readonly string[];
  /** The fixed words of this dossier in their order, U+FFFC where other text stands: so that a hidden word that is also one of them is told apart. */
  readonly template: string;
  /** The whole text of the dossier in its order: what a reader of the finished file must find, and all that they may. */
  readonly shown: string;
  /** The rows of all tables, heads included, in their order: letters alone would not tell `1 12` from `11 2`. */
  readonly tables: readonly (readonly string[])[];
  /** The pictures in their order: no file holds another one. */
  readonly pictures: readonly AllowedPicture[];
}

export interface Redaction {
  readonly dossier: RedactedDossier;
  readonly hidden: HiddenStrings;
}

/** Longest fact and heading the contract carries, in UTF-16 units. */
const factUnits = 4000;
const headingUnits = 400;
export const foreign = '\ufffc';

/** A text with the spans cut out of it, and what of that is fixed words of the dossier; U+FFFC where other text stands. */
interface CutText {
  readonly parts: readonly PassagePart[];
  readonly template: string;
}

/** Cuts the spans out of a text and puts placeholders in; the length of a placeholder depends on nothing hidden. */
function cut(text: string, spans: readonly Span[], placeholderOf: (span: Span) => Placeholder): CutText {
  const parts: PassagePart[] = [];
  let template = '';
  const keep = (from: number, to: number): void => {
    const kept = printable(text.slice(from, to));
    if (kept === '') return;
    parts.push({ kind: 'kept', text: kept });
    template += foreign;
  };
  let position = 0;
  for (const span of mergeSpans(text, spans)) {
    if (span.action === 'keep') continue;
    keep(position, span.start);
    const { text: placed, isFixed } = placeholderOf(span);
    parts.push({ kind: 'placeholder', text: placed });
    template += isFixed ? placed : foreign;
    position = span.end;
  }
  keep(position, text.length);
  return { parts, template };
}

const joined = (parts: readonly PassagePart[]): string => parts.map((part) => part.text).join('');
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

  private constructor(language: string, blocks: readonly RedactedBlock[]) {
    this.#language = language;
    this.#blocks = blocks;
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

  /**
   * A document of fixed words, counts and what staff typed for it, without any text of a tip. Nothing is hidden in it: `passages` are what must not stand in it all the same, and
   * whoever makes it keeps them out.
   */
  static ofBlocks(language: string, worded: readonly WordedBlock[], passages: readonly string[]): Redaction {
    const blocks = worded.map(plainBlock);
    const texts = blocks.map(shownText);
    const template = texts.map((text, index) => (worded[index]?.isTyped === true ? foreign : text));
    return {
      dossier: new RedactedDossier(language, deepFreeze(blocks)),
      hidden: { passages: [...passages], template: template.join('\n'), shown: texts.join('\n'), tables: blocks.flatMap((block) => (block.kind === 'table' ? rowsOfTable(block) : [])), pictures: [] },
    };
  }

  /** Builds a new object from the allow-listed fields of the source; nothing of the source is passed through. */
  static from(given: DossierSource, words: DossierWords, view?: DossierView): Redaction {
    const shows = (field: ShownField): boolean => view === undefined || view.shown.includes(field);
    const source = decidedFor(given, view);
    const hidden = withVariants(hiddenPassages(source));
    const needles = hiddenNeedles(hidden);
    const placeholderOf = placeholders(source, needles, words, view?.audience ?? '');
    const blocks: RedactedBlock[] = [];
    const template: string[] = [];
    const shown: string[] = [];
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

    let pictures = 0;
    source.tips.forEach((tip, index) => {
      const heading = words.tip(index + 1);
      push({ kind: 'heading', level: 2, text: heading }, heading);
      const received = new Date(tip.receivedAt);
      const month = words.month(received.getUTCFullYear(), received.getUTCMonth() + 1);
      if (shows('received')) push({ kind: 'fact', label: words.received, value: month }, `${words.received} ${month}`);
      if (tip.isWrittenDown === true && shows('came')) push({ kind: 'fact', label: words.came, value: words.writtenDown }, `${words.came} ${words.writtenDown}`);
      const isStated = view?.tellsOwnWords === false && tip.isVerbatim !== true;
      for (const field of dossierFields) {
        if (field === 'narrative' && isStated && shows('narrative') && tip.statement !== undefined && tip.statement.trim() !== '') {
          const stated = cut(tip.statement, everywhere(tip.statement, needles), placeholderOf);
          push({ kind: 'fact', label: words.statement, value: '' }, words.statement);
          push({ kind: 'passage', language: languageOf(joined(stated.parts)), parts: stated.parts }, stated.template);
        }
        for (const text of tip.texts) {
          if (field === 'narrative' && isStated) continue;
          if (text.field !== field || !shows(field) || text.text.trim() === '') continue;
          const { parts, template: fixed } = cut(text.text, text.spans, placeholderOf);
          const value = joined(parts);
          if (field !== 'narrative' && value.length <= factUnits) push({ kind: 'fact', label: words[field], value }, `${words[field]} ${fixed}`);
          else {
            // An empty value: the label stands over the passage.
            push({ kind: 'fact', label: words[field], value: '' }, words[field]);
            push({ kind: 'passage', language: text.language, parts }, fixed);
          }
        }
      }
      for (const { caption, sha256, width, height } of tip.pictures ?? []) {
        if (!shows('pictures')) break;
        const label = words.picture((pictures += 1));
        const said = cut(caption, everywhere(caption, needles), placeholderOf);
        const line = joined(said.parts).replaceAll('\n', ' ');
        if (view?.pictures === 'named') push({ kind: 'fact', label, value: `${words.pictureElsewhere} ${line}`.trim() }, `${label} ${words.pictureElsewhere} ${said.template}`);
        else push({ kind: 'picture', label, caption: line, sha256, width, height }, `${label} ${said.template}`);
      }
    });
    return {
      dossier: new RedactedDossier(words.language, deepFreeze(blocks)),
      hidden: { passages: hidden.map(({ passage }) => passage), template: template.join('\n'), shown: shown.join('\n'), tables: [], pictures: blocks.flatMap((block) => (block.kind === 'picture' ? [allowed(block)] : [])) },
    };
  }
}

function deepFreeze(blocks: readonly RedactedBlock[]): readonly RedactedBlock[] {
  for (const block of blocks) {
    if (block.kind === 'passage') {
      block.parts.forEach((part) => Object.freeze(part));
      Object.freeze(block.parts);
    }
    if (block.kind === 'table') for (const list of [block.heads, block.bars, ...block.rows, block.rows]) Object.freeze(list);
    Object.freeze(block);
  }
  return Object.freeze(blocks);
}
