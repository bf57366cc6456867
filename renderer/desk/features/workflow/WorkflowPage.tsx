import type { ReactNode } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { Page } from '#ui/Page.tsx';
import { AssessmentTime } from './AssessmentTime.tsx';
import { OutcomeList } from './OutcomeList.tsx';

/** How the tips of this vault are worked through. */
export function WorkflowPage({ recentChanges }: { readonly recentChanges: ReactNode }) {
  const { t } = useTranslation();
  return (
    <Page title={t('desk.workflow.page.view')} intro={t('desk.workflow.page.intro')}>
      <AssessmentTime />
      <OutcomeList />
      {recentChanges}
    </Page>
  );
}
