import { useTranslation } from '#i18n/desk-translation.ts';
import { BarPieces } from './BarPieces.tsx';
import { totalOf, type Bar } from './series.ts';

/** Bars that lie beside their names, with the number at their end. Of a bar without anything only the number is there. */
export function BarChart({ bars, axis }: { readonly bars: readonly Bar[]; readonly axis: string }) {
  const { locale } = useTranslation();
  const number = new Intl.NumberFormat(locale);
  const longest = Math.max(...bars.map(totalOf), 1);
  return (
    <div className="bars small">
      {bars.map((bar) => (
        <div key={bar.key} className="bar-line">
          <span className="bar-name">{bar.name}</span>
          <span className="bar-room">
            <BarPieces bar={bar} longest={longest} />
          </span>
          <b className="bar-number">{number.format(totalOf(bar))}</b>
        </div>
      ))}
      <p className="tiny muted">{axis}</p>
    </div>
  );
}
