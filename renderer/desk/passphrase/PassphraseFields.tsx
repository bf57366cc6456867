import { useEffect } from 'react';
import { deskMessages, useTranslation } from '#i18n/desk-translation.ts';
import { Button } from '#ui/Button.tsx';
import { RadioGroup } from '#ui/RadioGroup.tsx';
import { TextField } from '#ui/TextField.tsx';
import { WordList } from '#ui/WordList.tsx';
import { useApi } from '../api/ConnectionProvider.tsx';
import type { NewPassphrase } from './use-new-passphrase.ts';

type Advice = keyof typeof deskMessages.desk.create.advice;
const isAdvice = (advice: string | null): advice is Advice => advice !== null && Object.hasOwn(deskMessages.desk.create.advice, advice);

const scores = ['none', 'little', 'some', 'good', 'strong'] as const;

/** Where a passphrase is chosen: six words of ours, typed back, or one of the person's own with what the vault thinks of it. */
export function PassphraseFields({ chosen }: { readonly chosen: NewPassphrase }) {
  const { t } = useTranslation();
  const api = useApi();
  const { entry, problem, strength, change } = chosen;
  const suggest = async (): Promise<void> => {
    const result = await api['passphrase.suggest']({});
    if (result.ok) change({ suggestedWords: result.value.words, first: '' });
  };
  useEffect(() => {
    let current = true;
    void api['passphrase.suggest']({}).then((result) => {
      if (current && result.ok) change({ suggestedWords: result.value.words });
    });
    return () => {
      current = false;
    };
  }, [api, change]);
  const problemText = problem === undefined ? undefined : t(`desk.create.${problem}`);
  const isDifferent = problem === 'differ';

  return (
    <>
      <RadioGroup
        label={t('desk.create.how')}
        value={entry.kind}
        options={[
          { value: 'suggested', text: t('desk.create.suggested') },
          { value: 'own', text: t('desk.create.own') },
        ]}
        onChange={(kind) => change({ kind, first: '', second: '' })}
      />
      {entry.kind === 'suggested' ? (
        <>
          <WordList label={t('desk.create.words')} words={entry.suggestedWords} />
          <div>
            <Button isSmall onPress={() => void suggest()}>
              {t('desk.create.otherWords')}
            </Button>
          </div>
          <TextField label={t('desk.create.typeWords')} value={entry.first} onChange={(first) => change({ first })} maxLength={1024} {...(problemText === undefined ? {} : { error: problemText })} />
        </>
      ) : (
        <>
          <TextField
            label={t('desk.create.passphrase')}
            type="password"
            value={entry.first}
            onChange={(first) => change({ first })}
            maxLength={1024}
            {...(problemText === undefined || isDifferent ? {} : { error: problemText })}
          />
          <p className="strength" role="status">
            {strength ? (
              <>
                {t('desk.create.strength')}: <b>{t(`desk.create.score.${scores[strength.score]}`)}</b>
                {isAdvice(strength.advice) ? `${t('desk.create.scoreEnd')} ${t(`desk.create.advice.${strength.advice}`)}` : ''}
              </>
            ) : null}
          </p>
          <TextField
            label={t('desk.create.again')}
            type="password"
            value={entry.second}
            onChange={(second) => change({ second })}
            maxLength={1024}
            {...(problemText !== undefined && isDifferent ? { error: problemText } : {})}
          />
        </>
      )}
    </>
  );
}
