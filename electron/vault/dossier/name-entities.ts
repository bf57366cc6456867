import { mostProtected, type SpanRole } from '#shared/redaction/roles.ts';
import { fail, type Result } from '#shared/result.ts';
import { getDossier } from './dossier-drafts.ts';
import { entityGroups, loadDossier, type LoadedDossier, type LoadedSpan } from './load-dossier.ts';
import { readAgain } from './read-again.ts';
import type { DossierDraft } from '#shared/contract/dossier-calls.ts';
import type { Database } from '#vault/store/database.ts';

type Outcome = Result<DossierDraft, 'dossier-absent' | 'not-found'>;

const spansOf = (loaded: LoadedDossier): readonly LoadedSpan[] => loaded.texts.flatMap(({ spans }) => spans);

/** Everything under this entity, and under those said to be the same, is about somebody else than was said. */
export function setRole(database: Database, { dossierId, entity, role }: { readonly dossierId: string; readonly entity: string; readonly role: SpanRole }): Outcome {
  return changed(database, dossierId, [entity], () => setRoleOfGroup(database, dossierId, entity, role));
}

/** Inside a transaction. */
export function setRoleOfGroup(database: Database, dossierId: string, entity: string, role: SpanRole): void {
  const groupOf = entityGroups(database, dossierId);
  const group = groupOf(entity);
  const known = database.all('SELECT DISTINCT entity FROM redaction WHERE dossier_id = ?', [dossierId]).map((row) => String(row['entity']));
  for (const each of known) if (groupOf(each) === group) database.run('UPDATE redaction SET role = ? WHERE dossier_id = ? AND entity = ?', [role, dossierId, each]);
}

/** Two entities are the same: one pseudonym from now on, and for all of it the role that is protected most. That stays when the link is taken back. */
export function linkEntities(database: Database, { dossierId, entity, sameAs }: { readonly dossierId: string; readonly entity: string; readonly sameAs: string }): Outcome {
  return changed(database, dossierId, [entity, sameAs], (loaded) => {
    const groupOf = entityGroups(database, dossierId);
    const [from, to] = [groupOf(entity), groupOf(sameAs)];
    const roles = spansOf(loaded).flatMap((span) => (span.entity === from || span.entity === to ? [span.role] : []));
    if (from !== to) database.run('INSERT OR REPLACE INTO redaction_link (dossier_id, entity, same_as) VALUES (?, ?, ?)', [dossierId, from, to]);
    setRoleOfGroup(database, dossierId, entity, mostProtected(roles));
  });
}

/** Takes an entity out of its group; the others stay together. */
export function unlinkEntity(database: Database, { dossierId, entity }: { readonly dossierId: string; readonly entity: string }): Outcome {
  return changed(database, dossierId, [entity], () => {
    const above = database.get('SELECT same_as FROM redaction_link WHERE dossier_id = ? AND entity = ?', [dossierId, entity])?.['same_as'];
    const below = database.all('SELECT entity FROM redaction_link WHERE dossier_id = ? AND same_as = ? ORDER BY rowid', [dossierId, entity]).map((row) => String(row['entity']));
    const head = typeof above === 'string' ? above : below[0];
    database.run('DELETE FROM redaction_link WHERE dossier_id = ? AND (entity = ? OR same_as = ?)', [dossierId, entity, entity]);
    for (const each of below) if (head !== undefined && each !== head) database.run('INSERT INTO redaction_link (dossier_id, entity, same_as) VALUES (?, ?, ?)', [dossierId, each, head]);
  });
}

function changed(database: Database, dossierId: string, entities: readonly string[], change: (loaded: LoadedDossier) => void): Outcome {
  const loaded = loadDossier(database, dossierId);
  if (loaded === undefined) return fail('dossier-absent');
  const known = new Set(spansOf(loaded).map(({ ownEntity }) => ownEntity));
  if (!entities.every((entity) => known.has(entity))) return fail('not-found');
  database.transaction(() => {
    change(loaded);
    readAgain(database, loaded);
  });
  return getDossier(database, dossierId);
}
