import { provinceName } from '#shared/domain/province-names.ts';
import { countries, placesKnown, provinces, type TipAnswers } from '#shared/domain/tip-answers.ts';
import { useTranslation } from '#i18n/form-translation.ts';
import { Choice } from '../Choice.tsx';
import { unitsOver } from '../draft.ts';
import { Screen, StepButtons, type Ways } from '../Screen.tsx';
import { TextField } from '../TextField.tsx';
import type { Answer } from '../use-draft.ts';

interface WhereScreenProps {
  readonly answers: TipAnswers;
  readonly answer: Answer;
  readonly place: string;
  readonly onPlace: (value: string) => void;
  readonly ways: Ways;
}

export function WhereScreen({ answers, answer, place, onPlace, ways }: WhereScreenProps) {
  const { t, locale } = useTranslation();
  const over = unitsOver('place', place);
  const byName = new Intl.Collator(locale);
  const named = provinces.map((code) => ({ code, text: provinceName(code, locale) })).sort((one, other) => byName.compare(one.text, other.text));
  return (
    <Screen title={t('form.where.title')}>
      <p className="hint">{t('form.where.hint')}</p>
      <TextField
        name="place"
        label={t('form.where.place')}
        hint={t('form.where.placeHint')}
        rows={3}
        value={place}
        onChange={onPlace}
        problem={over > 0 ? t('form.where.tooLong', { count: over }) : undefined}
      />
      <Choice name="country" label={t('form.where.country')} value={answers.country} onChange={(code) => answer('country', code)} options={countries.map((code) => ({ code, text: t(`form.country.${code}`) }))} />
      {answers.country === 'KH' && <Choice name="province" label={t('form.where.province')} value={answers.province} onChange={(code) => answer('province', code)} options={named} />}
      <Choice
        name="place-known"
        label={t('form.where.known')}
        value={answers.placeKnown}
        onChange={(code) => answer('placeKnown', code)}
        options={placesKnown.map((code) => ({ code, text: t(`form.placeKnown.${code}`) }))}
      />
      <StepButtons ways={ways} unfit={over > 0 ? 'place' : undefined} />
    </Screen>
  );
}
