import { useEffect, useState } from 'react';

/** The text as it was when nobody had changed it for `afterMs`. An empty one counts at once. */
export function useSettled(text: string, afterMs: number): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), afterMs);
    return () => clearTimeout(timer);
  }, [text, afterMs]);
  return text === '' ? text : settled;
}
