import { useMemo } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { hiddenMarks } from './hidden-marks.ts';

/** Says in words, above a text, what its labels mean and how many there are; nothing where there are none. A reader that speaks the page hears it before the text. */
export function TextNotes({ text }: { readonly text: string }) {
  const { t } = useTranslation();
  const marks = useMemo(() => hiddenMarks(text), [text]);
  if (marks.hiddenCharacters === 0 && marks.mixedWords === 0) return null;
  return (
    <p className="text-notes small" role="note">
      {marks.hiddenCharacters === 0 ? null : <span>{t('desk.text.hidden', { count: marks.hiddenCharacters })}</span>}{' '}
      {marks.mixedWords === 0 ? null : <span>{t('desk.text.mixed', { count: marks.mixedWords })}</span>}
    </p>
  );
}
