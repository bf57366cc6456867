import { framed } from './event-hash.ts';
import type { Payload } from './event-types.ts';

const label = 'tipkeep card approval 1';

/** What an approver signs beside the member who lets an emergency card out: everything that its event says, and who the two are. Framed like an event. */
export function cardApprovalMessage(card: Omit<Payload<'card-disclosed'>, 'approval'>, exporterId: string, approverId: string): Uint8Array {
  const { disclosureId, receiverId, purpose, items, format, sizeBytes, sha256, statements, disclosedAt, tips } = card;
  return framed([
    label,
    exporterId,
    approverId,
    disclosureId,
    receiverId,
    purpose,
    items.join(' '),
    format,
    String(sizeBytes),
    sha256,
    String(statements),
    String(disclosedAt),
    ...tips.flatMap(({ tipId, consentId, withoutConsent }) => [tipId, consentId, withoutConsent]),
  ]);
}
