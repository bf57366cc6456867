import { useTranslation } from '#i18n/desk-translation.ts';
import { Banner } from '#ui/Banner.tsx';

/** Why the police are chosen with thought, and only where a person chose them. */
export function PoliceWarning() {
  const { t } = useTranslation();
  return (
    <Banner tone="warning" role="status">
      <p>
        <b>{t('desk.referrals.policeTitle')}</b>
      </p>
      <p>{t('desk.referrals.policeWords')}</p>
    </Banner>
  );
}
