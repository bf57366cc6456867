import { useCallback, useRef, useState } from 'react';
import type { WrittenDraft } from '#shared/contract/writing-calls.ts';
import type { Code } from '#shared/errors.ts';
import { useApi } from '../../api/ConnectionProvider.tsx';

export interface Writing {
  readonly draft: WrittenDraft;
  /** undefined until it has been kept once. */
  readonly draftId: string | undefined;
  readonly keptAt: number | undefined;
  readonly isKept: boolean;
  readonly code: Code | undefined;
  readonly change: (part: Partial<WrittenDraft>) => void;
  /** Begins another, or goes on with one that is kept. */
  readonly begin: (draft: WrittenDraft, draftId?: string) => void;
  /** Keeps what is not kept yet; undefined when that was refused, and `code` says why. */
  readonly settle: () => Promise<string | undefined>;
  readonly fail: (code: Code | undefined) => void;
}

interface Held {
  draft: WrittenDraft;
  draftId: string | null;
  /** Goes up with every change; what was kept last. */
  version: number;
  keptVersion: number;
}

export function emptyDraft(now: number): WrittenDraft {
  return { way: null, saidAt: now, language: 'und', narrative: '', place: '', when: '', safeContact: '' };
}

/**
 * One draft and its way into the vault: one call at a time, the latest state last. No pause in typing is waited for, since a lock takes the window away at once and
 * asks nobody.
 */
export function useWriting(now: number): Writing {
  const api = useApi();
  const [first] = useState(() => emptyDraft(now));
  const held = useRef<Held>({ draft: first, draftId: null, version: 0, keptVersion: 0 });
  const running = useRef<Promise<boolean>>(undefined);
  const [shown, setShown] = useState<{ readonly draft: WrittenDraft; readonly draftId: string | undefined; readonly keptAt: number | undefined; readonly isKept: boolean }>({ draft: first, draftId: undefined, keptAt: undefined, isKept: true });
  const [code, setCode] = useState<Code>();

  const keepOnce = useCallback(async (): Promise<boolean> => {
    const { current } = held;
    const { version, draft, draftId } = current;
    const result = await api['writing.keep']({ draftId, draft });
    if (!result.ok) {
      setCode(result.code);
      return false;
    }
    // Another may have been begun meanwhile.
    if (held.current === current) {
      current.draftId = result.value.draftId;
      current.keptVersion = version;
      setCode(undefined);
      setShown({ draft: current.draft, draftId: result.value.draftId, keptAt: result.value.keptAt, isKept: current.version === version });
    }
    return true;
  }, [api]);

  const settle = useCallback(async (): Promise<string | undefined> => {
    for (;;) {
      if (running.current !== undefined) {
        await running.current;
        continue;
      }
      if (held.current.version === held.current.keptVersion) return held.current.draftId ?? undefined;
      running.current = keepOnce();
      const isDone = await running.current;
      running.current = undefined;
      if (!isDone) return undefined;
    }
  }, [keepOnce]);

  return {
    ...shown,
    code,
    fail: setCode,
    settle,
    change: (part) => {
      held.current.draft = { ...held.current.draft, ...part };
      held.current.version += 1;
      setShown((before) => ({ ...before, draft: held.current.draft, isKept: false }));
      void settle();
    },
    begin: (next, draftId) => {
      held.current = { draft: next, draftId: draftId ?? null, version: 0, keptVersion: 0 };
      setCode(undefined);
      setShown({ draft: next, draftId, keptAt: undefined, isKept: true });
    },
  };
}
