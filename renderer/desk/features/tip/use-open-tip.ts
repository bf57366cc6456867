import { useEffect, useState } from 'react';
import type { TipView as Tip } from '#shared/contract/tip-calls.ts';
import type { Code } from '#shared/errors.ts';
import { useNotice } from '../../api/ConnectionProvider.tsx';
import { useReply } from '../../api/use-reply.ts';

/** The tip before stays on screen for so long while the next one is fetched; after that the reader is told to wait. */
const heldForMs = 200;

export interface OpenTip {
  /** The one on screen: the one that is open or the one before it, while the next is fetched. */
  readonly tip: Tip | undefined;
  /** Whether that is the one that is open. Nothing is done with another. */
  readonly isCurrent: boolean;
  /** The next one is long in coming: the one before it is not to be read any more. */
  readonly isLate: boolean;
  readonly code: Code | undefined;
  /** Shows a tip that a call has just returned, unless another is open by now. */
  readonly put: (tip: Tip) => void;
}

/** The tip that is open, asked for at once. Whoever walks through the list sees one tip after the other and no empty page between them. */
export function useOpenTip(tipId: string | undefined): OpenTip {
  const { loaded, put, reload } = useReply('tips.get', tipId === undefined ? null : { tipId });
  useNotice('tips.changed', reload);
  const ready = loaded.state === 'ready' ? loaded.value : undefined;
  const [held, setHeld] = useState<Tip>();
  // One that was closed, or is there no more, does not come back for that moment.
  const next = ready ?? (tipId === undefined || loaded.state === 'failed' ? undefined : held);
  if (next !== held) setHeld(next);
  const isWaiting = tipId !== undefined && loaded.state === 'loading';
  const [isLate, setLate] = useState(false);
  // The wait is timed and not the tip: under a held key tips go by faster than they come.
  useEffect(() => {
    if (!isWaiting) return undefined;
    const timer = setTimeout(() => setLate(true), heldForMs);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [isWaiting]);
  return { tip: next, isCurrent: ready !== undefined, isLate: isWaiting && (isLate || next === undefined), code: loaded.state === 'failed' ? loaded.code : undefined, put };
}
