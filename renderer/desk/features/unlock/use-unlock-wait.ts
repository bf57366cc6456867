import { useCallback, useEffect, useState } from 'react';
import { useApi } from '../../api/ConnectionProvider.tsx';

/** Whole seconds until the vault tries another secret, 0 when now; and a way to ask the vault again. It begins with what the vault said last. */
export function useUnlockWait(firstMs: number): { readonly seconds: number; readonly ask: () => Promise<void> } {
  const api = useApi();
  const [until, setUntil] = useState(() => performance.now() + firstMs);
  const [seconds, setSeconds] = useState(Math.ceil(firstMs / 1000));

  useEffect(() => {
    const look = (): void => setSeconds(Math.max(0, Math.ceil((until - performance.now()) / 1000)));
    look();
    const timer = setInterval(look, 200);
    return () => clearInterval(timer);
  }, [until]);

  const ask = useCallback(async (): Promise<void> => {
    const status = await api['session.status']({});
    if (status.ok) setUntil(performance.now() + status.value.unlockWaitMs);
  }, [api]);
  return { seconds, ask };
}
