import { useTranslation } from '#i18n/desk-translation.ts';
import { BarPieces } from './BarPieces.tsx';
import { LinkedBar } from './LinkedBar.tsx';
import { totalOf, type Bar, type BarLink } from './series.ts';

export interface BarChartProps {
  /** One without anything leads nowhere. */
  readonly bars: readonly (Bar & { readonly link?: BarLink })[];
  readonly axis: string;
}

/** Bars that lie beside their names, with the number at their end. Of a bar without anything only the number is there. */
export function BarChart({ bars, axis }: BarChartProps) {
  const { locale } = useTranslation();
  const number = new Intl.NumberFormat(locale);
  const longest = Math.max(...bars.map(totalOf), 1);
  return (
    <ul className="bars small" aria-label={axis}>
      {bars.map((bar) => {
        const words = number.format(totalOf(bar));
        const link = totalOf(bar) === 0 ? undefined : bar.link;
        return (
          <li key={bar.key} className="bar-line">
            <span className="bar-name" aria-hidden={link === undefined ? undefined : true}>
              {bar.name}
            </span>
            {link === undefined ? (
              <>
                <span className="bar-room">
                  <BarPieces bar={bar} longest={longest} />
                </span>
                <b className="bar-number">{words}</b>
              </>
            ) : (
              <LinkedBar label={link.label} words={words} onOpen={link.onOpen}>
                <BarPieces bar={bar} longest={longest} />
              </LinkedBar>
            )}
          </li>
        );
      })}
      <li className="bars-axis tiny muted" aria-hidden="true">
        {axis}
      </li>
    </ul>
  );
}
