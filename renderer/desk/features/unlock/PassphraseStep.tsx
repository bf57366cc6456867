import { useEffect, useState, type SubmitEvent } from 'react';
import { deskMessages, useTranslation } from '#i18n/desk-translation.ts';
import type { Reply } from '#shared/contract/contract.ts';
import type { Code } from '#shared/errors.ts';
import { Button } from '#ui/Button.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { RadioGroup } from '#ui/RadioGroup.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { choosePassphrase, type PassphraseEntry, type PassphraseProblem } from './passphrase-choice.ts';
import { useStrength } from './use-strength.ts';
import { WordList } from '#ui/WordList.tsx';

type Advice = keyof typeof deskMessages.desk.create.advice;
const isAdvice = (advice: string | null): advice is Advice => advice !== null && Object.hasOwn(deskMessages.desk.create.advice, advice);

const scores = ['none', 'little', 'some', 'good', 'strong'] as const;

/** First step of a new vault: who, and with which passphrase. */
export function PassphraseStep({ onBegun }: { readonly onBegun: (begun: Reply<'vault.beginCreate'>) => void }) {
  const { t } = useTranslation();
  const api = useApi();
  const [memberName, setMemberName] = useState('');
  const [entry, setEntry] = useState<PassphraseEntry>({ kind: 'suggested', suggestedWords: [], first: '', second: '' });
  const [problem, setProblem] = useState<PassphraseProblem>();
  const [isNameMissing, setNameMissing] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [code, setCode] = useState<Code>();
  const strength = useStrength(entry.kind === 'own' ? entry.first : '', memberName);

  const change = (part: Partial<PassphraseEntry>): void => {
    setProblem(undefined);
    setEntry((before) => ({ ...before, ...part }));
  };
  const suggest = async (): Promise<void> => {
    const result = await api['passphrase.suggest']({});
    if (result.ok) change({ suggestedWords: result.value.words, first: '' });
    else setCode(result.code);
  };
  useEffect(() => {
    let current = true;
    void api['passphrase.suggest']({}).then((result) => {
      if (current && result.ok) setEntry((before) => ({ ...before, suggestedWords: result.value.words }));
    });
    return () => {
      current = false;
    };
  }, [api]);

  const begin = async (passphrase: string): Promise<void> => {
    setBusy(true);
    const result = await api['vault.beginCreate']({ memberName: memberName.trim(), passphrase });
    setBusy(false);
    if (result.ok) onBegun(result.value);
    else setCode(result.code);
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (isBusy) return;
    setCode(undefined);
    const choice = choosePassphrase(entry, strength?.accepted ?? false);
    setNameMissing(memberName.trim() === '');
    setProblem('problem' in choice ? choice.problem : undefined);
    if (memberName.trim() !== '' && 'passphrase' in choice) void begin(choice.passphrase);
  };
  const problemText = problem === undefined ? undefined : t(`desk.create.${problem}`);
  const isDifferent = problem === 'differ';

  return (
    <form className="stack" onSubmit={submit} noValidate>
      <h1>{t('desk.create.title')}</h1>
      <p>{t('desk.create.intro')}</p>
      <TextField
        label={t('desk.create.member')}
        description={t('desk.create.memberHelp')}
        value={memberName}
        onChange={setMemberName}
        maxLength={100}
        takesFocus
        {...(isNameMissing && memberName.trim() === '' ? { error: t('desk.create.memberMissing') } : {})}
      />
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
                {isAdvice(strength.advice) ? `. ${t(`desk.create.advice.${strength.advice}`)}` : ''}
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
      {code === undefined ? null : <ErrorBanner code={code} />}
      <div className="actions">
        <Button kind="primary" type="submit" isPending={isBusy}>
          {isBusy ? t('desk.create.working') : t('desk.create.go')}
        </Button>
      </div>
    </form>
  );
}
