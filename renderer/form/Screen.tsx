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

interface StepButtonsProps {
  readonly next?: { readonly label: string; readonly go: () => void };
  readonly onBack?: () => void;
}

/** The way on and the way back, always in the same place. */
export function StepButtons({ next, onBack }: StepButtonsProps) {
  const { t } = useTranslation();
  return (
    <div className="steps">
      {next && (
        <button type="button" className="primary" onClick={next.go}>
          {next.label}
        </button>
      )}
      {onBack && (
        <button type="button" onClick={onBack}>
          {t('form.back')}
        </button>
      )}
    </div>
  );
}
