import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from '#i18n/form-translation.ts';

interface ScreenProps {
  readonly title: string;
  /** False only for the first screen of a page just opened, where the browser reads from the top by itself. */
  readonly takesFocus?: boolean;
  readonly children: ReactNode;
}

/** One screen: its heading takes the focus when it appears, so that a screen reader says where one is. */
export function Screen({ title, takesFocus = true, children }: ScreenProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!takesFocus) return;
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [takesFocus]);
  return (
    <main>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </main>
  );
}

/** The ways from a screen to its neighbours. */
export interface Ways {
  readonly onNext: () => void;
  readonly onBack: () => void;
  /** Only where everything that must be there has been written. */
  readonly onSealNow?: () => void;
}

interface StepButtonsProps {
  readonly ways: Ways;
  /** Id of a field with a problem: the ways on lead to it instead. */
  readonly unfit?: string | undefined;
  /** Where the way on has a name of its own. */
  readonly nextLabel?: string;
}

/** The way on, the short way to the end and the way back, always in the same place. */
export function StepButtons({ ways, unfit, nextLabel }: StepButtonsProps) {
  const { t } = useTranslation();
  const orToField = (go: () => void) => () => {
    if (unfit === undefined) go();
    else document.getElementById(unfit)?.focus();
  };
  return (
    <div className="steps">
      <button type="button" className="primary" onClick={orToField(ways.onNext)}>
        {nextLabel ?? t('form.next')}
      </button>
      {ways.onSealNow && (
        <button type="button" onClick={orToField(ways.onSealNow)}>
          {t('form.sealNow')}
        </button>
      )}
      <button type="button" onClick={ways.onBack}>
        {t('form.back')}
      </button>
    </div>
  );
}
