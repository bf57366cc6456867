import { pseudonymSeedBytes } from '#shared/redaction/pseudonyms.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { hex } from '#vault/crypto/hash.ts';
import { draftOf, loadDossier, outOfRange } from './load-dossier.ts';
import type { DossierDraft } from '#shared/contract/dossier-calls.ts';
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

export const newId = (tools: Pick<DraftTools, 'randomBytes'>): string => hex(tools.randomBytes(16));

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

/** Decisions about another text than the one that is there: somebody was told of them and has read this one to its end. */
function forgetStale(database: Database, dossierId: string, textId: string): void {
  for (const table of ['redaction', 'redaction_kept', 'other_word']) database.run(`DELETE FROM ${table} WHERE dossier_id = ?1 AND text_id = ?2 AND (text_sha256 IS NOT (SELECT sha256 FROM text WHERE text_id = ?2) OR ${outOfRange('(SELECT length(CAST(body AS BLOB)) FROM text WHERE text_id = ?2)')})`, [dossierId, textId]);
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
    if (!request.reviewed) return;
    database.run('INSERT INTO dossier_review (dossier_id, text_id, text_sha256) VALUES (?1, ?2, (SELECT sha256 FROM text WHERE text_id = ?2))', [loaded.dossierId, request.textId]);
    forgetStale(database, loaded.dossierId, request.textId);
  });
  return getDossier(database, request.dossierId);
}
