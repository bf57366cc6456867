import path from 'node:path';
import type { Reply, Request } from '#shared/contract/contract.ts';
import { findingsStatedAtMost } from '#shared/contract/emergency-card-calls.ts';
import type { DocumentFormat } from '#shared/domain/dossier-format.ts';
import type { Code } from '#shared/errors.ts';
import { cardTold } from '#shared/redaction/redacted-card.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { hex, sha256 } from '../crypto/hash.ts';
import type { FindDetails } from '../dossier/card-findings.ts';
import { cardProblems, cardTip, makeCard, type CardProblems } from '../dossier/emergency-card.ts';
import type { MakeOutcome } from '../dossier/export-dossier.ts';
import { shownName } from '../intake/shown-name.ts';
import { isGone, leavingOutcome } from '../platform/destination.ts';
import { writeNoted } from '../platform/write-beside.ts';
import { cardTerms, type CardTerms } from '../store/commands/may-card-leave.ts';
import { recordCardLeft, type LeftCard } from '../store/commands/record-card.ts';
import { approvalOf, stillApproves } from './approvers.ts';
import type { OpenVault } from './open-vault.ts';
import { markOf } from './sample-vault.ts';
import { refusedFor } from './shown-findings.ts';
import type { VaultSession } from './vault-session.ts';

type Asked = Request<'card.shownLarge'>;
type Standing = Extract<Awaited<ReturnType<typeof approvalOf>>, { readonly ok: true }>['value'];

export const isOpen = ({ faults, findings }: CardProblems): boolean => faults.length + findings.length > 0;
export const shownOpen = ({ faults, findings }: CardProblems) => ({ outcome: 'open' as const, faults: [...faults], findings: findings.slice(0, findingsStatedAtMost), findingsTotal: findings.length });

/**
 * Lets a card leave as a file: first whether it may, then what is found on it, then a colleague's passphrase, then the file. Making it takes time in which consent can be withdrawn,
 * so whether it may is asked once more when the bytes are ready; it is recorded before it is written. The handle is spent only once somebody stands by it.
 */
export async function exportCard(session: VaultSession, vault: OpenVault, find: FindDetails, { format, handle, ...asked }: Request<'card.export'>): Promise<Result<Reply<'card.export'>, Code>> {
  const { files, randomBytes } = session.environment;
  // Before a colleague's passphrase is tried.
  const [chosen] = session.grants.peek(handle, 'dossier');
  if (chosen !== undefined && isGone(files, chosen)) return fail('destination-gone');
  const allowed = await allow(session, vault, find, asked);
  if (!allowed.ok) return allowed;
  if ('outcome' in allowed.value) return ok(allowed.value);
  const { standing } = allowed.value;
  const paths = session.grants.redeem(handle, 'dossier');
  const [destination] = paths.ok ? paths.value : [];
  if (destination === undefined) return fail('handle-invalid');
  const made = await make(session, vault, find, asked, format);
  if (!made.ok) return made.code === 'leak-gate-refused' ? ok(refusedFor(made.findings)) : made;
  const { bytes } = made.value;
  try {
    const left = writeNoted(files, destination, bytes, hex(randomBytes(8)), () => leave(session, vault, asked, standing, { format, path: destination, bytes }));
    if (!left.ok) return left;
  } catch (problem) {
    return fail(leavingOutcome(problem));
  }
  return ok({ outcome: 'written', savedAs: shownName(path.basename(destination)), sizeBytes: bytes.length, sha256: hex(sha256(bytes)) });
}

/** Lets a card be read aloud: what the gate would refuse in a file is not read aloud either. Recorded before it is shown, since whoever sees it can read it out. */
export async function showCardLarge(session: VaultSession, vault: OpenVault, find: FindDetails, asked: Asked): Promise<Result<Reply<'card.shownLarge'>, Code>> {
  const allowed = await allow(session, vault, find, asked);
  if (!allowed.ok) return allowed;
  if ('outcome' in allowed.value) return ok(allowed.value);
  const made = await make(session, vault, find, asked, 'markdown');
  if (!made.ok) return made.code === 'leak-gate-refused' ? ok(refusedFor(made.findings)) : made;
  const left = leave(session, vault, asked, allowed.value.standing, { format: 'read-aloud', path: null, bytes: made.value.bytes });
  return left.ok ? ok({ outcome: 'shown', disclosureId: left.value }) : left;
}

async function allow(session: VaultSession, vault: OpenVault, find: FindDetails, asked: Asked): Promise<Result<{ readonly standing: Standing } | ReturnType<typeof shownOpen>, Code>> {
  const terms = termsOf(vault, asked);
  if (!terms.ok) return terms;
  const problems = await cardProblems({ database: vault.context.database, find }, asked.tipId, asked.card, asked.stated);
  if (isOpen(problems)) return ok(shownOpen(problems));
  // A card is for danger now or within a day: that is why somebody may let it out alone, with a reason that is listed for review.
  const approval = await approvalOf(session, vault, true, asked.leaving.approval);
  return approval.ok ? ok({ standing: approval.value }) : approval;
}

function termsOf({ context }: OpenVault, { tipId, card, leaving }: Asked): Result<CardTerms, Code> {
  const tip = cardTip(context.database, tipId);
  return tip.ok ? cardTerms(context, { tipId, card, leaving }) : tip;
}

function make(session: VaultSession, { context: { database } }: OpenVault, find: FindDetails, { tipId, card }: Asked, format: DocumentFormat): Promise<MakeOutcome> {
  return makeCard({ database, find }, (html) => session.printJobs.print(html), { tipId, card, format, mark: markOf(session) });
}

/** From here on nothing waits, so that nothing can change between the last look and what leaves. */
function leave(session: VaultSession, vault: OpenVault, asked: Asked, standing: Standing, { format, path: place, bytes }: Pick<LeftCard, 'format' | 'path'> & { readonly bytes: Uint8Array }): Result<string, Code> {
  const terms = termsOf(vault, asked);
  if (!terms.ok) return terms;
  if (standing.kind === 'member' && !stillApproves(vault, standing.signer)) return fail('approver-not-permitted');
  const disclosureId = recordCardLeft(vault.context, terms.value, { format, statements: asked.stated.length, sizeBytes: bytes.length, sha256: hex(sha256(bytes)), path: place, told: cardTold(asked.card) }, standing);
  session.notify({ notice: 'disclosures.changed', value: {} });
  session.notify({ notice: 'tips.changed', value: {} });
  return ok(disclosureId);
}
