import { useTranslation } from '#i18n/desk-translation.ts';
import { ProgressBar } from '#ui/ProgressBar.tsx';
import { fileSize } from '#ui/size.ts';
import type { BackupProgress } from './use-backup.ts';

/** How far a backup or a restore has come, in bytes of the step it is at. */
export function BackupProgressBar({ label, progress }: { readonly label: string; readonly progress: BackupProgress | undefined }) {
  const { t, locale } = useTranslation();
  if (progress === undefined) return <ProgressBar label={label} done={undefined} total={1} text={t('desk.backup.starting')} />;
  const { phase, done, total } = progress;
  return <ProgressBar label={`${label}: ${t(`desk.backup.phase.${phase}`)}`} done={done} total={total} text={t('desk.backup.progress', { done: fileSize(done, locale), total: fileSize(total, locale) })} />;
}
