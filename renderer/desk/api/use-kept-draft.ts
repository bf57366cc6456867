import { useCallback, useEffect, useRef } from 'react';
import type { Code } from '#shared/errors.ts';
import type { Result } from '#shared/result.ts';

/** A lock may come at any moment: what was typed is in the vault so long after the last key. */
const settleMs = 400;

export interface KeptDraft<T> {
  /** Takes what is being written; it is stored when typing pauses. */
  readonly keep: (draft: T) => void;
  /** Stores what waits, now. */
  readonly flush: () => Promise<void>;
  /** What waits is of no use any more. */
  readonly drop: () => void;
}

/** Stores a draft while it is written, and what waits when its place goes away; `onFault` is told when the vault refuses it. */
export function useKeptDraft<T>(store: (draft: T) => Promise<Result<unknown, Code>>, onFault: (code: Code) => void): KeptDraft<T> {
  const given = useRef({ store, onFault });
  useEffect(() => {
    given.current = { store, onFault };
  });
  const waiting = useRef<{ readonly draft: T; readonly timer: number }>(undefined);
  const drop = useCallback((): void => {
    if (waiting.current) window.clearTimeout(waiting.current.timer);
    waiting.current = undefined;
  }, []);
  const flush = useCallback(async (): Promise<void> => {
    const last = waiting.current;
    drop();
    if (last === undefined) return;
    const result = await given.current.store(last.draft);
    if (!result.ok) given.current.onFault(result.code);
  }, [drop]);
  const keep = useCallback(
    (draft: T): void => {
      drop();
      waiting.current = { draft, timer: window.setTimeout(() => void flush(), settleMs) };
    },
    [drop, flush],
  );
  useEffect(() => () => void flush(), [flush]);
  return { keep, flush, drop };
}
