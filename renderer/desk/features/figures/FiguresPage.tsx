import { useTranslation } from '#i18n/desk-translation.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { Page } from '#ui/Page.tsx';
import { dateAndTime } from '#ui/time.ts';
import { useNotice } from '../../api/ConnectionProvider.tsx';
import { useReply } from '../../api/use-reply.ts';
import { AgesFigure } from './AgesFigure.tsx';
import { SourcesFigure } from './SourcesFigure.tsx';
import { StatesFigure } from './StatesFigure.tsx';
import { WeeksFigure } from './WeeksFigure.tsx';

/** What the tips and the register come to, as of now. */
export function FiguresPage() {
  const { t, locale } = useTranslation();
  const { loaded, reload } = useReply('overview.figures', {});
  useNotice('tips.changed', reload);
  useNotice('compounds.changed', reload);
  const figures = loaded.state === 'ready' ? loaded.value : undefined;
  const isEmpty = figures !== undefined && figures.tips + figures.compounds === 0;
  return (
    <Page title={t('desk.figures.title')} intro={t('desk.figures.intro')}>
      {loaded.state === 'failed' ? <ErrorBanner code={loaded.code} /> : null}
      {loaded.state === 'loading' ? <p role="status">{t('desk.loading')}</p> : null}
      {isEmpty ? (
        <EmptyState title={t('desk.figures.none')}>
          <p>{t('desk.figures.noneWords')}</p>
        </EmptyState>
      ) : null}
      {figures === undefined || isEmpty ? null : (
        <>
          <p className="small muted">{t('desk.figures.asOf', { when: dateAndTime(figures.asOf, locale) })}</p>
          <WeeksFigure figures={figures} />
          <AgesFigure figures={figures} />
          <StatesFigure figures={figures} />
          <SourcesFigure figures={figures} />
        </>
      )}
    </Page>
  );
}
