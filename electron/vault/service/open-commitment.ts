import type { Reply, Request } from '#shared/contract/contract.ts';
import { isOverrideReasoned } from '#shared/domain/consent.ts';
import { oneLine } from '#shared/domain/one-line.ts';
import type { Code } from '#shared/errors.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { hex, sha256 } from '../crypto/hash.ts';
import { encodeOpening, openingOf } from '../dossier/commitment-opening.ts';
import { leavingOutcome } from '../platform/destination.ts';
import { recordOpening } from '../store/commands/record-opening.ts';
import type { OpenVault } from './open-vault.ts';
import { saveNotedFile } from './save-file.ts';
import type { VaultSession } from './vault-session.ts';

/**
 * Opens one commitment for somebody: a file with its salt and the hash of what was received. Whoever has it can tell that file from all others. Only what opens the commitment leaves; it is recorded
 * once the file lies on the disk, before it has its name. The handle is spent once nothing else stands in the way.
 */
export function openCommitment(session: VaultSession, { context }: OpenVault, { receiverId, because, handle, ...asked }: Request<'commitments.open'>): Result<Reply<'commitments.open'>, Code> {
  const reason = oneLine(because);
  if (!isOverrideReasoned(reason)) return fail('opening-reason-missing');
  const receiver = context.database.get('SELECT retired_at FROM receiver WHERE receiver_id = ?', [receiverId]);
  if (receiver === undefined) return fail('not-found');
  if (receiver['retired_at'] !== null) return fail('receiver-retired');
  const opening = openingOf(context.database, asked);
  if (!opening.ok) return opening;
  const paths = session.grants.redeem(handle, 'commitment-opening');
  const [target] = paths.ok ? paths.value : [];
  if (target === undefined) return fail('handle-invalid');
  const bytes = encodeOpening(opening.value);
  const hash = sha256(bytes);
  try {
    const saved = saveNotedFile(session.environment, target, bytes, () => recordOpening(context, { ...asked, receiverId, because: reason, sizeBytes: bytes.length, sha256: hash, path: target }));
    session.notify({ notice: 'disclosures.changed', value: {} });
    return ok({ ...saved, sha256: hex(hash) });
  } catch (problem) {
    return fail(leavingOutcome(problem));
  }
}
