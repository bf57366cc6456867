import { useTranslation } from '#i18n/desk-translation.ts';
import type { PlaceConcernView } from '#shared/contract/backup-calls.ts';
import { Banner } from '#ui/Banner.tsx';

/** What speaks against a folder, and what to do about it; nothing when nothing was found. */
export function PlaceConcerns({ concerns, of }: { readonly concerns: readonly PlaceConcernView[]; readonly of: 'vault' | 'backups' }) {
  const { t } = useTranslation();
  if (concerns.length === 0) return null;
  const texts = of === 'vault' ? 'concern' : 'placeConcern';
  const words = ({ kind, client }: PlaceConcernView): string => {
    if (kind !== 'synced') return t(`desk.backup.${texts}.${kind}`);
    return client === null || client === 'other' ? t(`desk.backup.${texts}.syncedOther`) : t(`desk.backup.${texts}.synced`, { client });
  };
  return (
    <Banner tone="warning" role="status">
      {of === 'vault' ? (
        <p>
          <b>{t('desk.backup.concernsTitle')}</b>
        </p>
      ) : null}
      {concerns.map((concern) => (
        <p key={concern.kind}>{words(concern)}</p>
      ))}
    </Banner>
  );
}
