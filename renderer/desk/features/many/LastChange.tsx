import { useTranslation } from '#i18n/desk-translation.ts';
import { Banner } from '#ui/Banner.tsx';
import { Button } from '#ui/Button.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { relativeTime } from '#ui/time.ts';
import { useNow } from '#ui/use-now.ts';
import { useReply } from '../../api/use-reply.ts';
import { UndoneTips } from './UndoneTips.tsx';
import { useUndoMany } from './use-undo-many.ts';

/** So long after a change the list says that it can be taken back, also after a lock; later it stands on the page about working through tips. */
const shownForMs = 86_400_000;

export interface LastChangeProps {
  /** The change whose line was put away, or that was taken back. */
  readonly putAway: string | undefined;
  readonly onPutAway: (batchId: string) => void;
}

/** The last thing that whoever is at the desk did to many tips at once, to be taken back, until it is put away. */
export function LastChange({ putAway, onPutAway }: LastChangeProps) {
  const { t, locale } = useTranslation();
  const now = useNow();
  const { loaded } = useReply('many.recent', { onlyOwn: true, limit: 1 });
  const { undo, undone, isBusy, code } = useUndoMany();
  const last = loaded.state === 'ready' ? loaded.value.batches[0] : undefined;
  if (undone !== undefined) return <UndoneTips undone={undone} />;
  if (last === undefined || last.batchId === putAway || last.isUndo || last.undoable === 0 || last.at < now - shownForMs) return null;
  return (
    <Banner tone="note" onDismiss={() => onPutAway(last.batchId)} dismissLabel={t('desk.dismiss')}>
      <p className="small">
        {t('desk.workflow.many.recent.did', { count: last.tips, what: t(`desk.workflow.many.kind.${last.kind}`), when: relativeTime(last.at, now, locale) })}{' '}
        {last.undoable === last.tips ? '' : t('desk.workflow.many.recent.some', { undoable: last.undoable, tips: last.tips })}
      </p>
      {code === undefined ? null : <ErrorBanner code={code} />}
      <div className="actions">
        <Button isSmall isPending={isBusy} onPress={() => undo(last.batchId, () => onPutAway(last.batchId))}>
          {t('desk.workflow.many.undo')}
        </Button>
      </div>
    </Banner>
  );
}
