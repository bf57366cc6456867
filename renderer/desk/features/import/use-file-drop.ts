import { useEffect, useRef, useState } from 'react';
import type { CarriedItem, NotTaken } from './carried-item.ts';
import { carriesFiles, droppedFiles } from './dropped-files.ts';

export interface FileDrop {
  /** Files were dropped; which they are is still to be read, and a folder takes its time. */
  readonly onDrop: () => void;
  readonly onFiles: (items: readonly CarriedItem[], notTaken: NotTaken) => void;
}

/**
 * Files dropped anywhere on the window. True while some are held over it. That a drop never leads the window anywhere else is the
 * business of use-drop-guard.ts and of main.
 */
export function useFileDrop(accepts: boolean, { onDrop, onFiles }: FileDrop): boolean {
  const [isOver, setOver] = useState(false);
  const latest = useRef({ accepts, onDrop, onFiles });
  useEffect(() => {
    latest.current = { accepts, onDrop, onFiles };
  });
  useEffect(() => {
    // Entering an element comes before leaving the one around it.
    let depth = 0;
    const end = (): void => {
      depth = 0;
      setOver(false);
    };
    const enter = ({ dataTransfer }: DragEvent): void => {
      if (!carriesFiles(dataTransfer)) return;
      depth += 1;
      setOver(true);
    };
    const leave = ({ dataTransfer }: DragEvent): void => {
      if (!carriesFiles(dataTransfer)) return;
      depth -= 1;
      if (depth <= 0) end();
    };
    const drop = ({ dataTransfer }: DragEvent): void => {
      end();
      // A question that is open is answered first.
      if (dataTransfer === null || !carriesFiles(dataTransfer) || !latest.current.accepts || document.querySelector('[role=dialog], [role=alertdialog]') !== null) return;
      latest.current.onDrop();
      void droppedFiles(dataTransfer).then(({ items, notTaken }) => latest.current.onFiles(items, notTaken));
    };
    window.addEventListener('dragenter', enter);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragenter', enter);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, []);
  return isOver;
}
