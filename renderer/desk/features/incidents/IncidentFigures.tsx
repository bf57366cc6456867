import { useTranslation } from '#i18n/desk-translation.ts';
import { figuresAtOnce, type IncidentView } from '#shared/contract/incident-calls.ts';
import { incidentCounts, type IncidentCount } from '#shared/domain/incident.ts';
import { Button } from '#ui/Button.tsx';
import { Chip } from '#ui/Chip.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { Pager } from '#ui/Pager.tsx';
import { figureWords, tallyWords } from '#ui/figure-words.ts';
import { usePages } from '../../api/use-pages.ts';

export interface IncidentFiguresProps {
  readonly incident: IncidentView;
  readonly mayChange: boolean;
  /** A change is under way. */
  readonly isBusy: boolean;
  readonly onFirst: (counted: IncidentCount, figureId: string | null) => void;
  readonly onWithdraw: (figureId: string) => void;
}

/** Every count, what is known of it altogether, and below what each source says. A count that nobody spoke of stands there as unknown. */
export function IncidentFigures({ incident, mayChange, isBusy, onFirst, onWithdraw }: IncidentFiguresProps) {
  const { t } = useTranslation();
  const { incidentId, tallies, figuresTotal } = incident;
  const { page, offset, onOffset } = usePages('incidents.get', incident, (figuresOffset) => ({ incidentId, figuresOffset }));
  const figures = page.state === 'ready' ? page.value.figures : [];
  // Others of the same count may stand on another page.
  const isAll = figures.length === figuresTotal;
  return (
    <>
      <dl className="counts-list" aria-label={t('desk.incidents.counts')}>
        {incidentCounts.map((counted) => {
          const statements = figures.filter((line) => line.counted === counted);
          const isUnknown = tallies[counted].is === 'unknown';
          return (
            <div key={counted} className="count-entry">
              <dt>{t(`desk.incidents.count.${counted}`)}</dt>
              <dd>
                <b className={isUnknown ? 'count-unknown' : ''}>{tallyWords(t, tallies[counted])}</b>
                {statements.length === 0 && isAll ? <span className="small muted"> {t('desk.incidents.nobodySaid')}</span> : null}
                <ul className="plain-list" aria-label={t(`desk.incidents.count.${counted}`)}>
                  {statements.map((line) => (
                    <Statement key={line.figureId} line={line} isOneOfSeveral={statements.length > 1 || !isAll} mayChange={mayChange} isBusy={isBusy} onFirst={onFirst} onWithdraw={onWithdraw} />
                  ))}
                </ul>
              </dd>
            </div>
          );
        })}
      </dl>
      {page.state === 'failed' ? <ErrorBanner code={page.code} /> : null}
      <Pager offset={offset} perPage={figuresAtOnce} total={figuresTotal} onOffset={onOffset} />
    </>
  );
}

interface StatementProps extends Pick<IncidentFiguresProps, 'mayChange' | 'isBusy' | 'onFirst' | 'onWithdraw'> {
  readonly line: IncidentView['figures'][number];
  readonly isOneOfSeveral: boolean;
}

function Statement({ line, isOneOfSeveral, mayChange, isBusy, onFirst, onWithdraw }: StatementProps) {
  const { t } = useTranslation();
  const figure = figureWords(t, line.figure);
  const counted = t(`desk.incidents.count.${line.counted}`);
  return (
    <li className="status-entry">
      <div className="small">
        {figure} {line.isFirst ? <Chip tone="plain">{t('desk.incidents.first')}</Chip> : null}
        <p className="muted">
          {t('desk.incidents.grade', { grade: `${line.reliability}${line.credibility}` })} · {line.source === '' ? t('desk.incidents.noSource') : <bdi dir="auto">{line.source}</bdi>}
          {line.isMerged ? ` (${t('desk.incidents.fromMerged')})` : ''}
        </p>
      </div>
      {mayChange ? (
        <div className="actions">
          {line.isFirst ? (
            <Button isSmall kind="quiet" isPending={isBusy} label={t('desk.incidents.unsetFirstOf', { counted })} onPress={() => onFirst(line.counted, null)}>
              {t('desk.incidents.unsetFirst')}
            </Button>
          ) : isOneOfSeveral ? (
            <Button isSmall kind="quiet" isPending={isBusy} label={t('desk.incidents.setFirstOf', { counted, figure })} onPress={() => onFirst(line.counted, line.figureId)}>
              {t('desk.incidents.setFirst')}
            </Button>
          ) : null}
          {line.isMerged ? null : (
            <Button isSmall kind="quiet" isPending={isBusy} label={t('desk.incidents.withdrawOf', { counted, figure })} onPress={() => onWithdraw(line.figureId)}>
              {t('desk.incidents.withdraw')}
            </Button>
          )}
        </div>
      ) : null}
    </li>
  );
}
