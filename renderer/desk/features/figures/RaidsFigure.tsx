import { useTranslation } from '#i18n/desk-translation.ts';
import type { Reply } from '#shared/contract/contract.ts';
import type { FigureFilter } from '#shared/contract/incident-calls.ts';
import { incidentCounts } from '#shared/domain/incident.ts';
import { sumWords } from '#ui/figure-words.ts';
import type { Loaded } from '../../api/use-reply.ts';
import { Figure } from './Figure.tsx';
import { FunnelBars } from './FunnelBars.tsx';
import { RaidChoices } from './RaidChoices.tsx';
import type { RaidLook, WantedIncidents } from './raid-look.ts';

export interface RaidsFigureProps {
  readonly look: RaidLook;
  readonly onLook: (look: RaidLook) => void;
  readonly raids: Loaded<Reply<'incidents.list'>>;
  /** Which they are of: not that of the look while a date is half typed. */
  readonly period: RaidLook['period'];
  readonly onIncidents: (wanted: WantedIncidents) => void;
}

/** From those who were detained to what became of them, over the incidents of a kind and a period. */
export function RaidsFigure({ look, onLook, raids, period, onIncidents }: RaidsFigureProps) {
  const { t, locale } = useTranslation();
  const number = new Intl.NumberFormat(locale);
  const open = (figure: FigureFilter) => (): void => onIncidents({ ...look, period, figure });
  const counted = raids.state === 'ready' ? raids.value : undefined;
  const summary = (): string => {
    if (counted === undefined) return raids.state === 'failed' ? '' : t('desk.loading');
    const { total, sums, undecided } = counted;
    const words = (name: 'detained' | 'identified' | 'charged'): string => sumWords(t, sums[name]);
    return [
      total === 0 ? t('desk.figures.raids.summaryNone') : t('desk.figures.raids.summary', { incidents: t('desk.incidents.total', { count: total }), detained: words('detained'), identified: words('identified'), charged: words('charged') }),
      undecided === 0 ? '' : t('desk.figures.raids.undecided', { count: undecided }),
    ]
      .filter((each) => each !== '')
      .join(' ');
  };
  const rows = counted === undefined || counted.total === 0 ? [] : incidentCounts.map((name) => ({ name, sum: counted.sums[name], title: t(`desk.incidents.count.${name}`) }));
  return (
    <Figure
      title={t('desk.figures.raids.title')}
      summary={summary()}
      note={t('desk.figures.raids.note')}
      choices={<RaidChoices look={look} onLook={onLook} />}
      hasLinks
      table={{
        columns: [t('desk.figures.raids.column'), t('desk.figures.raids.least'), t('desk.figures.raids.most'), t('desk.figures.raids.known'), t('desk.figures.raids.unknown'), t('desk.figures.raids.differing')],
        rows: rows.map(({ name, sum, title }) => ({
          key: name,
          cells: [
            title,
            // Never a number where nobody knows one.
            sum.is === 'unknown' ? t('desk.figures.raids.notKnown') : number.format(sum.least),
            sum.is === 'unknown' || sum.most === null ? t('desk.figures.raids.notKnown') : number.format(sum.most),
            { count: sum.of - sum.unknown, label: t('desk.figures.raids.openKnown', { counted: title, words: sumWords(t, sum) }), onOpen: open({ counted: name, is: 'known' }) },
            { count: sum.unknown, label: t('desk.figures.raids.openUnknown', { counted: title, unknown: sum.unknown, of: sum.of }), onOpen: open({ counted: name, is: 'unknown' }) },
            sum.is === 'unknown' ? 0 : sum.differing,
          ],
        })),
      }}
    >
      {rows.length === 0 ? null : <FunnelBars rows={rows} onOpen={(figure) => open(figure)()} />}
    </Figure>
  );
}
