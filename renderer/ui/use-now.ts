import { useEffect, useState } from 'react';

/** The wall clock in milliseconds, fresh every `everyMs`, for times that are told relative to now. */
export function useNow(everyMs = 30_000): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}
