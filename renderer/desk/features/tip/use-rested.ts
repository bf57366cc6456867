import { startTransition, useEffect, useRef, useState } from 'react';

/** Whoever goes on sooner than this walks through the list and looks for a tip; */
const walkingMs = 400;
/** and rests on one that is on screen for so long. */
const restMs = 150;

/** Whether somebody rests on this tip: at once where it was opened by itself, after a moment where it is one of many that pass by. */
export function useRested(tipId: string): boolean {
  const [restedId, setRestedId] = useState<string>();
  const cameAtMs = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    const nowMs = performance.now();
    const isWalking = nowMs - cameAtMs.current < walkingMs;
    cameAtMs.current = nowMs;
    const rest = (): void => startTransition(() => setRestedId(tipId));
    if (!isWalking) {
      rest();
      return undefined;
    }
    const timer = setTimeout(rest, restMs);
    return () => clearTimeout(timer);
  }, [tipId]);
  return restedId === tipId;
}
