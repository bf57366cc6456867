import { useEffect } from 'react';
import type { Host } from './api/connect.ts';

/** Tells main of every copy and cut anywhere in the desk, on every screen. */
export function useCopied(host: Host): void {
  useEffect(() => {
    const tell = (): void => void host.copied();
    for (const kind of ['copy', 'cut'] as const) document.addEventListener(kind, tell, true);
    return () => {
      for (const kind of ['copy', 'cut'] as const) document.removeEventListener(kind, tell, true);
    };
  }, [host]);
}
