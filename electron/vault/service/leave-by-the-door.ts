import path from 'node:path';
import type { Leaving, AskedSealing } from '#shared/contract/dossier-calls.ts';
import type { Reply } from '#shared/contract/contract.ts';
import type { Code } from '#shared/errors.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { ExportOutcome, ExportTools, LeavingContent } from '../dossier/export-dossier.ts';
import type { SealingMeans } from '../dossier/sealing/seal-file.ts';
import { shownName } from '../intake/shown-name.ts';
import { isGone } from '../platform/destination.ts';
import type { Approval, DisclosedFile } from '../store/commands/record-disclosure.ts';
import { approvalOf, stillApproves } from './approvers.ts';
import type { OpenVault } from './open-vault.ts';
import { sealTerms, toldOf } from './seal-terms.ts';
import { refusedFor } from './shown-findings.ts';
import type { VaultSession } from './vault-session.ts';

/** What the door itself gives whoever makes a file. */
export type DoorTools = Pick<ExportTools, 'database' | 'files' | 'randomBytes' | 'print' | 'beforeWriting'>;

/** What whoever asks for a file says of it. */
export interface AskedFile {
  readonly format: string;
  readonly handle: string;
  readonly sealing: AskedSealing;
  /** null: it stays in the office. */
  readonly leaving: Pick<Leaving, 'approval'> | null;
}

/** Something that wants to leave, and may as things stand. */
export interface AtTheDoor {
  /** null: it stays in the office. */
  readonly receiverId: string | null;
  /** Danger now: nobody can be waited for. */
  readonly isDanger: boolean;
  /** Makes the file and writes it, sealed with `means`. */
  readonly make: (tools: DoorTools, sealed: { readonly means: SealingMeans; readonly destination: string }) => Promise<ExportOutcome>;
  /** Runs when the bytes are ready: looks once more whether this may leave, since making takes time in which consent can be withdrawn, and records what it finds then. */
  readonly record: (file: DisclosedFile, approval: Approval, content: LeavingContent) => Result<unknown, Code>;
}

/**
 * The one way by which a file that is made of what the vault holds leaves it: how it is sealed, who stands by it (a colleague's passphrase or a named override), where it goes, the file, and what is told of it. The handle is spent
 * only once somebody stands by it, so that a mistyped passphrase can be typed again.
 */
export async function leaveByTheDoor(session: VaultSession, vault: OpenVault, { format, handle, sealing, leaving }: AskedFile, { receiverId, isDanger, make, record }: AtTheDoor): Promise<Result<Reply<'dossier.export'>, Code>> {
  const { database } = vault.context;
  const { files, randomBytes } = session.environment;
  const sealed = sealTerms(database, randomBytes, sealing, receiverId);
  if (!sealed.ok) return sealed;
  // Before a colleague's passphrase is tried.
  const [chosen] = session.grants.peek(handle, 'dossier');
  if (chosen !== undefined && isGone(files, chosen)) return fail('destination-gone');
  const approval: Result<Approval, Code> = leaving === null ? ok({ kind: 'none' }) : await approvalOf(session, vault, isDanger, leaving.approval);
  if (!approval.ok) return approval;

  const paths = session.grants.redeem(handle, 'dossier');
  const [destination] = paths.ok ? paths.value : [];
  if (destination === undefined) return fail('handle-invalid');
  const { means, keySha256, plainBecause } = sealed.value;
  const beforeWriting: ExportTools['beforeWriting'] = ({ sizeBytes, sha256 }, content) => {
    if (approval.value.kind === 'member' && !stillApproves(vault, approval.value.signer)) return fail('approver-not-permitted');
    const recorded = record({ format, sizeBytes, sha256, sealing: means.kind, keySha256, path: destination, plainBecause }, approval.value, content);
    return recorded.ok ? ok(undefined) : recorded;
  };
  const outcome = await make({ database, files, randomBytes, print: (html) => session.printJobs.print(html), beforeWriting }, { means, destination });
  if (!outcome.ok) return 'findings' in outcome ? ok(refusedFor(outcome.findings)) : outcome;
  session.notify({ notice: 'disclosures.changed', value: {} });
  const { sizeBytes, sha256, pages, checks, notices } = outcome.value;
  return ok({ outcome: 'written', savedAs: shownName(path.basename(destination)), ...toldOf(means), sizeBytes, sha256, pages, checks, notices: [...notices] });
}
