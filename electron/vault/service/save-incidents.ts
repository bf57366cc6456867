import type { Reply } from '#shared/contract/contract.ts';
import { hex, sha256 } from '../crypto/hash.ts';
import { recordIncidentsSaved } from '../store/commands/keep-incidents.ts';
import { writeCsv } from '../tables/write-csv.ts';
import { incidentTable } from '../triage/incident-table.ts';
import type { OpenVault } from './open-vault.ts';
import { saveNotedFile } from './save-file.ts';
import type { VaultEnvironment } from './vault-environment.ts';

/** Writes the table of all incidents where a person said, and notes in the log that it left. Nothing of a tip is in it but what staff wrote of an incident themselves. */
export function saveIncidents({ context }: OpenVault, environment: VaultEnvironment, target: string): Reply<'incidents.save'> {
  const { incidents, rows } = incidentTable(context.database);
  const bytes = writeCsv(rows);
  const hash = hex(sha256(bytes));
  return { ...saveNotedFile(environment, target, bytes, () => recordIncidentsSaved(context, incidents, { sizeBytes: bytes.length, sha256: hash })), incidents, sha256: hash };
}
