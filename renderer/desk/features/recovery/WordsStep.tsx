import { useState, type SubmitEvent } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { Code } from '#shared/errors.ts';
import { Button } from '#ui/Button.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { TextField } from '#ui/TextField.tsx';
import { WordList } from '#ui/WordList.tsx';
import { PaperOffers } from './PaperOffers.tsx';

/** Words as the vault shows them once, and which two are asked for. */
export interface WordsShown {
  readonly wordsId: string;
  readonly recoveryWords: readonly string[];
  readonly positions: readonly number[];
}

export interface WordsStepProps {
  readonly shown: WordsShown;
  readonly finish: string;
  readonly finishing: string;
  /** The two words typed back. Resolves with what went wrong, or nothing. */
  readonly onProven: (words: string[]) => Promise<Code | undefined>;
  /** Not there where there is no way back. */
  readonly onCancel?: () => void;
}

/** New recovery words are shown, offered on paper, and two of them typed back. */
export function WordsStep({ shown, finish, finishing, onProven, onCancel }: WordsStepProps) {
  const { t } = useTranslation();
  const [isWritten, setWritten] = useState(false);
  const [words, setWords] = useState<readonly string[]>(['', '']);
  const [isBusy, setBusy] = useState(false);
  const [code, setCode] = useState<Code>();

  const prove = async (): Promise<void> => {
    setCode(undefined);
    setBusy(true);
    const wrong = await onProven(words.map((word) => word.trim().toLowerCase()));
    setBusy(false);
    setCode(wrong);
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!isBusy) void prove();
  };
  const cancel = onCancel ? (
    <Button kind="quiet" onPress={onCancel}>
      {t('desk.cancel')}
    </Button>
  ) : null;

  if (!isWritten) {
    return (
      <div className="stack">
        <h1>{t('desk.create.recoveryTitle')}</h1>
        <p>{t('desk.create.recoveryIntro')}</p>
        <WordList label={t('desk.create.recoveryList')} words={shown.recoveryWords} />
        <p className="muted">{t('desk.create.noCopy')}</p>
        <PaperOffers wordsId={shown.wordsId} />
        <div className="actions">
          {cancel}
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
      {shown.positions.map((position, index) => (
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
        {cancel}
        <Button onPress={() => setWritten(false)}>{t('desk.create.showAgain')}</Button>
        <Button kind="primary" type="submit" isPending={isBusy}>
          {isBusy ? finishing : finish}
        </Button>
      </div>
    </form>
  );
}
