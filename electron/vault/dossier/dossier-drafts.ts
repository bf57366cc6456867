import { isSamePassage, needleOf } from '#shared/redaction/needle.ts';
import { indexText, occurrencesOf, type Range } from '#shared/redaction/occurrences.ts';
import { pseudonymSeedBytes } from '#shared/redaction/pseudonyms.ts';
import { clampToClusters, type RedactionAction } from '#shared/redaction/spans.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { hex } from '#vault/crypto/hash.ts';
import { draftOf, loadDossier, type LoadedDossier } from './load-dossier.ts';
import { redactionsAtMost, type DossierDraft } from '#shared/contract/dossier-calls.ts';
import type { RandomBytes } from '#vault/crypto/random.ts';
import type { Database } from '#vault/store/database.ts';

/** Drafts of dossiers: decisions about passages, never the passages. They are not part of the event log. */
export interface DraftTools {
  readonly database: Database;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly randomBytes: RandomBytes;
}

export interface DossierListing {
  readonly dossierId: string;
  readonly title: string;
  readonly createdAt: number;
  readonly tips: number;
  readonly exportedAt: number | null;
}

const newId = (tools: DraftTools): string => hex(tools.randomBytes(16));

/** A draft over these tips, in this order, each once. */
export function createDossier(tools: DraftTools, request: { readonly title: string; readonly tipIds: readonly string[] }): Result<DossierDraft, 'nothing-selected' | 'not-found'> {
  const tipIds = [...new Set(request.tipIds)];
  if (tipIds.length === 0) return fail('nothing-selected');
  const { database } = tools;
  for (const tipId of tipIds) if (database.get('SELECT 1 FROM tip WHERE tip_id = ?', [tipId]) === undefined) return fail('not-found');
  const dossierId = newId(tools);
  database.transaction(() => {
    database.run('INSERT INTO dossier (dossier_id, title, created_at, exported_at, pseudonym_seed) VALUES (?, ?, ?, NULL, ?)', [
      dossierId,
      request.title,
      tools.now(),
      tools.randomBytes(pseudonymSeedBytes),
    ]);
    tipIds.forEach((tipId, position) => database.run('INSERT INTO dossier_tip (dossier_id, tip_id, position) VALUES (?, ?, ?)', [dossierId, tipId, position]));
  });
  const loaded = loadDossier(database, dossierId);
  if (loaded === undefined) throw new Error('a dossier that was just made is not there');
  return ok(draftOf(loaded));
}

/** One page of them, newest first, and how many there are. */
export function listDossiers(database: Database, { offset, limit }: { readonly offset: number; readonly limit: number }): { readonly total: number; readonly dossiers: readonly DossierListing[] } {
  const rows = database.all(
    'SELECT d.dossier_id, d.title, d.created_at, d.exported_at, (SELECT count(*) FROM dossier_tip t WHERE t.dossier_id = d.dossier_id) AS tips FROM dossier d ORDER BY d.created_at DESC, d.dossier_id LIMIT ? OFFSET ?',
    [limit, offset],
  );
  const total = Number(database.get('SELECT count(*) AS found FROM dossier')?.['found'] ?? 0);
  const dossiers = rows.map((row) => ({
    dossierId: String(row['dossier_id']),
    title: String(row['title']),
    createdAt: Number(row['created_at']),
    tips: Number(row['tips']),
    exportedAt: row['exported_at'] === null ? null : Number(row['exported_at']),
  }));
  return { total, dossiers };
}

export function getDossier(database: Database, dossierId: string): Result<DossierDraft, 'dossier-absent'> {
  const loaded = loadDossier(database, dossierId);
  return loaded === undefined ? fail('dossier-absent') : ok(draftOf(loaded));
}

export interface HideRequest {
  readonly dossierId: string;
  readonly textId: string;
  readonly start: number;
  readonly end: number;
  readonly action: RedactionAction;
  readonly everyOccurrence: boolean;
}

/**
 * Hides a passage, widened to whole grapheme clusters; with `everyOccurrence` wherever it is found in any text of the dossier.
 * The same passage, however it is written, keeps one entity and so one pseudonym. A range that is already hidden takes the new action.
 * `not-found` when the text is no part of the dossier, `bad-request` when the range is empty or ends outside the text, `too-many-entries` when the dossier would have more than `redactionsAtMost`.
 */
export function hidePassage(tools: DraftTools, request: HideRequest): Result<DossierDraft, 'dossier-absent' | 'not-found' | 'bad-request' | 'too-many-entries'> {
  const loaded = loadDossier(tools.database, request.dossierId);
  if (loaded === undefined) return fail('dossier-absent');
  const places = placesOf(loaded, request);
  if (!places.ok) return places;
  const { passage, wanted } = places.value;
  if (loaded.texts.reduce((sum, { spans }) => sum + spans.length, wanted.length) > redactionsAtMost) return fail('too-many-entries');

  const entity = entityOf(loaded, passage) ?? newId(tools);
  const { database } = tools;
  database.transaction(() => {
    for (const place of wanted) {
      // An existing row is changed in place: its age decides which letter its entity has.
      const known = loaded.texts.find((text) => text.textId === place.textId)?.spans.find((span) => span.start === place.start && span.end === place.end);
      if (known !== undefined) database.run('UPDATE redaction SET action = ?, entity = ? WHERE redaction_id = ?', [request.action, entity, known.redactionId]);
      else {
        database.run('INSERT INTO redaction (redaction_id, dossier_id, text_id, start_unit, end_unit, action, entity) VALUES (?, ?, ?, ?, ?, ?, ?)', [
          newId(tools),
          loaded.dossierId,
          place.textId,
          place.start,
          place.end,
          request.action,
          entity,
        ]);
      }
    }
  });
  return getDossier(database, request.dossierId);
}

interface PassagePlaces {
  readonly passage: string;
  /** The place that was chosen first. */
  readonly wanted: readonly (Range & { readonly textId: string })[];
}

/** Where a decision counts: the chosen range, widened to whole grapheme clusters, and with `everyOccurrence` wherever the passage is found in the dossier. */
export function placesOf(loaded: LoadedDossier, request: Pick<HideRequest, 'textId' | 'start' | 'end' | 'everyOccurrence'>): Result<PassagePlaces, 'not-found' | 'bad-request'> {
  const chosen = loaded.texts.find((text) => text.textId === request.textId);
  if (chosen === undefined) return fail('not-found');
  if (request.start >= request.end || request.end > chosen.text.length) return fail('bad-request');
  const range = clampToClusters(chosen.text, request.start, request.end);
  if (range === undefined) return fail('bad-request');
  const passage = chosen.text.slice(range.start, range.end);
  const wanted = [{ textId: chosen.textId, ...range }];
  const needle = request.everyOccurrence ? needleOf(passage) : undefined;
  if (needle !== undefined) {
    for (const text of loaded.texts) {
      for (const found of occurrencesOf(needle, indexText(text.text))) {
        const isInside = text.textId === chosen.textId && found.start >= range.start && found.end <= range.end;
        if (!isInside) wanted.push({ textId: text.textId, ...found });
      }
    }
  }
  return ok({ passage, wanted });
}

/** The entity under which the same passage, in any variant, is already hidden. */
function entityOf(loaded: LoadedDossier, passage: string): string | undefined {
  if (needleOf(passage) === undefined) return undefined;
  for (const text of loaded.texts) {
    for (const span of text.spans) if (isSamePassage(text.text.slice(span.start, span.end), passage)) return span.entity;
  }
  return undefined;
}

/** Takes one redaction back. Its text must then be read again: it shows more than it did when somebody said that it was checked. */
export function showPassage(tools: DraftTools, request: { readonly dossierId: string; readonly redactionId: string }): Result<DossierDraft, 'dossier-absent' | 'not-found'> {
  const { database } = tools;
  const loaded = loadDossier(database, request.dossierId);
  if (loaded === undefined) return fail('dossier-absent');
  const text = loaded.texts.find(({ spans }) => spans.some((span) => span.redactionId === request.redactionId));
  if (text === undefined) return fail('not-found');
  database.transaction(() => {
    database.run('DELETE FROM redaction WHERE dossier_id = ? AND redaction_id = ?', [loaded.dossierId, request.redactionId]);
    database.run('DELETE FROM dossier_review WHERE dossier_id = ? AND text_id = ?', [loaded.dossierId, text.textId]);
  });
  return getDossier(database, request.dossierId);
}

/** A person says that they read this text to its end, or takes that back. */
export function markReviewed(
  tools: DraftTools,
  request: { readonly dossierId: string; readonly textId: string; readonly reviewed: boolean },
): Result<DossierDraft, 'dossier-absent' | 'not-found'> {
  const { database } = tools;
  const loaded = loadDossier(database, request.dossierId);
  if (loaded === undefined) return fail('dossier-absent');
  if (!loaded.texts.some((text) => text.textId === request.textId)) return fail('not-found');
  database.transaction(() => {
    database.run('DELETE FROM dossier_review WHERE dossier_id = ? AND text_id = ?', [loaded.dossierId, request.textId]);
    if (request.reviewed) database.run('INSERT INTO dossier_review (dossier_id, text_id) VALUES (?, ?)', [loaded.dossierId, request.textId]);
  });
  return getDossier(database, request.dossierId);
}
