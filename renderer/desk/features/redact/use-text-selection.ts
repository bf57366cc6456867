import { useCallback, useEffect, useState, type RefObject } from 'react';
import type { DossierDraft } from '#shared/contract/dossier-calls.ts';
import { rangeToOffsets, type Offsets } from '#ui/selection-offsets.ts';
import { tidySelection } from './tidy-selection.ts';

export interface TextSelection extends Offsets {
  readonly textId: string;
  readonly words: string;
}

interface SelectionOfTexts {
  /** As last drawn. */
  readonly selection: TextSelection | undefined;
  /** As it is at this moment: a key may come before the page has heard that the selection grew by a letter. */
  readonly now: () => TextSelection | undefined;
  readonly clear: () => void;
}

/** What is selected inside one of the originals; `elsewhere` when the selection is not in any of them. */
function selectedIn(container: HTMLElement | null, draft: DossierDraft | undefined): TextSelection | undefined | 'elsewhere' {
  const native = document.getSelection();
  if (!native || native.rangeCount === 0) return 'elsewhere';
  const range = native.getRangeAt(0);
  const element = range.startContainer instanceof Element ? range.startContainer : range.startContainer.parentElement;
  const box = element?.closest<HTMLElement>('[data-text-id]');
  if (!box || !container?.contains(box)) return 'elsewhere';
  const text = draft?.texts.find((each) => each.textId === box.dataset['textId']);
  const shown = text && rangeToOffsets(box, range);
  // Of a very long text the box holds a part.
  const from = Number(box.dataset['textFrom'] ?? 0);
  const raw = shown && { start: from + shown.start, end: from + shown.end };
  const offsets = raw && tidySelection(text.text, raw);
  return text && offsets ? { ...offsets, textId: text.textId, words: text.text.slice(offsets.start, offsets.end) } : undefined;
}

/**
 * What is selected in one of the originals under `container`. A selection elsewhere on the page, for example a press on a button,
 * leaves the last one standing; an empty selection inside an original ends it.
 */
export function useTextSelection(container: RefObject<HTMLElement | null>, draft: DossierDraft | undefined): SelectionOfTexts {
  const [selection, setSelection] = useState<TextSelection>();
  useEffect(() => {
    const look = (): void => {
      const found = selectedIn(container.current, draft);
      if (found !== 'elsewhere') setSelection(found);
    };
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, [container, draft]);
  const now = (): TextSelection | undefined => {
    const found = selectedIn(container.current, draft);
    return found === 'elsewhere' ? selection : found;
  };
  const clear = useCallback(() => setSelection(undefined), []);
  return { selection, now, clear };
}
