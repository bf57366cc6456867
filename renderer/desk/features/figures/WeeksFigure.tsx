import { useTranslation } from '#i18n/desk-translation.ts';
import type { Figures } from '#shared/contract/overview-calls.ts';
import { dayAndMonth } from '#ui/time.ts';
import { ColumnChart } from './ColumnChart.tsx';
import { Figure, type FigureTable } from './Figure.tsx';
import { urgencyOrder } from './series.ts';
import { cellsOf, sumOf, urgencyBar } from './urgency-bars.ts';
import { UrgencyLegend } from './UrgencyLegend.tsx';

/** A date is written below every fourth column. */
const namedEvery = 4;

/** When tips came. */
export function WeeksFigure({ figures: { weeks, earlier, ahead, timeZone } }: { readonly figures: Figures }) {
  const { t, locale } = useTranslation();
  const day = (ms: number): string => dayAndMonth(ms, locale, timeZone);
  const tips = (count: number): string => t('desk.figures.tips', { count });
  const told = weeks.reduce((sum, { urgencies }) => sum + sumOf(urgencies), 0);
  const fullest = weeks.reduce((most, week) => (sumOf(week.urgencies) > sumOf(most.urgencies) ? week : most));
  const running = weeks.at(-1);
  const sentences = [
    told === 0 ? t('desk.figures.weeks.summaryNone', { weeks: weeks.length }) : t('desk.figures.weeks.summary', { tips: tips(told), weeks: weeks.length, from: day(fullest.from), most: tips(sumOf(fullest.urgencies)), now: tips(running === undefined ? 0 : sumOf(running.urgencies)) }),
    sumOf(earlier) === 0 ? '' : t('desk.figures.weeks.outside', { earlier: tips(sumOf(earlier)) }),
    sumOf(ahead) === 0 ? '' : t('desk.figures.weeks.ahead', { ahead: tips(sumOf(ahead)) }),
  ];
  const row = (key: string, name: string, from: string, urgencies: Figures['earlier']): FigureTable['rows'][number] => ({ key, cells: [name, from, sumOf(urgencies), ...cellsOf(urgencies)] });
  return (
    <Figure
      title={t('desk.figures.weeks.title')}
      summary={sentences.filter((each) => each !== '').join(' ')}
      note={t('desk.figures.weeks.note', { zone: timeZone })}
      table={{
        columns: [t('desk.figures.weeks.week'), t('desk.figures.weeks.from'), t('desk.figures.all'), ...urgencyOrder.map((urgency) => t(`desk.urgency.chip.${urgency}`))],
        rows: [
          row('earlier', t('desk.figures.weeks.earlierRow'), '', earlier),
          ...weeks.map(({ year, week, from, urgencies }) => row(String(from), t('desk.figures.weeks.name', { year: String(year), week }), day(from), urgencies)),
          ...(sumOf(ahead) === 0 ? [] : [row('ahead', t('desk.figures.weeks.aheadRow'), '', ahead)]),
        ],
      }}
    >
      <UrgencyLegend />
      <ColumnChart axis={t('desk.figures.weeks.axis')} namedEvery={namedEvery} bars={weeks.map(({ from, urgencies }) => urgencyBar(String(from), day(from), urgencies))} />
    </Figure>
  );
}
