import { useState } from 'react';
import type { Exported } from '#shared/contract/dossier-calls.ts';

type Written = Extract<Exported, { readonly outcome: 'written' }>;
/** What stays on the screen: everything but the words that open the file. */
type Told = Omit<Written, 'words'> | Exclude<Exported, Written>;

export interface ExportResult {
  readonly told: Told | undefined;
  /** null: there are none, or they were noted. */
  readonly words: readonly string[] | null;
  readonly take: (reply: Exported) => void;
  /** Another file is about to be made. */
  readonly clear: () => void;
  readonly forgetWords: () => void;
}

function withoutWords({ words: _words, ...told }: Written): Told {
  return told;
}

/** What became of a file, for as long as it is looked at; the words that open it until they are noted. */
export function useExportResult(): ExportResult {
  const [told, setTold] = useState<Told>();
  const [words, setWords] = useState<readonly string[] | null>(null);
  return {
    told,
    words,
    take: (reply) => {
      setTold(reply.outcome === 'written' ? withoutWords(reply) : reply);
      setWords(reply.outcome === 'written' ? reply.words : null);
    },
    clear: () => setTold(undefined),
    forgetWords: () => setWords(null),
  };
}
