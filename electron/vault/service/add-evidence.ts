import path from 'node:path';
import type { Reply } from '#shared/contract/contract.ts';
import { evidenceLimits } from '#shared/domain/evidence.ts';
import type { Code } from '#shared/errors.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { hex } from '../crypto/hash.ts';
import { EvidenceFile } from '../intake/evidence-file.ts';
import { storeEvidence } from '../intake/store-evidence.ts';
import { beginEvidence, discardEvidence, evidenceUnderWay } from '../store/commands/keep-evidence.ts';
import { evidenceParts } from '../store/evidence-parts.ts';
import type { OpenVault } from './open-vault.ts';
import type { VaultSession } from './vault-session.ts';

type Added = Result<Reply<'evidence.add'>, Code>;

/** Room that must be left beside a file: for the database, its log, and everything else that is written meanwhile. */
const spareBytes = 64 * 1024 * 1024;

/** Brings a chosen file into the vault as evidence of a tip. */
export async function addEvidence(session: VaultSession, vault: OpenVault, tipId: string, sourcePath: string): Promise<Added> {
  if (session.fileWork.name !== undefined) return fail('busy');
  const opened = EvidenceFile.open(session.environment.files, sourcePath);
  if (!opened.ok) return opened;
  const file = opened.value;
  try {
    if (!hasRoomFor(vault, file.sizeBytes)) return fail('no-room');
    const fileName = path.basename(sourcePath).slice(0, evidenceLimits.nameUnits).toWellFormed();
    const begun = beginEvidence(vault.context, { tipId, fileName, sourcePath, sizeBytes: file.sizeBytes, modifiedMs: file.modifiedMs });
    return begun.ok ? await run(session, vault, begun.value, file) : begun;
  } finally {
    file.close();
  }
}

/**
 * Goes on with a file that was left unfinished. `chosen` is a file a person pointed at; without it, the place it came from, where only an
 * untouched file will do. Either way what is here already must be the beginning of it, byte for byte.
 */
export async function resumeEvidence(session: VaultSession, vault: OpenVault, evidenceId: string, chosen: string | undefined): Promise<Added> {
  if (session.fileWork.name !== undefined) return fail('busy');
  const { database } = vault.context;
  const source = evidenceUnderWay(database, evidenceId);
  if (source === undefined) return fail('not-found');
  const opened = EvidenceFile.open(session.environment.files, chosen ?? source.sourcePath);
  if (!opened.ok) return opened;
  const file = opened.value;
  try {
    const isSame = file.sizeBytes === source.sizeBytes && (chosen !== undefined || file.modifiedMs === source.modifiedMs);
    if (!isSame) return fail('evidence-differs');
    const keptBytes = evidenceParts(database, evidenceId).reduce((sum, part) => sum + part.sizeBytes, 0);
    if (!hasRoomFor(vault, file.sizeBytes - keptBytes)) return fail('no-room');
    return await run(session, vault, evidenceId, file);
  } finally {
    file.close();
  }
}

/** Removes what is here of an unfinished file. */
export function giveUpEvidence(session: VaultSession, vault: OpenVault, evidenceId: string): Result<Record<string, never>, Code> {
  if (session.fileWork.name?.id === evidenceId) return fail('busy');
  const discarded = discardEvidence(vault.context, evidenceId);
  if (!discarded.ok) return discarded;
  for (const name of discarded.value.blobNames) vault.blobs.remove(name);
  return ok({});
}

async function run(session: VaultSession, vault: OpenVault, evidenceId: string, file: EvidenceFile): Promise<Added> {
  const outcome = await session.fileWork.run({ kind: 'adding', id: evidenceId, totalBytes: file.sizeBytes }, storeEvidence(vault, evidenceId, file));
  // What has changed on the way is no file that could be gone on with.
  if (!outcome.ok && outcome.code === 'file-changed') giveUpEvidence(session, vault, evidenceId);
  if (!outcome.ok) return outcome;
  session.notify({ notice: 'tips.changed', value: {} });
  return ok({ evidenceId, sizeBytes: outcome.value.sizeBytes, sha256: hex(outcome.value.sha256) });
}

/** True also where the system does not say. */
function hasRoomFor({ blobs }: OpenVault, sizeBytes: number): boolean {
  const free = blobs.freeBytes();
  return free === undefined || free >= sizeBytes * 1.002 + spareBytes;
}
