import { redactionsAtMost } from '#shared/contract/dossier-calls.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { placesOf, type HideRequest } from './hide-passage.ts';
import { loadDossier } from './load-dossier.ts';
import type { Database } from '#vault/store/database.ts';

/** A passage of a dossier's text, and whether every occurrence of it is meant. */
export type KeepRequest = Pick<HideRequest, 'dossierId' | 'textId' | 'start' | 'end' | 'everyOccurrence'>;
type Outcome = Result<undefined, 'dossier-absent' | 'not-found' | 'bad-request' | 'too-many-entries'>;

/** A person looked at this passage and lets it stand. That settles what is merely possible; what is likely waits until it is hidden or kept for a reason (`hidePassage`). Part of the draft like a redaction, not of the event log; the codes are those of hiding. */
export function keepPassage(database: Database, request: KeepRequest): Outcome {
  return forEachPlace(database, request, 'INSERT OR REPLACE INTO redaction_kept (dossier_id, text_id, start_unit, end_unit, text_sha256) VALUES (?1, ?2, ?3, ?4, (SELECT sha256 FROM text WHERE text_id = ?2))', redactionsAtMost);
}

/** Takes that back. */
export function askAgain(database: Database, request: KeepRequest): Outcome {
  return forEachPlace(database, request, 'DELETE FROM redaction_kept WHERE dossier_id = ? AND text_id = ? AND start_unit = ? AND end_unit = ?', Number.POSITIVE_INFINITY);
}

function forEachPlace(database: Database, request: KeepRequest, statement: string, keptAtMost: number): Outcome {
  const loaded = loadDossier(database, request.dossierId);
  if (loaded === undefined) return fail('dossier-absent');
  const places = placesOf(loaded, request);
  if (!places.ok) return places;
  if (loaded.texts.reduce((sum, { kept }) => sum + kept.length, places.value.wanted.length) > keptAtMost) return fail('too-many-entries');
  database.transaction(() => {
    for (const { textId, start, end } of places.value.wanted) database.run(statement, [request.dossierId, textId, start, end]);
  });
  return ok(undefined);
}
