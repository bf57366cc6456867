import { useEffect, useMemo, useState } from 'react';
import { cursorAt, endOf, step, type Cursor, type Way } from './cursor.ts';
import { indexWhere, rowAt as rowIn } from './page-cache.ts';
import type { TipPages } from './use-tip-pages.ts';

/** Somebody's way through a list that re-sorts under them, comes page by page, and gives way to another one. */
export interface Walk {
  /** Where they are in this list; undefined where the open tip is not in it. */
  readonly placed: Cursor | undefined;
  readonly direction: 1 | -1;
  /** Opens the tip of this place, now or when its page has come. */
  readonly openAt: (index: number) => void;
  /** Opens the tip that is seen at this place while the list itself is on its way, instead of what keys asked for before. */
  readonly openSeen: (index: number) => void;
  /** The place so many steps down, or up, from where they are; undefined in an empty list. */
  readonly stepped: (direction: 1 | -1) => number | undefined;
  /** For a list on its way: so many steps more, or to one of its ends. */
  readonly later: (asked: number | 'first' | 'last') => void;
}

/** `scrollTo`: brings a place into view. `onStep`: called before keys that waited for the list are obeyed. */
export function useWalk({ cache, query, isOnItsWay, shown }: TipPages, openTipId: string | undefined, onOpen: (tipId: string) => void, scrollTo: (index: number) => void, onStep: () => void): Walk {
  /** `query`: of the list of its place; undefined: of one before this. */
  const [cursor, setCursor] = useState<{ readonly query: string | undefined; readonly at: Cursor }>();
  const [direction, setDirection] = useState<1 | -1>(1);
  /** A place whose page is not there yet. */
  const [wanted, setWanted] = useState<{ readonly query: string; readonly index: number }>();
  /** What keys asked for while this list was on its way. */
  const [way, setWay] = useState<{ readonly query: string } & Way>();
  const total = cache.total ?? 0;
  const rowAt = (index: number) => rowIn(cache, index);

  const open = cursor?.at.tipId === openTipId ? cursor : undefined;
  const isOfThis = open === undefined || open.query === query;
  // Who stood beside it in another list says nothing about this one.
  const found = useMemo(() => {
    const index = isOfThis ? undefined : indexWhere(cache, ({ tipId }) => tipId === openTipId);
    return index === undefined ? undefined : cursorAt((at) => rowIn(cache, at), index);
  }, [cache, isOfThis, openTipId]);
  const placed = isOfThis ? open?.at : found;
  // From then on it has its place in this list, also when it leaves it.
  useEffect(() => {
    if (found !== undefined) setCursor({ query, at: found });
  }, [found, query]);

  const take = (at: Cursor): void => {
    setWanted(undefined);
    setCursor({ query, at });
    onOpen(at.tipId);
  };
  const openAt = (index: number): void => {
    scrollTo(index);
    const next = cursorAt(rowAt, index);
    if (placed !== undefined && placed.index !== index) setDirection(index > placed.index ? 1 : -1);
    if (next) take(next);
    else setWanted({ query, index });
  };
  const openSeen = (index: number): void => {
    const at = cursorAt((place) => rowIn(shown, place), index);
    if (at === undefined) return;
    setWay(undefined);
    setWanted(undefined);
    setCursor({ query: undefined, at });
    onOpen(at.tipId);
  };
  const arrived = wanted?.query === query ? cursorAt(rowAt, wanted.index) : undefined;
  useEffect(() => {
    if (arrived) take(arrived);
    // Runs when the awaited row has come; its neighbours may follow later.
  }, [arrived?.tipId]);
  useEffect(() => {
    if (isOnItsWay || way === undefined) return;
    setWay(undefined);
    const index = way.query === query ? endOf(way, rowAt, total, placed) : undefined;
    if (index === undefined) return;
    onStep();
    openAt(index);
    // Runs when the list has come; what keys ask for after that is done at once.
  }, [isOnItsWay, way === undefined]);

  return {
    placed,
    direction,
    openAt,
    openSeen,
    stepped: (towards) => step(rowAt, total, placed, towards),
    later: (asked) =>
      setWay((before) => {
        if (typeof asked === 'string') return { query, from: asked, steps: 0 };
        return before?.query === query ? { ...before, steps: before.steps + asked } : { query, from: 'cursor', steps: asked };
      }),
  };
}
