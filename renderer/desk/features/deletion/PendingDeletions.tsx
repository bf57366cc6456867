import { useEffect, useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { Reply } from '#shared/contract/contract.ts';
import type { Code } from '#shared/errors.ts';
import { Banner } from '#ui/Banner.tsx';
import { Button } from '#ui/Button.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { useShortcut } from '#ui/Shortcuts.tsx';
import { useApi, useNotice } from '../../api/ConnectionProvider.tsx';
import type { NoticeValue } from '../../api/port-client.ts';
import { useMay } from '../../api/RoleProvider.tsx';
import { useReply } from '../../api/use-reply.ts';

type Pending = Reply<'deletion.pending'>['pending'][number];

/** A banner for each deletion on its way, with the time left to take it back. What became of the last is said once it is settled. */
export function PendingDeletions() {
  const { t } = useTranslation();
  const api = useApi();
  const { loaded, reload } = useReply('deletion.pending', {});
  const [outcome, setOutcome] = useState<'undone' | 'gone'>();
  const [code, setCode] = useState<Code>();
  const mayUndo = useMay('deletion.undo');
  const pending = loaded.state === 'ready' ? loaded.value.pending : [];
  const [remade, setRemade] = useState<NoticeValue<'backups.remade'>>();
  useNotice('deletions.changed', reload);
  useNotice('backups.remade', setRemade);

  const undo = async (deletionId: string): Promise<void> => {
    const result = await api['deletion.undo']({ deletionId });
    setCode(result.ok ? undefined : result.code);
    if (result.ok) setOutcome('undone');
  };
  const last = pending.at(-1);
  useShortcut('undo-deletion', () => last && void undo(last.deletionId), last !== undefined && mayUndo);

  // What was on its way and is not any more has gone, unless somebody took it back just now.
  const [before, setBefore] = useState(pending.length);
  if (pending.length !== before) {
    setBefore(pending.length);
    if (pending.length > before) setOutcome(undefined);
    else if (outcome !== 'undone') setOutcome('gone');
  }

  return (
    <>
      {pending.map((each) => (
        <PendingBanner key={each.deletionId} pending={each} isLast={each === last} {...(mayUndo ? { onUndo: () => void undo(each.deletionId) } : {})} />
      ))}
      {code === undefined ? null : <ErrorBanner code={code} onDismiss={() => setCode(undefined)} />}
      {pending.length > 0 || outcome === undefined ? null : (
        <Banner tone={outcome === 'undone' ? 'ok' : 'note'} role="status" onDismiss={() => setOutcome(undefined)} dismissLabel={t('desk.dismiss')}>
          {t(outcome === 'undone' ? 'desk.deletion.undone' : 'desk.deletion.gone')}
        </Banner>
      )}
      {remade === undefined ? null : (
        <Banner tone={remade.failed > 0 ? 'warning' : 'note'} role="status" onDismiss={() => setRemade(undefined)} dismissLabel={t('desk.dismiss')}>
          {remade.remade > 0 ? <p>{t('desk.deletion.remade', { count: remade.remade })}</p> : null}
          {remade.failed > 0 ? <p>{t('desk.deletion.remadeFailed', { count: remade.failed })}</p> : null}
        </Banner>
      )}
    </>
  );
}

function PendingBanner({ pending, isLast, onUndo }: { readonly pending: Pending; readonly isLast: boolean; readonly onUndo?: () => void }) {
  const { t } = useTranslation();
  const seconds = useSecondsLeft(pending.remainingMs);
  const words = (left: number): string => {
    const number = pending.number === null ? undefined : String(pending.number);
    if (pending.target === 'intake-key') return t('desk.deletion.pendingKey', { number: number ?? '', seconds: left });
    return number === undefined ? t('desk.deletion.pendingTips', { count: pending.count, seconds: left }) : t('desk.deletion.pendingTip', { number, seconds: left });
  };
  return (
    <Banner tone="warning">
      <div className="pending-deletion">
        {/* A screen reader hears it once; the seconds that run down are for the eye. */}
        <span aria-hidden="true">{words(seconds)}</span>
        <span className="visually-hidden" role="status">
          {words(30)}
        </span>
        {onUndo === undefined ? null : (
          <Button {...(isLast ? { shortcut: 'U' } : {})} onPress={onUndo}>
            {t('desk.deletion.undo')}
          </Button>
        )}
      </div>
    </Banner>
  );
}

/** Runs down on its own between two answers of the vault. */
function useSecondsLeft(remainingMs: number): number {
  const [dueAt, setDueAt] = useState(() => performance.now() + remainingMs);
  const [left, setLeft] = useState(remainingMs);
  useEffect(() => {
    setDueAt(performance.now() + remainingMs);
  }, [remainingMs]);
  useEffect(() => {
    const show = (): void => setLeft(Math.max(0, dueAt - performance.now()));
    show();
    const timer = setInterval(show, 500);
    return () => clearInterval(timer);
  }, [dueAt]);
  return Math.ceil(left / 1000);
}
