import { useCallback, useRef, useState } from 'react';
import type { WrittenDraft } from '#shared/contract/writing-calls.ts';
import type { Code } from '#shared/errors.ts';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { underWayAtMost } from '../../api/use-kept-draft.ts';

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
  /** Goes up with every change; what was sent last, and what was kept. */
  version: number;
  sentVersion: number;
  keptVersion: number;
}

export function emptyDraft(now: number): WrittenDraft {
  return { way: null, saidAt: now, language: 'und', narrative: '', place: '', when: '', safeContact: '' };
}

/**
 * One draft and its way into the vault, the latest state last. No pause in typing is waited for, since a lock takes the window away at once and asks nobody; for the same reason no call waits for
 * the one before it (`underWayAtMost`), but for the first, which says how the draft is called.
 */
export function useWriting(now: number): Writing {
  const api = useApi();
  const [first] = useState(() => emptyDraft(now));
  const held = useRef<Held>({ draft: first, draftId: null, version: 0, sentVersion: 0, keptVersion: 0 });
  const underWay = useRef(new Set<Promise<void>>());
  const [shown, setShown] = useState<{ readonly draft: WrittenDraft; readonly draftId: string | undefined; readonly keptAt: number | undefined; readonly isKept: boolean }>({ draft: first, draftId: undefined, keptAt: undefined, isKept: true });
  const [code, setCode] = useState<Code>();

  const keepOnce = useCallback(async (): Promise<void> => {
    const { current } = held;
    const { version, draft, draftId } = current;
    current.sentVersion = version;
    const result = await api['writing.keep']({ draftId, draft });
    if (!result.ok) {
      setCode(result.code);
      return;
    }
    // Another may have been begun meanwhile.
    if (held.current === current) {
      current.draftId = result.value.draftId;
      current.keptVersion = Math.max(current.keptVersion, version);
      setCode(undefined);
      setShown({ draft: current.draft, draftId: result.value.draftId, keptAt: result.value.keptAt, isKept: current.version === version });
    }
  }, [api]);

  const settle = useCallback(async (): Promise<string | undefined> => {
    const calls = underWay.current;
    // What was refused is tried again when somebody asks again.
    if (calls.size === 0) held.current.sentVersion = held.current.keptVersion;
    for (;;) {
      const { version, sentVersion, keptVersion, draftId } = held.current;
      if (version === keptVersion) return draftId ?? undefined;
      if (sentVersion < version && calls.size < (draftId === null ? 1 : underWayAtMost)) {
        const call = keepOnce().finally(() => calls.delete(call));
        calls.add(call);
      }
      if (calls.size === 0) return undefined;
      await Promise.race(calls);
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
      held.current = { draft: next, draftId: draftId ?? null, version: 0, sentVersion: 0, keptVersion: 0 };
      setCode(undefined);
      setShown({ draft: next, draftId, keptAt: undefined, isKept: true });
    },
  };
}
