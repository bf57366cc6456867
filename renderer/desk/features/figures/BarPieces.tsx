import { stacked, type Bar } from './series.ts';

/** The parts of one bar, as long as they are of the longest; the bar fills its room from the start. */
export function BarPieces({ bar, longest }: { readonly bar: Pick<Bar, 'parts'>; readonly longest: number }) {
  return (
    <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      {stacked(bar, longest).map(({ part, from, to }) => (
        <rect key={part.key} x={from * 100} y="0" width={(to - from) * 100} height="10" className={`part part-${part.tone}`} />
      ))}
    </svg>
  );
}
