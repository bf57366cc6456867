import { useTranslation } from '#i18n/desk-translation.ts';
import type { FigureFilter } from '#shared/contract/incident-calls.ts';
import type { Period } from '#shared/domain/period.ts';
import { Button } from '#ui/Button.tsx';
import { shownPartialDate } from '#ui/time.ts';

interface Narrowed {
  readonly period: Period;
  readonly figure: FigureFilter | undefined;
}

/** What the list was narrowed to by a bar of the figures; each can be taken away. */
export function PeriodAndFigure({ period, figure, onChange }: Narrowed & { readonly onChange: (narrowed: Narrowed) => void }) {
  const { t, locale } = useTranslation();
  const [from, until] = [period.from, period.until].map((date) => shownPartialDate(date, locale)) as [string, string];
  const figureWords = figure === undefined ? undefined : { counted: t(`desk.incidents.count.${figure.counted}`), is: t(`desk.figures.raids.is.${figure.is}`) };
  const periodWords = period.until === '' ? t('desk.figures.raids.filterFrom', { from }) : period.from === '' ? t('desk.figures.raids.filterUntil', { until }) : t('desk.figures.raids.filterPeriod', { from, until });
  return (
    <>
      {period.from === '' && period.until === '' ? null : (
        <Button kind="quiet" isSmall label={t('desk.figures.raids.filterPeriodOff', { period: periodWords })} onPress={() => onChange({ figure, period: { from: '', until: '' } })}>
          {periodWords}
          <span aria-hidden="true"> ×</span>
        </Button>
      )}
      {figureWords === undefined ? null : (
        <Button kind="quiet" isSmall label={t('desk.figures.raids.filterFigureOff', figureWords)} onPress={() => onChange({ period, figure: undefined })}>
          {t('desk.figures.raids.filterFigure', figureWords)}
          <span aria-hidden="true"> ×</span>
        </Button>
      )}
    </>
  );
}
