import { useCallback, useEffect, useRef } from 'react';
import { useApi } from '../../api/ConnectionProvider.tsx';

/** A tip that was on screen for so long was opened; who only passes by with the arrow keys has not read it. */
const readAfterMs = 1000;

/**
 * Marks a tip as opened once it was on screen for a moment: once a visit, so that marking it unread holds. `isShown`: its text is there. Returns what keeps
 * it from being marked on this visit, for a person who says sooner that it is unread.
 */
export function useReading(tipId: string, isShown: boolean): () => void {
  const api = useApi();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const keepUnread = useCallback((): void => clearTimeout(timer.current), []);
  useEffect(() => {
    if (!isShown) return undefined;
    timer.current = setTimeout(() => void api['reading.mark']({ tipIds: [tipId], isUnread: false }), readAfterMs);
    return keepUnread;
  }, [api, tipId, isShown, keepUnread]);
  return keepUnread;
}
