import { Label, ProgressBar as AriaProgressBar } from 'react-aria-components';

export interface ProgressBarProps {
  readonly label: string;
  /** undefined: under way, and nobody knows how far. */
  readonly done: number | undefined;
  readonly total: number;
  readonly text: string;
}

export function ProgressBar({ label, done, total, text }: ProgressBarProps) {
  return (
    <AriaProgressBar className="progress" minValue={0} maxValue={Math.max(total, 1)} valueLabel={text} isIndeterminate={done === undefined} value={done ?? 0}>
      {({ percentage }) => (
        <>
          <div className="progress-words">
            <Label>{label}</Label>
            <span>{text}</span>
          </div>
          <div className="progress-track">
            <div className={percentage === undefined ? 'progress-fill progress-unknown' : 'progress-fill'} style={percentage === undefined ? {} : { inlineSize: `${percentage}%` }} />
          </div>
        </>
      )}
    </AriaProgressBar>
  );
}
