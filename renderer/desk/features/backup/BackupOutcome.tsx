import { useTranslation } from '#i18n/desk-translation.ts';
import { Banner } from '#ui/Banner.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { fileSize } from '#ui/size.ts';
import type { BackupState } from './use-backup.ts';

/** What became of a backup: made, stopped, or why not. */
export function BackupOutcome({ state, onDismiss }: { readonly state: Extract<BackupState, { readonly step: 'done' | 'failed' }>; readonly onDismiss: () => void }) {
  const { t, locale } = useTranslation();
  const dismiss = { onDismiss, dismissLabel: t('desk.dismiss') };
  if (state.step === 'failed') {
    if (state.code !== 'cancelled') return <ErrorBanner code={state.code} onDismiss={onDismiss} />;
    return (
      <Banner tone="warning" role="status" {...dismiss}>
        {t('desk.backup.stopped')}
      </Banner>
    );
  }
  const { sizeBytes, events, files, lacking, removed, outside } = state.made;
  return (
    <Banner tone={lacking > 0 || outside === 'no' ? 'warning' : 'ok'} role="status" {...dismiss}>
      <p>
        <b>{t('desk.backup.made', { size: fileSize(sizeBytes, locale) })}</b>
      </p>
      <p className="small">
        {t('desk.backup.madeEvents', { count: events })} · {t('desk.backup.madeFiles', { count: files })}
        {removed === null || removed === 0 ? '' : ` · ${t('desk.backup.removed', { count: removed })}`}
      </p>
      {removed === null ? <p>{t('desk.backup.notRemoved')}</p> : null}
      {outside === 'no' ? <p>{t('desk.backup.madeInside')}</p> : null}
      {lacking === 0 ? null : <p>{t('desk.backup.lacking', { count: lacking })}</p>}
    </Banner>
  );
}
