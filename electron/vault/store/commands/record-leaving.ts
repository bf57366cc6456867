import type { ToldLanguage } from '#shared/domain/telling-way.ts';
import { hex } from '#vault/crypto/hash.ts';
import { appendEvents } from '../events/append-events.ts';
import type { VaultContext } from '../events/vault-context.ts';

/** A finished file, by size and SHA-256. */
export interface FinishedFile {
  readonly sizeBytes: number;
  readonly sha256: Uint8Array;
}

/** Writes down that an attachment was saved in the clear, in one transaction of its own. */
export function recordAttachmentSaved(context: VaultContext, tipId: string, attachmentId: string, file: FinishedFile): void {
  context.database.transaction(() =>
    appendEvents(context, [{ type: 'attachment-saved', payload: { tipId, attachmentId, sizeBytes: file.sizeBytes, sha256: hex(file.sha256) } }]),
  );
}

/** Writes down that a record of a tip's custody left, in one transaction of its own. */
export function recordCustodyExport(context: VaultContext, tipId: string, format: 'json' | 'page', file: FinishedFile): void {
  context.database.transaction(() => appendEvents(context, [{ type: 'custody-exported', payload: { tipId, format, sizeBytes: file.sizeBytes, sha256: hex(file.sha256) } }]));
}


/** One text that leaves in a sealed file for an interpreter. */
export interface InterpreterPackage extends FinishedFile {
  readonly packageId: string;
  readonly tipId: string;
  /** Of the text or the transcript. */
  readonly sourceId: string;
  /** Of the text as it leaves, `hidden` passages of it hidden. */
  readonly textSha256: Uint8Array;
  /** That it is to be translated into. */
  readonly language: ToldLanguage;
  readonly interpreter: string;
  readonly hidden: number;
}

/** Records that a text left for an interpreter, before the file is there; what comes back is matched to it. */
export function recordInterpreterPackage(context: VaultContext, { textSha256, sha256, sizeBytes, ...sent }: InterpreterPackage): void {
  context.database.transaction(() => appendEvents(context, [{ type: 'interpreter-package-saved', payload: { ...sent, sizeBytes, textSha256: hex(textSha256), sha256: hex(sha256), savedAt: context.now() } }]));
}
