import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { keyReminder } from '#shared/domain/key-epoch.ts';
import { Banner } from '#ui/Banner.tsx';
import { Button } from '#ui/Button.tsx';
import { dateOnly } from '#ui/time.ts';
import { useNow } from '#ui/use-now.ts';
import { useNotice } from '../../api/ConnectionProvider.tsx';
import { useReply } from '../../api/use-reply.ts';

export interface KeyReminderProps {
  /** The page of the keys says all of this itself. */
  readonly isOnPage: boolean;
  readonly onPage: () => void;
}

/** Above every other screen: that no key is valid, that the last one ends soon, or that one may be destroyed. */
export function KeyReminder({ isOnPage, onPage }: KeyReminderProps) {
  const [isPutOff, setPutOff] = useState(false);
  return isOnPage || isPutOff ? null : <Reminder onPage={onPage} onPutOff={() => setPutOff(true)} />;
}

/** Asks each time it comes back, since keys are made on the page it is not shown on. */
function Reminder({ onPage, onPutOff }: { readonly onPage: () => void; readonly onPutOff: () => void }) {
  const { t, locale } = useTranslation();
  const now = useNow();
  const { loaded, reload } = useReply('intakeKey.list', {});
  useNotice('deletions.changed', reload);
  if (loaded.state !== 'ready') return null;
  const { noneValid, endsSoon, done } = keyReminder(
    loaded.value.keys.filter(({ state }) => state === 'live'),
    now,
  );
  if (!noneValid && endsSoon === undefined && done.length === 0) return null;
  const epochs = done
    .map(({ epoch }) => epoch)
    .sort((one, other) => one - other)
    .join(', ');
  return (
    <Banner tone={noneValid ? 'warning' : 'note'} onDismiss={onPutOff} dismissLabel={t('desk.dismiss')}>
      {noneValid ? <p>{t('desk.epochs.reminder.noneValid')}</p> : null}
      {endsSoon ? <p>{t('desk.epochs.reminder.endsSoon', { epoch: endsSoon.epoch, when: dateOnly(endsSoon.expiresAt, locale) })}</p> : null}
      {done.length > 0 ? <p>{t('desk.epochs.reminder.done', { count: done.length, epochs })}</p> : null}
      <div className="actions">
        <Button isSmall onPress={onPage}>
          {t('desk.epochs.reminder.go')}
        </Button>
      </div>
    </Banner>
  );
}
