import { useTranslation } from '#i18n/desk-translation.ts';
import { stateOrNone, type Figures } from '#shared/contract/overview-calls.ts';
import { BarChart } from './BarChart.tsx';
import { Figure } from './Figure.tsx';
import type { Tone } from './series.ts';

type State = (typeof stateOrNone)[number];

/** What is known to be so, and what is not known. */
const toneOf = (state: State): Tone => (state === 'unknown' || state === 'none' ? 'open' : 'plain');

/** What became of the compounds: every status that there can be, so that a missing one is seen to be missing. */
export function StatesFigure({ figures: { states, compounds } }: { readonly figures: Figures }) {
  const { t, locale } = useTranslation();
  const number = new Intl.NumberFormat(locale);
  const countOf = (...wanted: readonly State[]): number => states.filter(({ state }) => wanted.includes(state)).reduce((sum, each) => sum + each.compounds, 0);
  const nameOf = (state: State): string => (state === 'none' ? t('desk.compounds.noState') : t(`desk.compounds.state.${state}`));
  return (
    <Figure
      title={t('desk.figures.states.title')}
      summary={compounds === 0 ? t('desk.figures.states.summaryNone') : t('desk.figures.states.summary', { active: number.format(countOf('active', 'reopened')), compounds: t('desk.figures.compounds', { count: compounds }), unknown: number.format(countOf('unknown', 'none')) })}
      note={t('desk.figures.states.note')}
      table={{ columns: [t('desk.figures.states.column'), t('desk.figures.states.axis')], rows: stateOrNone.map((state) => ({ key: state, cells: [nameOf(state), countOf(state)] })) }}
    >
      <BarChart axis={t('desk.figures.states.axis')} bars={stateOrNone.map((state) => ({ key: state, name: nameOf(state), parts: [{ key: state, tone: toneOf(state), count: countOf(state) }] }))} />
    </Figure>
  );
}
