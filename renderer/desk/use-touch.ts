import { useEffect } from 'react';
import { useApi } from './api/ConnectionProvider.tsx';

const touchEveryMs = 15_000;
const signsOfLife = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;

/** Tells the vault that a person is at the desk, at most every 15 seconds, so that the idle lock counts from the last key or movement. */
export function useTouch(): void {
  const api = useApi();
  useEffect(() => {
    let touchedAt = -Infinity;
    const touch = (event: Event): void => {
      if (event.timeStamp - touchedAt < touchEveryMs) return;
      touchedAt = event.timeStamp;
      void api['session.touch']({});
    };
    for (const sign of signsOfLife) window.addEventListener(sign, touch, { capture: true, passive: true });
    return () => {
      for (const sign of signsOfLife) window.removeEventListener(sign, touch, { capture: true });
    };
  }, [api]);
}
