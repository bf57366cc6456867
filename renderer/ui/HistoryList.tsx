import { useState, type ReactNode } from 'react';
import { CutNote } from './CutNote.tsx';
import { HistoryLine, type HistoryLineProps } from './HistoryLine.tsx';
import { Pager } from './Pager.tsx';

const perPage = 50;

export interface HistoryListProps<Entry> {
  /** In the order in which it happened. */
  readonly entries: readonly Entry[];
  /** How many there are; those that are not among `entries` are the oldest. */
  readonly total: number;
  /** What was done, in words. */
  readonly words: (entry: Entry) => ReactNode;
}

/** Who did what to something, newest first, a page at a time. */
export function HistoryList<Entry extends Omit<HistoryLineProps, 'children'>>({ entries, total, words }: HistoryListProps<Entry>) {
  const [offset, setOffset] = useState(0);
  const shown = entries.toReversed().slice(offset, offset + perPage);
  return (
    <>
      <ol className="history small">
        {shown.map((entry, index) => (
          <HistoryLine key={`${entry.at} ${offset + index}`} at={entry.at} actor={entry.actor} actorRemoved={entry.actorRemoved}>
            {words(entry)}
          </HistoryLine>
        ))}
      </ol>
      <Pager offset={offset} perPage={perPage} total={entries.length} onOffset={setOffset} />
      <CutNote shown={entries.length} total={total} />
    </>
  );
}
