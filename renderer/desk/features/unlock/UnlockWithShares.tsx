import { useState, type SubmitEvent } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { Reply } from '#shared/contract/contract.ts';
import { Button } from '#ui/Button.tsx';
import { TextField } from '#ui/TextField.tsx';
import { listWords } from '#ui/list-words.ts';
import { useApi } from '../../api/ConnectionProvider.tsx';
import type { UnlockVaultProps } from './UnlockVault.tsx';
import { useUnlock } from './use-unlock.tsx';

type Reading = Reply<'recovery.readShare'>;

const shareWords = 15;

/** Two fields for two sheets of paper. Each share is checked by itself first, so that a mistyped word is found on its sheet. */
export function UnlockWithShares({ status, onUnlocked, onBack }: UnlockVaultProps & { readonly onBack: () => void }) {
  const { t, locale } = useTranslation();
  const api = useApi();
  const [typed, setTyped] = useState<readonly string[]>(['', '']);
  const [readings, setReadings] = useState<readonly (Reading | undefined)[]>([]);
  const [isReading, setReading] = useState(false);
  const { unlock, isBusy, isWaiting, outcome } = useUnlock(status, onUnlocked);

  const open = async (): Promise<void> => {
    setReading(true);
    const replies = await Promise.all(typed.map((text) => api['recovery.readShare']({ text })));
    setReading(false);
    const found = replies.map((reply) => (reply.ok ? reply.value : undefined));
    setReadings(found);
    if (!found.every((reading) => reading?.isWhole)) return;
    if (await unlock(typed.join(' '))) setTyped(['', '']);
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!isBusy && !isWaiting && !isReading) void open();
  };
  const wrongWith = (reading: Reading | undefined): string | undefined => {
    if (reading === undefined || reading.isWhole) return undefined;
    if (reading.words === 0) return t('desk.recovery.shareEmpty');
    if (reading.unknown.length > 0) return t('desk.recovery.shareUnknown', { count: reading.unknown.length, places: listWords(reading.unknown.map(String), locale) });
    return reading.words === shareWords ? t('desk.recovery.shareChecksum') : t('desk.recovery.shareCount', { count: reading.words });
  };

  return (
    <form className="stack" onSubmit={submit} noValidate>
      <h1>{t('desk.recovery.openWithShares')}</h1>
      <p>{t('desk.recovery.sharesIntro')}</p>
      {typed.map((text, index) => {
        const error = wrongWith(readings[index]);
        return (
          <TextField
            key={index === 0 ? 'first' : 'second'}
            label={t(index === 0 ? 'desk.recovery.share.first' : 'desk.recovery.share.second')}
            value={text}
            onChange={(changed) => {
              setTyped(typed.with(index, changed));
              setReadings(readings.with(index, undefined));
            }}
            maxLength={500}
            isMultiline
            takesFocus={index === 0}
            {...(error === undefined ? {} : { error })}
          />
        );
      })}
      {outcome}
      <div className="actions">
        <Button kind="quiet" onPress={onBack}>
          {t('desk.recovery.openWithSecret')}
        </Button>
        <Button kind="primary" type="submit" isPending={isBusy || isWaiting || isReading}>
          {isBusy ? t('desk.unlock.unlocking') : t('desk.unlock.unlock')}
        </Button>
      </div>
    </form>
  );
}
