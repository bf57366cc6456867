import type { ReactNode } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { Button } from '#ui/Button.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { useReply } from '../../api/use-reply.ts';
import { asideView, tipQuery, viewOf, type Filter } from './filter.ts';
import { InboxEmpty } from './InboxEmpty.tsx';
import { InboxFilters } from './InboxFilters.tsx';
import { InboxList } from './InboxList.tsx';
import { useSettled } from './use-settled.ts';
import { useTipPages } from './use-tip-pages.ts';

export interface InboxProps {
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  readonly openTipId: string | undefined;
  readonly onOpen: (tipId: string) => void;
  readonly onEnter: () => void;
  readonly chosenTipIds: ReadonlySet<string>;
  /** Whether the vault holds any tip at all. */
  readonly hasTips: boolean;
  /** What can be done with the chosen tips; nothing while none is. */
  readonly chosenActions: ReactNode;
  readonly onKeys: () => void;
  readonly onImport: () => void;
}

/** So long after the last key a search begins: a person who types on does not wait for the words before. */
const searchAfterMs = 150;

/** The list of tips, most urgent first, with its filters. */
export function Inbox({ filter, onFilter, hasTips, chosenActions, onKeys, onImport, ...list }: InboxProps) {
  const { t } = useTranslation();
  const search = useSettled(filter.search, searchAfterMs);
  const pages = useTipPages(tipQuery({ ...filter, search }));
  const keys = useReply('intakeKey.list', {});
  const { total } = pages.cache;
  const view = viewOf(filter);
  const titleOf = (): string => {
    if (view === undefined) return t('desk.inbox.found');
    if (view === 'second') return t('desk.secondReading.view');
    if (view === 'unread' || view === 'aside') return t(`desk.workflow.${view}.view`);
    return view === 'due' || view === 'mine' ? t(`desk.work.${view}View`) : t(`desk.shell.${view}`);
  };
  return (
    <section className="list" aria-label={t('desk.inbox.list')} aria-busy={total === undefined || search !== filter.search}>
      <div className="list-bar">
        <h1 className="list-title">{titleOf()}</h1>
        <p className="small" role="status">
          {total === undefined ? t('desk.loading') : <b>{t('desk.inbox.total', { count: total })}</b>}
          {total === undefined ? null : <span className="muted"> · {t('desk.inbox.sorted')}</span>}
        </p>
        {pages.aside === 0 ? null : (
          <Button kind="quiet" isSmall onPress={() => onFilter({ ...asideView, search: filter.search })}>
            {t('desk.workflow.aside.found', { count: pages.aside })}
          </Button>
        )}
        <InboxFilters filter={filter} onChange={onFilter} />
        {chosenActions}
      </div>
      {pages.code === undefined ? null : <ErrorBanner code={pages.code} />}
      {total === 0 ? <InboxEmpty keys={keys.loaded} hasTips={hasTips} isNarrowed={view === undefined} onKeys={onKeys} onImport={onImport} /> : <InboxList pages={pages} {...list} />}
    </section>
  );
}
