import { useTranslation } from '#i18n/desk-translation.ts';
import type { FigureFilter } from '#shared/contract/incident-calls.ts';
import type { Sum } from '#shared/domain/figure.ts';
import type { IncidentCount } from '#shared/domain/incident.ts';
import { figureWords, sumWords } from '#ui/figure-words.ts';
import { BarPieces } from './BarPieces.tsx';
import { peopleParts, unknownParts } from './funnel-bars.ts';
import { LinkedBar } from './LinkedBar.tsx';
import { totalOf } from './series.ts';

export interface FunnelBarsProps {
  readonly rows: readonly { readonly name: IncidentCount; readonly title: string; readonly sum: Sum }[];
  readonly onOpen: (figure: FigureFilter) => void;
}

/** For each count a bar of people, and below it one of the incidents of which nobody knows. Both lead to the incidents behind them. */
export function FunnelBars({ rows, onOpen }: FunnelBarsProps) {
  const { t } = useTranslation();
  const longest = Math.max(1, ...rows.map(({ sum }) => totalOf({ parts: peopleParts(sum) })));
  return (
    <ul className="bars funnel-bars small" aria-label={t('desk.figures.raids.title')}>
      {rows.map(({ name, title, sum }) => (
        <li key={name} className="bar-line">
          <span className="bar-name" aria-hidden="true">
            {title}
          </span>
          {sum.is === 'unknown' ? null : (
            <LinkedBar label={t('desk.figures.raids.openKnown', { counted: title, words: sumWords(t, sum) })} words={sum.most === null ? t('desk.figures.raids.atLeast', { least: sum.least }) : figureWords(t, { is: 'known', least: sum.least, most: sum.most })} onOpen={() => onOpen({ counted: name, is: 'known' })}>
              <BarPieces bar={{ parts: peopleParts(sum) }} longest={longest} />
            </LinkedBar>
          )}
          {sum.unknown === 0 ? null : (
            <LinkedBar label={t('desk.figures.raids.openUnknown', { counted: title, unknown: sum.unknown, of: sum.of })} words={t('desk.figures.raids.unknownIn', { unknown: sum.unknown, of: sum.of })} onOpen={() => onOpen({ counted: name, is: 'unknown' })}>
              <BarPieces bar={{ parts: unknownParts(sum) }} longest={sum.of} />
            </LinkedBar>
          )}
        </li>
      ))}
    </ul>
  );
}
