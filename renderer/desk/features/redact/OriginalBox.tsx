import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { DossierDraft, DossierFind } from '#shared/contract/dossier-calls.ts';
import { Checkbox } from '#ui/Checkbox.tsx';
import { giveCaret } from '#ui/give-caret.ts';
import { OriginalText } from '#ui/OriginalText.tsx';
import { TextNotes } from '#ui/TextNotes.tsx';
import { TextPager } from '#ui/TextPager.tsx';
import { pageStarts } from '#ui/text-pages.ts';
import { piecesOf, piecesWithin, type ShownAs } from './pieces.ts';
import { useFindMarks } from './use-find-marks.ts';
import { pointAt, type Offsets } from '#ui/selection-offsets.ts';

export interface OriginalBoxProps {
  readonly text: DossierDraft['texts'][number];
  /** What is done with its passages for whom the dossier is shown. Beside the text: when it changes no letter is drawn anew, so that a selection stays. */
  readonly shown: ReadonlyMap<string, ShownAs>;
  readonly isReviewed: boolean;
  readonly onReviewed: (isReviewed: boolean) => void;
  /** Where to put the caret after the text was drawn anew, in UTF-16 units. */
  readonly caretAt: number | undefined;
  /** What waits for a decision in this text, in its order. */
  readonly finds: readonly DossierFind[];
  /** A passage of this text that somebody wants to see: it is selected. A new object each time somebody goes there. */
  readonly target: Offsets | undefined;
}

/** One original text: read only, with a caret, so that passages can be selected with the keyboard as well as with the mouse. */
export function OriginalBox({ text, shown, isReviewed, onReviewed, caretAt, finds, target }: OriginalBoxProps) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const starts = useMemo(() => pageStarts(text.text), [text.text]);
  const [page, setPage] = useState(0);
  const [seen, setSeen] = useState<ReadonlySet<number>>(new Set([0]));
  const from = starts[page] ?? 0;
  const to = starts[page + 1] ?? text.text.length;
  const turnTo = (next: number): void => {
    setPage(next);
    setSeen(new Set([...seen, next]));
  };
  // Whoever goes to a passage sees the part that it is in.
  const [lastTarget, setLastTarget] = useState<Offsets>();
  if (target !== lastTarget) {
    setLastTarget(target);
    const wanted = target === undefined ? -1 : starts.findLastIndex((start) => start <= target.start);
    if (wanted >= 0 && wanted !== page) turnTo(wanted);
  }
  /** Who has not seen every part cannot say that the text was reviewed. */
  const left = starts.flatMap((_start, index) => (seen.has(index) ? [] : [index + 1]));
  const names = { number: String(text.tipNumber), field: t(`desk.redact.field.${text.field}`) };

  useEffect(() => (box.current ? giveCaret(box.current) : undefined), []);
  // Together with the drawing: later, it would undo a selection that was begun meanwhile.
  useLayoutEffect(() => {
    const element = box.current;
    if (caretAt === undefined || caretAt < from || caretAt > to || !element || document.activeElement !== element) return;
    const { node, offset } = pointAt(element, caretAt - from);
    document.getSelection()?.collapse(node, offset);
  }, [caretAt, text.hidden, from, to]);

  useFindMarks(box, finds, { start: from, end: to }, text.hidden);
  const reached = useRef<Offsets>(undefined);
  useLayoutEffect(() => {
    const element = box.current;
    if (target === undefined || target === reached.current || !element || target.start < from || target.start >= to) return;
    reached.current = target;
    element.focus({ preventScroll: true });
    const [start, end] = [pointAt(element, target.start - from), pointAt(element, Math.min(target.end, to) - from)];
    document.getSelection()?.setBaseAndExtent(start.node, start.offset, end.node, end.offset);
    (end.node.parentElement ?? element).scrollIntoView({ block: 'nearest' });
  }, [target, from, to]);

  return (
    <section className="original-box" aria-label={t('desk.redact.textTitle', names)}>
      <div className="original-head">
        <h3>{t('desk.redact.textTitle', names)}</h3>
        <Checkbox isSelected={isReviewed} isDisabled={left.length > 0 && !isReviewed} onChange={onReviewed} label={t('desk.redact.reviewedText', names)}>
          {t('desk.redact.reviewed')}
        </Checkbox>
      </div>
      {left.length > 0 && !isReviewed ? <p className="small muted">{t('desk.text.allParts', { parts: starts.length, left: left.join(', ') })}</p> : null}
      {text.stale === undefined ? null : (
        <p className="small rare" role="alert">
          {t('desk.redact.stale', { count: text.stale })}
        </p>
      )}
      <TextNotes text={text.text} />
      <TextPager page={page} pages={starts.length} onPage={turnTo} />
      <div
        ref={box}
        className="original selectable"
        role="textbox"
        aria-readonly="true"
        aria-multiline="true"
        aria-label={t('desk.redact.originalOf', names)}
        tabIndex={0}
        data-text-id={text.textId}
        data-text-from={from}
        lang={text.language}
        dir="auto"
        // A selected passage is not a thing to carry off: neither to another program nor to another place in the text.
        onDragStart={(event) => event.preventDefault()}
        onDrop={(event) => event.preventDefault()}
      >
        {piecesWithin(piecesOf(text.text, text.hidden), from, to).map((piece) => {
          const as = piece.hidden && (shown.get(piece.hidden.redactionId) ?? piece.hidden);
          return as ? (
            <mark key={piece.start} className={`passage passage-${as.action}`} {...(as.label === '' ? {} : { 'data-label': as.label })}>
              <OriginalText text={piece.text} />
            </mark>
          ) : (
            <span key={piece.start}>
              <OriginalText text={piece.text} />
            </span>
          );
        })}
      </div>
    </section>
  );
}
