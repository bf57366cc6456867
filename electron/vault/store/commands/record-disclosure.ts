import { oneLine } from '#shared/domain/one-line.ts';
import type { ApprovalOverride } from '#shared/domain/disclosure.ts';
import type { Sealing } from '#shared/domain/sealing.ts';
import { presets } from '#shared/redaction/presets.ts';
import type { Signer } from '#vault/crypto/signing.ts';
import { appendEvents } from '../events/append-events.ts';
import { approvalMessage } from '../events/approval-message.ts';
import type { EventDraft } from '../events/event-types.ts';
import { newId, type VaultContext } from '../events/vault-context.ts';
import { keepHeld, type HeldReport } from '../held-reports.ts';
import { keepCommitments, type KeptCommitment } from '../kept-commitments.ts';
import { rememberFile } from '../exported-files.ts';
import { givenApproval } from './given-approval.ts';
import type { DisclosureTerms } from './may-disclose.ts';

/** Who stands by it beside whoever exports. The signer is the approver's own, for as long as the export takes. */
export type Approval = { readonly kind: 'none' } | { readonly kind: 'member'; readonly signer: Signer } | { readonly kind: 'override'; readonly override: ApprovalOverride; readonly words: string };

/** A finished file as it lies on the disk: its format, size and SHA-256 in hexadecimal, and how it is sealed. */
export interface DisclosedFile {
  readonly format: string;
  readonly sizeBytes: number;
  readonly sha256: string;
  readonly sealing: Sealing;
  /** Of the receiver's key as it is written, in hexadecimal; null where it is not sealed to one. */
  readonly keySha256: string | null;
  /** Where it is put on this laptop. Kept in the vault, and not in the log. */
  readonly path: string;
  /** Why it is not sealed; empty where it is. */
  readonly plainBecause: string;
}

/** What is in the file: what opens its commitments, what it tells of each tip, and with how many earlier files somebody compared it; null: nobody had to. */
export interface DisclosedContent {
  readonly commitments: readonly KeptCommitment[];
  readonly reports: readonly HeldReport[];
  readonly comparedWith: number | null;
}

/**
 * Writes down what is about to leave: the disclosure, that each of its tips left, what staff wrote about it, what opens its commitments, and what its receiver holds from now on, in one transaction. Returns
 * its id.
 */
export function recordDisclosure(context: VaultContext, terms: DisclosureTerms, { path, plainBecause, ...file }: DisclosedFile, approval: Approval, { commitments, reports, comparedWith }: DisclosedContent): string {
  const { dossierId, preset, receiverId, purpose, tips } = terms;
  const disclosureId = newId(context.randomBytes);
  const disclosedAt = context.now();
  const disclosure = { disclosureId, dossierId, preset, tlp: presets[preset].tlp, receiverId, purpose, ...file, disclosedAt, tips };
  const words = { ...terms.words, approvalWords: approval.kind === 'override' ? oneLine(approval.words) : '', plainBecause: oneLine(plainBecause) };
  const isExplained = Object.values(words).some((text) => text !== '');
  const compared = comparedWith === null ? [] : [{ type: 'disclosure-compared', payload: { disclosureId, earlier: comparedWith } } as const];
  const exported = tips.map(({ tipId }): EventDraft => ({ type: 'dossier-exported', payload: { dossierId, tipId, format: file.format, sizeBytes: file.sizeBytes, sha256: file.sha256, exportedAt: disclosedAt } }));
  const explained = isExplained ? tips.map(({ tipId }): EventDraft => ({ type: 'disclosure-explained', payload: { tipId, disclosureId, ...words } })) : [];
  context.database.transaction(() => {
    appendEvents(context, [{ type: 'dossier-disclosed', payload: { ...disclosure, approval: givenApproval(context, approval, (by, approver) => approvalMessage(disclosure, by, approver)) } }, ...compared, ...exported, ...explained], newId(context.randomBytes));
    rememberFile(context.database, disclosureId, path);
    keepCommitments(context.database, disclosureId, commitments);
    // What stays in the office tells nobody anything.
    if (receiverId !== null) keepHeld(context.database, disclosureId, reports);
  });
  return disclosureId;
}
