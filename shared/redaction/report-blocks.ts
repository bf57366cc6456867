import type { Steps } from '#shared/steps.ts';
import { languageOf } from '#shared/domain/writing-system.ts';
import { cut, joined, type CutText } from './cut-text.ts';
import type { ToldField } from '../domain/told-fields.ts';
import type { DossierWords } from './dossier-words.ts';
import type { OtherWord } from './other-words.ts';
import type { Placeholder } from './placeholders.ts';
import type { SourcePicture } from './picture-block.ts';
import type { DossierField, DossierSource, DossierView, PassagePart, RedactedBlock, ShownField } from './redacted-dossier.ts';
import type { Span } from './spans.ts';
import { standingPassages } from './standing-passages.ts';

/** A block of a report. `fixed`: what of it is fixed words of the dossier. `told`: words of the reporter that stand in it. */
export interface ReportBlock {
  readonly block: RedactedBlock;
  readonly fixed: string;
  readonly told?: string;
  /** What readers learn with it of which tip, by its index. */
  readonly tells?: readonly Telling[];
  /** Places in it that read like something hidden and are another word. */
  readonly otherWords?: readonly OtherWord[];
}

export interface Telling extends ToldField {
  readonly tip: number;
}

export interface ReportTools {
  readonly words: DossierWords;
  readonly view: DossierView | undefined;
  /** In their order. */
  readonly fields: readonly DossierField[];
  readonly placeholderOf: (span: Span) => Placeholder;
  /** Hides in a text that nobody marks by hand. */
  readonly hide: (text: string) => CutText;
}

type Tip = DossierSource['tips'][number];

/** Longest fact the contract carries, in UTF-16 units. */
const factUnits = 4000;

const shows = (view: DossierView | undefined, field: ShownField): boolean => view === undefined || view.shown.includes(field);
const isStated = (view: DossierView | undefined, tip: Pick<Tip, 'isVerbatim'>): boolean => view?.tellsOwnWords === false && tip.isVerbatim !== true;

/** What of the tips stands in the dossier, in its order. Where readers may not count few reports there is no section for each of them. Gives others a turn after each tip. */
export function* reportSteps(tips: readonly Tip[], tools: ReportTools): Steps<readonly ReportBlock[]> {
  const { view, words } = tools;
  const least = view?.leastReports ?? 0;
  if (tips.length > 0 && tips.length < least) return fewReports(tips, least, tools);
  const blocks: ReportBlock[] = [];
  let pictures = 0;
  for (const [index, tip] of tips.entries()) {
    const heading = words.tip(index + 1);
    const drawn = !shows(view, 'pictures') ? [] : (tip.pictures ?? []).map((picture) => pictureOf(index, picture, words.picture((pictures += 1)), tools));
    blocks.push({ block: { kind: 'heading', level: 2, text: heading }, fixed: heading }, ...aboutReceipt(index, tip, tools), ...textsOf(index, tip, tools), ...drawn);
    yield undefined;
  }
  return blocks;
}

/** Texts of the tips that no reader of the dossier gets, or of which they get passages alone. Fields that are added to tips later are withheld until somebody lists them. */
export function withheldTexts(tips: readonly Tip[], view: DossierView | undefined): readonly string[] {
  return tips.flatMap((tip) => tip.texts.flatMap(({ field, text }) => (isTold(view, tip, field, tips.length) ? [] : [text])));
}

/** Whether readers get a whole text of a tip as it was written, but for what is hidden in it. `tips`: how many the dossier has. */
export function isTold(view: DossierView | undefined, tip: Pick<Tip, 'isVerbatim'>, field: Tip['texts'][number]['field'], tips: number): boolean {
  return shows(view, field) && (field === 'narrative' ? !isStated(view, tip) : tips >= (view?.leastReports ?? 0));
}

function aboutReceipt(index: number, tip: Tip, { words, view }: ReportTools): readonly ReportBlock[] {
  const received = new Date(tip.receivedAt);
  const month = words.month(received.getUTCFullYear(), received.getUTCMonth() + 1);
  return [
    ...(shows(view, 'received') ? [{ ...factOf(words.received, month), tells: [fixedTelling(index, 'received', month)] }] : []),
    ...(tip.isWrittenDown === true && shows(view, 'came') ? [{ ...factOf(words.came, words.writtenDown), tells: [fixedTelling(index, 'came', words.writtenDown)] }] : []),
  ];
}

function fixedTelling(tip: number, field: ToldField['field'], text: string): Telling {
  return { tip, field, parts: [{ kind: 'kept', text }] };
}

function factOf(label: string, value: string, fixed = value): ReportBlock {
  return { block: { kind: 'fact', label, value }, fixed: `${label} ${fixed}`.trim() };
}

function textsOf(index: number, tip: Tip, { words, view, fields, placeholderOf, hide }: ReportTools): readonly ReportBlock[] {
  return fields.flatMap((field) => {
    if (!shows(view, field)) return [];
    if (field === 'narrative' && isStated(view, tip)) {
      return [...statementOf(index, tip, { words, hide }), ...passagesOf(index, tip, { words, placeholderOf })];
    }
    return tip.texts.flatMap((text) => {
      if (text.field !== field || text.text.trim() === '') return [];
      const { parts, template, otherWords } = cut(text.text, text.spans, placeholderOf);
      const value = joined(parts);
      const tells = [{ tip: index, field, parts }];
      if (field !== 'narrative' && value.length <= factUnits) return [{ ...factOf(words[field], value, template), told: value, tells, otherWords }];
      return passageOf({ label: words[field], language: text.language, parts, template, tells, told: value, otherWords });
    });
  });
}

function statementOf(index: number, { statement = '' }: Tip, { words, hide }: Pick<ReportTools, 'words' | 'hide'>): readonly ReportBlock[] {
  if (statement.trim() === '') return [];
  const { parts, template } = hide(statement);
  return passageOf({ label: words.statement, language: languageOf(joined(parts)), parts, template, tells: [{ tip: index, field: 'statement', parts }] });
}

/** What stands of a text beside its statement. A receiver learns it of the narrative, so that it is held against a whole one that they got earlier. */
function passagesOf(index: number, { texts }: Tip, { words, placeholderOf }: Pick<ReportTools, 'words' | 'placeholderOf'>): readonly ReportBlock[] {
  return texts.flatMap((text) => (text.field !== 'narrative' ? [] : standingPassages(text, placeholderOf).flatMap(({ parts, template, otherWords }) => passageOf({ label: words.ownWords, language: text.language, parts, template, tells: [{ tip: index, field: 'narrative', parts }], told: joined(parts), otherWords }))));
}

/** A label over a passage: a fact without a value. */
function passageOf({ label, language, parts, template, tells, told, otherWords = [] }: { readonly label: string; readonly language: string; readonly parts: readonly PassagePart[]; readonly template: string; readonly tells: readonly Telling[]; readonly told?: string | undefined; readonly otherWords?: readonly OtherWord[] }): readonly ReportBlock[] {
  return [factOf(label, ''), { block: { kind: 'passage', language, parts }, fixed: template, tells, otherWords, ...(told === undefined ? {} : { told }) }];
}

function pictureOf(tip: number, { caption, sha256, width, height }: SourcePicture, label: string, { words, view, hide }: ReportTools): ReportBlock {
  const said = hide(caption);
  const line = joined(said.parts).replaceAll('\n', ' ');
  const tells: readonly Telling[] = [{ tip, field: 'pictures', parts: said.parts }];
  if (view?.pictures === 'named') return { block: { kind: 'fact', label, value: `${words.pictureElsewhere} ${line}`.trim() }, fixed: `${label} ${words.pictureElsewhere} ${said.template}`, tells };
  return { block: { kind: 'picture', label, caption: line, sha256, width, height }, fixed: `${label} ${said.template}`, tells };
}

/**
 * That there are fewer than so many, and what is told of them as one text: nothing says where one ends and the next begins, so that nobody counts them. Nothing else about a single one stands there, whatever the view lists
 * (docs/decisions/small-counts.md).
 */
function fewReports(tips: readonly Tip[], least: number, { words, view, placeholderOf, hide }: ReportTools): readonly ReportBlock[] {
  const count = factOf(words.reports, words.fewerThan(least));
  if (!shows(view, 'narrative')) return [count];
  const stated = tips.flatMap((tip, index) => (isStated(view, tip) && (tip.statement ?? '').trim() !== '' ? [{ tip: index, ...hide(tip.statement ?? '') }] : []));
  const standing = tips.flatMap((tip, index) => (isStated(view, tip) ? tip.texts.flatMap((text) => (text.field === 'narrative' ? standingPassages(text, placeholderOf).map((passage) => ({ tip: index, ...passage })) : [])) : []));
  const told = tips.flatMap((tip, index) => (isStated(view, tip) ? [] : tip.texts.flatMap(({ field, text, spans }) => (field === 'narrative' && text.trim() !== '' ? [{ tip: index, ...cut(text, spans, placeholderOf) }] : []))));
  return [count, ...runOn(words.statement, stated, 'statement'), ...runOn(words.ownWords, standing, 'narrative'), ...runOn(words.narrative, told, 'narrative')];
}

/** Texts as one, on one line. */
function runOn(label: string, texts: readonly (CutText & { readonly tip: number })[], field: 'statement' | 'narrative'): readonly ReportBlock[] {
  if (texts.length === 0) return [];
  const parts = texts.flatMap((text, at) => [...(at === 0 ? [] : [{ kind: 'kept' as const, text: ' ' }]), ...text.parts.map((part) => ({ ...part, text: part.text.replace(/\s+/gu, ' ') }))]);
  const value = joined(parts);
  const tells = texts.map(({ tip, parts: own }) => ({ tip, field, parts: own }));
  return passageOf({ label, language: languageOf(value), parts, template: texts.map(({ template }) => template).join(' '), tells, told: field === 'narrative' ? value : undefined, otherWords: texts.flatMap((text) => text.otherWords) });
}
