import { roleCovers, type Role } from '#shared/domain/role.ts';
import { fromHex } from '#vault/crypto/hash.ts';
import { verifySignature } from '#vault/crypto/signing.ts';
import { approvalMessage, briefingApprovalMessage, compoundApprovalMessage } from './approval-message.ts';
import { cardApprovalMessage } from './card-approval-message.ts';
import { readPayload, type EventDraft } from './event-types.ts';
import type { StoredEvent } from './stored-event.ts';

/** What of the roster an approval is looked at with. */
export interface ApproverRoster {
  readonly stood: (memberId: string, clock: string) => boolean;
  readonly keyAt: (memberId: string, clock: string) => Uint8Array | undefined;
  readonly roleAt: (memberId: string, clock: string) => Role | undefined;
}

/**
 * Whether the approval that an event claims is one: another member's, who was there then, whose role let things leave, signed with the key that counted. True
 * for every event that claims none.
 */
export function approvalHolds(roster: ApproverRoster, { type, version, payload, memberId, clock }: StoredEvent): boolean {
  if (!approved.some((each) => each === type) || payload === undefined) return true;
  const draft = readPayload(type, version, payload.bytes);
  // Of a later version: kept, and not understood here.
  if (draft === undefined || !isApproved(draft)) return true;
  const { approval } = draft.payload;
  if (approval.kind !== 'member') return approval.memberId === null && approval.signature === null;
  const signature = approval.signature === null ? undefined : fromHex(approval.signature);
  if (approval.memberId === null || approval.memberId === memberId || signature === undefined || !roster.stood(approval.memberId, clock)) return false;
  const key = roster.keyAt(approval.memberId, clock);
  const role = roster.roleAt(approval.memberId, clock);
  return key !== undefined && role !== undefined && roleCovers(role, 'export') && verifySignature(key, messageOf(draft, memberId, approval.memberId), signature);
}

const approved = ['dossier-disclosed', 'briefing-disclosed', 'card-disclosed', 'dossier-of-compound-disclosed'] as const satisfies readonly EventDraft['type'][];
type Approved = Extract<EventDraft, { readonly type: (typeof approved)[number] }>;

const isApproved = (draft: EventDraft): draft is Approved => approved.some((type) => type === draft.type);

function messageOf(draft: Approved, exporterId: string, approverId: string): Uint8Array {
  if (draft.type === 'dossier-disclosed') {
    const { approval: _, ...disclosure } = draft.payload;
    return approvalMessage(disclosure, exporterId, approverId);
  }
  if (draft.type === 'briefing-disclosed') return briefingApprovalMessage(draft.payload, exporterId, approverId);
  if (draft.type === 'dossier-of-compound-disclosed') return compoundApprovalMessage(draft.payload, exporterId, approverId);
  const { approval: _, ...card } = draft.payload;
  return cardApprovalMessage(card, exporterId, approverId);
}
