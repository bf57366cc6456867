import { useCallback, useEffect, useRef } from 'react';
import type { Request } from '#shared/contract/contract.ts';
import type { Code } from '#shared/errors.ts';
import { useApi } from '../../api/ConnectionProvider.tsx';

type Draft = Request<'reply.keepDraft'>['draft'];

/** A lock may come at any moment: what was typed is in the vault so long after the last key. */
const settleMs = 400;

export interface KeptDraft {
  /** Takes what is being written; it is stored when typing pauses. */
  readonly keep: (draft: Draft) => void;
  /** Stores what waits, now. */
  readonly flush: () => Promise<void>;
  /** What waits is of no use any more. */
  readonly drop: () => void;
}

/** Stores a draft while it is written; `onFault` is told when the vault refuses it. */
export function useKeptDraft(tipId: string, onFault: (code: Code) => void): KeptDraft {
  const api = useApi();
  const waiting = useRef<{ readonly draft: Draft; readonly timer: number }>(undefined);
  const drop = useCallback((): void => {
    if (waiting.current) window.clearTimeout(waiting.current.timer);
    waiting.current = undefined;
  }, []);
  const flush = useCallback(async (): Promise<void> => {
    const last = waiting.current;
    drop();
    if (last === undefined) return;
    const result = await api['reply.keepDraft']({ tipId, draft: last.draft });
    if (!result.ok) onFault(result.code);
  }, [api, tipId, drop, onFault]);
  const keep = useCallback(
    (draft: Draft): void => {
      drop();
      waiting.current = { draft, timer: window.setTimeout(() => void flush(), settleMs) };
    },
    [drop, flush],
  );
  // Whatever takes the dialog away, what waits is stored.
  const last = useRef(flush);
  useEffect(() => {
    last.current = flush;
  }, [flush]);
  useEffect(() => () => void last.current(), []);
  return { keep, flush, drop };
}
