import { maximumHeaderBytes } from '#shared/sealed-tip/header.ts';
import { plainPrimitives } from '#shared/sealed-tip/primitives.ts';
import { ThreadFault, ThreadsUnavailable, type StartThreads } from '../platform/thread-pool.ts';
import { isBinaryTip, ItemOpener, type FileLook, type HeaderFound, type OpenedFile } from './item-opener.ts';
import type { KeySeed } from './known-keys.ts';

/** Helpers that open sealed tips for as long as one preview or one import lasts. They read no file and see no vault. */
export interface TipOpeners {
  /** Whether a file would open, as cheaply as its format allows. `failed`: the program itself failed on it. */
  look(file: Uint8Array): Promise<FileLook | 'failed'>;
  open(file: Uint8Array, found: HeaderFound | undefined): Promise<OpenedFile | 'failed'>;
  /** The helpers end, and with them their memory and the keys in it. */
  end(): Promise<void>;
}

export type StartOpeners = (seeds: readonly KeySeed[]) => TipOpeners;

/** What a thread of the pool is asked; opening-thread.ts answers. */
export type OpeningQuestion =
  | { readonly kind: 'header'; readonly head: Uint8Array; readonly sealedBytes: number }
  | { readonly kind: 'file'; readonly bytes: Uint8Array }
  | { readonly kind: 'open'; readonly bytes: Uint8Array; readonly found: HeaderFound | undefined };
export type OpeningAnswer = FileLook | OpenedFile | 'failed';

export function lookQuestion(file: Uint8Array): OpeningQuestion {
  return isBinaryTip(file) ? { kind: 'header', head: file.slice(0, maximumHeaderBytes), sealedBytes: file.length } : { kind: 'file', bytes: file };
}

/** A file that makes the program itself fail costs that file its opening, and no other. */
export async function answerQuestion(opener: ItemOpener, question: OpeningQuestion): Promise<OpeningAnswer> {
  try {
    switch (question.kind) {
      case 'header':
        return { look: opener.lookAtHeader(question.head, question.sealedBytes), parts: [] };
      case 'file':
        return await opener.lookAtFile(question.bytes);
      case 'open':
        return await opener.open(question.bytes, question.found);
    }
  } catch {
    return 'failed';
  }
}

/** In this very thread, with the plain primitives: for tests, and where no thread can be started. */
export const openersHere: StartOpeners = (seeds) => {
  const opener = new ItemOpener(seeds, plainPrimitives);
  return {
    look: async (file) => (await answerQuestion(opener, lookQuestion(file))) as FileLook | 'failed',
    open: async (file, found) => (await answerQuestion(opener, { kind: 'open', bytes: file, found })) as OpenedFile | 'failed',
    end: () => Promise.resolve(),
  };
};

/** In threads of their own: the vault's thread stays free to write and to answer the window. */
export function openersInThreads(startThreads: StartThreads): StartOpeners {
  return (seeds) => {
    const pool = startThreads(seeds);
    let here: TipOpeners | undefined;
    const ask = async <T>(question: OpeningQuestion, otherwise: (openers: TipOpeners) => Promise<T>): Promise<T | 'failed'> => {
      try {
        // The answer comes from opening-thread.ts in this same process.
        return (await pool.ask(question)) as T;
      } catch (problem) {
        if (problem instanceof ThreadFault) return 'failed';
        if (!(problem instanceof ThreadsUnavailable)) throw problem;
        here ??= openersHere(seeds);
        return otherwise(here);
      }
    };
    return {
      look: (file) => ask(lookQuestion(file), (openers) => openers.look(file)),
      open: (file, found) => ask({ kind: 'open', bytes: file, found }, (openers) => openers.open(file, found)),
      end: () => pool.end(),
    };
  };
}
