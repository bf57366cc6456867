import { overrideReasons } from '#shared/domain/consent.ts';
import { approvalKinds, approvalOverrides } from '#shared/domain/disclosure.ts';
import { purposes } from '#shared/domain/referral.ts';
import { sealings } from '#shared/domain/sealing.ts';
import { presetNames, tlpLabels } from '#shared/redaction/presets.ts';
import { countShape, fields, hashShape, idShape, listOf, nullable, oneOf, signatureShape, textShape, type Shape } from './payload-shape.ts';

const approvalFields = fields({ kind: oneOf(approvalKinds), memberId: nullable(idShape), signature: nullable(signatureShape), override: nullable(oneOf(approvalOverrides)) });

const disclosedFields = {
  disclosureId: idShape,
  dossierId: idShape,
  preset: oneOf(presetNames),
  tlp: oneOf(tlpLabels),
  receiverId: nullable(idShape),
  purpose: nullable(oneOf(purposes)),
  format: textShape,
  /** Of the file as it lies on the disk, sealed where it is. */
  sizeBytes: countShape,
  sha256: hashShape,
  disclosedAt: countShape,
  tips: listOf(fields({ tipId: idShape, consentId: nullable(idShape), withoutConsent: nullable(oneOf(overrideReasons)) })),
  /** `signature`: the approver's own over all of the above and who exports (approval-message.ts). */
  approval: approvalFields,
};
/** `keySha256`: of the receiver's key as it is written, where the file is sealed to one. */
const disclosed = fields({ ...disclosedFields, sealing: nullable(oneOf(sealings)), keySha256: nullable(hashShape) });
const disclosedUnsealed = fields(disclosedFields);
/** Version 1 sealed nothing. */
const disclosedAtFirst: Shape<ReturnType<typeof disclosed>> = (value) => ({ ...disclosedUnsealed(value), sealing: null, keySha256: null });

const explainedFields = { tipId: idShape, disclosureId: idShape, purposeWords: textShape, withoutConsentWords: textShape, approvalWords: textShape, shownBecause: textShape };
/** `plainBecause`: why the file is not sealed. */
const explained = fields({ ...explainedFields, plainBecause: textShape });
const explainedOnly = fields(explainedFields);
/** Version 1 did not ask why a file is not sealed. */
const explainedAtFirst: Shape<ReturnType<typeof explained>> = (value) => ({ ...explainedOnly(value), plainBecause: '' });

/** A document of counts: no tip is in it, so that all of it stays, also what staff wrote. `from`, `until`: months, as 2031-03. */
const briefed = fields({
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
  sealing: oneOf(sealings),
  keySha256: nullable(hashShape),
  plainBecause: textShape,
  approvalWords: textShape,
  /** `signature`: the approver's own over all of the above but what staff wrote, and who exports (approval-message.ts). */
  approval: approvalFields,
});

/**
 * Events about what left. The first says who, what and on whose consent in ids and codes, and stays when a tip of it is deleted; what staff wrote is in
 * an event of each tip, which goes with it.
 */
export const disclosureEvents = {
  'dossier-disclosed': { version: 2, subject: 'disclosureId', shape: disclosed, earlier: { 1: disclosedAtFirst } },
  'disclosure-explained': { version: 2, subject: 'tipId', shape: explained, earlier: { 1: explainedAtFirst } },
  'briefing-disclosed': { version: 1, subject: 'disclosureId', shape: briefed },
  /** Somebody has looked at what was overridden. */
  'disclosure-reviewed': { version: 1, subject: 'disclosureId', shape: fields({ disclosureId: idShape, reviewedAt: countShape }) },
  /** The file that was written is deleted from this laptop's disk, as well as a program can. */
  'exported-file-removed': { version: 1, subject: 'disclosureId', shape: fields({ disclosureId: idShape, removedAt: countShape }) },
} as const;
