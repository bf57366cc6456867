import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { ChosenTip } from '#shared/domain/chosen-tips.ts';
import { parseSearch } from '#shared/search/parse-search.ts';
import { withoutQuotes } from '#shared/search/search-pieces.ts';
import { Button } from '#ui/Button.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { useShortcut } from '#ui/Shortcuts.tsx';
import { useNow } from '#ui/use-now.ts';
import { useLasting } from '../../api/use-lasting.ts';
import { useSettled } from '../../api/use-settled.ts';
import { useReply } from '../../api/use-reply.ts';
import { tipQuery, viewOf, views, type Filter } from './filter.ts';
import { InboxEmpty } from './InboxEmpty.tsx';
import { InboxFilters } from './InboxFilters.tsx';
import { InboxList } from './InboxList.tsx';
import { ListDetails } from './ListDetails.tsx';
import { SearchProblems } from './SearchProblems.tsx';
import { pauseMs } from './pause.ts';
import { ChoiceBar } from './ChoiceBar.tsx';
import { useChoosing } from './use-choosing.ts';
import { useListChoice } from './use-list-choice.ts';
import { useTipPages } from './use-tip-pages.ts';

export interface InboxProps {
  /** As it stands in the search field. */
  readonly typed: string;
  /** Whether somebody types there, and may go on; what a control has written is looked for at once. */
  readonly isTyping: boolean;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  readonly openTipId: string | undefined;
  readonly onOpen: (tipId: string) => void;
  readonly onBeside: (tipIds: readonly string[]) => void;
  readonly onEnter: () => void;
  readonly chosen: readonly ChosenTip[];
  readonly onChosen: (chosen: readonly ChosenTip[]) => void;
  /** Whether whoever is at the desk can do anything with chosen tips. */
  readonly canChoose: boolean;
  /** Whether the vault holds any tip at all. */
  readonly hasTips: boolean;
  /** What the list is called where it is no view. */
  readonly savedName: string | undefined;
  /** What can be done with a search that is no view. */
  readonly searchActions: ReactNode;
  /** What else words fit, beside tips. */
  readonly beside: (words: string) => ReactNode;
  /** What can be done with the chosen tips; nothing while none is. */
  readonly chosenActions: ReactNode;
  /** What was done last to many tips, to be taken back. */
  readonly lastChange: ReactNode;
  readonly onKeys: () => void;
  readonly onImport: () => void;
}

/** Whoever waits longer than this should see that something is under way. */
const slowMs = 500;

/** The list of tips, most urgent first unless somebody wants another order, with its filters. */
export function Inbox({ typed, isTyping, filter, onFilter, hasTips, savedName, searchActions, beside, chosen, onChosen, canChoose, chosenActions, lastChange, onKeys, onImport, ...list }: InboxProps) {
  const { t } = useTranslation();
  const now = useNow();
  const settledText = useSettled(typed, isTyping ? pauseMs(typed) : 0);
  const settled = useMemo(() => parseSearch(settledText), [settledText]);
  const query = tipQuery(settled.search, now);
  const pages = useTipPages(query);
  const choosing = useChoosing(query, pages, chosen, onChosen);
  const chosenTipIds = useMemo(() => new Set(chosen.map(({ tipId }) => tipId)), [chosen]);
  const keys = useReply('intakeKey.list', {});
  const choice = useListChoice();
  const { isOnItsWay } = pages;
  const { total } = pages.shown;
  // A count that went and came at every key would be read out at every key.
  const isSlow = useLasting(isOnItsWay ? pages.query : undefined, slowMs);
  // A list that turns out to be empty takes the keyboard along.
  const section = useRef<HTMLElement>(null);
  const isEmpty = pages.cache.total === 0;
  useEffect(() => {
    if (isEmpty && document.activeElement === document.body) section.current?.focus();
  }, [isEmpty]);
  const view = viewOf(filter);
  const words = withoutQuotes(settled.search.words);
  // Asked behind the list, which would wait for it; what was told of other words stands until then.
  const [listedWords, setListedWords] = useState('');
  if (listedWords !== words && !isOnItsWay) setListedWords(words);
  const isUsual = filter.sort === 'urgency';
  const sortByUrgency = (): void => onFilter({ ...filter, sort: 'urgency' });
  useShortcut('most-urgent', sortByUrgency, !isUsual);
  const titleOf = (): string => {
    if (view === undefined) return savedName ?? t('desk.inbox.found');
    if (view === 'second') return t('desk.secondReading.view');
    if (view === 'unread' || view === 'aside') return t(`desk.workflow.${view}.view`);
    return view === 'due' || view === 'mine' ? t(`desk.work.${view}View`) : t(`desk.shell.${view}`);
  };
  return (
    <section ref={section} tabIndex={-1} className="list" aria-label={t('desk.inbox.list')} aria-busy={pages.cache.total === undefined || settledText !== typed}>
      <div className="list-bar">
        <h1 className="list-title">
          <bdi dir="auto">{titleOf()}</bdi>
        </h1>
        <p className="small" role="status">
          {total === undefined || isSlow ? t('desk.loading') : <b>{t('desk.inbox.total', { count: total })}</b>}
          {total === undefined || isSlow ? null : <span className="muted"> · {t(`desk.finding.sort.${filter.sort}`)}</span>}
        </p>
        {isUsual ? null : (
          <div className="actions small">
            <span>{t('desk.finding.dangerBelow')}</span>
            <Button isSmall shortcut="O" onPress={sortByUrgency}>
              {t('desk.finding.urgentFirst')}
            </Button>
          </div>
        )}
        <SearchProblems problems={settled.problems} unknownNames={pages.unknownNames} filter={settled.search} />
        {pages.aside === 0 ? null : (
          <Button kind="quiet" isSmall onPress={() => onFilter({ ...views.aside, words: filter.words })}>
            {t('desk.workflow.aside.found', { count: pages.aside })}
          </Button>
        )}
        {listedWords === '' ? null : beside(listedWords)}
        <InboxFilters filter={filter} onChange={onFilter}>
          {view === undefined ? searchActions : null}
        </InboxFilters>
        <ListDetails sort={filter.sort} onSort={(sort) => onFilter({ ...filter, sort })} leftOut={choice.leftOut} onChange={choice.leaveOut} />
        {lastChange}
        {canChoose ? <ChoiceBar chosenCount={chosen.length} total={total ?? 0} choosing={choosing} actions={chosenActions} /> : null}
      </div>
      {pages.code === undefined ? null : <ErrorBanner code={pages.code} />}
      {isEmpty ? (
        <InboxEmpty keys={keys.loaded} hasTips={hasTips} isNarrowed={view === undefined} onKeys={onKeys} onImport={onImport} />
      ) : (
        <InboxList pages={pages} chosenTipIds={chosenTipIds} choosing={canChoose ? choosing : undefined} leftOut={choice.leftOut} {...list} />
      )}
    </section>
  );
}
