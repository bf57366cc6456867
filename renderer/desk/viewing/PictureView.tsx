import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { FileReference, FileView } from '#shared/contract/viewing-calls.ts';
import { Button } from '#ui/Button.tsx';
import { PictureCanvas } from './PictureCanvas.tsx';
import { turnBy, turnedBack, turnedRegion, turnedSize, type Quarters } from './turned.ts';
import { useSharperPart } from './use-sharper-part.ts';
import { useStage } from './use-stage.ts';
import { fittingScale, visiblePart, wouldBeSharper, zooms } from './visible-part.ts';

type PictureOfFile = Extract<FileView, { readonly kind: 'picture' }>;

/** A decoded picture to look at closely: larger, smaller, turned, by pointer and by keys. */
export function PictureView({ file, view, bytes }: { readonly file: FileReference; readonly view: PictureOfFile; readonly bytes: Uint8Array }) {
  const { t, locale } = useTranslation();
  const [quarters, setQuarters] = useState<Quarters>(0);
  const [step, setStep] = useState(0);
  const box = useRef<HTMLDivElement>(null);
  const stage = useStage(box);

  const own = useMemo(() => ({ width: view.fullWidth, height: view.fullHeight }), [view]);
  const viewed = useMemo(() => ({ width: view.width, height: view.height }), [view]);
  const whole = turnedSize(own, quarters);
  const zoom = zooms[step] ?? 1;
  const scale = fittingScale(whole, stage) * zoom;
  const seen = visiblePart(whole, scale, stage);
  const isBlurred = step > 0 && wouldBeSharper(whole, turnedSize(viewed, quarters).width, seen);
  const part = useSharperPart(file, isBlurred ? turnedBack(seen, own, quarters) : undefined);
  const placed = part && turnedRegion(part.region, own, quarters);

  const closer = (by: 1 | -1): void => setStep((before) => Math.min(zooms.length - 1, Math.max(0, before + by)));
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const actions: Readonly<Record<string, () => void>> = { '+': () => closer(1), '=': () => closer(1), '-': () => closer(-1), '0': () => setStep(0), r: () => setQuarters((before) => turnBy(before, 1)), R: () => setQuarters((before) => turnBy(before, -1)) };
    const action = actions[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  };

  return (
    // Keys count wherever the focus is inside: on a button as well as on the picture.
    // eslint-disable-next-line jsx-a11y-x/no-static-element-interactions
    <div className="picture" onKeyDown={onKeyDown}>
      <div className="picture-tools" role="toolbar" aria-label={t('desk.viewing.tools')}>
        <Button isSmall shortcut="+" isDisabled={step === zooms.length - 1} onPress={() => closer(1)}>
          {t('desk.viewing.larger')}
        </Button>
        <Button isSmall shortcut="−" isDisabled={step === 0} onPress={() => closer(-1)}>
          {t('desk.viewing.smaller')}
        </Button>
        <Button isSmall shortcut="0" isDisabled={step === 0} onPress={() => setStep(0)}>
          {t('desk.viewing.fit')}
        </Button>
        <Button isSmall shortcut="R" onPress={() => setQuarters((before) => turnBy(before, 1))}>
          {t('desk.viewing.turn')}
        </Button>
        <span className="small muted" role="status">
          {t('desk.viewing.scale', { percent: new Intl.NumberFormat(locale, { style: 'percent', maximumSignificantDigits: 3 }).format(scale) })}
        </span>
      </div>
      {/* What is larger than its frame is scrolled by keys (WCAG 2.2, 2.1.1). */}
      {/* eslint-disable-next-line jsx-a11y-x/no-noninteractive-tabindex */}
      <div ref={box} className="picture-stage" tabIndex={0} role="region" aria-label={t('desk.viewing.stage')}>
        <div className="picture-sheet" style={{ inlineSize: `${whole.width * scale}px`, blockSize: `${whole.height * scale}px` }}>
          <PictureCanvas bytes={bytes} size={viewed} quarters={quarters} className="picture-whole" label={t('desk.viewing.pictureOf', { width: whole.width, height: whole.height })} />
          {part && placed ? (
            <PictureCanvas
              bytes={part.bytes}
              size={part.size}
              quarters={quarters}
              className="picture-part"
              style={{ left: `${placed.x * scale}px`, top: `${placed.y * scale}px`, inlineSize: `${placed.width * scale}px`, blockSize: `${placed.height * scale}px` }}
            />
          ) : null}
        </div>
      </div>
    </div>
  );
}
