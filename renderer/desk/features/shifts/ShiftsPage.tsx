import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { Reply } from '#shared/contract/contract.ts';
import { Button } from '#ui/Button.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { Page } from '#ui/Page.tsx';
import { Pager } from '#ui/Pager.tsx';
import { dateAndTime } from '#ui/time.ts';
import { CallReason } from '../../api/CallReason.tsx';
import { useApi, useNotice } from '../../api/ConnectionProvider.tsx';
import { useMay } from '../../api/RoleProvider.tsx';
import { useCall } from '../../api/use-call.ts';
import { useReply } from '../../api/use-reply.ts';
import { EndShiftDialog } from './EndShiftDialog.tsx';
import { HandOverCard } from './HandOverCard.tsx';

const perPage = 10;

/** Ends a shift, and lists those that were ended before. */
export function ShiftsPage({ onTip, onLock }: { readonly onTip: (tipId: string) => void; readonly onLock: () => void }) {
  const { t, locale } = useTranslation();
  const api = useApi();
  const mayEnd = useMay('shift.end');
  const [offset, setOffset] = useState(0);
  const { loaded, reload } = useReply('shift.list', { onlyWaiting: false, offset, limit: perPage });
  const [preview, setPreview] = useState<Reply<'shift.preview'>>();
  const call = useCall();
  useNotice('shifts.changed', reload);
  return (
    <Page title={t('desk.shifts.title')} intro={t('desk.shifts.intro')}>
      {mayEnd ? (
        <div className="actions">
          <Button isPending={call.isBusy} onPress={() => void call.run(() => api['shift.preview']({}), setPreview)}>{t('desk.shifts.end')}</Button>
        </div>
      ) : (
        <CallReason call="shift.end" />
      )}
      {call.code === undefined ? null : <ErrorBanner code={call.code} />}
      {loaded.state === 'failed' ? <ErrorBanner code={loaded.code} /> : null}
      {loaded.state === 'ready' && loaded.value.total === 0 ? <p className="muted">{t('desk.shifts.none')}</p> : null}
      {loaded.state === 'ready'
        ? loaded.value.handOvers.map((handOver) => (
            <section key={handOver.handOverId} className="card stack">
              <h2>{t('desk.shifts.by', { name: handOver.by === '' ? t('desk.people.recoveryName') : handOver.by, when: dateAndTime(handOver.endedAt, locale) })}</h2>
              <HandOverCard handOver={handOver} onTip={onTip} />
            </section>
          ))
        : null}
      {loaded.state === 'ready' ? <Pager offset={offset} perPage={perPage} total={loaded.value.total} onOffset={setOffset} previous={t('desk.shifts.newer')} next={t('desk.shifts.older')} /> : null}
      {preview === undefined ? null : <EndShiftDialog preview={preview} onClose={() => setPreview(undefined)} onLock={onLock} />}
    </Page>
  );
}
