import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { Code } from '#shared/errors.ts';
import { Banner } from '#ui/Banner.tsx';
import { Button } from '#ui/Button.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { dateAndTime } from '#ui/time.ts';
import { useApi, useNotice } from '../../api/ConnectionProvider.tsx';
import { useMay } from '../../api/RoleProvider.tsx';
import { useReply } from '../../api/use-reply.ts';
import { HandOverCard } from './HandOverCard.tsx';

/** The newest hand-over that nobody has taken, until somebody does. Nothing where none waits. */
export function HandOverBanner({ onTip }: { readonly onTip: (tipId: string) => void }) {
  const { t, locale } = useTranslation();
  const api = useApi();
  const mayTake = useMay('shift.take');
  const { loaded, reload } = useReply('shift.list', { onlyWaiting: true, offset: 0, limit: 1 });
  const [code, setCode] = useState<Code>();
  useNotice('shifts.changed', reload);
  useNotice('tips.changed', reload);
  const handOver = loaded.state === 'ready' ? loaded.value.handOvers[0] : undefined;
  if (handOver === undefined) return null;
  const take = async (): Promise<void> => {
    setCode(undefined);
    const result = await api['shift.take']({ handOverId: handOver.handOverId });
    if (!result.ok) setCode(result.code);
  };
  return (
    <Banner tone="note" role="status">
      <p>
        <b>{t('desk.shifts.banner', { name: handOver.by === '' ? t('desk.people.recoveryName') : handOver.by, when: dateAndTime(handOver.endedAt, locale) })}</b>
      </p>
      <HandOverCard handOver={handOver} onTip={onTip}>
        {code === undefined ? null : <ErrorBanner code={code} />}
        {mayTake ? (
          <div className="actions">
            <Button isSmall onPress={() => void take()}>
              {t('desk.shifts.take')}
            </Button>
          </div>
        ) : null}
      </HandOverCard>
    </Banner>
  );
}
