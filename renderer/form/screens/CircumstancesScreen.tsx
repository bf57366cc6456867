import { useTranslation } from '#i18n/form-translation.ts';
import { unitsOver } from '../draft.ts';
import { Screen, StepButtons } from '../Screen.tsx';
import { TextField } from '../TextField.tsx';

interface CircumstancesScreenProps {
  readonly place: string;
  readonly when: string;
  readonly onPlace: (value: string) => void;
  readonly onWhen: (value: string) => void;
  readonly onNext: () => void;
  readonly onBack: () => void;
}

export function CircumstancesScreen({ place, when, onPlace, onWhen, onNext, onBack }: CircumstancesScreenProps) {
  const { t } = useTranslation();
  const placeOver = unitsOver('place', place);
  const whenOver = unitsOver('when', when);
  const go = () => {
    if (placeOver === 0 && whenOver === 0) onNext();
    else document.getElementById(placeOver > 0 ? 'place' : 'when')?.focus();
  };
  return (
    <Screen title={t('form.circumstances.title')}>
      <p className="hint">{t('form.circumstances.hint')}</p>
      <TextField
        name="place"
        label={t('form.circumstances.place')}
        hint={t('form.circumstances.placeHint')}
        rows={3}
        value={place}
        onChange={onPlace}
        problem={placeOver > 0 ? t('form.circumstances.placeTooLong', { count: placeOver }) : undefined}
      />
      <TextField
        name="when"
        label={t('form.circumstances.when')}
        hint={t('form.circumstances.whenHint')}
        rows={2}
        value={when}
        onChange={onWhen}
        problem={whenOver > 0 ? t('form.circumstances.whenTooLong', { count: whenOver }) : undefined}
      />
      <StepButtons next={{ label: t('form.next'), go }} onBack={onBack} />
    </Screen>
  );
}
