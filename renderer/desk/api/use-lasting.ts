import { useEffect, useState } from 'react';

/** Whether the same has gone on for `forMs`. undefined: nothing goes on, and what begins after it begins from nothing. */
export function useLasting(what: string | undefined, forMs: number): boolean {
  const [lasting, setLasting] = useState<string>();
  useEffect(() => {
    setLasting(undefined);
    if (what === undefined) return undefined;
    const timer = setTimeout(() => setLasting(what), forMs);
    return () => clearTimeout(timer);
  }, [what, forMs]);
  return what !== undefined && lasting === what;
}
