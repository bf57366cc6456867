import { useRef, useState } from 'react';
import { useTranslation } from '#i18n/form-translation.ts';
import { sealedText, unitsOver } from '../draft.ts';
import { Screen, StepButtons, type Ways } from '../Screen.tsx';
import { TextField } from '../TextField.tsx';

interface NarrativeScreenProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly ways: Ways;
}

/** The only thing that is required. */
export function NarrativeScreen({ value, onChange, ways }: NarrativeScreenProps) {
  const { t } = useTranslation();
  const [isAsked, setIsAsked] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const over = unitsOver('narrative', value);
  const problem = sealedText(value) === '' ? t('form.narrative.empty') : over > 0 ? t('form.narrative.tooLong', { count: over }) : undefined;
  const go = () => {
    if (problem === undefined) {
      ways.onNext();
      return;
    }
    setIsAsked(true);
    field.current?.focus();
  };
  return (
    <Screen title={t('form.narrative.title')}>
      <TextField
        name="narrative"
        label={t('form.narrative.title')}
        isLabelHidden
        hint={`${t('form.narrative.hint')} ${t('form.narrative.leaveOut')}`}
        rows={9}
        value={value}
        onChange={onChange}
        problem={isAsked ? problem : undefined}
        fieldRef={field}
      />
      <StepButtons ways={{ onNext: go, onBack: ways.onBack }} />
    </Screen>
  );
}
