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

const compoundLabel = 'tipkeep approval of a compound dossier 1';

/** The same for a dossier about a compound: everything that its event says but what staff wrote. */
export function compoundApprovalMessage(disclosure: Omit<Payload<'dossier-of-compound-disclosed'>, 'approval' | 'approvalWords' | 'plainBecause' | 'purposeWords'>, exporterId: string, approverId: string): Uint8Array {
  const { disclosureId, compoundId, preset, tlp, receiverId, purpose, language, format, sizeBytes, sha256, disclosedAt, sealing, keySha256, tips } = disclosure;
  const said = [disclosureId, compoundId, preset, tlp, receiverId, purpose, language, format, String(sizeBytes), sha256, String(disclosedAt), sealing, keySha256];
  return framed([compoundLabel, exporterId, approverId, ...said, ...tips.flatMap(({ tipId, consentId, withoutConsent }) => [tipId, consentId, withoutConsent])]);
}

const briefingLabel = 'tipkeep approval of a briefing 1';

/** The same for a briefing: everything that its event says but what staff wrote. */
export function briefingApprovalMessage(briefing: Omit<Payload<'briefing-disclosed'>, 'approval' | 'approvalWords' | 'plainBecause' | 'purposeWords' | 'title'>, exporterId: string, approverId: string): Uint8Array {
  const { disclosureId, preset, tlp, receiverId, purpose, from, until, language, format, sizeBytes, sha256, disclosedAt, sealing, keySha256 } = briefing;
  return framed([briefingLabel, exporterId, approverId, disclosureId, preset, tlp, receiverId, purpose, from, until, language, format, String(sizeBytes), sha256, String(disclosedAt), sealing, keySha256]);
}
