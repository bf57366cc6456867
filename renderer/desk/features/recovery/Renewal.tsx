import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { SecretStep } from './SecretStep.tsx';
import { WordsStep, type WordsShown } from './WordsStep.tsx';

/** New recovery words for a vault that is open: secret, words, two of them typed back. Until then the old ones stay in force. */
export function Renewal({ onDone, onCancel }: { readonly onDone: () => void; readonly onCancel: () => void }) {
  const { t } = useTranslation();
  const api = useApi();
  const [shown, setShown] = useState<WordsShown>();

  const cancel = (): void => {
    void api['recovery.cancel']({});
    onCancel();
  };
  if (shown === undefined) {
    return (
      <SecretStep
        title={t('desk.recovery.renewTitle')}
        onCancel={onCancel}
        onSecret={async (secret) => {
          const begun = await api['recovery.beginRenewal']({ secret });
          if (!begun.ok) return begun.code;
          setShown(begun.value);
          return undefined;
        }}
      >
        <p>{t('desk.recovery.renewSteps')}</p>
      </SecretStep>
    );
  }
  return (
    <div className="page">
      <WordsStep
        shown={shown}
        finish={t('desk.recovery.renewFinish')}
        finishing={t('desk.recovery.renewFinishing')}
        onCancel={cancel}
        onProven={async (words) => {
          const result = await api['recovery.finishRenewal']({ wordsId: shown.wordsId, words });
          if (result.ok) onDone();
          return result.ok ? undefined : result.code;
        }}
      />
    </div>
  );
}
