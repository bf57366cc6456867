import { useCallback, useEffect, useRef } from 'react';

/** Hears the keys that are pressed inside an element, whatever has the focus there: the ref to give it. */
export function useKeys(onKey: (event: KeyboardEvent) => void): (element: HTMLElement | null) => (() => void) | undefined {
  const latest = useRef(onKey);
  useEffect(() => {
    latest.current = onKey;
  });
  return useCallback((element) => {
    if (element === null) return undefined;
    const listen = (event: KeyboardEvent): void => latest.current(event);
    element.addEventListener('keydown', listen);
    return () => element.removeEventListener('keydown', listen);
  }, []);
}
