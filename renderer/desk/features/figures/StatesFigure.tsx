import { useTranslation } from '#i18n/desk-translation.ts';
import type { Figures } from '#shared/contract/overview-calls.ts';
import { stateOrNone, type StateOrNone } from '#shared/domain/compound.ts';
import { BarChart } from './BarChart.tsx';
import { Figure } from './Figure.tsx';
import type { BarLink, Tone } from './series.ts';
import type { WantedCompounds } from './wanted-compounds.ts';

/** What is known to be so, and what is not known. */
const toneOf = (state: StateOrNone): Tone => (state === 'unknown' || state === 'none' ? 'open' : 'plain');

/** What became of the compounds: every status that there can be, so that a missing one is seen to be missing. */
export function StatesFigure({ figures: { states, compounds }, onCompounds }: { readonly figures: Figures; readonly onCompounds: (wanted: WantedCompounds) => void }) {
  const { t, locale } = useTranslation();
  const number = new Intl.NumberFormat(locale);
  const countOf = (...wanted: readonly StateOrNone[]): number => states.filter(({ state }) => wanted.includes(state)).reduce((sum, each) => sum + each.compounds, 0);
  const nameOf = (state: StateOrNone): string => (state === 'none' ? t('desk.compounds.noState') : t(`desk.compounds.state.${state}`));
  const linkTo = (state: StateOrNone): BarLink => ({ label: t('desk.figures.states.open', { name: nameOf(state), compounds: t('desk.figures.compounds', { count: countOf(state) }) }), onOpen: () => onCompounds({ state }) });
  return (
    <Figure
      hasLinks
      title={t('desk.figures.states.title')}
      summary={compounds === 0 ? t('desk.figures.states.summaryNone') : t('desk.figures.states.summary', { active: number.format(countOf('active', 'reopened')), compounds: t('desk.figures.compounds', { count: compounds }), unknown: number.format(countOf('unknown', 'none')) })}
      note={t('desk.figures.states.note')}
      table={{ columns: [t('desk.figures.states.column'), t('desk.figures.states.axis')], rows: stateOrNone.map((state) => ({ key: state, cells: [nameOf(state), { count: countOf(state), ...linkTo(state) }] })) }}
    >
      <BarChart axis={t('desk.figures.states.axis')} bars={stateOrNone.map((state) => ({ key: state, name: nameOf(state), parts: [{ key: state, tone: toneOf(state), count: countOf(state) }], link: linkTo(state) }))} />
    </Figure>
  );
}
