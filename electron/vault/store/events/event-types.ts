import { fileHandlings } from '#shared/domain/tip-content.ts';
import { statuses } from '#shared/domain/status.ts';
import { transcriptLanguages } from '#shared/domain/transcript.ts';
import { tellingWays } from '#shared/domain/telling-way.ts';
import { urgencies } from '#shared/domain/urgency.ts';
import { claimEvents } from './claim-events.ts';
import { compoundEvents } from './compound-events.ts';
import { deletionEvents } from './deletion-events.ts';
import { disclosureEvents } from './disclosure-events.ts';
import { findingEvents } from './finding-events.ts';
import { incidentEvents } from './incident-events.ts';
import { individualEvents } from './individual-events.ts';
import { intakeKeyEvents } from './intake-key-events.ts';
import { countShape, fields, hashShape, idShape, listOf, nullable, oneOf, textShape, type Shape, type Shaped } from './payload-shape.ts';
import { languageEvents } from './language-events.ts';
import { organisationEvents } from './organisation-events.ts';
import { peopleEvents } from './people-events.ts';
import { placeEvents } from './place-events.ts';
import { cardEvents } from './card-events.ts';
import { referralEvents } from './referral-events.ts';
import { registerEvents } from './register-events.ts';
import { replyEvents } from './reply-events.ts';
import { screeningEvents } from './screening-events.ts';
import { shiftEvents } from './shift-events.ts';
import { siteEvents } from './site-events.ts';
import { tagEvents } from './tag-events.ts';
import { workEvents } from './work-events.ts';
import { workflowEvents } from './workflow-events.ts';

const sealedFormats = ['tipkeep', 'tipkeep-armour', 'sealed-box', 'age'] as const;
/** How a tip was sealed, or `manual` for one that staff wrote down; the words of the contract. */
export const tipFormats = [...sealedFormats, 'manual'] as const;
export type TipFormat = (typeof tipFormats)[number];

const reporterFields = ['narrative', 'place', 'when'] as const;
/** `safeContact`: how the person may be reached without harm. Never read for a dossier. */
export const textFields = [...reporterFields, 'safeContact'] as const;
export type TextField = (typeof textFields)[number];

/** Whether a backup lies on another disk than the vault. */
export const outsideKinds = ['yes', 'no', 'unknown'] as const;
export type Outside = (typeof outsideKinds)[number];

const receivedFields = { tipId: idShape, number: countShape, innerId: textShape, plaintextSha256: hashShape, sealedSha256: hashShape, receivedAt: countShape, writtenAt: nullable(textShape) };
const receivedFile = { attachmentId: idShape, mediaType: textShape, sizeBytes: countShape, sha256: hashShape };
const tipReceived = fields({
  ...receivedFields,
  format: oneOf(tipFormats),
  /** null: not sealed to any. */
  keyId: nullable(idShape),
  texts: listOf(fields({ textId: idShape, field: oneOf(textFields), sha256: hashShape })),
  /** Of what was chosen and the receipt, salted (store/tip-details.ts); null where there is none. */
  detailsSha256: nullable(hashShape),
  attachments: listOf(fields({ ...receivedFile, handling: nullable(oneOf(fileHandlings)) })),
  /** Of a tip that staff wrote down, else null. `saidAt` null: not known. */
  told: nullable(fields({ way: oneOf(tellingWays), saidAt: nullable(countShape), language: textShape })),
});
const tipReceivedSealed = fields({
  ...receivedFields,
  format: oneOf(sealedFormats),
  keyId: idShape,
  texts: listOf(fields({ textId: idShape, field: oneOf(reporterFields), sha256: hashShape })),
  attachments: listOf(fields(receivedFile)),
});
/** Version 1 knew only what came sealed, texts and files as they came. */
const tipReceivedAtFirst: Shape<ReturnType<typeof tipReceived>> = (value) => {
  const { attachments, ...rest } = tipReceivedSealed(value);
  return { ...rest, detailsSha256: null, attachments: attachments.map((file) => ({ ...file, handling: null })), told: null };
};

const statusFields = { tipId: idShape, from: oneOf(statuses), to: oneOf(statuses) };
const statusSet = fields({ ...statusFields, outcome: nullable(fields({ outcomeId: idShape, name: textShape })) });
const statusSetOnly = fields(statusFields);
/** Version 1 did not ask what came of a tip. */
const statusSetAtFirst: Shape<ReturnType<typeof statusSet>> = (value) => ({ ...statusSetOnly(value), outcome: null });

/**
 * Every kind of event: its version, the field of the payload that names its subject, and the payload's shape.
 * A released shape never changes; a change is a further version, and `earlier` reads the old ones as the newest.
 * Times are milliseconds since 1970, UTC. Bodies of texts and keys of blobs are content, so they are referred to by id and
 * hash and never copied here (docs/formats/event-log.md).
 */
export const eventTypes = {
  ...peopleEvents,
  ...intakeKeyEvents,
  'tip-received': { version: 2, subject: 'tipId', shape: tipReceived, earlier: { 1: tipReceivedAtFirst } },
  'tip-quarantined': { version: 1, subject: 'quarantineId', shape: fields({ quarantineId: idShape, code: textShape, receivedAt: countShape, sizeBytes: countShape, sha256: hashShape }) },
  /** Tried again, it opened: the bytes are the original of this tip now. */
  'quarantine-opened': { version: 1, subject: 'quarantineId', shape: fields({ quarantineId: idShape, tipId: idShape }) },
  /** A person gave up a tip of which only some parts had come. */
  'parts-discarded': { version: 1, subject: 'discardId', shape: fields({ discardId: idShape, armourId: textShape, parts: countShape, kept: countShape, sizeBytes: countShape, at: countShape }) },
  'urgency-set': { version: 1, subject: 'tipId', shape: fields({ tipId: idShape, from: oneOf(urgencies), to: oneOf(urgencies) }) },
  /** Somebody other than whoever set it to danger now has read it and agrees. */
  'second-read': { version: 1, subject: 'tipId', shape: fields({ tipId: idShape, memberId: idShape, readAt: countShape }) },
  /** `outcome`: what came of it, as it was called then; null for every status but `closed`. */
  'status-set': { version: 2, subject: 'tipId', shape: statusSet, earlier: { 1: statusSetAtFirst } },
  /** One for each tip of the dossier, under one batch id. */
  'dossier-exported': { version: 1, subject: 'tipId', shape: fields({ dossierId: idShape, tipId: idShape, format: textShape, sizeBytes: countShape, sha256: hashShape, exportedAt: countShape }) },
  /** A copy was opened on its disk, all of it, and is what the vault was then. `events` and `clock`: how far the log had come. */
  'backup-verified': {
    version: 1,
    subject: 'backupId',
    shape: fields({ backupId: idShape, placeId: idShape, name: textShape, at: countShape, events: countShape, clock: textShape, tips: countShape, files: countShape, sizeBytes: countShape, outside: oneOf(outsideKinds) }),
  },
  'backup-removed': { version: 1, subject: 'backupId', shape: fields({ backupId: idShape, at: countShape }) },
  /** First event of a restored vault's own chain. `deletedAgain`: tips deleted since that backup was made. */
  'vault-restored': { version: 1, subject: 'backupId', shape: fields({ backupId: idShape, at: countShape, events: countShape, deletedAgain: countShape }) },
  /** This vault took the place of another one, with other keys; the log goes on through it. */
  'vault-rekeyed': { version: 1, subject: 'vaultId', shape: fields({ vaultId: idShape, formerVaultId: idShape, rekeyedAt: countShape }) },
  /** A file staff added. `partsSha256` is over the hashes of its parts, in order. The name is content. */
  'evidence-added': {
    version: 1,
    subject: 'tipId',
    shape: fields({ tipId: idShape, evidenceId: idShape, fileNameSha256: hashShape, mediaType: textShape, sizeBytes: countShape, sha256: hashShape, partsSha256: hashShape, addedAt: countShape }),
  },
  'evidence-saved': { version: 1, subject: 'tipId', shape: fields({ tipId: idShape, evidenceId: idShape, sizeBytes: countShape, sha256: hashShape }) },
  'attachment-saved': { version: 1, subject: 'tipId', shape: fields({ tipId: idShape, attachmentId: idShape, sizeBytes: countShape, sha256: hashShape }) },
  /** What staff heard in a recording, in one version. The words are content. */
  'transcript-written': { version: 1, subject: 'tipId', shape: fields({ tipId: idShape, fileId: idShape, transcriptId: idShape, language: oneOf(transcriptLanguages), sha256: hashShape, writtenAt: countShape }) },
  ...deletionEvents,
  ...replyEvents,
  ...workEvents,
  ...compoundEvents,
  ...incidentEvents,
  ...individualEvents,
  ...tagEvents,
  ...claimEvents,
  ...screeningEvents,
  ...referralEvents,
  ...disclosureEvents,
  ...cardEvents,
  ...languageEvents,
  ...registerEvents,
  ...workflowEvents,
  ...shiftEvents,
  ...findingEvents,
  ...organisationEvents,
  ...siteEvents,
  ...placeEvents,
} as const;

export type EventType = keyof typeof eventTypes;
export type Payload<T extends EventType> = Shaped<(typeof eventTypes)[T]['shape']>;

/** An event that is about to be written. */
export type EventDraft = { readonly [T in EventType]: { readonly type: T; readonly payload: Payload<T> } }[EventType];

/** Reads the payload of a stored event: undefined for a type or version this program does not know. Throws a PayloadFault on any other shape. */
export function readPayload(type: string, version: number, payload: Uint8Array): EventDraft | undefined {
  const shape = isEventType(type) ? shapeOf(type, version) : undefined;
  if (shape === undefined) return undefined;
  const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(payload));
  // The shape belongs to the type, which the compiler cannot follow through the table.
  return { type, payload: shape(value) } as EventDraft;
}

/** Whether this program can read events of this type and version; one of another was written by a newer one. */
export function isKnownEvent(type: string, version: number): boolean {
  return isEventType(type) && shapeOf(type, version) !== undefined;
}

/** The id an event is about: its tip where it has one. */
export function subjectOf(draft: EventDraft): string {
  const name: string = eventTypes[draft.type].subject;
  return (draft.payload as Readonly<Record<string, string>>)[name] ?? '';
}

function shapeOf(type: EventType, version: number): Shape<unknown> | undefined {
  const { version: newest, shape, earlier = {} }: { readonly version: number; readonly shape: Shape<unknown>; readonly earlier?: Readonly<Record<number, Shape<unknown>>> } = eventTypes[type];
  if (version === newest) return shape;
  return Object.hasOwn(earlier, version) ? earlier[version] : undefined;
}

function isEventType(type: string): type is EventType {
  return Object.hasOwn(eventTypes, type);
}
