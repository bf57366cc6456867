import type { RandomBytes } from '#shared/sealed-tip/bytes.ts';
import { sealTipInSteps } from '#shared/sealed-tip/seal.ts';
import { pauseAfter } from './pause-after.ts';
import { tipContentOf, type ChosenFile, type Draft } from './draft.ts';

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
  | { readonly outcome: 'sealed'; readonly bytes: Uint8Array }
  | { readonly outcome: 'unreadable'; readonly file: ChosenFile }
  | { readonly outcome: 'stopped' }
  | { readonly outcome: 'failed' };

/**
 * Reads the chosen files and seals everything, letting the page breathe between steps. The copies of the files' bytes made here are overwritten
 * at the end; what the browser itself has read is out of a page's reach.
 */
export async function sealDraft({ draft, recipients, innerId, formLanguage, now, randomBytes, signal, onProgress }: DraftToSeal): Promise<SealedDraft> {
  const attachments: Uint8Array[] = [];
  try {
    for (const chosen of draft.files) {
      const bytes = await readWhole(chosen.file);
      if (signal.aborted) return { outcome: 'stopped' };
      if (bytes === undefined) return { outcome: 'unreadable', file: chosen };
      attachments.push(bytes);
    }
    const content = tipContentOf(draft, { innerId, formLanguage, writtenAt: new Date(now()).toISOString() });
    const steps = sealTipInSteps({ content, attachments, recipients, randomBytes }, pauseAfter(now));
    for (let step = await steps.next(); ; step = await steps.next()) {
      if (signal.aborted) return { outcome: 'stopped' };
      if (step.done === true) return { outcome: 'sealed', bytes: step.value };
      onProgress(step.value.doneBytes / step.value.totalBytes);
    }
  } catch {
    // Whatever it was (no memory, most likely), the reporter keeps what was written and can try with fewer files.
    return { outcome: 'failed' };
  } finally {
    for (const bytes of attachments) bytes.fill(0);
  }
}

/** All bytes, or undefined when the file is gone, forbidden or no longer as long as it was. */
async function readWhole(file: File): Promise<Uint8Array | undefined> {
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return bytes.length === file.size ? bytes : undefined;
  } catch {
    return undefined;
  }
}
