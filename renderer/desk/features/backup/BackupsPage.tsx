import { useEffect } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { Reply } from '#shared/contract/contract.ts';
import { Banner } from '#ui/Banner.tsx';
import { Button } from '#ui/Button.tsx';
import { CutNote } from '#ui/CutNote.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { Page } from '#ui/Page.tsx';
import { relativeTime } from '#ui/time.ts';
import { useNow } from '#ui/use-now.ts';
import { CallReason } from '../../api/CallReason.tsx';
import { useApi, useHost, useNotice } from '../../api/ConnectionProvider.tsx';
import { useMay } from '../../api/RoleProvider.tsx';
import { useCall } from '../../api/use-call.ts';
import { useReply } from '../../api/use-reply.ts';
import { BackupList } from './BackupList.tsx';
import { BackupOutcome } from './BackupOutcome.tsx';
import { BackupProgressBar } from './BackupProgressBar.tsx';
import { KeepField } from './KeepField.tsx';
import { PlaceConcerns } from './PlaceConcerns.tsx';
import type { Backup } from './use-backup.ts';

/** Where copies of the vault are, how old the last good one is, and the button that makes one. */
export function BackupsPage({ backup }: { readonly backup: Backup }) {
  const { t } = useTranslation();
  const api = useApi();
  const host = useHost();
  const { loaded, reload } = useReply('backup.overview', {});
  const call = useCall();
  const { state, run, stop, dismiss } = backup;
  const mayRun = useMay('backup.run');
  const mayDecide = useMay('backup.choosePlace');
  useEffect(reload, [reload, state.step]);
  useNotice('tips.changed', reload);

  const choose = async (): Promise<void> => {
    call.dismiss();
    const chosen = await host.choose('backup-folder', '');
    if (!chosen) return;
    await call.run(() => api['backup.choosePlace']({ handle: chosen.handle }), reload);
  };

  const hasPlace = loaded.state === 'ready' && loaded.value.place !== null;
  return (
    <Page
      title={t('desk.backup.title')}
      intro={t('desk.backup.intro')}
      actions={
        <>
          {hasPlace && mayRun ? (
            <Button kind="primary" isPending={state.step === 'running'} onPress={run}>
              {t('desk.backup.now')}
            </Button>
          ) : null}
          {!hasPlace && mayDecide ? (
            <Button kind="primary" onPress={() => void choose()}>
              {t('desk.backup.choosePlace')}
            </Button>
          ) : null}
        </>
      }
    >
      {call.code === undefined ? null : <ErrorBanner code={call.code} onDismiss={call.dismiss} />}
      {loaded.state === 'failed' ? <ErrorBanner code={loaded.code} /> : null}
      {state.step === 'running' ? (
        <div className="card stack">
          <BackupProgressBar label={t('desk.backup.running')} progress={state.progress} />
          <p className="small muted">{t('desk.backup.goOn')}</p>
          <div className="actions">
            <Button isPending={state.isStopping} onPress={stop}>
              {t(state.isStopping ? 'desk.backup.stopping' : 'desk.backup.stop')}
            </Button>
          </div>
        </div>
      ) : null}
      {state.step === 'done' || state.step === 'failed' ? <BackupOutcome state={state} onDismiss={dismiss} /> : null}
      {loaded.state === 'ready' ? (
        <>
          <CallReason call="backup.run" />
          {mayDecide || !mayRun ? null : <CallReason call="backup.choosePlace" />}
          <Facts overview={loaded.value} {...(mayDecide ? { onChoose: () => void choose() } : {})} />
          <BackupList backups={loaded.value.backups} />
          <CutNote shown={loaded.value.backups.length} total={loaded.value.backupsTotal} />
          {mayDecide ? (
            <section className="card">
              <KeepField keep={loaded.value.keep} />
            </section>
          ) : null}
        </>
      ) : null}
    </Page>
  );
}

function Facts({ overview, onChoose }: { readonly overview: Reply<'backup.overview'>; readonly onChoose?: () => void }) {
  const { t, locale } = useTranslation();
  const now = useNow();
  const { outsideAt, anyAt, isDue, eventsSince, place } = overview;
  const told = (at: number | null): string => (at === null ? t('desk.backup.never') : relativeTime(at, now, locale));
  return (
    <>
      {isDue ? <Banner tone="warning">{outsideAt === null ? t('desk.backup.ageNever') : t('desk.backup.ageDue', { when: told(outsideAt) })}</Banner> : null}
      <dl className="card facts">
        <dt>{t('desk.backup.lastOutside')}</dt>
        <dd>{told(outsideAt)}</dd>
        {eventsSince === null ? null : (
          <>
            <dt>{t('desk.backup.since')}</dt>
            <dd>{t('desk.backup.events', { count: eventsSince })}</dd>
          </>
        )}
        {anyAt === null || anyAt === outsideAt ? null : (
          <>
            <dt>{t('desk.backup.lastAnywhere')}</dt>
            <dd>{told(anyAt)}</dd>
          </>
        )}
        <dt>{t('desk.backup.place')}</dt>
        <dd>
          {place === null ? (
            t('desk.backup.noPlace')
          ) : (
            <>
              <bdi className="path">{place.folder}</bdi>
              <p className="small muted">{place.isThere ? t(`desk.backup.lies.${place.outside}`) : t('desk.backup.placeAway')}</p>
              {onChoose === undefined ? null : (
                <Button isSmall onPress={onChoose}>
                  {t('desk.backup.changePlace')}
                </Button>
              )}
            </>
          )}
        </dd>
      </dl>
      {place === null ? null : <PlaceConcerns concerns={place.concerns} of="backups" />}
    </>
  );
}
