import { useRef, useState } from 'react';
import { useTranslation } from '#i18n/form-translation.ts';
import { sealedText, unitsOver } from '../draft.ts';
import type { SealWritten } from '../files/KeepWritten.tsx';
import { Screen, StepButtons, type Ways } from '../Screen.tsx';
import { TextField } from '../TextField.tsx';
import { VoiceField } from '../voice/VoiceField.tsx';
import type { Voice } from '../voice/voice.ts';

interface NarrativeScreenProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Spoken instead, or as well. */
  readonly voice: Voice | undefined;
  readonly onVoice: (voice: Voice | undefined) => void;
  /** Whether it fits beside the files that are already there. */
  readonly voiceFits: (voice: Voice) => boolean;
  readonly isVoiceUnreadable: boolean;
  readonly onRecording: (isRecording: boolean) => void;
  /** Seals what was written; absent while nothing is written that could be sealed. */
  readonly onSealWritten: SealWritten | undefined;
  readonly ways: Ways;
}

/** The only thing that is required: words, written or spoken. */
export function NarrativeScreen({ value, onChange, voice, onVoice, voiceFits, isVoiceUnreadable, onRecording, onSealWritten, ways }: NarrativeScreenProps) {
  const { t } = useTranslation();
  const [isAsked, setIsAsked] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const over = unitsOver('narrative', value);
  const problem = sealedText(value) === '' && !voice ? t('form.narrative.empty') : over > 0 ? t('form.narrative.tooLong', { count: over }) : undefined;
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
      <VoiceField voice={voice} onChange={onVoice} fits={voiceFits} isUnreadable={isVoiceUnreadable} onRecording={onRecording} onSealWritten={onSealWritten} />
      <StepButtons ways={{ onNext: go, onBack: ways.onBack }} />
    </Screen>
  );
}
