import { useRef, useState } from 'react';
import { Button, type ButtonProps } from 'react-aria-components';
import { markBeside, sameMark, type ColumnMark } from './column-marks.ts';
import { stacked, totalOf, type Bar, type BarLink, type BarPart } from './series.ts';

/** Where a column leads, or a part of it. */
export type LinkOfMark = (bar: Bar, part: BarPart | undefined) => BarLink;

export interface ColumnMarksProps {
  readonly label: string;
  readonly bars: readonly Bar[];
  /** The number at the upper edge. */
  readonly top: number;
  readonly linkOf: LinkOfMark;
}

/** What can be pressed in a chart of columns, over the picture: each column that is not empty, and each part of it. One stop of the Tab key, the latest column at first; arrow keys go on from there. */
export function ColumnMarks({ label, bars, top, linkOf }: ColumnMarksProps) {
  const list = useRef<HTMLUListElement>(null);
  const [stop, setStop] = useState<ColumnMark>();
  const full = bars.filter((bar) => totalOf(bar) > 0);
  const last = full.at(-1);
  // What was gone to last may be gone.
  const isThere = stop !== undefined && full.some((bar) => bar.key === stop.bar && (stop.part === undefined || bar.parts.some((part) => part.key === stop.part && part.count > 0)));
  const current: ColumnMark | undefined = isThere ? stop : last && { bar: last.key, part: undefined };
  const mark = (bar: Bar, part: BarPart | undefined): Pick<ButtonProps, 'aria-label' | 'onPress' | 'excludeFromTabOrder' | 'onFocus' | 'onKeyDown'> & { readonly 'data-mark': string } => {
    const { label: words, onOpen } = linkOf(bar, part);
    const here: ColumnMark = { bar: bar.key, part: part?.key };
    return {
      'aria-label': words,
      'data-mark': nameOf(here),
      onPress: onOpen,
      excludeFromTabOrder: !sameMark(current, here),
      onFocus: () => setStop(here),
      onKeyDown: (event) => {
        const next = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey ? undefined : markBeside(bars, here, event.key);
        if (next === undefined) {
          event.continuePropagation();
          return;
        }
        event.preventDefault();
        list.current?.querySelector<HTMLElement>(`[data-mark="${CSS.escape(nameOf(next))}"]`)?.focus();
      },
    };
  };
  return (
    <ul ref={list} className="columns-marks" aria-label={label}>
      {bars.map((bar, index) =>
        totalOf(bar) === 0 ? null : (
          <li key={bar.key} style={{ left: `${(index / bars.length) * 100}%`, inlineSize: `${100 / bars.length}%` }}>
            <Button className="column-mark" {...mark(bar, undefined)} />
            {stacked(bar, top).map(({ part, from, to }) => (
              <Button key={part.key} className="column-mark part-mark" style={{ bottom: `${from * 100}%`, blockSize: `${(to - from) * 100}%` }} {...mark(bar, part)} />
            ))}
          </li>
        ),
      )}
    </ul>
  );
}

const nameOf = ({ bar, part }: ColumnMark): string => `${bar} ${part ?? ''}`;
