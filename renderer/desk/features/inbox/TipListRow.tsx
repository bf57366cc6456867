import { useTranslation } from '#i18n/desk-translation.ts';
import type { TipRow } from '#shared/contract/tip-calls.ts';
import type { ListDetail } from '#shared/domain/list-detail.ts';
import { Chip } from '#ui/Chip.tsx';
import { OriginalText } from '#ui/OriginalText.tsx';
import { relativeTime } from '#ui/time.ts';
import { TipBeginning } from '#ui/TipBeginning.tsx';
import { UrgencyChip } from '#ui/UrgencyChip.tsx';
import { outcomeWords } from '#ui/outcome-words.ts';
import { RowClock } from './RowClock.tsx';

export interface TipListRowProps {
  readonly row: TipRow;
  readonly now: number;
  readonly isChosen: boolean;
  readonly leftOut: ReadonlySet<ListDetail>;
}

/** One tip of the list. How urgent it is, and what is wrong with it, no choice leaves out. */
export function TipListRow({ row, now, isChosen, leftOut }: TipListRowProps) {
  const { t, locale } = useTranslation();
  const isWaiting = row.urgency === 'U0';
  // What the reporter chose says as much; what a person decided says more.
  const isHinted = isWaiting && (row.saidDanger === null || (row.hint === 'U1' && row.saidDanger === 'said'));
  return (
    <>
      <UrgencyChip urgency={row.urgency} isShort />
      <p lang={row.passage?.language ?? row.language} dir="auto" className={row.isUnread ? 'excerpt excerpt-unread' : 'excerpt'}>
        <TipBeginning text={row.passage?.text ?? row.excerpt} />
      </p>
      <span className="row-time tiny muted">{relativeTime(row.receivedAt, now, locale)}</span>
      <span className="row-facts tiny muted">
        {row.isUnread ? (
          <span className="row-unread">
            <span aria-hidden="true">● </span>
            {t('desk.workflow.unread.row')}
          </span>
        ) : null}
        <span>{t('desk.inbox.tipNumber', { number: String(row.number) })}</span>
        <span>{t(`desk.status.${row.status}`)}</span>
        {row.setAside === null ? null : <span>{t(`desk.workflow.aside.reason.${row.setAside}`)}</span>}
        {row.status !== 'closed' || leftOut.has('outcome') ? null : <bdi dir="auto" className="row-place">{row.outcome === null ? t('desk.workflow.outcome.notRecorded') : outcomeWords(t, { name: row.outcome, starting: row.startingOutcome })}</bdi>}
        {row.place === null || leftOut.has('place') ? null : (
          <bdi dir="auto" className="row-place row-said">
            <OriginalText text={row.place} />
          </bdi>
        )}
        {row.attachments === 0 || leftOut.has('files') ? null : <span>{t('desk.inbox.files', { count: row.attachments })}</span>}
        <RowClock row={row} now={now} />
        {row.assignee === null || leftOut.has('assignee') ? null : <bdi className="row-place">{row.assignee === '' ? t('desk.people.recoveryName') : row.assignee}</bdi>}
        {row.dueAt === null || row.status === 'closed' || row.setAside !== null || (leftOut.has('due') && row.dueAt > now) ? null : <span className={row.dueAt <= now ? 'overdue' : ''}>{t('desk.work.rowDue', { when: relativeTime(row.dueAt, now, locale) })}</span>}
        {row.saidDanger === null ? null : <Chip tone={row.saidDanger === 'pressing' ? 'u1' : 'u2'}>{t(row.saidDanger === 'pressing' ? 'desk.replies.said.pressingChip' : 'desk.replies.said.saidChip')}</Chip>}
        {isHinted && row.hint !== null ? <Chip tone={row.hint === 'U1' ? 'u1' : 'u2'}>{t(`desk.suggestion.chip.${row.hint}`)}</Chip> : null}
        {(leftOut.has('tags') ? [] : row.tags).map((name) => (
          <bdi key={name} dir="auto" className="row-tag">
            {name}
          </bdi>
        ))}
        {row.moreTags === 0 || leftOut.has('tags') ? null : <span>{t('desk.inbox.moreTags', { count: row.moreTags })}</span>}
        {row.foundIn.some((place) => place !== 'text') ? <span>{t('desk.languages.found', { places: row.foundIn.map((place) => t(`desk.languages.place.${place}`)).join(', ') })}</span> : null}
        {row.wantsSecond ? <Chip tone="u2">{t('desk.secondReading.chip')}</Chip> : null}
        {row.isWrittenDown ? <Chip tone="plain">{t('desk.writing.chip')}</Chip> : null}
        {row.sameIdOtherText ? <Chip tone="u2">{t('desk.inbox.sameId')}</Chip> : null}
        {row.isBeingDeleted ? <Chip tone="u1">{t('desk.deletion.going')}</Chip> : null}
        {isChosen ? <Chip tone="hide">{t('desk.inbox.chosen')}</Chip> : null}
      </span>
    </>
  );
}
