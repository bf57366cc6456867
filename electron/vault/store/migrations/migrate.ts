import { fail, ok, type Result } from '#shared/result.ts';
import type { Database } from '../database.ts';
import { members } from './0001-members.ts';
import { eventLog } from './0002-event-log.ts';
import { tips } from './0003-tips.ts';
import { intake } from './0004-intake.ts';
import { dossiers } from './0005-dossiers.ts';
import { search } from './0006-search.ts';
import { blobRows } from './0007-blob-rows.ts';
import { people } from './0008-people.ts';
import { deletion } from './0009-deletion.ts';
import { evidence } from './0010-evidence.ts';
import { backups } from './0011-backups.ts';
import { attachmentBlobs } from './0012-attachment-blobs.ts';
import { carriers } from './0013-carriers.ts';
import { transcripts } from './0014-transcripts.ts';
import { intakeEpochs } from './0015-intake-epochs.ts';
import { answersAndReplies } from './0016-answers-and-replies.ts';
import { writtenDown } from './0017-written-down.ts';
import { urgencyHints } from './0018-urgency-hints.ts';
import { work } from './0019-work.ts';
import { compounds } from './0020-compounds.ts';
import { tags } from './0021-tags.ts';
import { secondReading } from './0022-second-reading.ts';
import { claims } from './0023-claims.ts';
import { incidents } from './0024-incidents.ts';
import { referrals } from './0025-referrals.ts';
import { languages } from './0026-languages.ts';
import { registerTables } from './0027-register-tables.ts';
import { workflow } from './0028-workflow.ts';
import { finding } from './0029-finding.ts';
import { organisations } from './0030-organisations.ts';
import { formDrafts } from './0031-form-drafts.ts';
import { individuals } from './0032-individuals.ts';
import { placedTips } from './0033-placed-tips.ts';
import { likelyLanguages } from './0034-likely-languages.ts';
import { textSignatures } from './0035-text-signatures.ts';
import { keptPassages } from './0036-kept-passages.ts';
import { disclosures } from './0037-disclosures.ts';
import { redactionRoles } from './0038-redaction-roles.ts';
import { sealedExports } from './0039-sealed-exports.ts';
import { briefings } from './0040-briefings.ts';
import { dossierStatements } from './0041-dossier-statements.ts';
import { dossierPictures } from './0042-dossier-pictures.ts';
import { compoundDossiers } from './0043-compound-dossiers.ts';
import { commitments } from './0044-commitments.ts';
import { openingFiles } from './0045-opening-files.ts';
import { foundThroughLinks } from './0046-found-through-links.ts';
import { unspacedTriples } from './0047-unspaced-triples.ts';
import { tipStates } from './0048-tip-states.ts';
import { unopenedNumbers } from './0049-unopened-numbers.ts';
import { heldCounts } from './0050-held-counts.ts';
import { claimsInDossiers } from './0051-claims-in-dossiers.ts';
import { sharedValues } from './0052-shared-values.ts';
import type { Migration } from './migration.ts';

/** Every step in order. */
export const migrations: readonly Migration[] = [members, eventLog, tips, intake, dossiers, search, blobRows, people, deletion, evidence, backups, attachmentBlobs, carriers, transcripts, intakeEpochs, answersAndReplies, writtenDown, urgencyHints, work, compounds, tags, secondReading, claims, incidents, referrals, languages, registerTables, workflow, finding, organisations, formDrafts, individuals, placedTips, likelyLanguages, textSignatures, keptPassages, disclosures, redactionRoles, sealedExports, briefings, dossierStatements, dossierPictures, compoundDossiers, commitments, openingFiles, foundThroughLinks, unspacedTriples, tipStates, unopenedNumbers, heldCounts, claimsInDossiers, sharedValues];

/**
 * Brings the schema up to date: each missing step in a transaction of its own, so that an interrupted run goes on where it
 * stopped; an empty database takes all of them in one, since it has nothing to go on with. `now` gives milliseconds since 1970; the time
 * of each step is kept in `meta` under `migration-<number>`. `upTo` stops earlier, for tests of one step. A database of a newer Tipkeep is refused untouched.
 */
export function migrate(database: Database, now: () => number, upTo: number = migrations.length): Result<{ readonly from: number; readonly to: number }, 'vault-newer'> {
  const from = schemaVersion(database);
  if (from > migrations.length) return fail('vault-newer');
  const missing = migrations.slice(from, upTo);
  const take = (migration: Migration): void => {
    migration.up(database);
    database.run('INSERT INTO meta (key, value) VALUES (?, ?)', [`migration-${migration.number}`, String(now())]);
    // A PRAGMA takes no parameters; the number is ours.
    database.run(`PRAGMA user_version = ${migration.number}`);
  };
  if (from === 0) database.transaction(() => missing.forEach(take));
  else for (const migration of missing) database.transaction(() => take(migration));
  return ok({ from, to: schemaVersion(database) });
}

/** The number of the last step this database has seen; 0 for an empty one. */
export function schemaVersion(database: Database): number {
  return Number(database.get('PRAGMA user_version')?.['user_version'] ?? 0);
}
