import { useCallback, useEffect, useRef } from 'react';
import type { Code } from '#shared/errors.ts';
import type { Result } from '#shared/result.ts';

export interface KeptDraft<T> {
  /** Takes what is being written; it is on its way into the vault at once, or when the one before it has arrived. */
  readonly keep: (draft: T) => void;
  /** Resolves when nothing waits any more. */
  readonly flush: () => Promise<void>;
  /** What waits is of no use any more. */
  readonly drop: () => void;
}

/**
 * Stores a draft while it is written: no pause is waited for, since a lock takes the window away at once and asks nobody. One call is under way at a time and only the
 * latest waits for it, so a slow disk is not asked once for every key. `onFault` is told when the vault refuses a draft.
 */
export function useKeptDraft<T>(store: (draft: T) => Promise<Result<unknown, Code>>, onFault: (code: Code) => void): KeptDraft<T> {
  const given = useRef({ store, onFault });
  useEffect(() => {
    given.current = { store, onFault };
  });
  const waiting = useRef<{ readonly draft: T }>(undefined);
  const running = useRef<Promise<void>>(undefined);
  const drop = useCallback((): void => {
    waiting.current = undefined;
  }, []);
  const flush = useCallback((): Promise<void> => {
    running.current ??= (async () => {
      // Not before it is known as the one that is running.
      await Promise.resolve();
      try {
        for (let next = waiting.current; next !== undefined; next = waiting.current) {
          waiting.current = undefined;
          const result = await given.current.store(next.draft);
          if (!result.ok) given.current.onFault(result.code);
        }
      } finally {
        running.current = undefined;
      }
    })();
    return running.current;
  }, []);
  const keep = useCallback(
    (draft: T): void => {
      waiting.current = { draft };
      void flush();
    },
    [flush],
  );
  return { keep, flush, drop };
}
