import { useTranslation } from '#i18n/desk-translation.ts';
import type { IndicatorFilter } from '#shared/contract/indicator-filter.ts';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { Page } from '#ui/Page.tsx';
import { dateAndTime } from '#ui/time.ts';
import { useNotice } from '../../api/ConnectionProvider.tsx';
import { useReply } from '../../api/use-reply.ts';
import { AgesFigure } from './AgesFigure.tsx';
import { IndicatorsFigure } from './IndicatorsFigure.tsx';
import type { ReceivedTips } from './received-tips.ts';
import type { WantedCompounds } from './wanted-compounds.ts';
import type { RaidLook, WantedIncidents } from './raid-look.ts';
import { RaidsFigure } from './RaidsFigure.tsx';
import { SourcesFigure } from './SourcesFigure.tsx';
import { StatesFigure } from './StatesFigure.tsx';
import { useRaids } from './use-raids.ts';
import { WeeksFigure } from './WeeksFigure.tsx';

export interface FiguresPageProps {
  /** Which incidents the funnel is of; kept while the desk is open. */
  readonly look: RaidLook;
  readonly onLook: (look: RaidLook) => void;
  readonly onTips: (wanted: IndicatorFilter) => void;
  readonly onReceived: (wanted: ReceivedTips) => void;
  /** To the open tips, those that have waited longest first. */
  readonly onOpenTips: () => void;
  readonly onCompounds: (wanted: WantedCompounds) => void;
  readonly onIncidents: (wanted: WantedIncidents) => void;
  readonly onBriefing: () => void;
}

/** What the tips and the register come to, as of now. */
export function FiguresPage({ look, onLook, onTips, onReceived, onOpenTips, onCompounds, onIncidents, onBriefing }: FiguresPageProps) {
  const { t, locale } = useTranslation();
  const { loaded, reload } = useReply('overview.figures', {});
  const { loaded: indicators, reload: countAgain } = useReply('overview.indicators', {});
  const { raids, period } = useRaids(look);
  const { loaded: incidents, reload: countIncidents } = useReply('incidents.count', {});
  useNotice('tips.changed', reload);
  useNotice('tips.changed', countAgain);
  useNotice('incidents.changed', countIncidents);
  useNotice('compounds.changed', reload);
  const figures = loaded.state === 'ready' ? loaded.value : undefined;
  const isEmpty = figures !== undefined && figures.tips + figures.compounds === 0 && incidents.state === 'ready' && incidents.value.incidents === 0;
  return (
    <Page title={t('desk.figures.title')} intro={t('desk.figures.intro')} actions={<Button onPress={onBriefing}>{t('desk.briefing.open')}</Button>}>
      {loaded.state === 'failed' ? <ErrorBanner code={loaded.code} /> : null}
      {indicators.state === 'failed' ? <ErrorBanner code={indicators.code} /> : null}
      {raids.state === 'failed' ? <ErrorBanner code={raids.code} /> : null}
      {loaded.state === 'loading' ? <p role="status">{t('desk.loading')}</p> : null}
      {isEmpty ? (
        <EmptyState title={t('desk.figures.none')}>
          <p>{t('desk.figures.noneWords')}</p>
        </EmptyState>
      ) : null}
      {figures === undefined || isEmpty ? null : (
        <>
          <p className="small muted">{t('desk.figures.asOf', { when: dateAndTime(figures.asOf, locale) })}</p>
          <WeeksFigure figures={figures} onTips={onReceived} />
          <AgesFigure figures={figures} onOpenTips={onOpenTips} />
          <StatesFigure figures={figures} onCompounds={onCompounds} />
          <SourcesFigure figures={figures} onCompounds={onCompounds} />
          {indicators.state === 'ready' ? <IndicatorsFigure counts={indicators.value} onTips={onTips} /> : null}
          <RaidsFigure look={look} onLook={onLook} raids={raids} period={period} onIncidents={onIncidents} />
        </>
      )}
    </Page>
  );
}
