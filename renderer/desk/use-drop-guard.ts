import { useEffect } from 'react';

/** A file or an address dropped on the window must never be opened in it: the page says no before the browser thinks of it, on every screen. */
export function useDropGuard(): void {
  useEffect(() => {
    const refuse = (event: DragEvent): void => {
      const types = event.dataTransfer?.types ?? [];
      if (types.includes('Files') || types.includes('text/uri-list')) event.preventDefault();
    };
    window.addEventListener('dragover', refuse);
    window.addEventListener('drop', refuse);
    return () => {
      window.removeEventListener('dragover', refuse);
      window.removeEventListener('drop', refuse);
    };
  }, []);
}
