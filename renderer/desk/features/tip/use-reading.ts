import { useEffect } from 'react';
import { useApi } from '../../api/ConnectionProvider.tsx';

/** A tip that was on screen for so long was opened; who only passes by with the arrow keys has not read it. */
const readAfterMs = 1000;

/** Marks a tip as opened once it was on screen for a moment: once a visit, so that marking it unread holds. `isShown`: its text is there. */
export function useReading(tipId: string, isShown: boolean): void {
  const api = useApi();
  useEffect(() => {
    if (!isShown) return undefined;
    const timer = setTimeout(() => void api['reading.mark']({ tipIds: [tipId], isUnread: false }), readAfterMs);
    return () => clearTimeout(timer);
  }, [api, tipId, isShown]);
}
