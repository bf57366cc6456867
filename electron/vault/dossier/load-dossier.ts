import { englishDossierWords } from '#shared/redaction/dossier-words.ts';
import { dossierFields, hiddenPassages, placeholders, RedactedDossier, type DossierField, type DossierSource, type DossierView, type Redaction } from '#shared/redaction/redacted-dossier.ts';
import type { Range } from '#shared/redaction/occurrences.ts';
import type { SourcePicture } from '#shared/redaction/picture-block.ts';
import type { Span } from '#shared/redaction/spans.ts';
import { loadPictures, type LoadedPicture } from './dossier-pictures.ts';
import type { DossierDraft } from '#shared/contract/dossier-calls.ts';
import type { Database, SqlRow } from '#vault/store/database.ts';

export interface LoadedSpan extends Span {
  readonly redactionId: string;
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
}

/** A dossier with the originals it is made from, as it stands in the vault. */
export interface LoadedDossier {
  readonly dossierId: string;
  readonly title: string;
  readonly createdAt: number;
  readonly pseudonymSeed: Uint8Array;
  /** In the order of the tips, then narrative, place, when. */
  readonly texts: readonly LoadedText[];
  readonly reviewed: readonly string[];
  /** In the order in which they were first hidden. */
  readonly entities: readonly string[];
  /** By report, then as they were added. */
  readonly pictures: readonly LoadedPicture[];
}

const words = englishDossierWords;
const fieldOrder: readonly DossierField[] = ['narrative', 'place', 'when'];

/** undefined when there is no such dossier. Fields that are not allow-listed are not read. */
export function loadDossier(database: Database, dossierId: string): LoadedDossier | undefined {
  const dossier = database.get('SELECT title, created_at, pseudonym_seed FROM dossier WHERE dossier_id = ?', [dossierId]);
  if (dossier === undefined) return undefined;
  const seed = dossier['pseudonym_seed'];
  if (!(seed instanceof Uint8Array)) throw new Error('a dossier has no pseudonym seed');

  const spans = new Map<string, LoadedSpan[]>();
  const entities = new Set<string>();
  for (const row of database.all('SELECT redaction_id, text_id, start_unit, end_unit, action, entity FROM redaction WHERE dossier_id = ? ORDER BY rowid', [dossierId])) {
    const span = spanOf(row);
    entities.add(span.entity);
    const textId = String(row['text_id']);
    const known = spans.get(textId);
    if (known === undefined) spans.set(textId, [span]);
    else known.push(span);
  }

  const kept = new Map<string, Range[]>();
  for (const row of database.all('SELECT text_id, start_unit, end_unit FROM redaction_kept WHERE dossier_id = ? ORDER BY text_id, start_unit, end_unit', [dossierId])) {
    const textId = String(row['text_id']);
    const known = kept.get(textId);
    const range = { start: Number(row['start_unit']), end: Number(row['end_unit']) };
    if (known === undefined) kept.set(textId, [range]);
    else known.push(range);
  }

  // As bytes: SQLite's text interface ends at a NUL character, and what comes after it must be seen and reviewed as well.
  const rows = database.all(
    `SELECT x.text_id, x.tip_id, x.field, CAST(x.body AS BLOB) AS body, x.language, t.number, t.received_at, t.format
     FROM dossier_tip d JOIN tip t ON t.tip_id = d.tip_id JOIN text x ON x.tip_id = d.tip_id
     WHERE d.dossier_id = ? ORDER BY d.position, x.text_id`,
    [dossierId],
  );
  const texts = rows.flatMap((row) => {
    const text = textOf(row, spans, kept);
    return text === undefined ? [] : [text];
  });
  const tipOrder = [...new Set(texts.map((text) => text.tipId))];
  texts.sort((a, b) => tipOrder.indexOf(a.tipId) - tipOrder.indexOf(b.tipId) || fieldOrder.indexOf(a.field) - fieldOrder.indexOf(b.field));

  const inDossier = new Set(texts.map((text) => text.textId));
  const reviewed = database
    .all('SELECT text_id FROM dossier_review WHERE dossier_id = ? ORDER BY rowid', [dossierId])
    .map((row) => String(row['text_id']))
    .filter((textId) => inDossier.has(textId));
  return { dossierId, title: String(dossier['title']), createdAt: Number(dossier['created_at']), pseudonymSeed: seed, texts, reviewed, entities: [...entities], pictures: loadPictures(database, dossierId) };
}

function spanOf(row: SqlRow): LoadedSpan {
  return {
    redactionId: String(row['redaction_id']),
    start: Number(row['start_unit']),
    end: Number(row['end_unit']),
    // Anything unknown is read as the strictest.
    action: row['action'] === 'pseudonym' ? 'pseudonym' : 'remove',
    entity: String(row['entity']),
  };
}

function textOf(row: SqlRow, spans: ReadonlyMap<string, readonly LoadedSpan[]>, kept: ReadonlyMap<string, readonly Range[]>): LoadedText | undefined {
  const field = dossierFields.find((name) => name === row['field']);
  const body = row['body'];
  if (field === undefined || !(body instanceof Uint8Array)) return undefined;
  const textId = String(row['text_id']);
  return {
    textId,
    tipId: String(row['tip_id']),
    tipNumber: Number(row['number']),
    receivedAt: Number(row['received_at']),
    isWrittenDown: row['format'] === 'manual',
    field,
    language: String(row['language']),
    text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(body),
    spans: spans.get(textId) ?? [],
    kept: kept.get(textId) ?? [],
  };
}

/** What the renderer is shown of a draft: originals with the ranges that are hidden in them, and what stands there instead. */
export function draftOf(loaded: LoadedDossier): DossierDraft {
  const source = sourceOf(loaded);
  const placeholderOf = placeholders(source, hiddenPassages(source).map(({ passage }) => passage), words);
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
      hidden: [...text.spans]
        .sort((a, b) => a.start - b.start || a.end - b.end)
        .map((span) => ({ redactionId: span.redactionId, textId: text.textId, start: span.start, end: span.end, action: span.action, label: placeholderOf(span) })),
    })),
    reviewed: [...loaded.reviewed],
  };
}

function sourceOf(loaded: LoadedDossier): DossierSource {
  const tips = new Map<string, { receivedAt: number; isWrittenDown: boolean; texts: LoadedText[] }>();
  for (const text of loaded.texts) {
    const tip = tips.get(text.tipId) ?? { receivedAt: text.receivedAt, isWrittenDown: text.isWrittenDown, texts: [] };
    tip.texts.push(text);
    tips.set(text.tipId, tip);
  }
  // What nobody has looked at as it leaves is not there; the file waits for it anyway.
  const picturesOf = (tipId: string): readonly SourcePicture[] => loaded.pictures.flatMap(({ tipId: of, caption, seen }) => (of === tipId && seen !== null ? [{ caption, ...seen }] : []));
  return { title: loaded.title, intro: undefined, entities: loaded.entities, pseudonymSeed: loaded.pseudonymSeed, tips: [...tips].map(([tipId, tip]) => ({ ...tip, pictures: picturesOf(tipId) })) };
}

/** What would leave, and the hidden strings for the gate; without a view all that the draft has. */
export function redactLoaded(loaded: LoadedDossier, view?: DossierView): Redaction {
  return RedactedDossier.from(sourceOf(loaded), words, view);
}

/** Every text has been read to its end by a person, and every picture looked at as it leaves. */
export function isReviewed(loaded: LoadedDossier): boolean {
  const reviewed = new Set(loaded.reviewed);
  return loaded.texts.every((text) => reviewed.has(text.textId)) && loaded.pictures.every(({ seen }) => seen !== null);
}
