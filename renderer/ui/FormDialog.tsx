import { useEffect, useRef, useState, type ComponentProps, type ReactNode } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import { ErrorBanner } from './ErrorBanner.tsx';
import { NotSaved } from './NotSaved.tsx';

export interface FormDialogProps {
  readonly title: string;
  /** What the button that keeps it says. */
  readonly save: string;
  readonly code: ComponentProps<typeof ErrorBanner>['code'] | undefined;
  readonly isBusy: boolean;
  readonly isWide?: boolean;
  readonly children: ReactNode;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  /** Present where the fields hold what was typed before and is not saved yet: begins anew. */
  readonly onStartAnew?: () => void;
  /** What was typed before may have been begun for something else than what is looked at now. */
  readonly mayBeOfOther?: boolean;
  /** What the fields hold is being looked up: it stands there already, so that no key that somebody types goes to what is behind it. */
  readonly isOpening?: boolean;
}

/** A dialog with fields, what went wrong with them, and the two buttons. A click beside it closes nothing: what was entered would be lost. */
export function FormDialog({ title, save, code, isBusy, isWide = false, children, onSubmit, onClose, onStartAnew, mayBeOfOther = false, isOpening = false }: FormDialogProps) {
  const { t } = useTranslation();
  const form = useRef<HTMLFormElement>(null);
  const [tries, setTries] = useState(0);
  // The form is taller than many windows: what is wrong with it may be out of sight, above its button or below it. The field itself takes the keyboard.
  useEffect(() => {
    const wrong = tries > 0 ? form.current?.querySelector('.field-error') : undefined;
    wrong?.scrollIntoView({ block: 'center' });
    wrong?.closest('.field, .select')?.querySelector<HTMLElement>('input, textarea, button')?.focus({ preventScroll: true });
  }, [tries]);
  const refusal = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (code !== undefined) refusal.current?.scrollIntoView({ block: 'nearest' });
  }, [code]);
  return (
    <Dialog title={title} mustAnswer isWide={isWide} onClose={onClose}>
      <form
        ref={form}
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (isBusy || isOpening) return;
          onSubmit();
          setTries(tries + 1);
        }}
        noValidate
      >
        {onStartAnew === undefined ? null : <NotSaved isBusy={isBusy} onStartAnew={onStartAnew} mayBeOfOther={mayBeOfOther} />}
        {isOpening ? <p role="status">{t('desk.loading')}</p> : children}
        {code === undefined ? null : (
          <div ref={refusal}>
            <ErrorBanner code={code} />
          </div>
        )}
        <div className="actions actions-closing">
          {/* What comes of the call would be told to a form that is not there any more. */}
          <Button isPending={isBusy} onPress={onClose}>
            {t('desk.cancel')}
          </Button>
          <Button kind="primary" type="submit" isPending={isBusy || isOpening}>
            {save}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
