import { useEffect, useState } from 'react';

/** The text as it was when nobody had changed it for `afterMs`; 0: as it is. An empty one counts at once. */
export function useSettled(text: string, afterMs: number): string {
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
