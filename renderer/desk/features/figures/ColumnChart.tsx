import { useTranslation } from '#i18n/desk-translation.ts';
import { axisSteps, stacked, totalOf, type Bar } from './series.ts';

export interface ColumnChartProps {
  readonly bars: readonly Bar[];
  readonly axis: string;
  /** Written below every so many columns, counted back from the last. */
  readonly namedEvery: number;
}

/** The middle of the room between columns, of one column's place. */
const gap = 0.12;

/** Columns beside each other, stacked of their parts, with a scale of whole numbers. */
export function ColumnChart({ bars, axis, namedEvery }: ColumnChartProps) {
  const { locale } = useTranslation();
  const number = new Intl.NumberFormat(locale);
  const steps = axisSteps(Math.max(...bars.map(totalOf)));
  const top = steps.at(-1) ?? 1;
  return (
    <div className="columns tiny">
      <p className="muted">{axis}</p>
      <div className="columns-room">
        {steps.map((step) => (
          <span key={step} className="columns-step" style={{ bottom: `${(step / top) * 100}%` }}>
            {number.format(step)}
          </span>
        ))}
        <svg viewBox={`0 0 ${bars.length} 1`} preserveAspectRatio="none">
          {steps.map((step) => (
            <line key={step} x1="0" x2={bars.length} y1={1 - step / top} y2={1 - step / top} className="axis-line" />
          ))}
          {bars.map((bar, index) =>
            stacked(bar, top).map(({ part, from, to }) => <rect key={`${bar.key} ${part.key}`} x={index + gap} y={1 - to} width={1 - 2 * gap} height={to - from} className={`part part-${part.tone}`} />),
          )}
        </svg>
      </div>
      <div className="columns-names muted">
        {bars.map((bar, index) =>
          (bars.length - 1 - index) % namedEvery === 0 ? (
            <span key={bar.key} style={{ left: `${((index + 0.5) / bars.length) * 100}%` }}>
              {bar.name}
            </span>
          ) : null,
        )}
      </div>
    </div>
  );
}
