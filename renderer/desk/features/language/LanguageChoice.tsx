import { useState } from 'react';
import { deskLocales } from '#shared/locales/desk-locales.ts';
import { useTranslation } from '#i18n/desk-translation.ts';
import { deskLanguages, type DeskLanguage } from '#shared/domain/desk-language.ts';
import { RadioGroup } from '#ui/RadioGroup.tsx';
import { useHost } from '../../api/ConnectionProvider.tsx';
import { useLanguage } from './use-language.ts';

const options = deskLanguages.map((value) => ({ value, text: deskLocales[value].ownName }));

/** The languages of the desk, each by its own name, since whoever looks for one may read no other. */
export function LanguageChoice() {
  const { t } = useTranslation();
  const host = useHost();
  const { language, setLanguage } = useLanguage();
  const [isLost, setLost] = useState(false);

  const choose = async (chosen: DeskLanguage): Promise<void> => {
    setLanguage(chosen);
    setLost(!(await host.setLanguage(chosen)).isKept);
  };

  return (
    <div className="language-choice">
      <RadioGroup label={t('desk.chooseLanguage.label')} value={language} options={options} onChange={(chosen) => void choose(chosen)} />
      {isLost ? <p className="small muted">{t('desk.chooseLanguage.notKept')}</p> : null}
    </div>
  );
}
