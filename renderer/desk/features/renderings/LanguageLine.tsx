import { useTranslation } from '#i18n/desk-translation.ts';
import type { Renderings } from '#shared/contract/language-calls.ts';
import { toldLanguages, type ToldLanguage } from '#shared/domain/telling-way.ts';
import { Button } from '#ui/Button.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { Select } from '#ui/Select.tsx';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { useCall } from '../../api/use-call.ts';

const notSaid = 'not-said';

export interface LanguageLineProps {
  readonly tipId: string;
  readonly renderings: Renderings;
  readonly mayWrite: boolean;
  readonly onChange: (renderings: Renderings) => void;
}

/** Which language the text is in: what a person says, or else what it looks like. */
export function LanguageLine({ tipId, renderings: { languageSet, languageLikely }, mayWrite, onChange }: LanguageLineProps) {
  const { t } = useTranslation();
  const api = useApi();
  const call = useCall(onChange);
  const set = (language: ToldLanguage | null): Promise<unknown> => call.run(() => api['language.set']({ tipId, language }));
  const nameOf = (language: ToldLanguage): string => t(`desk.writing.languages.${language}`);
  return (
    <>
      {mayWrite ? (
        <Select
          label={t('desk.languages.language')}
          labelPlace="beside"
          value={languageSet ?? notSaid}
          options={[{ value: notSaid, text: t('desk.languages.notSaid') }, ...toldLanguages.map((language) => ({ value: language, text: nameOf(language) }))]}
          onChange={(chosen) => void set(toldLanguages.find((language) => language === chosen) ?? null)}
        />
      ) : languageSet === null ? null : (
        <p className="small">{t('desk.languages.set', { language: nameOf(languageSet) })}</p>
      )}
      {languageSet === null && languageLikely !== null ? (
        <div className="language-likely">
          <p className="small muted">{t('desk.languages.likely', { language: nameOf(languageLikely) })}</p>
          {mayWrite ? (
            <Button isSmall onPress={() => void set(languageLikely)}>
              {t('desk.languages.takeLikely', { language: nameOf(languageLikely) })}
            </Button>
          ) : null}
        </div>
      ) : null}
      {call.code === undefined ? null : <ErrorBanner code={call.code} onDismiss={call.dismiss} />}
    </>
  );
}
