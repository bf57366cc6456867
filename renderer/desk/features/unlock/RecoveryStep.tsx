import { useState, type SubmitEvent } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { Reply } from '#shared/contract/contract.ts';
import type { Code } from '#shared/errors.ts';
import { Button } from '#ui/Button.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { WordList } from './WordList.tsx';

/** Second step of a new vault: the recovery words are shown, then two of them are typed back. */
export function RecoveryStep({ begun, onCreated }: { readonly begun: Reply<'vault.beginCreate'>; readonly onCreated: () => void }) {
  const { t } = useTranslation();
  const api = useApi();
  const [isWritten, setWritten] = useState(false);
  const [words, setWords] = useState<readonly string[]>(['', '']);
  const [isBusy, setBusy] = useState(false);
  const [code, setCode] = useState<Code>();

  const finish = async (): Promise<void> => {
    setCode(undefined);
    setBusy(true);
    const result = await api['vault.finishCreate']({ creationId: begun.creationId, words: words.map((word) => word.trim().toLowerCase()) });
    setBusy(false);
    if (result.ok) onCreated();
    else setCode(result.code);
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!isBusy) void finish();
  };

  if (!isWritten) {
    return (
      <div className="stack">
        <h1>{t('desk.create.recoveryTitle')}</h1>
        <p>{t('desk.create.recoveryIntro')}</p>
        <WordList label={t('desk.create.recoveryList')} words={begun.recoveryWords} />
        <p className="muted">{t('desk.create.noCopy')}</p>
        <div className="actions">
          <Button kind="primary" takesFocus onPress={() => setWritten(true)}>
            {t('desk.create.written')}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <h1>{t('desk.create.proveTitle')}</h1>
      <p>{t('desk.create.proveIntro')}</p>
      {begun.positions.map((position, index) => (
        <TextField
          key={position}
          label={t('desk.create.wordNumber', { number: position })}
          value={words[index] ?? ''}
          onChange={(word) => setWords((before) => before.map((each, at) => (at === index ? word : each)))}
          maxLength={40}
          takesFocus={index === 0}
        />
      ))}
      {code === undefined ? null : <ErrorBanner code={code} />}
      <div className="actions">
        <Button onPress={() => setWritten(false)}>{t('desk.create.showAgain')}</Button>
        <Button kind="primary" type="submit" isPending={isBusy}>
          {isBusy ? t('desk.create.finishing') : t('desk.create.finish')}
        </Button>
      </div>
    </form>
  );
}
