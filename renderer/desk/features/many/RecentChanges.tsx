import { useTranslation } from '#i18n/desk-translation.ts';
import { recentBatchesAtMost, recentDays } from '#shared/domain/many-change.ts';
import { Button } from '#ui/Button.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { relativeTime } from '#ui/time.ts';
import { useNow } from '#ui/use-now.ts';
import { useMay } from '../../api/RoleProvider.tsx';
import { useReply } from '../../api/use-reply.ts';
import { LeftTips } from './LeftTips.tsx';
import { UndoneTips } from './UndoneTips.tsx';
import { useUndoMany } from './use-undo-many.ts';

/** What anybody did to many tips at once in the last days, and what can be taken back of it now. */
export function RecentChanges() {
  const { t, locale } = useTranslation();
  const now = useNow();
  const mayUndo = useMay('many.undo');
  const { loaded, reload } = useReply('many.recent', mayUndo ? { onlyOwn: false, limit: recentBatchesAtMost } : null);
  const { undo, undone, isBusy, code } = useUndoMany();
  if (!mayUndo) return null;
  const { total, batches } = loaded.state === 'ready' ? loaded.value : { total: 0, batches: [] };
  const days = String(recentDays);
  return (
    <section className="card stack" aria-labelledby="recent-changes">
      <h2 id="recent-changes">{t('desk.workflow.many.recent.title')}</h2>
      {loaded.state === 'failed' ? <ErrorBanner code={loaded.code} /> : null}
      {code === undefined ? null : <ErrorBanner code={code} />}
      {undone === undefined ? null : <UndoneTips undone={undone} />}
      {loaded.state === 'ready' && total === 0 ? <p className="muted">{t('desk.workflow.many.recent.none', { days })}</p> : null}
      <ul className="plain-list stack">
        {batches.map((batch) => (
          <li key={batch.batchId}>
            <p>
              {t(batch.isUndo ? 'desk.workflow.many.recent.tookBack' : 'desk.workflow.many.recent.did', { count: batch.tips, what: t(`desk.workflow.many.kind.${batch.kind}`), when: relativeTime(batch.at, now, locale) })}{' '}
              <span className="muted">
                <bdi>{batch.actor === '' ? t('desk.people.recoveryName') : batch.actor}</bdi>
              </span>
            </p>
            {batch.undoable === batch.tips ? null : (
              <>
                <p className="small">{batch.undoable === 0 ? t('desk.workflow.many.recent.nothing') : t('desk.workflow.many.recent.some', { undoable: batch.undoable, tips: batch.tips })}</p>
                <LeftTips left={batch.left} />
              </>
            )}
            {batch.undoable === 0 ? null : (
              <div className="actions">
                <Button isSmall isPending={isBusy} onPress={() => undo(batch.batchId, reload)}>
                  {t(batch.isUndo ? 'desk.workflow.many.recent.redo' : 'desk.workflow.many.undo')}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {total > batches.length ? <p className="small muted">{t('desk.workflow.many.recent.shown', { shown: batches.length, total, days })}</p> : null}
    </section>
  );
}
