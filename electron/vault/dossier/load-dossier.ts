import { englishDossierWords } from '#shared/redaction/dossier-words.ts';
import { effectiveSpans } from '#shared/redaction/effective-action.ts';
import { bareString } from '#shared/redaction/fold.ts';
import { decidedFor, hiddenNeedles, hiddenPassages, withVariants } from '#shared/redaction/hidden-passages.ts';
import { placeholders } from '#shared/redaction/placeholders.ts';
import { isTold } from '#shared/redaction/report-blocks.ts';
import { viewOf } from '#shared/redaction/presets.ts';
import { dossierFields, RedactedDossier, type DossierField, type DossierSource, type DossierView, type Redaction, type SourceText } from '#shared/redaction/redacted-dossier.ts';
import type { Range } from '#shared/redaction/occurrences.ts';
import type { SourcePicture } from '#shared/redaction/picture-block.ts';
import { keepReasons, spanRoles, type KeepReason } from '#shared/redaction/roles.ts';
import { redactionActions, type Span } from '#shared/redaction/spans.ts';
import { unionOf } from '#shared/redaction/standing-passages.ts';
import { loadPictures, type LoadedPicture } from './dossier-pictures.ts';
import type { TipCodes } from './coded-facts.ts';
import type { DossierDraft, DossierPreview } from '#shared/contract/dossier-calls.ts';
import { stands } from './claim-decisions.ts';
import { isWholeVerbatim, statementsOf, type LoadedStatement } from './statements.ts';
import type { Database, SqlRow } from '#vault/store/database.ts';
import { atOnce, type Steps } from '#shared/steps.ts';

/** A decision as it is kept. `entity` is that of the group: what was said to be the same has one. */
export interface LoadedSpan extends Span {
  readonly redactionId: string;
  /** Under which it was made, before anything was said to be the same. */
  readonly ownEntity: string;
  readonly reason: KeepReason | null;
  readonly reasonWords: string;
  /** Somebody said that it is another word here than what is hidden; null: nobody. The decision that hides it is in the vault and counts again once that is taken back. */
  readonly otherWord: OtherWordSaid | null;
}

export interface OtherWordSaid {
  readonly otherWordId: string;
  /** The name of the member. */
  readonly by: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export interface LoadedText {
  readonly textId: string;
  readonly tipId: string;
  readonly tipNumber: number;
  readonly receivedAt: number;
  readonly isWrittenDown: boolean;
  readonly field: DossierField;
  readonly language: string;
  readonly text: string;
  readonly spans: readonly LoadedSpan[];
  /** What a person looked at and let stand. */
  readonly kept: readonly Range[];
  /** Decisions about it that were made of another text, or of a place that it does not have: none of them counts, and somebody has to read it again. */
  readonly stale: number;
}

/** How a reporter may be reached, in their own words. Never part of a dossier: what stands there is looked for in the other texts. */
export interface ContactText {
  readonly textId: string;
  readonly text: string;
}

/** A dossier with the originals it is made from, as it stands in the vault. */
export interface LoadedDossier {
  readonly dossierId: string;
  readonly title: string;
  readonly createdAt: number;
  readonly pseudonymSeed: Uint8Array;
  /** In the order of the tips, then narrative, place, when. */
  readonly texts: readonly LoadedText[];
  readonly contacts: readonly ContactText[];
  /** Of every tip, in the same order. */
  readonly statements: readonly LoadedStatement[];
  readonly reviewed: readonly string[];
  /** In the order in which they were first hidden. */
  readonly entities: readonly string[];
  /** By report, then as they were added. */
  readonly pictures: readonly LoadedPicture[];
}

const words = englishDossierWords;
/** Of a stored range: it is none, or ends where no text of so many bytes can reach. The text itself tells the rest. */
export const outOfRange = (bytes: string): string => `(start_unit < 0 OR start_unit >= end_unit OR end_unit > ${bytes})`;
/** Of a row about a text: it was made of the text that is there. */
const fits = (alias: string): string => `${alias}.text_sha256 IS (SELECT sha256 FROM text WHERE text.text_id = ${alias}.text_id) AND NOT ${outOfRange(`(SELECT length(CAST(body AS BLOB)) FROM text WHERE text.text_id = ${alias}.text_id)`)} AS fits`;

const fieldOrder: readonly DossierField[] = ['narrative', 'place', 'when'];

/** undefined when there is no such dossier. Fields that are not allow-listed are not read. */
export function loadDossier(database: Database, dossierId: string): LoadedDossier | undefined {
  return atOnce(loadSteps(database, dossierId));
}

/** The same with turns for others between its parts: whoever runs it so has to see whether anything was written meanwhile (`Database.revision`). */
export function* loadSteps(database: Database, dossierId: string): Steps<LoadedDossier | undefined> {
  const dossier = database.get('SELECT title, created_at, pseudonym_seed FROM dossier WHERE dossier_id = ?', [dossierId]);
  if (dossier === undefined) return undefined;
  const seed = dossier['pseudonym_seed'];
  if (!(seed instanceof Uint8Array)) throw new Error('a dossier has no pseudonym seed');

  const spans = new Map<string, LoadedSpan[]>();
  const stale = new Map<string, number>();
  const isStale = (row: SqlRow): boolean => {
    if (row['fits'] === 1) return false;
    const textId = String(row['text_id']);
    stale.set(textId, (stale.get(textId) ?? 0) + 1);
    return true;
  };
  const entities = new Set<string>();
  const groupOf = entityGroups(database, dossierId);
  for (const row of database.all(`SELECT redaction_id, text_id, start_unit, end_unit, action, entity, role, CAST(instead AS BLOB) AS instead, reason, CAST(reason_words AS BLOB) AS reason_words, ${fits('redaction')} FROM redaction WHERE dossier_id = ? ORDER BY rowid`, [dossierId])) {
    const span = spanOf(row, groupOf);
    // Every one of them is dealt a letter, also one that has that of another: so no letter changes when two become one.
    entities.add(span.ownEntity);
    if (isStale(row)) continue;
    const textId = String(row['text_id']);
    const known = spans.get(textId);
    if (known === undefined) spans.set(textId, [span]);
    else known.push(span);
  }

  yield undefined;
  putOtherWords(database, dossierId, spans);
  yield undefined;
  const kept = new Map<string, Range[]>();
  for (const row of database.all(`SELECT text_id, start_unit, end_unit, ${fits('redaction_kept')} FROM redaction_kept WHERE dossier_id = ? ORDER BY text_id, start_unit, end_unit`, [dossierId])) {
    if (isStale(row)) continue;
    const textId = String(row['text_id']);
    const known = kept.get(textId);
    const range = { start: Number(row['start_unit']), end: Number(row['end_unit']) };
    if (known === undefined) kept.set(textId, [range]);
    else known.push(range);
  }

  yield undefined;
  // As bytes: SQLite's text interface ends at a NUL character, and what comes after it must be seen and reviewed as well.
  const rows = database.all(
    `SELECT x.text_id, x.tip_id, x.field, CAST(x.body AS BLOB) AS body, x.language, t.number, t.received_at, t.format
     FROM dossier_tip d JOIN tip t ON t.tip_id = d.tip_id JOIN text x ON x.tip_id = d.tip_id
     WHERE d.dossier_id = ? ORDER BY d.position, x.text_id`,
    [dossierId],
  );
  const texts = rows.flatMap((row) => {
    const text = textOf(row, { spans, kept, stale });
    return text === undefined ? [] : [text];
  });
  const tipOrder = new Map([...new Set(texts.map((text) => text.tipId))].map((tipId, place) => [tipId, place]));
  const placeOf = (tipId: string): number => tipOrder.get(tipId) ?? 0;
  texts.sort((a, b) => placeOf(a.tipId) - placeOf(b.tipId) || fieldOrder.indexOf(a.field) - fieldOrder.indexOf(b.field));

  yield undefined;
  const inDossier = new Set(texts.map((text) => text.textId));
  const reviewed = database
    .all('SELECT text_id FROM dossier_review WHERE dossier_id = ? AND text_sha256 IS (SELECT sha256 FROM text WHERE text.text_id = dossier_review.text_id) ORDER BY rowid', [dossierId])
    .map((row) => String(row['text_id']))
    .filter((textId) => inDossier.has(textId));
  const contacts = database
    .all("SELECT x.text_id, CAST(x.body AS BLOB) AS body FROM dossier_tip d JOIN text x ON x.tip_id = d.tip_id WHERE d.dossier_id = ? AND x.field = 'safeContact' ORDER BY x.text_id", [dossierId])
    .map((row) => ({ textId: String(row['text_id']), text: wordsIn(row['body']) }));
  return { dossierId, title: String(dossier['title']), createdAt: Number(dossier['created_at']), pseudonymSeed: seed, texts, contacts, statements: statementsOf(database, dossierId), reviewed, entities: [...entities], pictures: loadPictures(database, dossierId) };
}

/** The group of an entity: what was said to be the same leads to one of them. */
export function entityGroups(database: Database, dossierId: string): (entity: string) => string {
  const sameAs = new Map(database.all('SELECT entity, same_as FROM redaction_link WHERE dossier_id = ?', [dossierId]).map((row) => [String(row['entity']), String(row['same_as'])]));
  return (entity) => {
    const seen = new Set<string>();
    let at = entity;
    for (let next = sameAs.get(at); next !== undefined && !seen.has(next); next = sameAs.get(at)) {
      seen.add(at);
      at = next;
    }
    return at;
  };
}

function spanOf(row: SqlRow, groupOf: (entity: string) => string): LoadedSpan {
  const ownEntity = String(row['entity']);
  return {
    redactionId: String(row['redaction_id']),
    start: Number(row['start_unit']),
    end: Number(row['end_unit']),
    // Anything unknown is read as the strictest.
    action: redactionActions.find((action) => action === row['action']) ?? 'remove',
    entity: groupOf(ownEntity),
    ownEntity,
    role: spanRoles.find((role) => role === row['role']) ?? 'source',
    instead: wordsIn(row['instead']),
    reason: keepReasons.find((reason) => reason === row['reason']) ?? null,
    reasonWords: wordsIn(row['reason_words']),
    otherWord: null,
  };
}

/** Lets each place stand that was said to be another word. A row of a text that is not the one of which it was said counts for nothing: what is hidden there stays hidden. */
function putOtherWords(database: Database, dossierId: string, spans: Map<string, LoadedSpan[]>): void {
  const rows = database.all(
    `SELECT o.other_word_id, o.text_id, o.start_unit, o.end_unit, o.decided_at, coalesce(m.name, '') AS name
     FROM other_word o JOIN text x ON x.text_id = o.text_id AND x.sha256 = o.text_sha256 LEFT JOIN member m ON m.member_id = o.decided_by WHERE o.dossier_id = ? ORDER BY o.rowid`,
    [dossierId],
  );
  for (const row of rows) {
    const [textId, start, end] = [String(row['text_id']), Number(row['start_unit']), Number(row['end_unit'])];
    const otherWord = { otherWordId: String(row['other_word_id']), by: String(row['name']), at: Number(row['decided_at']) };
    const stands = { start, end, action: 'keep', role: 'nobody', instead: '', reason: null, reasonWords: '', isOtherWord: true, otherWord } as const;
    const of = spans.get(textId) ?? [];
    const hides = of.filter((span) => span.start === start && span.end === end);
    // What only part of another decision hides has no row of its own to stand for.
    const fresh = hides.length === 0 ? [{ ...stands, redactionId: otherWord.otherWordId, entity: otherWord.otherWordId, ownEntity: otherWord.otherWordId }] : [];
    spans.set(textId, [...of.map((span) => (hides.includes(span) ? { ...span, ...stands } : span)), ...fresh]);
  }
}

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
const wordsIn = (body: unknown): string => (body instanceof Uint8Array ? utf8.decode(body) : '');

interface DecidedOf {
  readonly spans: ReadonlyMap<string, readonly LoadedSpan[]>;
  readonly kept: ReadonlyMap<string, readonly Range[]>;
  readonly stale: ReadonlyMap<string, number>;
}

function textOf(row: SqlRow, { spans, kept, stale }: DecidedOf): LoadedText | undefined {
  const field = dossierFields.find((name) => name === row['field']);
  const body = row['body'];
  if (field === undefined || !(body instanceof Uint8Array)) return undefined;
  const textId = String(row['text_id']);
  const text = utf8.decode(body);
  const inText = <R extends Range>(ranges: readonly R[] = []): readonly R[] => ranges.filter(({ end }) => end <= text.length);
  const [decided, stands] = [inText(spans.get(textId)), inText(kept.get(textId))];
  return {
    textId,
    tipId: String(row['tip_id']),
    tipNumber: Number(row['number']),
    receivedAt: Number(row['received_at']),
    isWrittenDown: row['format'] === 'manual',
    field,
    language: String(row['language']),
    text,
    spans: decided,
    kept: stands,
    stale: (stale.get(textId) ?? 0) + (spans.get(textId)?.length ?? 0) - decided.length + (kept.get(textId)?.length ?? 0) - stands.length,
  };
}

/** What the renderer is shown of a draft: originals with the decisions about them, and what stands there in a dossier for the office. */
export function draftOf(loaded: LoadedDossier): DossierDraft {
  const labels = labelsOf(loaded, viewOf('internal', true));
  return {
    dossierId: loaded.dossierId,
    title: loaded.title,
    createdAt: loaded.createdAt,
    texts: loaded.texts.map((text) => ({
      textId: text.textId,
      tipId: text.tipId,
      tipNumber: text.tipNumber,
      field: text.field,
      language: text.language,
      text: text.text,
      ...(text.stale === 0 ? {} : { stale: text.stale }),
      hidden: [...text.spans]
        .sort((a, b) => a.start - b.start || a.end - b.end)
        .map(({ redactionId, start, end, action, entity, ownEntity, role, instead = '', reason, reasonWords, otherWord }) => ({
          redactionId,
          textId: text.textId,
          start,
          end,
          action,
          label: labels.get(redactionId)?.label ?? '',
          entity: ownEntity,
          group: entity,
          role,
          instead,
          reason,
          reasonWords,
          otherWord: otherWord === null ? null : { by: otherWord.by, at: otherWord.at },
        })),
    })),
    reviewed: [...loaded.reviewed],
  };
}

/** What is done under a view with each passage that was decided about, by the id of the decision. Where decisions overlap, the strictest counts for all of them in the dossier. */
export function labelsOf(loaded: LoadedDossier, view: DossierView): ReadonlyMap<string, DossierPreview['shown'][number]> {
  const source = decidedFor(sourceOf(loaded), view);
  const placeholderOf = placeholders(source, hiddenNeedles(withVariants(hiddenPassages(source))), words, view.audience);
  return new Map(
    loaded.texts.flatMap(({ spans }) =>
      effectiveSpans(spans, view.mildest).map((span) => [span.redactionId, { redactionId: span.redactionId, action: span.action, label: span.action === 'keep' ? '' : placeholderOf(span).text }]),
    ),
  );
}

function sourceOf(loaded: LoadedDossier, codes: readonly TipCodes[] = [], commitments: Commitments = new Map()): DossierSource {
  const statements = new Map(loaded.statements.map((each) => [each.tipId, each]));
  const tips = new Map<string, { receivedAt: number; isWrittenDown: boolean; statement: string; isVerbatim: boolean; texts: SourceText[] }>();
  for (const text of loaded.texts) {
    const said = statements.get(text.tipId);
    const tip = tips.get(text.tipId) ?? { receivedAt: text.receivedAt, isWrittenDown: text.isWrittenDown, statement: said?.statement ?? '', isVerbatim: said !== undefined && isWholeVerbatim(said), texts: [] };
    tip.texts.push({ ...text, standing: standingIn(text, said) });
    tips.set(text.tipId, tip);
  }
  // What nobody has looked at as it leaves is not there; the file waits for it anyway.
  const picturesOf = (tipId: string): readonly SourcePicture[] => loaded.pictures.flatMap(({ tipId: of, caption, seen }) => (of === tipId && seen !== null ? [{ caption, ...seen }] : []));
  const codedOf = (tipId: string): Pick<DossierSource['tips'][number], 'coded'> => {
    const known = codes.find((each) => each.tipId === tipId);
    return known === undefined ? {} : { coded: known.facts };
  };
  return { title: loaded.title, intro: undefined, entities: loaded.entities, pseudonymSeed: loaded.pseudonymSeed, tips: [...tips].map(([tipId, tip]) => ({ ...tip, pictures: picturesOf(tipId), ...codedOf(tipId), commitments: commitments.get(tipId) ?? [] })) };
}

/** Commitments to what came with each tip, by its id, as they leave. */
export type Commitments = ReadonlyMap<string, readonly string[]>;

/** What would leave, and the hidden strings for the gate; without a view all that the draft has. `codes`: what staff set about the tips, for formats that have rows of it; absent: no rows are made. Until a file is made there are no commitments. */
export function redactLoaded(loaded: LoadedDossier, view?: DossierView, codes?: readonly TipCodes[], commitments?: Commitments): Redaction {
  return atOnce(redactSteps(loaded, view, codes, commitments));
}

/** The same with turns for others between. */
export function redactSteps(loaded: LoadedDossier, view?: DossierView, codes?: readonly TipCodes[], commitments?: Commitments): Steps<Redaction> {
  return RedactedDossier.steps(sourceOf(loaded, codes, commitments), words, view === undefined || codes !== undefined ? view : { ...view, coded: [] });
}

/** A text of which readers get something as it was written, but for what is hidden in it, and what they get of it: all of it, or the passages that stand. */
export interface ToldText extends LoadedText {
  readonly told: readonly Range[];
}

export function toldTexts(loaded: LoadedDossier, view: DossierView): readonly ToldText[] {
  const statements = new Map(loaded.statements.map((each) => [each.tipId, each]));
  const tips = tipsOf(loaded).length;
  return loaded.texts.flatMap((text) => {
    const said = statements.get(text.tipId);
    if (isTold(view, { isVerbatim: said !== undefined && isWholeVerbatim(said) }, text.field, tips)) return [{ ...text, told: [{ start: 0, end: text.text.length }] }];
    const told = view.shown.includes(text.field) ? standingIn(text, said) : [];
    return told.length === 0 ? [] : [{ ...text, told }];
  });
}

/** Passages of a text that stand in the reporter's own words, each chosen for a reason. */
export function standingIn({ textId, text }: LoadedText, said: LoadedStatement | undefined): readonly Range[] {
  return unionOf(text, (said?.claims ?? []).filter((claim) => claim.textId === textId && stands(claim)));
}

/** The tips of a dossier in its order: report 1 is the first. */
export function tipsOf(loaded: LoadedDossier): readonly string[] {
  return [...new Set(loaded.texts.map(({ tipId }) => tipId))];
}

/** What somebody let stand, or kept for a reason, letters and numbers alone. */
export function letStandIn({ texts }: LoadedDossier): readonly string[] {
  return [...new Set(texts.flatMap(({ text, kept, spans }) => [...kept, ...spans.filter(({ action, isOtherWord }) => action === 'keep' && isOtherWord !== true)].map(({ start, end }) => bareString(text.slice(start, end)))))];
}

/** Every text has been read to its end by a person, and every picture looked at as it leaves. */
export function isReviewed(loaded: LoadedDossier): boolean {
  const reviewed = new Set(loaded.reviewed);
  return loaded.texts.every((text) => reviewed.has(text.textId) && text.stale === 0) && loaded.pictures.every(({ seen }) => seen !== null);
}
