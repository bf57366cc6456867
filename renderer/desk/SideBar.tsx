import { useTranslation } from '#i18n/desk-translation.ts';
import { Button } from 'react-aria-components';
import type { SavedSearch } from '#shared/contract/finding-calls.ts';
import { viewOf, views, type Filter, type ViewName } from './features/inbox/filter.ts';
import type { DeskCounts } from './use-desk-counts.ts';
import type { View } from './view.ts';

export interface SideBarProps {
  readonly counts: DeskCounts;
  readonly view: View;
  readonly filter: Filter;
  /** Searches that the office keeps, and the one that the list shows. Until they are known nothing stands below their place: it would move. */
  readonly saved: readonly SavedSearch[] | undefined;
  readonly shownSearch: SavedSearch | undefined;
  readonly onSaved: (search: SavedSearch) => void;
  /** Tips that are chosen and can go into a dossier. */
  readonly chosenCount: number;
  /** The sample vault has no copies and no words to keep. */
  readonly isSample: boolean;
  readonly onFilter: (filter: Filter) => void;
  readonly onView: (view: View) => void;
}

interface EntryProps {
  readonly text: string;
  readonly count?: number | undefined;
  readonly tone?: 'u1' | 'u2';
  readonly note?: string;
  readonly isCurrent: boolean;
  readonly onPress: () => void;
}

function Entry({ text, count, tone, note, isCurrent, onPress }: EntryProps) {
  const { locale } = useTranslation();
  const isLoud = tone !== undefined && count !== undefined && count > 0;
  return (
    <li>
      <Button className="view-button" onPress={onPress} {...(isCurrent ? { 'aria-current': 'page' } : {})}>
        <span>{text}</span>
        {note === undefined ? null : <span className="tiny muted">{note}</span>}
        {count === undefined ? null : <span className={isLoud ? `chip chip-${tone}` : 'view-count'}>{new Intl.NumberFormat(locale).format(count)}</span>}
      </Button>
    </li>
  );
}

/** The views, with how many tips wait in each. They stand in their places before the counts are there: what moves under a press is missed. */
export function SideBar({ counts: { tips: counts, work, compounds, organisations, incidents, referrals, disclosures, due, unsavedReplies, waitingHandOvers }, view, filter, saved, shownSearch, onSaved, chosenCount, isSample, onFilter, onView }: SideBarProps) {
  const { t } = useTranslation();
  const current = view.kind === 'tips' ? viewOf(filter) : undefined;
  const tipView = (name: Exclude<ViewName, 'second' | 'unread' | 'due' | 'mine' | 'aside'>, tone?: 'u1' | 'u2') => (
    <Entry text={t(`desk.shell.${name}`)} count={counts?.[name]} {...(tone ? { tone } : {})} isCurrent={current === name} onPress={() => onFilter(views[name])} />
  );
  return (
    <nav className="side" aria-label={t('desk.shell.views')}>
      <section>
        <h2>{t('desk.shell.now')}</h2>
        <ul>
          {tipView('danger', 'u1')}
          <Entry text={t('desk.secondReading.view')} count={counts?.second} tone="u2" isCurrent={current === 'second'} onPress={() => onFilter(views.second)} />
          {tipView('hinted', 'u1')}
          {tipView('overdue', 'u2')}
          <Entry text={t('desk.workflow.unread.view')} count={counts?.unread} isCurrent={current === 'unread'} onPress={() => onFilter(views.unread)} />
          {tipView('new')}
          <Entry text={t('desk.work.dueView')} count={work?.due} tone="u2" isCurrent={current === 'due'} onPress={() => onFilter(views.due)} />
          <Entry text={t('desk.work.mineView')} count={work?.mine} isCurrent={current === 'mine'} onPress={() => onFilter(views.mine)} />
        </ul>
      </section>
      <section>
        <h2>{t('desk.shell.tips')}</h2>
        <ul>
          {tipView('open')}
          {tipView('closed')}
          {tipView('all')}
          <Entry text={t('desk.workflow.aside.view')} count={counts?.aside} isCurrent={current === 'aside'} onPress={() => onFilter(views.aside)} />
          <Entry text={t('desk.writing.view')} isCurrent={view.kind === 'writing'} onPress={() => onView({ kind: 'writing' })} />
        </ul>
      </section>
      {saved === undefined ? null : (
        <>
          {saved.length === 0 ? null : (
            <section>
              <h2>{t('desk.finding.saved.title')}</h2>
              <ul>
                {saved.map((search) => (
                  <Entry key={search.searchId} text={search.name} isCurrent={view.kind === 'tips' && search.searchId === shownSearch?.searchId} onPress={() => onSaved(search)} />
                ))}
              </ul>
            </section>
          )}
          <section>
            <h2>{t('desk.shell.known')}</h2>
            <ul>
              <Entry text={t('desk.compounds.view')} count={compounds} isCurrent={view.kind === 'compounds' || view.kind === 'compound' || view.kind === 'register-tables'} onPress={() => onView({ kind: 'compounds' })} />
              <Entry text={t('desk.organisations.view')} count={organisations} isCurrent={view.kind === 'organisations' || view.kind === 'organisation'} onPress={() => onView({ kind: 'organisations' })} />
              <Entry text={t('desk.map.view')} isCurrent={view.kind === 'map'} onPress={() => onView({ kind: 'map' })} />
              <Entry text={t('desk.figures.view')} isCurrent={view.kind === 'figures'} onPress={() => onView({ kind: 'figures' })} />
              <Entry text={t('desk.tags.page.title')} isCurrent={view.kind === 'tags'} onPress={() => onView({ kind: 'tags' })} />
              <Entry text={t('desk.incidents.view')} count={incidents} isCurrent={view.kind === 'incidents' || view.kind === 'incident'} onPress={() => onView({ kind: 'incidents' })} />
            </ul>
          </section>
          <section>
            <h2>{t('desk.shell.leaves')}</h2>
            <ul>
              <Entry
                text={t('desk.shell.dossiers')}
                {...(chosenCount === 0 ? {} : { note: t('desk.shell.chosen', { count: chosenCount }) })}
                isCurrent={view.kind === 'dossiers' || view.kind === 'dossier' || view.kind === 'briefing'}
                onPress={() => onView({ kind: 'dossiers' })}
              />
              <Entry
                text={t('desk.referrals.view')}
                count={referrals?.open}
                {...(referrals === undefined || referrals.toLookAt === 0 ? {} : { note: t('desk.referrals.toLookAt', { count: referrals.toLookAt }) })}
                isCurrent={view.kind === 'referrals'}
                onPress={() => onView({ kind: 'referrals' })}
              />
              <Entry
                text={t('desk.disclosures.view')}
                {...(disclosures === undefined || disclosures.unreviewed === 0 ? {} : { note: t('desk.disclosures.toReview', { count: disclosures.unreviewed }) })}
                {...(disclosures === undefined || disclosures.overdue === 0 ? {} : { count: disclosures.overdue, tone: 'u2' as const })}
                isCurrent={view.kind === 'disclosures'}
                onPress={() => onView({ kind: 'disclosures' })}
              />
              <Entry
                text={t('desk.replies.page.view')}
                {...(unsavedReplies === 0 ? {} : { note: t('desk.replies.page.toSave', { count: unsavedReplies }) })}
                isCurrent={view.kind === 'replies'}
                onPress={() => onView({ kind: 'replies' })}
              />
            </ul>
          </section>
          <section>
            <h2>{t('desk.shell.vault')}</h2>
            <ul>
              <Entry text={t('desk.shell.intakeKeys')} isCurrent={view.kind === 'intake-keys'} onPress={() => onView({ kind: 'intake-keys' })} />
              <Entry text={t('desk.shell.quarantine')} count={counts?.quarantine} isCurrent={view.kind === 'quarantine'} onPress={() => onView({ kind: 'quarantine' })} />
              {isSample ? null : <Entry text={t('desk.backup.title')} isCurrent={view.kind === 'backups'} onPress={() => onView({ kind: 'backups' })} />}
              <Entry text={t('desk.people.view')} isCurrent={view.kind === 'people'} onPress={() => onView({ kind: 'people' })} />
              <Entry
                text={t('desk.shell.keeping')}
                {...(due === 0 ? {} : { note: t('desk.shell.due', { count: due }) })}
                isCurrent={view.kind === 'retention'}
                onPress={() => onView({ kind: 'retention' })}
              />
              <Entry
                text={t('desk.shifts.view')}
                {...(waitingHandOvers === 0 ? {} : { note: t('desk.shifts.waiting', { count: waitingHandOvers }) })}
                isCurrent={view.kind === 'shifts'}
                onPress={() => onView({ kind: 'shifts' })}
              />
              <Entry text={t('desk.workflow.page.view')} isCurrent={view.kind === 'workflow'} onPress={() => onView({ kind: 'workflow' })} />
              {isSample ? null : <Entry text={t('desk.recovery.title')} isCurrent={view.kind === 'recovery'} onPress={() => onView({ kind: 'recovery' })} />}
              <Entry text={t('desk.shell.thisVault')} isCurrent={view.kind === 'vault'} onPress={() => onView({ kind: 'vault' })} />
              <Entry text={t('desk.manual.view')} isCurrent={view.kind === 'manual'} onPress={() => onView({ kind: 'manual' })} />
            </ul>
          </section>
        </>
      )}
    </nav>
  );
}
