import { useEffect, useId, useLayoutEffect, useRef, type KeyboardEvent, type MouseEvent } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { ListDetail } from '#shared/domain/list-detail.ts';
import { useShortcut } from '#ui/Shortcuts.tsx';
import { useNow } from '#ui/use-now.ts';
import { besideTips, indexOf } from './cursor.ts';
import { rowAt as rowIn } from './page-cache.ts';
import { TipListRow } from './TipListRow.tsx';
import type { Choosing } from './use-choosing.ts';
import type { TipPages } from './use-tip-pages.ts';
import { useWalk } from './use-walk.ts';

export interface InboxListProps {
  readonly pages: TipPages;
  readonly openTipId: string | undefined;
  readonly onOpen: (tipId: string) => void;
  /** The tips that a key press would open next, the likeliest first. */
  readonly onBeside: (tipIds: readonly string[]) => void;
  /** Enter: go to the text of the open tip. */
  readonly onEnter: () => void;
  readonly chosenTipIds: ReadonlySet<string>;
  /** Absent: whoever is at the desk can do nothing with chosen tips. */
  readonly choosing: Choosing | undefined;
  /** Details that the lines do without. */
  readonly leftOut: ReadonlySet<ListDetail>;
}

const estimatedRowHeightPx = 92;
const rowsPerPage = 8;

/** The list itself: only the rows on screen exist, and only their pages are fetched. One Tab stop; the arrow keys move, and with Shift they choose. */
export function InboxList({ pages, openTipId, onOpen, onBeside, onEnter, chosenTipIds, choosing, leftOut }: InboxListProps) {
  const { t } = useTranslation();
  const now = useNow();
  const listId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const { query, cache, isOnItsWay, shown, show } = pages;
  const total = cache.total ?? 0;
  const rowAt = (index: number) => rowIn(cache, index);
  const shownTotal = shown.total ?? 0;

  const virtual = useVirtualizer({ count: shownTotal, getScrollElement: () => scroller.current, estimateSize: () => estimatedRowHeightPx, overscan: 6 });
  const items = virtual.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => show(first, last), [show, first, last]);
  // A list begins at its first line, wherever somebody had got to in the one before, or has while this was on its way.
  useLayoutEffect(() => {
    if (scroller.current !== null) scroller.current.scrollTop = 0;
  }, [query, isOnItsWay]);

  const endStretch = (): void => choosing?.endStretch();
  const { placed, direction, openAt, openSeen, stepped, later } = useWalk(pages, openTipId, onOpen, (index) => virtual.scrollToIndex(index), endStretch);
  const moveTo = (index: number): void => {
    endStretch();
    openAt(index);
  };
  /** Goes there and chooses what lies between. */
  const stretchTo = (index: number): void => {
    choosing?.stretchTo(index, placed);
    openAt(index);
  };
  const go = (towards: 1 | -1, to = moveTo): void => {
    if (isOnItsWay) {
      later(towards);
      return;
    }
    const index = stepped(towards);
    if (index !== undefined) to(index);
  };
  useShortcut('next', () => go(1));
  useShortcut('previous', () => go(-1));

  const press = (event: KeyboardEvent): void => {
    const at = placed?.index ?? 0;
    if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey) && !event.altKey && choosing !== undefined) {
      event.preventDefault();
      choosing.all();
      return;
    }
    // Nothing can be chosen from a list that is not there.
    const isChoosing = event.shiftKey && choosing !== undefined;
    const to = isChoosing ? stretchTo : moveTo;
    const turnPage = (towards: 1 | -1): void => (isOnItsWay ? later(towards * rowsPerPage) : to(Math.min(Math.max(at + towards * rowsPerPage, 0), total - 1)));
    const moves: Readonly<Record<string, () => void>> = {
      ArrowDown: () => go(1, to),
      ArrowUp: () => go(-1, to),
      Home: () => (isOnItsWay ? later('first') : to(0)),
      End: () => (isOnItsWay ? later('last') : to(total - 1)),
      PageDown: () => turnPage(1),
      PageUp: () => turnPage(-1),
      Enter: () => (openTipId === undefined ? go(1) : onEnter()),
    };
    const move = moves[event.key];
    if (!move || event.ctrlKey || event.metaKey || event.altKey || (isOnItsWay ? isChoosing : total === 0)) return;
    event.preventDefault();
    move();
  };

  const click = (event: MouseEvent<HTMLElement>): void => {
    const index = event.target instanceof Element ? event.target.closest('[data-index]')?.getAttribute('data-index') : undefined;
    if (index == null) return;
    if (isOnItsWay) {
      // What is seen is what is meant, though it may not be in the list that comes. Nothing can be chosen of what stands there.
      if (!event.ctrlKey && !event.metaKey && !event.shiftKey) openSeen(Number(index));
      return;
    }
    if (choosing !== undefined && (event.ctrlKey || event.metaKey)) choosing.toggle(Number(index));
    else if (choosing !== undefined && event.shiftKey) stretchTo(Number(index));
    else moveTo(Number(index));
  };

  const activeIndex = placed && indexOf(rowAt, placed);
  const beside = activeIndex === undefined ? [] : besideTips(rowAt, activeIndex, direction);
  const besideKey = beside.join(' ');
  useEffect(() => onBeside(besideKey === '' ? [] : besideKey.split(' ')), [onBeside, besideKey]);
  const isActiveShown = activeIndex !== undefined && activeIndex >= first && activeIndex <= last;
  return (
    <div ref={scroller} className="list-scroller">
      <div
        role="listbox"
        aria-label={t('desk.inbox.list')}
        tabIndex={0}
        className="list-rows"
        style={{ blockSize: virtual.getTotalSize() }}
        onKeyDown={press}
        onClick={click}
        {...(isActiveShown ? { 'aria-activedescendant': `${listId}-${activeIndex}` } : {})}
      >
        {items.map((item) => {
          const row = rowIn(shown, item.index);
          return (
            <div
              key={item.key}
              id={`${listId}-${item.index}`}
              ref={virtual.measureElement}
              data-index={item.index}
              role="option"
              aria-selected={row !== undefined && row.tipId === openTipId}
              aria-posinset={item.index + 1}
              aria-setsize={shownTotal}
              className="list-row"
              style={{ transform: `translateY(${item.start}px)` }}
            >
              {row ? <TipListRow row={row} now={now} isChosen={chosenTipIds.has(row.tipId)} leftOut={leftOut} /> : <span className="muted small">{t('desk.loading')}</span>}
            </div>
          );
        })}
      </div>
    </div>
  );
}
