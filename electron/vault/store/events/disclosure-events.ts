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

/** A dossier about a compound: made of claims of these tips, of counts and of the register. What staff wrote is in an event of each tip, where there is one. */
const compoundDisclosed = fields({
  disclosureId: idShape,
  compoundId: idShape,
  preset: oneOf(presetNames),
  tlp: oneOf(tlpLabels),
  receiverId: nullable(idShape),
  purpose: nullable(oneOf(purposes)),
  language: textShape,
  format: textShape,
  sizeBytes: countShape,
  sha256: hashShape,
  disclosedAt: countShape,
  sealing: oneOf(sealings),
  keySha256: nullable(hashShape),
  tips: disclosedFields.tips,
  /** What staff wrote where no tip is in it, and nothing goes with one; empty where there is a tip. */
  purposeWords: textShape,
  approvalWords: textShape,
  plainBecause: textShape,
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
  /** Whoever exported said that they compared it with what the receiver holds: so many earlier files. */
  'disclosure-compared': { version: 1, subject: 'disclosureId', shape: fields({ disclosureId: idShape, earlier: countShape }) },
  /** One commitment of a disclosure was opened for somebody, in a file of this size and hash. `number`: 0 for the sealed tip, its files from 1. Why is in an event of the tip, which goes with it. */
  'commitment-opened': { version: 1, subject: 'disclosureId', shape: fields({ openingId: idShape, disclosureId: idShape, tipId: idShape, number: countShape, receiverId: idShape, sizeBytes: countShape, sha256: hashShape, openedAt: countShape }) },
  'opening-explained': { version: 1, subject: 'tipId', shape: fields({ tipId: idShape, openingId: idShape, because: textShape }) },
  'dossier-of-compound-disclosed': { version: 1, subject: 'disclosureId', shape: compoundDisclosed },
  /** A statement of this tip stands in what left. */
  'dossier-of-compound-left': { version: 1, subject: 'tipId', shape: fields({ tipId: idShape, disclosureId: idShape, format: textShape, leftAt: countShape }) },
  /** Somebody has looked at what was overridden. */
  'disclosure-reviewed': { version: 1, subject: 'disclosureId', shape: fields({ disclosureId: idShape, reviewedAt: countShape }) },
  /** The file that opens a commitment is deleted from this laptop's disk, as well as a program can. */
  'opening-file-removed': { version: 1, subject: 'disclosureId', shape: fields({ openingId: idShape, disclosureId: idShape, removedAt: countShape }) },
  /** The file that was written is deleted from this laptop's disk, as well as a program can. */
  'exported-file-removed': { version: 1, subject: 'disclosureId', shape: fields({ disclosureId: idShape, removedAt: countShape }) },
} as const;
