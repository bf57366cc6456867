import { useRef, useState } from 'react';
import { alsoChosen, chosenAtMost, type ChosenTip } from '#shared/domain/chosen-tips.ts';
import type { Code } from '#shared/errors.ts';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { indexOf, type Cursor } from './cursor.ts';
import type { TipQuery } from './filter.ts';
import { rowAt } from './page-cache.ts';
import type { TipPages } from './use-tip-pages.ts';

export interface Choosing {
  /** From the first to the last tip of the list, as many as find room. */
  readonly all: () => void;
  readonly none: () => void;
  /** The tip at this place, or no longer. */
  readonly toggle: (index: number) => void;
  /** From where choosing began to this place; what was chosen before that stays. `from`: where it begins when it has not. */
  readonly stretchTo: (index: number, from: Cursor | undefined) => void;
  /** The next stretch begins anew. */
  readonly endStretch: () => void;
  /** How many found no room when something was chosen last. */
  readonly left: number;
  readonly code: Code | undefined;
}

/** Choosing many tips from the list. What is not loaded is asked of the vault; only the latest answer counts. */
export function useChoosing(query: TipQuery, pages: TipPages, chosen: readonly ChosenTip[], onChosen: (chosen: readonly ChosenTip[]) => void): Choosing {
  const api = useApi();
  const [left, setLeft] = useState(0);
  const [code, setCode] = useState<Code>();
  const stretch = useRef<{ readonly anchor: Cursor; readonly before: readonly ChosenTip[] }>(undefined);
  const round = useRef(0);
  const { cache } = pages;
  const at = (index: number) => rowAt(cache, index);

  const take = (before: readonly ChosenTip[], more: readonly ChosenTip[]): void => {
    const next = alsoChosen(before, more);
    onChosen(next.chosen);
    setLeft(next.left);
  };
  /** Rows `first` to `last` (inclusive) beside what was chosen before; `isUp`: those nearest the last come first. */
  const choose = (before: readonly ChosenTip[], first: number, last: number, isUp: boolean): void => {
    round.current += 1;
    const own = round.current;
    setCode(undefined);
    const inOrder = (tips: readonly ChosenTip[]): readonly ChosenTip[] => (isUp ? tips.toReversed() : tips);
    const rows = Array.from({ length: Math.min(last - first + 1, chosenAtMost) }, (_unused, step) => at(isUp ? last - step : first + step));
    const loaded = rows.flatMap((row) => (row === undefined ? [] : [{ tipId: row.tipId, number: row.number }]));
    const beyond = last - first + 1 - rows.length;
    const done = (tips: readonly ChosenTip[]): void => {
      const next = alsoChosen(before, tips);
      onChosen(next.chosen);
      setLeft(next.left + beyond);
    };
    if (loaded.length === rows.length) {
      done(loaded);
      return;
    }
    const offset = isUp ? last - rows.length + 1 : first;
    void api['tips.stretch']({ ...query, offset, limit: rows.length }).then((result) => {
      if (round.current !== own) return;
      if (result.ok) done(inOrder(result.value.tips));
      else setCode(result.code);
    });
  };
  return {
    all: () => {
      stretch.current = undefined;
      choose(chosen, 0, (cache.total ?? 0) - 1, false);
    },
    none: () => {
      round.current += 1;
      stretch.current = undefined;
      setCode(undefined);
      take([], []);
    },
    toggle: (index) => {
      const row = at(index);
      if (row === undefined) return;
      round.current += 1;
      if (chosen.some(({ tipId }) => tipId === row.tipId)) {
        setLeft(0);
        onChosen(chosen.filter(({ tipId }) => tipId !== row.tipId));
      } else take(chosen, [{ tipId: row.tipId, number: row.number }]);
    },
    stretchTo: (index, from) => {
      const anchor = stretch.current?.anchor ?? from;
      const begun = anchor && indexOf(at, anchor);
      const before = stretch.current?.before ?? chosen;
      if (anchor !== undefined) stretch.current = { anchor, before };
      const start = begun ?? index;
      choose(before, Math.min(start, index), Math.max(start, index), index < start);
    },
    endStretch: () => {
      stretch.current = undefined;
    },
    left,
    code,
  };
}
