import { useTranslation } from '#i18n/desk-translation.ts';
import type { Reply } from '#shared/contract/contract.ts';
import { Banner } from '#ui/Banner.tsx';
import { relativeTime } from '#ui/time.ts';
import { useNow } from '#ui/use-now.ts';

/** Before the vault is open: how old the last verified copy outside this laptop is. Warns after seven days, and when there is none. */
export function BackupAge({ age: { outsideAt, isDue } }: { readonly age: Reply<'backup.age'> }) {
  const { t, locale } = useTranslation();
  const now = useNow();
  if (!isDue && outsideAt !== null) return <p className="small muted">{t('desk.backup.ageOk', { when: relativeTime(outsideAt, now, locale) })}</p>;
  return (
    <Banner tone="warning">
      <p>{outsideAt === null ? t('desk.backup.ageNever') : t('desk.backup.ageDue', { when: relativeTime(outsideAt, now, locale) })}</p>
      <p>{t('desk.backup.ageUnlock')}</p>
    </Banner>
  );
}
