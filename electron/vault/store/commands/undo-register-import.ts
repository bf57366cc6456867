import { fail, ok, type Result } from '#shared/result.ts';
import type { Database, SqlRow } from '../database.ts';
import { appendEvents } from '../events/append-events.ts';
import { readPayload, type EventDraft } from '../events/event-types.ts';
import { newId, type VaultContext } from '../events/vault-context.ts';
import { forgetFormsOfCompound } from './keep-form-draft.ts';

/**
 * What holds on to a compound from outside of its own events. A table that comes to name compounds belongs in here: a compound that is named must not be taken away. `?1` is the compound, `?2` the import, whose
 * own entries do not count.
 */
const holds: readonly string[] = [
  'SELECT 1 AS found FROM tip_compound WHERE compound_id = ?1',
  'SELECT 1 AS found FROM claim WHERE compound_id = ?1',
  'SELECT 1 AS found FROM incident_compound WHERE compound_id = ?1',
  'SELECT 1 AS found FROM organisation_link WHERE compound_id = ?1',
  'SELECT 1 AS found FROM compound WHERE merged_into = ?1 AND compound_id NOT IN (SELECT compound_id FROM compound_row WHERE import_id = ?2)',
  'SELECT 1 AS found FROM compound_status WHERE relocated_to = ?1 AND compound_id NOT IN (SELECT compound_id FROM compound_row WHERE import_id = ?2)',
];

/** Whether nothing was changed since on any compound that the import made or added to. False for one that is not there, or is undone. */
function isImportUntouched(database: Database, importId: string): boolean {
  if (database.get('SELECT 1 AS found FROM register_import WHERE import_id = ? AND undone_at IS NULL', [importId]) === undefined) return false;
  return compoundsOf(database, importId).every((compoundId) => isUntouched(database, compoundId, importId));
}

function compoundsOf(database: Database, importId: string): readonly string[] {
  return database.all('SELECT DISTINCT compound_id FROM compound_row WHERE import_id = ?', [importId]).map((row) => String(row['compound_id']));
}

function isUntouched(database: Database, compoundId: string, importId: string): boolean {
  const events = database.all('SELECT type, batch_id FROM event WHERE subject = ? ORDER BY clock', [compoundId]);
  const first = events.findIndex((row) => row['batch_id'] === importId);
  if (first === -1 || events.slice(first).some((row) => row['batch_id'] !== importId)) return false;
  const wasMade = events.slice(first).some((row) => row['type'] === 'compound-recorded');
  return !wasMade || holds.every((sql) => database.get(sql, sql.includes('?2') ? [compoundId, importId] : [compoundId]) === undefined);
}

const compoundsAtOnce = 50;

/**
 * Takes back everything that an import made: compounds it recorded, names and entries it added to others. In steps of one transaction each, so that the vault answers meanwhile; one that is cut off is
 * gone on with by asking again. Tells after each step how many of them are done. `import-changed`: something was changed since, and nothing is taken back. `cancelled`: that
 * happened between two steps; what was done before stays done.
 */
export function* undoRegisterImport(context: VaultContext, importId: string): Generator<{ readonly done: number; readonly total: number }, Result<{ readonly compounds: number }, 'not-found' | 'import-changed' | 'cancelled'>> {
  const { database } = context;
  if (database.get('SELECT 1 AS found FROM register_import WHERE import_id = ? AND undone_at IS NULL', [importId]) === undefined) return fail('not-found');
  if (!isImportUntouched(database, importId)) return fail('import-changed');
  const compounds = compoundsOf(database, importId);
  const batchId = newId(context.randomBytes);
  for (let at = 0; at < compounds.length; at += compoundsAtOnce) {
    const step = compounds.slice(at, at + compoundsAtOnce);
    if (!step.every((compoundId) => isUntouched(database, compoundId, importId))) return fail('cancelled');
    database.transaction(() => {
      for (const compoundId of step) {
        const events = takenBack(context, compoundId, importId);
        if (events.some(({ type }) => type === 'compound-removed')) forgetFormsOfCompound(database, compoundId);
        appendEvents(context, events, batchId);
      }
    });
    yield { done: at + step.length, total: compounds.length };
  }
  database.transaction(() => appendEvents(context, [{ type: 'register-import-undone', payload: { importId, undoneAt: context.now() } }], batchId));
  return ok({ compounds: compounds.length });
}

function takenBack({ database, now }: VaultContext, compoundId: string, importId: string): readonly EventDraft[] {
  const made = database.all('SELECT type, version, payload FROM event JOIN event_payload USING (event_id) WHERE subject = ? AND batch_id = ? ORDER BY clock', [compoundId, importId]).flatMap(draftIn);
  if (made.some(({ type }) => type === 'compound-recorded')) return [{ type: 'compound-removed', payload: { compoundId } }];
  return made.flatMap((event): readonly EventDraft[] => {
    if (event.type === 'compound-building-recorded') return [{ type: 'compound-building-withdrawn', payload: { compoundId, buildingId: event.payload.buildingId, withdrawnAt: now() } }];
    if (event.type === 'compound-point-set') return [{ type: 'compound-point-set', payload: { compoundId, point: null, source: '', recordedAt: now() } }];
    if (event.type === 'compound-name-added') return [{ type: 'compound-name-removed', payload: { compoundId, nameId: event.payload.nameId } }];
    if (event.type === 'compound-status-recorded') return [{ type: 'compound-status-withdrawn', payload: { compoundId, entryId: event.payload.entryId } }];
    if (event.type === 'compound-row-taken') return [{ type: 'compound-row-undone', payload: { compoundId, rowId: event.payload.rowId } }];
    return [];
  });
}

function draftIn(row: SqlRow): readonly EventDraft[] {
  const payload = row['payload'];
  const event = payload instanceof Uint8Array ? readPayload(String(row['type']), Number(row['version']), payload) : undefined;
  return event === undefined ? [] : [event];
}
