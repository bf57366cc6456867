import { useCallback, useEffect, useRef } from 'react';
import type { TipView as Tip } from '#shared/contract/tip-calls.ts';
import { useConnection } from '../../api/ConnectionProvider.tsx';

/** After the open tip is drawn, so that nothing that is shown waits for what may be shown. */
const afterMs = 10;
/** As old as that a tip on screen may be before the desk locks by itself in most offices; any change takes it back sooner. */
const keptForMs = 300_000;

/**
 * While a tip is on screen the ones beside it in the list are asked for, so that the next key press shows one at once. That a tip was asked for says nothing about who read it: it counts as opened
 * once it was on screen (use-reading.ts). Nothing is asked for a window that nobody sees, and nothing stays behind this screen. Returns what is to be told which tips those are, the likeliest first.
 */
export function useTipsAhead(shown: Tip | undefined): (beside: readonly string[]) => void {
  const { askAhead, forget } = useConnection();
  const beside = useRef<readonly string[]>([]);
  useEffect(() => {
    if (shown === undefined) return undefined;
    const timer = setTimeout(() => {
      if (!document.hidden) for (const tipId of beside.current) if (tipId !== shown.tipId) askAhead('tips.get', { tipId }, keptForMs);
    }, afterMs);
    return () => clearTimeout(timer);
  }, [askAhead, shown]);
  useEffect(() => () => forget(), [forget]);
  return useCallback((tipIds) => {
    beside.current = tipIds;
  }, []);
}
