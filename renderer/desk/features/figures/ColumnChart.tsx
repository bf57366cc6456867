import { useTranslation } from '#i18n/desk-translation.ts';
import { ColumnMarks, type LinkOfMark } from './ColumnMarks.tsx';
import { axisSteps, stacked, totalOf, type Bar } from './series.ts';

export interface ColumnChartProps {
  readonly bars: readonly Bar[];
  readonly axis: string;
  /** Written below every so many columns, counted back from the last. */
  readonly namedEvery: number;
  /** What the columns lead to, in words, and where each of them or a part of it leads; undefined: nowhere. */
  readonly links: { readonly label: string; readonly of: LinkOfMark } | undefined;
}

/** The middle of the room between columns, of one column's place. */
const gap = 0.12;

/** Columns beside each other, stacked of their parts, with a scale of whole numbers. */
export function ColumnChart({ bars, axis, namedEvery, links }: ColumnChartProps) {
  const { locale } = useTranslation();
  const number = new Intl.NumberFormat(locale);
  const steps = axisSteps(Math.max(...bars.map(totalOf)));
  const top = steps.at(-1) ?? 1;
  return (
    <div className="columns tiny">
      <p className="muted" aria-hidden="true">
        {axis}
      </p>
      <div className="columns-room">
        {steps.map((step) => (
          <span key={step} className="columns-step" aria-hidden="true" style={{ bottom: `${(step / top) * 100}%` }}>
            {number.format(step)}
          </span>
        ))}
        <svg viewBox={`0 0 ${bars.length} 1`} preserveAspectRatio="none" aria-hidden="true">
          {steps.map((step) => (
            <line key={step} x1="0" x2={bars.length} y1={1 - step / top} y2={1 - step / top} className="axis-line" />
          ))}
          {bars.map((bar, index) =>
            stacked(bar, top).map(({ part, from, to }) => <rect key={`${bar.key} ${part.key}`} x={index + gap} y={1 - to} width={1 - 2 * gap} height={to - from} className={`part part-${part.tone}`} />),
          )}
        </svg>
        {links === undefined ? null : <ColumnMarks label={links.label} bars={bars} top={top} linkOf={links.of} />}
      </div>
      <div className="columns-names muted" aria-hidden="true">
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
