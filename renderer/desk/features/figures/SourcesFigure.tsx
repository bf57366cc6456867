import { useTranslation } from '#i18n/desk-translation.ts';
import type { Figures } from '#shared/contract/overview-calls.ts';
import { BarChart } from './BarChart.tsx';
import { Figure } from './Figure.tsx';

const groups = ['several', 'one', 'none'] as const;
const tones = { several: 'ok', one: 'plain', none: 'open' } as const;

/** How many compounds more than one source speaks of. */
export function SourcesFigure({ figures: { sources, compounds } }: { readonly figures: Figures }) {
  const { t, locale } = useTranslation();
  const share = (count: number): string => new Intl.NumberFormat(locale, { style: 'percent' }).format(compounds === 0 ? 0 : count / compounds);
  const number = new Intl.NumberFormat(locale);
  const nameOf = (group: (typeof groups)[number]): string => t(`desk.figures.sources.count.${group}`);
  return (
    <Figure
      title={t('desk.figures.sources.title')}
      summary={compounds === 0 ? t('desk.figures.sources.summaryNone') : t('desk.figures.sources.summary', { several: number.format(sources.several), compounds: t('desk.figures.compounds', { count: compounds }), share: share(sources.several) })}
      note={t('desk.figures.sources.note')}
      table={{ columns: [t('desk.figures.sources.column'), t('desk.figures.sources.axis'), t('desk.figures.share')], rows: groups.map((group) => ({ key: group, cells: [nameOf(group), sources[group], compounds === 0 ? '' : share(sources[group])] })) }}
    >
      <BarChart axis={t('desk.figures.sources.axis')} bars={groups.map((group) => ({ key: group, name: nameOf(group), parts: [{ key: group, tone: tones[group], count: sources[group] }] }))} />
    </Figure>
  );
}
