import { useCallback, useEffect, useRef } from 'react';
import type { Code } from '#shared/errors.ts';
import type { Result } from '#shared/result.ts';

/**
 * So many calls go out without waiting for the reply to an earlier one. A lock lets no page send what it still holds: what was typed while one call was under way would be lost, and behind a
 * vault at work that may be a sentence. More would let a slow disk, asked once for every key, hold up everything else; and main ends a vault that has not begun to close after 600 ms
 * (vault-process.ts), which leaves each of four commits 150.
 */
export const underWayAtMost = 4;

export interface KeptDraft<T> {
  /** Takes what is being written; it is on its way into the vault at once, or, behind too many, when one before it has arrived. */
  readonly keep: (draft: T) => void;
  /** Resolves when nothing waits any more, and nothing is under way. */
  readonly flush: () => Promise<void>;
  /** What waits is of no use any more. What is under way arrives. */
  readonly drop: () => void;
}

/**
 * Stores a draft while it is written: no pause is waited for, since a lock takes the window away at once and asks nobody. The vault stores in the order in which it is asked. Behind
 * `underWayAtMost` calls only the latest waits. `onFault` is told when the vault refuses a draft.
 */
export function useKeptDraft<T>(store: (draft: T) => Promise<Result<unknown, Code>>, onFault: (code: Code) => void): KeptDraft<T> {
  const given = useRef({ store, onFault });
  useEffect(() => {
    given.current = { store, onFault };
  });
  const waiting = useRef<{ readonly draft: T }>(undefined);
  const underWay = useRef(new Set<Promise<void>>());
  const drop = useCallback((): void => {
    waiting.current = undefined;
  }, []);
  const flush = useCallback(async (): Promise<void> => {
    // What is typed in the same turn goes as one.
    await Promise.resolve();
    const send = async (draft: T): Promise<void> => {
      const result = await given.current.store(draft);
      if (!result.ok) given.current.onFault(result.code);
    };
    const calls = underWay.current;
    while (waiting.current !== undefined || calls.size > 0) {
      if (waiting.current !== undefined && calls.size < underWayAtMost) {
        const { draft } = waiting.current;
        waiting.current = undefined;
        const call = send(draft).finally(() => calls.delete(call));
        calls.add(call);
        continue;
      }
      // A call that fails is a bug, and told by itself: what waits goes out all the same.
      await Promise.race(calls).catch(() => undefined);
    }
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
