import { overrideReasons } from '#shared/domain/consent.ts';
import { approvalKinds, approvalOverrides } from '#shared/domain/disclosure.ts';
import { purposes } from '#shared/domain/referral.ts';
import { presetNames, tlpLabels } from '#shared/redaction/presets.ts';
import { countShape, fields, hashShape, idShape, listOf, nullable, oneOf, signatureShape, textShape } from './payload-shape.ts';

const approvalFields = fields({ kind: oneOf(approvalKinds), memberId: nullable(idShape), signature: nullable(signatureShape), override: nullable(oneOf(approvalOverrides)) });

/**
 * Events about what left. The first says who, what and on whose consent in ids and codes, and stays when a tip of it is deleted; what staff wrote is in
 * an event of each tip, which goes with it.
 */
export const disclosureEvents = {
  'dossier-disclosed': {
    version: 1,
    subject: 'disclosureId',
    shape: fields({
      disclosureId: idShape,
      dossierId: idShape,
      preset: oneOf(presetNames),
      tlp: oneOf(tlpLabels),
      receiverId: nullable(idShape),
      purpose: nullable(oneOf(purposes)),
      format: textShape,
      sizeBytes: countShape,
      sha256: hashShape,
      disclosedAt: countShape,
      tips: listOf(fields({ tipId: idShape, consentId: nullable(idShape), withoutConsent: nullable(oneOf(overrideReasons)) })),
      /** `signature`: the approver's own over all of the above and who exports (approval-message.ts). */
      approval: approvalFields,
    }),
  },
  'disclosure-explained': {
    version: 1,
    subject: 'tipId',
    shape: fields({ tipId: idShape, disclosureId: idShape, purposeWords: textShape, withoutConsentWords: textShape, approvalWords: textShape, shownBecause: textShape }),
  },
  /** A document of counts: no tip is in it, so that all of it stays, also what staff wrote. `from`, `until`: months, as 2031-03. */
  'briefing-disclosed': {
    version: 1,
    subject: 'disclosureId',
    shape: fields({
      disclosureId: idShape,
      preset: oneOf(presetNames),
      tlp: oneOf(tlpLabels),
      receiverId: nullable(idShape),
      purpose: nullable(oneOf(purposes)),
      purposeWords: textShape,
      title: textShape,
      from: textShape,
      until: textShape,
      language: textShape,
      format: textShape,
      sizeBytes: countShape,
      sha256: hashShape,
      disclosedAt: countShape,
      approvalWords: textShape,
      /** `signature`: the approver's own over all of the above but what staff wrote, and who exports (approval-message.ts). */
      approval: approvalFields,
    }),
  },
  /** Somebody has looked at what was overridden. */
  'disclosure-reviewed': { version: 1, subject: 'disclosureId', shape: fields({ disclosureId: idShape, reviewedAt: countShape }) },
} as const;
