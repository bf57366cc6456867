import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { Banner } from '#ui/Banner.tsx';
import { Button } from '#ui/Button.tsx';

export interface OverdueReviewsProps {
  /** Files that left with something overridden, at which nobody has looked for more than a day. */
  readonly overdue: number;
  /** The register says all of this itself. */
  readonly isOnPage: boolean;
  readonly onPage: () => void;
}

/** Above every other screen: what left on one person's word yesterday is looked at today. Put off until the next unlocking, or until there are more. */
export function OverdueReviews({ overdue, isOnPage, onPage }: OverdueReviewsProps) {
  const { t } = useTranslation();
  const [putOff, setPutOff] = useState(0);
  // Fewer than were put off: those were looked at, and whatever comes now is another.
  if (overdue < putOff) setPutOff(overdue);
  if (isOnPage || overdue <= putOff) return null;
  return (
    <Banner tone="warning" role="status" onDismiss={() => setPutOff(overdue)} dismissLabel={t('desk.dismiss')}>
      <p>{t('desk.disclosures.overdue', { count: overdue })}</p>
      <div className="actions">
        <Button isSmall onPress={onPage}>
          {t('desk.disclosures.lookAtOverdue')}
        </Button>
      </div>
    </Banner>
  );
}
