import type { ReactNode } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { Page } from '#ui/Page.tsx';
import { CallReason } from '../../api/CallReason.tsx';
import { useMay } from '../../api/RoleProvider.tsx';
import { DueList } from './DueList.tsx';
import { RetentionRules } from './RetentionRules.tsx';

export interface RetentionPageProps {
  /** Asks whether these tips shall go; the list is drawn anew when they do. */
  readonly onDelete: (tipIds: readonly string[]) => void;
  /** What was deleted before. */
  readonly deleted: ReactNode;
}

/** How long tips are kept, what is due, and what was deleted. */
export function RetentionPage({ onDelete, deleted }: RetentionPageProps) {
  const { t } = useTranslation();
  const canDecide = useMay('deletion.begin');
  return (
    <Page title={t('desk.deletion.pageTitle')} intro={t('desk.deletion.pageIntro')}>
      <CallReason call="deletion.begin" />
      <section className="stack">
        <h2>{t('desk.deletion.dueTitle')}</h2>
        <DueList canDecide={canDecide} onDelete={onDelete} />
      </section>
      <section className="stack">
        <h2>{t('desk.deletion.rulesTitle')}</h2>
        <RetentionRules canDecide={canDecide} />
      </section>
      <section className="stack">
        <h2>{t('desk.deletion.deletedTitle')}</h2>
        {deleted}
      </section>
    </Page>
  );
}
