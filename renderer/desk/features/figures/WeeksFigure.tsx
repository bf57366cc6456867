import { useTranslation } from '#i18n/desk-translation.ts';
import type { ByUrgency, Figures } from '#shared/contract/overview-calls.ts';
import type { Urgency } from '#shared/domain/urgency.ts';
import type { DaySpan } from '#shared/search/day-span.ts';
import { dayAndMonth } from '#ui/time.ts';
import { ColumnChart } from './ColumnChart.tsx';
import type { LinkOfMark } from './ColumnMarks.tsx';
import { Figure, type FigureTable, type LinkedNumber } from './Figure.tsx';
import { daysAgree, spanAfter, spanBefore, spanOfWeek, type ReceivedTips } from './received-tips.ts';
import { urgencyOrder, type BarLink } from './series.ts';
import { sumOf, urgencyBar } from './urgency-bars.ts';
import { UrgencyLegend } from './UrgencyLegend.tsx';

/** A date is written below every fourth column. */
const namedEvery = 4;

export interface WeeksFigureProps {
  readonly figures: Figures;
  readonly onTips: (wanted: ReceivedTips) => void;
}

/** When tips came. Each number leads to its tips. */
export function WeeksFigure({ figures: { weeks, earlier, ahead, timeZone }, onTips }: WeeksFigureProps) {
  const { t, locale } = useTranslation();
  const leads = daysAgree(weeks);
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
  const linkTo = (row: string, received: DaySpan, urgencies: ByUrgency, urgency?: Urgency): BarLink => {
    const count = urgency === undefined ? sumOf(urgencies) : urgencies[urgency];
    return {
      label: urgency === undefined ? t('desk.figures.weeks.open', { row, tips: tips(count) }) : t('desk.figures.weeks.openUrgency', { row, urgency: t(`desk.urgency.chip.${urgency}`), tips: tips(count) }),
      onOpen: () => onTips({ received, urgency }),
    };
  };
  const row = (key: string, name: string, from: string, received: DaySpan, urgencies: ByUrgency): FigureTable['rows'][number] => {
    const words = from === '' ? name : t('desk.figures.weeks.weekFrom', { from });
    const cell = (count: number, urgency?: Urgency): number | LinkedNumber => (leads ? { count, ...linkTo(words, received, urgencies, urgency) } : count);
    return { key, cells: [name, from, cell(sumOf(urgencies)), ...urgencyOrder.map((urgency) => cell(urgencies[urgency], urgency))] };
  };
  const weekOf = (key: string) => weeks.find(({ from }) => String(from) === key);
  const linkOf: LinkOfMark = (bar, part) => {
    const week = weekOf(bar.key);
    if (week === undefined) throw new Error('a column of no week');
    return linkTo(t('desk.figures.weeks.weekFrom', { from: bar.name }), spanOfWeek(week), week.urgencies, urgencyOrder.find((urgency) => urgency === part?.key));
  };
  return (
    <Figure
      title={t('desk.figures.weeks.title')}
      summary={sentences.filter((each) => each !== '').join(' ')}
      note={`${t('desk.figures.weeks.note', { zone: timeZone })} ${t(leads ? 'desk.figures.weeks.leads' : 'desk.figures.weeks.otherZone')}`}
      hasLinks={leads}
      table={{
        columns: [t('desk.figures.weeks.week'), t('desk.figures.weeks.from'), t('desk.figures.all'), ...urgencyOrder.map((urgency) => t(`desk.urgency.chip.${urgency}`))],
        rows: [
          row('earlier', t('desk.figures.weeks.earlierRow'), '', spanBefore(weeks), earlier),
          ...weeks.map(({ year, week, from, urgencies }) => row(String(from), t('desk.figures.weeks.name', { year: String(year), week }), day(from), spanOfWeek({ year, week }), urgencies)),
          ...(sumOf(ahead) === 0 ? [] : [row('ahead', t('desk.figures.weeks.aheadRow'), '', spanAfter(weeks), ahead)]),
        ],
      }}
    >
      <UrgencyLegend />
      <ColumnChart axis={t('desk.figures.weeks.axis')} links={leads ? { label: t('desk.figures.weeks.chart'), of: linkOf } : undefined} namedEvery={namedEvery} bars={weeks.map(({ from, urgencies }) => urgencyBar(String(from), day(from), urgencies))} />
    </Figure>
  );
}
