import { useState } from 'react';

/** More than that nobody goes back to. */
const searchesAtMost = 10;

export interface RecentSearches {
  /** The latest first. */
  readonly searches: readonly string[];
  readonly add: (typed: string) => void;
  readonly forget: () => void;
}

/** What was looked for since the vault was opened. In the memory of this window alone: what somebody looks for says whom they think of, so a lock ends it, and no disk has it. */
export function useRecentSearches(): RecentSearches {
  const [searches, setSearches] = useState<readonly string[]>([]);
  return {
    searches,
    add: (typed) => {
      const line = typed.trim();
      if (line !== '') setSearches((before) => (before[0] === line ? before : [line, ...before.filter((each) => each !== line)].slice(0, searchesAtMost)));
    },
    forget: () => setSearches([]),
  };
}
