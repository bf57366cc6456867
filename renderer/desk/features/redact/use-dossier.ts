import { useRef, useState } from 'react';
import type { Result } from '#shared/result.ts';
import type { DossierBlock, DossierDraft } from '#shared/contract/dossier-calls.ts';
import type { Code } from '#shared/errors.ts';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { useReply, type Loaded } from '../../api/use-reply.ts';
import type { TextSelection } from './use-text-selection.ts';

export interface OpenDossier {
  readonly loaded: Loaded<DossierDraft>;
  readonly blocks: Loaded<{ readonly blocks: readonly DossierBlock[] }>;
  readonly code: Code | undefined;
  readonly hide: (selection: TextSelection, action: 'remove' | 'pseudonym', everyOccurrence: boolean) => Promise<boolean>;
  /** Shows these passages again. */
  readonly show: (redactionIds: readonly string[]) => Promise<boolean>;
  /** The passages of the last decision made here that still stand, for undo. */
  readonly lastHidden: () => readonly string[] | undefined;
  readonly markReviewed: (textId: string, reviewed: boolean) => Promise<boolean>;
}

const redactionIds = (draft: DossierDraft): readonly string[] => [...new Set(draft.texts.flatMap((text) => text.hidden.map((hidden) => hidden.redactionId)))];

/** One dossier and its preview; every decision goes to the vault, and what comes back is what is shown. */
export function useDossier(dossierId: string): OpenDossier {
  const api = useApi();
  const { loaded, put } = useReply('dossier.get', { dossierId });
  const { loaded: blocks, reload } = useReply('dossier.preview', { dossierId, preset: null });
  const [code, setCode] = useState<Code>();
  const decisions = useRef<(readonly string[])[]>([]);
  const before = loaded.state === 'ready' ? redactionIds(loaded.value) : [];

  const take = (result: Result<DossierDraft, Code>): result is { readonly ok: true; readonly value: DossierDraft } => {
    setCode(result.ok ? undefined : result.code);
    if (result.ok) put(result.value);
    reload();
    return result.ok;
  };
  return {
    loaded,
    blocks,
    code,
    hide: async ({ textId, start, end }, action, everyOccurrence) => {
      const result = await api['dossier.hide']({ dossierId, textId, start, end, action, everyOccurrence });
      if (!take(result)) return false;
      decisions.current.push(redactionIds(result.value).filter((id) => !before.includes(id)));
      return true;
    },
    show: async (ids) => {
      for (const redactionId of ids) if (!take(await api['dossier.show']({ dossierId, redactionId }))) return false;
      decisions.current = decisions.current.map((decision) => decision.filter((id) => !ids.includes(id))).filter((decision) => decision.length > 0);
      return true;
    },
    lastHidden: () => decisions.current.at(-1),
    markReviewed: async (textId, reviewed) => take(await api['dossier.markReviewed']({ dossierId, textId, reviewed })),
  };
}
