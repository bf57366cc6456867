import type { RandomBytes } from '#shared/sealed-tip/bytes.ts';
import { readBytes, sealTipInSteps, type AttachmentSource } from '#shared/sealed-tip/seal.ts';
import { draftAttachments, tipContentOf, type Draft } from './draft.ts';
import { attachmentsOf, type ChosenFile } from './files/chosen-file.ts';
import { pauseAfter } from './pause-after.ts';
import type { Voice } from './voice/voice.ts';

export interface DraftToSeal {
  readonly draft: Draft;
  /** Public keys of intake keys. */
  readonly recipients: readonly Uint8Array[];
  /** 32 lower-case hex digits, the same for every sealing on one page: the desk then sees that two versions belong together. */
  readonly innerId: string;
  readonly formLanguage: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly randomBytes: RandomBytes;
  readonly signal: AbortSignal;
  /** 0 to 1. */
  readonly onProgress: (share: number) => void;
}

export type SealedDraft =
  | { readonly outcome: 'sealed'; readonly blob: Blob }
  /** The one of the draft that is gone, forbidden, or no longer what it was. */
  | { readonly outcome: 'unreadable'; readonly file: ChosenFile | Voice }
  | { readonly outcome: 'stopped' }
  | { readonly outcome: 'failed' };

/** Reads a file piece by piece. Whatever comes differs in size from what was asked for, or does not come, is `onUnreadable`. */
function sourceOf(blob: Blob, onUnreadable: () => void): AttachmentSource {
  return {
    sizeBytes: blob.size,
    read: async (offset, count) => {
      const bytes = await blob.slice(offset, offset + count).arrayBuffer().catch(() => new ArrayBuffer(0));
      if (bytes.byteLength !== count) onUnreadable();
      return new Uint8Array(bytes);
    },
  };
}

/** Sealed bytes given to the browser a piece at a time: a blob's bytes are not in the page's own memory, and on a small phone may be on its disk. They are sealed. */
function blobBuilder(): { readonly add: (bytes: Uint8Array) => void; readonly blob: () => Blob } {
  const done: Blob[] = [];
  let pending: Uint8Array<ArrayBuffer>[] = [];
  let pendingBytes = 0;
  const flush = () => {
    done.push(new Blob(pending));
    pending = [];
    pendingBytes = 0;
  };
  return {
    add(bytes) {
      // Never shared memory: sealing makes its own.
      pending.push(bytes as Uint8Array<ArrayBuffer>);
      pendingBytes += bytes.length;
      if (pendingBytes >= readBytes) flush();
    },
    blob() {
      flush();
      return new Blob(done, { type: 'application/octet-stream' });
    },
  };
}

/**
 * Seals everything, reading the files as it goes and letting the page breathe between steps: neither a file nor the sealed tip is ever whole in
 * the page's memory. The copies of the files' bytes made here are overwritten; what the browser itself has read is out of a page's reach.
 */
export async function sealDraft({ draft, recipients, innerId, formLanguage, now, randomBytes, signal, onProgress }: DraftToSeal): Promise<SealedDraft> {
  let unreadable: ChosenFile | Voice | undefined;
  const owners: readonly (ChosenFile | Voice)[] = [...(draft.voice ? [draft.voice] : []), ...draft.files.flatMap((file) => attachmentsOf(file).map(() => file))];
  try {
    const attachments = draftAttachments(draft).map(({ blob }, index) => sourceOf(blob, () => (unreadable = owners[index])));
    const content = tipContentOf(draft, { innerId, formLanguage, writtenAt: new Date(now()).toISOString() });
    const sealed = blobBuilder();
    const pause = pauseAfter(now);
    for await (const step of sealTipInSteps({ content, attachments, recipients, randomBytes })) {
      if (signal.aborted) return { outcome: 'stopped' };
      sealed.add(step.sealed);
      onProgress(step.doneBytes / step.totalBytes);
      await pause();
    }
    return { outcome: 'sealed', blob: sealed.blob() };
  } catch {
    // Whatever it was (no memory, most likely), the reporter keeps what was written and can try with fewer files.
    return unreadable === undefined ? { outcome: 'failed' } : { outcome: 'unreadable', file: unreadable };
  }
}
