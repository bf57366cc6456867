import * as v from 'valibot';
import type { Code } from '../errors.ts';
import type { Result } from '../result.ts';
import { backupCalls } from './backup-calls.ts';
import { carrierCalls, dropFolderTaken } from './carrier-calls.ts';
import { claimCalls } from './claim-calls.ts';
import { commitmentCalls } from './commitment-calls.ts';
import { compoundCalls } from './compound-calls.ts';
import { contentsCalls } from './contents-calls.ts';
import { custodyCalls } from './custody-calls.ts';
import { deletionCalls } from './deletion-calls.ts';
import { disclosureCalls } from './disclosure-calls.ts';
import { briefingCalls } from './briefing-calls.ts';
import { compoundDossierCalls } from './compound-dossier-calls.ts';
import { dossierCalls } from './dossier-calls.ts';
import { epochCalls } from './epoch-calls.ts';
import { evidenceCalls } from './evidence-calls.ts';
import { findingCalls } from './finding-calls.ts';
import { formDraftCalls } from './form-draft-calls.ts';
import { heldCalls } from './held-calls.ts';
import { leftOverCalls } from './left-over-calls.ts';
import { incidentCalls } from './incident-calls.ts';
import { intakeCalls } from './intake-calls.ts';
import { receiverCalls } from './receiver-calls.ts';
import { lockScreenCalls } from './lock-screen-calls.ts';
import { manyCalls } from './many-calls.ts';
import { organisationCalls } from './organisation-calls.ts';
import { outcomeCalls } from './outcome-calls.ts';
import { indicatorCalls } from './indicator-calls.ts';
import { overviewCalls } from './overview-calls.ts';
import { recipientCalls } from './recipient-calls.ts';
import { recoveryCalls } from './recovery-calls.ts';
import { emergencyCardCalls } from './emergency-card-calls.ts';
import { referralCalls } from './referral-calls.ts';
import { interpreterCalls } from './interpreter-calls.ts';
import { languageCalls } from './language-calls.ts';
import { pictureCalls } from './picture-calls.ts';
import { peopleCalls } from './people-calls.ts';
import { registerCalls } from './register-calls.ts';
import { replyCalls } from './reply-calls.ts';
import { retentionCalls } from './retention-calls.ts';
import { screeningCalls } from './screening-calls.ts';
import { sampleCalls } from './sample-calls.ts';
import { secondReadingCalls } from './second-reading-calls.ts';
import { sessionCalls } from './session-calls.ts';
import { count, id, text } from './schema.ts';
import { shiftCalls } from './shift-calls.ts';
import { similarCalls } from './similar-calls.ts';
import { siteCalls } from './site-calls.ts';
import { individualCalls } from './individual-calls.ts';
import { statementCalls } from './statement-calls.ts';
import { tagCalls } from './tag-calls.ts';
import { tipCalls } from './tip-calls.ts';
import { tipPlaceCalls } from './tip-place-calls.ts';
import { triageCalls } from './triage-calls.ts';
import { workCalls } from './work-calls.ts';
import { transcriptCalls } from './transcript-calls.ts';
import { viewingCalls } from './viewing-calls.ts';
import { writingCalls } from './writing-calls.ts';

/** Every call the renderer can make of the vault, once. The renderer's Api, the vault's Handlers and the router derive from it. */
export const contract = { ...sessionCalls, ...intakeCalls, ...tipCalls, ...dossierCalls, ...disclosureCalls, ...statementCalls, ...evidenceCalls, ...recoveryCalls, ...backupCalls, ...peopleCalls, ...deletionCalls, ...retentionCalls, ...custodyCalls, ...carrierCalls, ...contentsCalls, ...viewingCalls, ...transcriptCalls, ...epochCalls, ...replyCalls, ...writingCalls, ...similarCalls, ...recipientCalls, ...workCalls, ...compoundCalls, ...tagCalls, ...secondReadingCalls, ...claimCalls, ...screeningCalls, ...incidentCalls, ...receiverCalls, ...referralCalls, ...emergencyCardCalls, ...languageCalls, ...interpreterCalls, ...registerCalls, ...sampleCalls, ...outcomeCalls, ...triageCalls, ...manyCalls, ...shiftCalls, ...overviewCalls, ...findingCalls, ...indicatorCalls, ...organisationCalls, ...siteCalls, ...lockScreenCalls, ...formDraftCalls, ...individualCalls, ...tipPlaceCalls, ...briefingCalls, ...compoundDossierCalls, ...pictureCalls, ...commitmentCalls, ...heldCalls, ...leftOverCalls } as const;

export type CallName = keyof typeof contract;
export type Request<N extends CallName> = v.InferOutput<(typeof contract)[N]['request']>;
export type Reply<N extends CallName> = v.InferOutput<(typeof contract)[N]['reply']>;

/** What the renderer holds: one asynchronous function a call. */
export type Api = { readonly [N in CallName]: (request: Request<N>) => Promise<Result<Reply<N>, Code>> };

/** What the vault implements. */
export type Handlers = { readonly [N in CallName]: (request: Request<N>) => Promise<Result<Reply<N>, Code>> | Result<Reply<N>, Code> };

/** What the vault says without being asked. */
export const notices = {
  'import.progress': v.strictObject({ phase: v.picklist(['reading', 'opening']), done: count, total: count }),
  /** Bytes. `restoring`: copying back; the other phases are of a backup, `checking` of both. */
  'backup.progress': v.strictObject({ phase: v.picklist(['files', 'pages', 'checking', 'restoring']), done: count, total: count }),
  /** A file that is being made of a dossier. `total` 0: nobody knows how much there is. */
  'dossier.progress': v.strictObject({ phase: v.picklist(['looking', 'writing', 'checking']), done: count, total: count }),
  'rekey.progress': v.strictObject({ phase: v.picklist(['pages', 'files', 'checking']), done: count, total: count }),
  /** A large file on its way in or out: bytes done, of its size; saving counts it twice, once to prove it and once to write it. `id` is of the evidence or the attachment. */
  'file.progress': v.strictObject({ kind: v.picklist(['adding', 'saving']), id, done: count, total: count }),
  'tips.changed': v.strictObject({}),
  /** A shift was ended or taken over. */
  'shifts.changed': v.strictObject({}),
  /** What the member has opened, and nothing else. */
  'reading.changed': v.strictObject({}),
  /** The register of compounds. */
  'compounds.changed': v.strictObject({}),
  /** The searches that the office keeps. */
  'searches.changed': v.strictObject({}),
  /** Organisations, or what they are to compounds. */
  'organisations.changed': v.strictObject({}),
  /** Incidents, or which tips speak of them. */
  'incidents.changed': v.strictObject({}),
  /** A dossier left, or somebody looked at what was overridden. */
  'disclosures.changed': v.strictObject({}),
  /** The register of receivers of referrals. */
  'receivers.changed': v.strictObject({}),
  /** Rows of a table, or compounds of an import that is taken back. */
  'register.progress': v.strictObject({ phase: v.picklist(['reading', 'taking', 'undoing']), done: count, total: count }),
  /** Tips that are in the sample vault while it is made, of how many. */
  'sample.progress': v.strictObject({ done: count, total: count }),
  /** Files of the drop folder were taken. */
  'dropFolder.taken': dropFolderTaken,
  /** An answer was written or withdrawn, its term set, or the file of answers saved. */
  'replies.changed': v.strictObject({}),
  /** A deletion was asked for, taken back or carried out. */
  'deletions.changed': v.strictObject({}),
  /** After a deletion: sets of backups that are without it now, and sets where that failed. */
  'backups.remade': v.strictObject({ remade: count, failed: count }),
  /** Milliseconds until the idle lock, sent once a second during the last minute, and when a touch ends that minute. */
  'lock.countdown': v.strictObject({ remainingMs: v.nullable(count) }),
} as const;
export type NoticeName = keyof typeof notices;
export type Notice = { readonly [N in NoticeName]: { readonly notice: N; readonly value: v.InferOutput<(typeof notices)[N]> } }[NoticeName];

/** Messages on the port. Requests are numbered by the renderer; replies carry the number back. */
export const requestEnvelope = v.strictObject({ number: count, call: text(60), request: v.unknown() });
export interface RequestEnvelope {
  readonly number: number;
  readonly call: CallName;
  readonly request: unknown;
}
export type ReplyEnvelope =
  | { readonly number: number; readonly ok: true; readonly value: unknown }
  | { readonly number: number; readonly ok: false; readonly code: Code; readonly incident?: string };

/** A request of more than this many UTF-16 units in all its strings together is refused before it is parsed. */
export const requestUnitsAtMost = 1_000_000;
