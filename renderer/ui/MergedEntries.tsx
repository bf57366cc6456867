import type { ReactNode } from 'react';
import { Button } from './Button.tsx';
import { ErrorBanner } from './ErrorBanner.tsx';
import { Pager, type PagerProps } from './Pager.tsx';
import type { KnownCode } from './use-reason.ts';

interface MergedEntry {
  readonly id: string;
  readonly name: ReactNode;
  /** In words that name the entry, for who hears it away from its line. */
  readonly partLabel: string;
}

export interface MergedEntriesProps {
  readonly title: string;
  readonly entries: readonly MergedEntry[];
  /** Why a page of them did not come. */
  readonly code: KnownCode | undefined;
  readonly pages: PagerProps;
  /** How one is parted from the others again; undefined: whoever reads may not. */
  readonly part: { readonly words: string; readonly isBusy: boolean; readonly onPress: (id: string) => void } | undefined;
}

/** Entries of a register that are the same as one, each to be parted from it again. Nothing where there is none. */
export function MergedEntries({ title, entries, code, pages, part }: MergedEntriesProps) {
  if (pages.total === 0) return null;
  return (
    <section className="stack">
      <h2>{title}</h2>
      <ul className="plain-list" aria-label={title}>
        {entries.map(({ id, name, partLabel }) => (
          <li key={id} className="status-entry">
            {name}
            {part === undefined ? null : (
              <Button isSmall kind="quiet" label={partLabel} isPending={part.isBusy} onPress={() => part.onPress(id)}>
                {part.words}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {code === undefined ? null : <ErrorBanner code={code} />}
      <Pager {...pages} />
    </section>
  );
}
