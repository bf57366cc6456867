import { useMemo, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { Rectangle } from '#shared/domain/picture-limits.ts';
import type { FileReference, FileView } from '#shared/contract/viewing-calls.ts';
import { Button } from '#ui/Button.tsx';
import { PictureCanvas } from '../../viewing/PictureCanvas.tsx';
import { useSharperPart } from '../../viewing/use-sharper-part.ts';
import { fittingScale, visiblePart, wouldBeSharper, zooms } from '../../viewing/visible-part.ts';
import { useStage } from '../../viewing/use-stage.ts';
import { byKey, fitted, fresh, spanned } from './rectangles.ts';
import type { Painting } from './use-painting.ts';

export interface PaintStageProps {
  readonly file: FileReference;
  readonly view: Extract<FileView, { readonly kind: 'picture' }>;
  readonly bytes: Uint8Array;
  readonly painting: Painting;
  /** Has the keyboard once it is there: its number from 0. */
  readonly onSay: (at: number, rectangle: Rectangle) => void;
}

/** What is being drawn, moved or made larger with the mouse, before it is let go. */
interface Drag {
  readonly at: number;
  readonly from: { readonly x: number; readonly y: number };
  readonly start: Rectangle | undefined;
  readonly isCorner: boolean;
  readonly now: Rectangle;
}

/** The picture with the rectangles on it: drawn by mouse, or added, moved and sized by keys. What is seen here is a drawing; the vault paints. */
export function PaintStage({ file, view, bytes, painting, onSay }: PaintStageProps) {
  const { t, locale } = useTranslation();
  const frame = useRef<HTMLDivElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const stage = useStage(frame);
  const [step, setStep] = useState(0);
  const [drag, setDrag] = useState<Drag>();
  const [focusAt, setFocusAt] = useState<number>();
  const whole = useMemo(() => ({ width: view.fullWidth, height: view.fullHeight }), [view]);
  const viewed = useMemo(() => ({ width: view.width, height: view.height }), [view]);
  const scale = fittingScale(whole, stage) * (zooms[step] ?? 1);
  const seen = visiblePart(whole, scale, stage);
  const part = useSharperPart(file, step > 0 && wouldBeSharper(whole, viewed.width, seen) ? seen : undefined);
  const { rectangles } = painting;

  const add = (): void => {
    const made = fresh(seen, whole);
    painting.add(made);
    setFocusAt(rectangles.length);
    onSay(rectangles.length, made);
  };
  const remove = (at: number): void => {
    painting.remove(at);
    setFocusAt(rectangles.length > 1 ? Math.min(at, rectangles.length - 2) : undefined);
    if (rectangles.length === 1) frame.current?.focus();
  };
  const onRectangleKey = (at: number, rectangle: Rectangle, event: KeyboardEvent): void => {
    if (event.altKey || event.metaKey) return;
    if (event.key === 'Delete' || event.key === 'Backspace') remove(at);
    else {
      const changed = byKey(rectangle, event, whole);
      if (!changed) return;
      painting.change(at, changed);
      onSay(at, changed);
    }
    event.preventDefault();
    event.stopPropagation();
  };

  const pointOf = (event: PointerEvent): { readonly x: number; readonly y: number } => {
    const box = sheet.current?.getBoundingClientRect();
    return { x: (event.clientX - (box?.left ?? 0)) / scale, y: (event.clientY - (box?.top ?? 0)) / scale };
  };
  const begin = (event: PointerEvent, at: number, start: Rectangle | undefined, isCorner: boolean): void => {
    if (event.button !== 0 || (start === undefined && painting.isFull)) return;
    event.stopPropagation();
    const from = pointOf(event);
    sheet.current?.setPointerCapture(event.pointerId);
    setDrag({ at, from, start, isCorner, now: start ?? spanned(from, from, whole) });
  };
  const onMove = (event: PointerEvent): void => {
    if (!drag) return;
    const to = pointOf(event);
    const { start, from } = drag;
    const moved = (): Rectangle => {
      if (start === undefined) return spanned(from, to, whole);
      if (drag.isCorner) return spanned(start, { x: Math.max(start.x, to.x), y: Math.max(start.y, to.y) }, whole);
      return fitted({ ...start, x: start.x + to.x - from.x, y: start.y + to.y - from.y }, whole);
    };
    setDrag({ ...drag, now: moved() });
  };
  const onUp = (): void => {
    if (!drag) return;
    setDrag(undefined);
    // A click that draws nothing is no rectangle.
    if (drag.start === undefined && Math.max(drag.now.width, drag.now.height) * scale < 6) return;
    if (drag.start === undefined) painting.add(drag.now);
    else if (drag.now !== drag.start) painting.change(drag.at, drag.now);
    setFocusAt(drag.at);
    onSay(drag.at, drag.now);
  };
  const placed = ({ x, y, width, height }: Rectangle) => ({ left: `${x * scale}px`, top: `${y * scale}px`, inlineSize: `${width * scale}px`, blockSize: `${height * scale}px` });

  return (
    <div className="picture">
      <div className="picture-tools" role="toolbar" aria-label={t('desk.pictures.tools')}>
        <Button isSmall isDisabled={painting.isFull} onPress={add}>
          {t('desk.pictures.addRectangle')}
        </Button>
        <Button isSmall isDisabled={!painting.canUndo} onPress={painting.undo}>
          {t('desk.pictures.undo')}
        </Button>
        <Button isSmall isDisabled={step === zooms.length - 1} onPress={() => setStep(step + 1)}>
          {t('desk.viewing.larger')}
        </Button>
        <Button isSmall isDisabled={step === 0} onPress={() => setStep(step - 1)}>
          {t('desk.viewing.smaller')}
        </Button>
        <Button isSmall isDisabled={step === 0} onPress={() => setStep(0)}>
          {t('desk.viewing.fit')}
        </Button>
        <span className="small muted" role="status">
          {t('desk.viewing.scale', { percent: new Intl.NumberFormat(locale, { style: 'percent', maximumSignificantDigits: 3 }).format(scale) })}
        </span>
      </div>
      {/* What is larger than its frame is scrolled by keys (WCAG 2.2, 2.1.1). */}
      {/* eslint-disable-next-line jsx-a11y-x/no-noninteractive-tabindex */}
      <div ref={frame} className="picture-stage" tabIndex={0} role="region" aria-label={t('desk.pictures.stage')}>
        <div
          ref={sheet}
          className="picture-sheet paint-sheet"
          style={{ inlineSize: `${whole.width * scale}px`, blockSize: `${whole.height * scale}px` }}
          onPointerDown={(event) => begin(event, rectangles.length, undefined, false)}
          onPointerMove={onMove}
          onPointerUp={onUp}
          onPointerCancel={() => setDrag(undefined)}
        >
          <PictureCanvas bytes={bytes} size={viewed} quarters={0} className="picture-whole" label={t('desk.viewing.pictureOf', { width: whole.width, height: whole.height })} />
          {part ? <PictureCanvas bytes={part.bytes} size={part.size} quarters={0} className="picture-part" style={placed(part.region)} /> : null}
          {rectangles.map((rectangle, at) => {
            const shown = drag?.at === at && drag.start !== undefined ? drag.now : rectangle;
            return (
              <button
                // They have no other name than their place in the list.
                key={at}
                ref={(element) => {
                  if (element === null || focusAt !== at) return;
                  element.focus({ preventScroll: true });
                  setFocusAt(undefined);
                }}
                type="button"
                className="paint-rectangle"
                aria-label={t('desk.pictures.rectangle', { number: at + 1, ...shown })}
                style={placed(shown)}
                onKeyDown={(event) => onRectangleKey(at, rectangle, event)}
                onPointerDown={(event) => begin(event, at, rectangle, false)}
              >
                <span aria-hidden className="paint-corner" onPointerDown={(event) => begin(event, at, rectangle, true)} />
              </button>
            );
          })}
          {drag?.start === undefined && drag ? <span aria-hidden className="paint-rectangle paint-drawn" style={placed(drag.now)} /> : null}
        </div>
      </div>
    </div>
  );
}
