import { useCallback, useEffect, useState, type RefObject } from 'react';
import type { DossierDraft } from '#shared/contract/dossier-calls.ts';
import { rangeToOffsets, type Offsets } from './selection-offsets.ts';
import { tidySelection } from './tidy-selection.ts';

export interface TextSelection extends Offsets {
  readonly textId: string;
  readonly words: string;
}

/**
 * What is selected in one of the originals under `container`. A selection elsewhere on the page, for example a press on a button,
 * leaves the last one standing; an empty selection inside an original ends it.
 */
export function useTextSelection(container: RefObject<HTMLElement | null>, draft: DossierDraft | undefined): { readonly selection: TextSelection | undefined; readonly clear: () => void } {
  const [selection, setSelection] = useState<TextSelection>();
  useEffect(() => {
    const look = (): void => {
      const native = document.getSelection();
      if (!native || native.rangeCount === 0) return;
      const range = native.getRangeAt(0);
      const element = range.startContainer instanceof Element ? range.startContainer : range.startContainer.parentElement;
      const box = element?.closest<HTMLElement>('[data-text-id]');
      if (!box || !container.current?.contains(box)) return;
      const text = draft?.texts.find((each) => each.textId === box.dataset['textId']);
      const raw = text && rangeToOffsets(box, range);
      const offsets = raw && tidySelection(text.text, raw);
      setSelection(text && offsets ? { ...offsets, textId: text.textId, words: text.text.slice(offsets.start, offsets.end) } : undefined);
    };
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, [container, draft]);
  const clear = useCallback(() => setSelection(undefined), []);
  return { selection, clear };
}
