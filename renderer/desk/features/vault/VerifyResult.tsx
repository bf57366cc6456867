import { useTranslation } from '#i18n/desk-translation.ts';
import type { Reply } from '#shared/contract/contract.ts';
import { Banner } from '#ui/Banner.tsx';

/** What a verification found: all well, or what is damaged and what to do now. */
export function VerifyResult({ report }: { readonly report: Reply<'vault.verify'> }) {
  const { t } = useTranslation();
  const damage = [
    ...(report.damagedPages > 0 ? [t('desk.vault.damagedPages', { count: report.damagedPages })] : []),
    ...(report.damagedBlobs > 0 ? [t('desk.vault.damagedFiles', { count: report.damagedBlobs })] : []),
    ...(report.missingBlobs > 0 ? [t('desk.vault.missingFiles', { count: report.missingBlobs })] : []),
    ...(report.unpermittedEvents > 0 ? [t('desk.vault.unpermittedEvents', { count: report.unpermittedEvents })] : []),
    ...(report.alteredRows > 0 ? [t('desk.vault.alteredRows', { count: report.alteredRows })] : []),
    // Altered rows alone count as a broken chain, too; one sentence is enough for them.
    ...(report.chainIntact || report.alteredRows > 0 ? [] : [t('desk.vault.brokenChain')]),
  ];
  const checked = (
    <p className="small">
      {t('desk.vault.checkedPages', { count: report.pages })} · {t('desk.vault.checkedFiles', { count: report.blobs })} · {t('desk.vault.checkedEvents', { count: report.events })}
    </p>
  );
  if (damage.length === 0) {
    return (
      <Banner tone="ok" role="status">
        <p>
          <b>{t('desk.vault.well')}</b>
        </p>
        {checked}
      </Banner>
    );
  }
  return (
    <Banner tone="danger" role="alert">
      <p>
        <b>{t('desk.vault.damaged')}</b>
      </p>
      <ul>
        {damage.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <p>{t('desk.vault.whatToDo')}</p>
      {checked}
    </Banner>
  );
}
