import { useEffect, useLayoutEffect, useRef } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { DossierDraft } from '#shared/contract/dossier-calls.ts';
import { Checkbox } from '#ui/Checkbox.tsx';
import { OriginalText } from '#ui/OriginalText.tsx';
import { piecesOf } from './pieces.ts';
import { pointAt } from './selection-offsets.ts';

/** W3C EditContext: gives an element a caret and keyboard selection while no input method, key or drop can change its DOM. */
type Editable = HTMLElement & { editContext?: unknown };
declare const EditContext: (new () => unknown) | undefined;

export interface OriginalBoxProps {
  readonly text: DossierDraft['texts'][number];
  readonly isReviewed: boolean;
  readonly onReviewed: (isReviewed: boolean) => void;
  /** Where to put the caret after the text was drawn anew, in UTF-16 units. */
  readonly caretAt: number | undefined;
}

/** One original text: read only, with a caret, so that passages can be selected with the keyboard as well as with the mouse. */
export function OriginalBox({ text, isReviewed, onReviewed, caretAt }: OriginalBoxProps) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const names = { number: String(text.tipNumber), field: t(`desk.redact.field.${text.field}`) };

  useEffect(() => {
    const element: Editable | null = box.current;
    if (element && typeof EditContext === 'function') element.editContext = new EditContext();
  }, []);
  // Together with the drawing: later, it would undo a selection that was begun meanwhile.
  useLayoutEffect(() => {
    const element = box.current;
    if (caretAt === undefined || !element || document.activeElement !== element) return;
    const { node, offset } = pointAt(element, caretAt);
    document.getSelection()?.collapse(node, offset);
  }, [caretAt, text.hidden]);

  return (
    <section className="original-box" aria-label={t('desk.redact.textTitle', names)}>
      <div className="original-head">
        <h3>{t('desk.redact.textTitle', names)}</h3>
        <Checkbox isSelected={isReviewed} onChange={onReviewed} label={t('desk.redact.reviewedText', names)}>
          {t('desk.redact.reviewed')}
        </Checkbox>
      </div>
      <div
        ref={box}
        className="original selectable"
        role="textbox"
        aria-readonly="true"
        aria-multiline="true"
        aria-label={t('desk.redact.originalOf', names)}
        tabIndex={0}
        data-text-id={text.textId}
        lang={text.language}
        dir="auto"
        // A selected passage is not a thing to carry off: neither to another program nor to another place in the text.
        onDragStart={(event) => event.preventDefault()}
        onDrop={(event) => event.preventDefault()}
      >
        {piecesOf(text.text, text.hidden).map((piece) =>
          piece.hidden ? (
            <mark key={piece.start} className={`passage passage-${piece.hidden.action}`} data-label={piece.hidden.label}>
              <OriginalText text={piece.text} />
            </mark>
          ) : (
            <span key={piece.start}>
              <OriginalText text={piece.text} />
            </span>
          ),
        )}
      </div>
    </section>
  );
}
