import { useTranslation } from '#i18n/desk-translation.ts';
import { statusesAtOnce, type CompoundView } from '#shared/contract/compound-calls.ts';
import { Button } from '#ui/Button.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { Pager } from '#ui/Pager.tsx';
import { shownPartialDate } from '#ui/time.ts';
import { usePages } from '../../api/use-pages.ts';

export interface CompoundStatusesProps {
  readonly compound: CompoundView;
  readonly mayChange: boolean;
  /** A change is under way. */
  readonly isBusy: boolean;
  readonly onAdd: () => void;
  readonly onWithdraw: (entryId: string) => void;
}

/** What happened to a compound, the latest first, and who says so. */
export function CompoundStatuses({ compound, mayChange, isBusy, onAdd, onWithdraw }: CompoundStatusesProps) {
  const { t, locale } = useTranslation();
  const { page, offset, onOffset } = usePages('compounds.get', compound, (statusesOffset) => ({ compoundId: compound.compoundId, statusesOffset }));
  const statuses = page.state === 'ready' ? page.value.statuses : [];
  return (
    <section className="stack">
      <div className="section-head">
        <h2>{t('desk.compounds.history')}</h2>
        {mayChange ? (
          <Button isSmall onPress={onAdd}>
            {t('desk.compounds.addStatus')}
          </Button>
        ) : null}
      </div>
      <p className="small muted">{t('desk.compounds.historyWords')}</p>
      <ol className="plain-list statuses" aria-label={t('desk.compounds.history')}>
        {statuses.map((status) => (
          <li key={status.entryId} className="status-entry">
            <div>
              <b>{t(`desk.compounds.state.${status.state}`)}</b> · {status.since === '' ? t('desk.compounds.sinceUnknown') : shownPartialDate(status.since, locale)}
              {status.relocatedTo === null ? null : <> · {t('desk.compounds.statusLine', { place: status.relocatedTo.name })}</>}
              <p className="small muted">
                {t('desk.compounds.grade', { grade: `${status.reliability}${status.credibility}` })}
                {status.source === '' ? null : (
                  <>
                    {' · '}
                    <bdi dir="auto">{status.source}</bdi>
                  </>
                )}
                {status.isMerged ? ` (${t('desk.compounds.fromMerged')})` : ''}
              </p>
            </div>
            {mayChange && !status.isMerged ? (
              <Button isSmall kind="quiet" label={t('desk.compounds.withdrawOf', { state: t(`desk.compounds.state.${status.state}`) })} isPending={isBusy} onPress={() => onWithdraw(status.entryId)}>
                {t('desk.compounds.withdraw')}
              </Button>
            ) : null}
          </li>
        ))}
      </ol>
      {page.state === 'failed' ? <ErrorBanner code={page.code} /> : null}
      <Pager offset={offset} perPage={statusesAtOnce} total={compound.statusesTotal} onOffset={onOffset} />
    </section>
  );
}
