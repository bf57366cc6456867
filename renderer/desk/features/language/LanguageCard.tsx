import { useTranslation } from '#i18n/desk-translation.ts';
import { LanguageChoice } from './LanguageChoice.tsx';

/** The language of the desk among what can be set. */
export function LanguageCard() {
  const { t } = useTranslation();
  return (
    <section className="card stack">
      <h2>{t('desk.chooseLanguage.title')}</h2>
      <p className="small">{t('desk.chooseLanguage.words')}</p>
      <LanguageChoice />
    </section>
  );
}
