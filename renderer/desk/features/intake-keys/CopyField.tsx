import { useRef } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { useSaid } from '#i18n/use-said.ts';
import { Button } from '#ui/Button.tsx';

/** Something public to copy: shown whole, selectable by hand as well. */
export function CopyField({ label, value }: { readonly label: string; readonly value: string }) {
  const { t } = useTranslation();
  const field = useRef<HTMLTextAreaElement>(null);
  const [said, say] = useSaid();
  const copy = (): void => {
    field.current?.select();
    // The clipboard interface needs a permission, and the desk has none; copying what is selected needs a press only.
    // oxlint-disable-next-line typescript/no-deprecated
    const isCopied = document.execCommand('copy');
    say(({ t }) => t(isCopied ? 'desk.recipients.copied' : 'desk.recipients.notCopied'));
  };
  return (
    <div className="copy-field">
      <label className="field">
        <span className="label">{label}</span>
        <textarea ref={field} className="input hash" readOnly rows={value.length > 300 ? 4 : 2} value={value} spellCheck={false} />
      </label>
      <div className="actions">
        <span className="small muted" role="status">
          {said}
        </span>
        <Button isSmall label={t('desk.recipients.copyOf', { what: label })} onPress={copy}>
          {t('desk.recipients.copy')}
        </Button>
      </div>
    </div>
  );
}
