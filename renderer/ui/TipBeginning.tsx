import { useTranslation } from '#i18n/desk-translation.ts';
import { OriginalText } from './OriginalText.tsx';

/** How a tip begins, where lists name it. A reporter who spoke or only sent files wrote nothing: then it says so, since a line without words looks broken. */
export function TipBeginning({ text }: { readonly text: string }) {
  const { t, locale } = useTranslation();
  if (text !== '') return <OriginalText text={text} />;
  return (
    <span lang={locale} className="muted">
      {t('desk.inbox.nothingWritten')}
    </span>
  );
}
