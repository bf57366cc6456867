import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { TextField } from '#ui/TextField.tsx';

/** Far above any thread of messages; a text field with more makes the window slow. */
const unitsAtMost = 4_000_000;

/** Sealed text as it stands in a mail or a messenger, to be looked at like a file. */
export function PasteDialog({ onLook, onClose }: { readonly onLook: (text: string) => void; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<'pasteEmpty' | 'pasteTooLong'>();
  const look = (): void => {
    if (text.trim() === '') setProblem('pasteEmpty');
    else if (text.length > unitsAtMost) setProblem('pasteTooLong');
    else onLook(text);
  };
  return (
    <Dialog title={t('desk.carriers.pasteTitle')} isWide onClose={onClose}>
      <p>{t('desk.carriers.pasteWords')}</p>
      <TextField
        label={t('desk.carriers.pasteLabel')}
        value={text}
        onChange={(value) => {
          setText(value);
          setProblem(undefined);
        }}
        isMultiline
        takesFocus
        {...(problem === undefined ? {} : { error: t(`desk.carriers.${problem}`) })}
      />
      <div className="actions">
        <Button kind="primary" onPress={look}>
          {t('desk.carriers.pasteLook')}
        </Button>
        <Button onPress={onClose}>{t('desk.cancel')}</Button>
      </div>
    </Dialog>
  );
}
