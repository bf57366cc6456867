import path from 'node:path';
import type { Reply } from '#shared/contract/contract.ts';
import { hex, sha256 } from '../crypto/hash.ts';
import { shownName } from '../intake/shown-name.ts';
import { writeBeside } from '../platform/write-beside.ts';
import { recordIncidentsSaved } from '../store/commands/keep-incidents.ts';
import { incidentCsv } from '../triage/incident-csv.ts';
import type { OpenVault } from './open-vault.ts';
import type { VaultEnvironment } from './vault-environment.ts';

/** Writes the table of all incidents where a person said, and notes in the log that it left. Nothing of a tip is in it but what staff wrote of an incident themselves. */
export function saveIncidents({ context }: OpenVault, { files, randomBytes }: VaultEnvironment, target: string): Reply<'incidents.save'> {
  const { incidents, bytes } = incidentCsv(context.database);
  const file = { sizeBytes: bytes.length, sha256: hex(sha256(bytes)) };
  // The note comes first: a file that left without a trace is worse than a trace of one that could not be written.
  recordIncidentsSaved(context, incidents, file);
  writeBeside(files, target, bytes, hex(randomBytes(8)));
  return { savedAs: shownName(path.basename(target)), incidents, ...file };
}
