import { framed } from './event-hash.ts';
import type { Payload } from './event-types.ts';

const label = 'tipkeep approval 1';
/** Of a disclosure that says how its file is sealed. */
const sealedLabel = 'tipkeep approval 2';

/** What an approver signs beside the member who exports: everything that a disclosure's event says, and who the two are. Framed like an event. */
export function approvalMessage(disclosure: Omit<Payload<'dossier-disclosed'>, 'approval'>, exporterId: string, approverId: string): Uint8Array {
  const { disclosureId, dossierId, preset, tlp, receiverId, purpose, format, sizeBytes, sha256, disclosedAt, tips, sealing, keySha256 } = disclosure;
  return framed([
    sealing === null ? label : sealedLabel,
    exporterId,
    approverId,
    disclosureId,
    dossierId,
    preset,
    tlp,
    receiverId,
    purpose,
    format,
    String(sizeBytes),
    sha256,
    String(disclosedAt),
    ...(sealing === null ? [] : [sealing, keySha256]),
    ...tips.flatMap(({ tipId, consentId, withoutConsent }) => [tipId, consentId, withoutConsent]),
  ]);
}
