import type { ReactNode } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { useReply } from '../../api/use-reply.ts';
import { tipQuery, viewOf, type Filter } from './filter.ts';
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
  return (
    <section className="list" aria-label={t('desk.inbox.list')} aria-busy={total === undefined || search !== filter.search}>
      <div className="list-bar">
        <h1 className="list-title">{t(view === undefined ? 'desk.inbox.found' : view === 'second' ? 'desk.secondReading.view' : view === 'due' || view === 'mine' ? `desk.work.${view}View` : `desk.shell.${view}`)}</h1>
        <p className="small" role="status">
          {total === undefined ? t('desk.loading') : <b>{t('desk.inbox.total', { count: total })}</b>}
          {total === undefined ? null : <span className="muted"> · {t('desk.inbox.sorted')}</span>}
        </p>
        <InboxFilters filter={filter} onChange={onFilter} />
        {chosenActions}
      </div>
      {pages.code === undefined ? null : <ErrorBanner code={pages.code} />}
      {total === 0 ? <InboxEmpty keys={keys.loaded} hasTips={hasTips} isNarrowed={view === undefined} onKeys={onKeys} onImport={onImport} /> : <InboxList pages={pages} {...list} />}
    </section>
  );
}
