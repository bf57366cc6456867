import { useTranslation } from '#i18n/desk-translation.ts';
import type { Figures } from '#shared/contract/overview-calls.ts';
import { sourceGroups, type SourceGroup } from '#shared/domain/compound.ts';
import { BarChart } from './BarChart.tsx';
import { Figure } from './Figure.tsx';
import type { BarLink } from './series.ts';
import type { WantedCompounds } from './wanted-compounds.ts';

const tones = { several: 'ok', one: 'plain', none: 'open' } as const;

/** How many compounds more than one source speaks of. */
export function SourcesFigure({ figures: { sources, compounds }, onCompounds }: { readonly figures: Figures; readonly onCompounds: (wanted: WantedCompounds) => void }) {
  const { t, locale } = useTranslation();
  const share = (count: number): string => new Intl.NumberFormat(locale, { style: 'percent' }).format(compounds === 0 ? 0 : count / compounds);
  const number = new Intl.NumberFormat(locale);
  const nameOf = (group: SourceGroup): string => t(`desk.figures.sources.count.${group}`);
  const linkTo = (group: SourceGroup): BarLink => ({ label: t('desk.figures.states.open', { name: nameOf(group), compounds: t('desk.figures.compounds', { count: sources[group] }) }), onOpen: () => onCompounds({ sources: group }) });
  return (
    <Figure
      hasLinks
      title={t('desk.figures.sources.title')}
      summary={compounds === 0 ? t('desk.figures.sources.summaryNone') : t('desk.figures.sources.summary', { several: number.format(sources.several), compounds: t('desk.figures.compounds', { count: compounds }), share: share(sources.several) })}
      note={t('desk.figures.sources.note')}
      table={{ columns: [t('desk.figures.sources.column'), t('desk.figures.sources.axis'), t('desk.figures.share')], rows: sourceGroups.map((group) => ({ key: group, cells: [nameOf(group), { count: sources[group], ...linkTo(group) }, compounds === 0 ? '' : share(sources[group])] })) }}
    >
      <BarChart axis={t('desk.figures.sources.axis')} bars={sourceGroups.map((group) => ({ key: group, name: nameOf(group), parts: [{ key: group, tone: tones[group], count: sources[group] }], link: linkTo(group) }))} />
    </Figure>
  );
}
