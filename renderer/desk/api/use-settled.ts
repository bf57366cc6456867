import { useEffect, useState } from 'react';

/** Long enough that somebody who types on is not interrupted, short enough that nobody waits for it. */
const usualMs = 150;

/** The text as it was when nobody had changed it for `afterMs`, so that the vault is not asked once for every key; 0: as it is. An empty one counts at once. */
export function useSettled(text: string, afterMs: number = usualMs): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    if (afterMs === 0) {
      setSettled(text);
      return undefined;
    }
    const timer = setTimeout(() => setSettled(text), afterMs);
    return () => clearTimeout(timer);
  }, [text, afterMs]);
  return text === '' || afterMs === 0 ? text : settled;
}
