import { useEffect, useMemo, type DragEvent, type RefObject } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { giveCaret } from '#ui/give-caret.ts';
import { OriginalText } from '#ui/OriginalText.tsx';
import { TextNotes } from '#ui/TextNotes.tsx';
import { TextPager } from '#ui/TextPager.tsx';
import { claimPieces, type MarkedRange } from './claim-pieces.ts';

export interface MarkedTextProps {
  readonly text: string;
  readonly language: string;
  readonly tipNumber: number;
  readonly claims: readonly MarkedRange[];
  /** Where the parts of a very long text begin, and which one is shown. */
  readonly starts: readonly number[];
  readonly page: number;
  readonly onPage: (page: number) => void;
  /** Whether the text has a caret to select with. */
  readonly hasCaret: boolean;
  readonly box: RefObject<HTMLDivElement | null>;
}

/** The place where a claim's passage begins on the page, for whoever wants to go there. */
export const placeOfClaim = (box: HTMLElement | null, claimId: string): HTMLElement | null => box?.querySelector<HTMLElement>(`[data-claims~="${claimId}"]`) ?? null;

/** A selected passage is not a thing to carry off: neither to another program nor to another place in the text. */
const refuse = (event: DragEvent): void => event.preventDefault();

/** A text of any length, as it came: what is odd about it in words, then one part of it at a time, with the passages that staff marked. */
export function MarkedText({ text, language, tipNumber, claims, starts, page, onPage, hasCaret, box }: MarkedTextProps) {
  const { t } = useTranslation();
  const from = starts[page] ?? 0;
  const to = starts[page + 1] ?? text.length;
  const pieces = useMemo(() => claimPieces(text, claims, from, to), [text, claims, from, to]);
  useEffect(() => {
    const element = box.current;
    if (!hasCaret || !element) return undefined;
    const take = giveCaret(element);
    element.focus();
    return take;
  }, [hasCaret, box]);
  return (
    <>
      <TextNotes text={text} />
      <TextPager page={page} pages={starts.length} onPage={onPage} />
      <div
        ref={box}
        className={hasCaret ? 'original selectable' : 'original'}
        lang={language}
        dir="auto"
        {...(hasCaret ? { role: 'textbox', 'aria-readonly': true, 'aria-multiline': true, 'aria-label': t('desk.claims.textOf', { number: String(tipNumber) }), tabIndex: 0, onDragStart: refuse, onDrop: refuse } : {})}
      >
        {pieces.map((piece) =>
          piece.claims.length === 0 ? (
            <span key={piece.start}>
              <OriginalText text={piece.text} />
            </span>
          ) : (
            // With a caret in the text the focus stays with the text.
            <mark key={piece.start} className="claim-mark" data-claims={piece.claims.map(({ claimId }) => claimId).join(' ')} {...(piece.ending.length === 0 ? {} : { 'data-ending': piece.ending.join(' ') })} {...(hasCaret ? {} : { tabIndex: -1 })}>
              <OriginalText text={piece.text} />
            </mark>
          ),
        )}
      </div>
    </>
  );
}
