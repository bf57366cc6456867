import { useTranslation } from '#i18n/desk-translation.ts';
import type { Figures } from '#shared/contract/overview-calls.ts';
import { Button } from '#ui/Button.tsx';
import { BarChart } from './BarChart.tsx';
import { Figure } from './Figure.tsx';
import { urgencyOrder } from './series.ts';
import { cellsOf, sumOf, urgencyBar } from './urgency-bars.ts';
import { UrgencyLegend } from './UrgencyLegend.tsx';

const overAWeek: readonly string[] = ['month', 'quarter', 'older'];

/** How long open tips have waited. */
export function AgesFigure({ figures: { openAges }, onOpenTips }: { readonly figures: Figures; readonly onOpenTips: () => void }) {
  const { t, locale } = useTranslation();
  const number = new Intl.NumberFormat(locale);
  const sum = (ages: Figures['openAges']): number => ages.reduce((total, { urgencies }) => total + sumOf(urgencies), 0);
  const older = sum(openAges.filter(({ age }) => overAWeek.includes(age)));
  const open = sum(openAges);
  return (
    <Figure
      title={t('desk.figures.ages.title')}
      summary={open === 0 ? t('desk.figures.ages.summaryNone') : t('desk.figures.ages.summary', { tips: t('desk.figures.tips', { count: open }), older: number.format(older) })}
      note={t('desk.figures.ages.note')}
      more={open === 0 ? undefined : <Button isSmall onPress={onOpenTips}>{t('desk.figures.ages.open', { count: open })}</Button>}
      table={{
        columns: [t('desk.figures.ages.column'), t('desk.figures.all'), ...urgencyOrder.map((urgency) => t(`desk.urgency.chip.${urgency}`))],
        rows: openAges.map(({ age, urgencies }) => ({ key: age, cells: [t(`desk.figures.ages.age.${age}`), sumOf(urgencies), ...cellsOf(urgencies)] })),
      }}
    >
      <UrgencyLegend />
      <BarChart axis={t('desk.figures.ages.axis')} bars={openAges.map(({ age, urgencies }) => urgencyBar(age, t(`desk.figures.ages.age.${age}`), urgencies))} />
    </Figure>
  );
}
