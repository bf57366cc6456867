import type { HandOver } from '#shared/contract/shift-calls.ts';
import { useTranslation } from '#i18n/desk-translation.ts';
import { Banner } from '#ui/Banner.tsx';
import { Button } from '#ui/Button.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { dateAndTime } from '#ui/time.ts';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { useMay } from '../../api/RoleProvider.tsx';
import { useCall } from '../../api/use-call.ts';
import { HandOverCard } from './HandOverCard.tsx';

/** A hand-over that nobody has taken, until somebody does. */
export function HandOverBanner({ handOver, onTip }: { readonly handOver: HandOver; readonly onTip: (tipId: string) => void }) {
  const { t, locale } = useTranslation();
  const api = useApi();
  const mayTake = useMay('shift.take');
  const call = useCall();
  return (
    <Banner tone="note" role="status">
      <p>
        <b>{t('desk.shifts.banner', { name: handOver.by === '' ? t('desk.people.recoveryName') : handOver.by, when: dateAndTime(handOver.endedAt, locale) })}</b>
      </p>
      <HandOverCard handOver={handOver} onTip={onTip}>
        {call.code === undefined ? null : <ErrorBanner code={call.code} />}
        {mayTake ? (
          <div className="actions">
            <Button isSmall isPending={call.isBusy} onPress={() => void call.run(() => api['shift.take']({ handOverId: handOver.handOverId }))}>
              {t('desk.shifts.take')}
            </Button>
          </div>
        ) : null}
      </HandOverCard>
    </Banner>
  );
}
