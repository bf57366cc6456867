import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { Button } from '#ui/Button.tsx';
import { ConfirmDialog } from '#ui/ConfirmDialog.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { Pager } from '#ui/Pager.tsx';
import { dateAndTime } from '#ui/time.ts';
import { useApi, useNotice } from '../../api/ConnectionProvider.tsx';
import { useMay } from '../../api/RoleProvider.tsx';
import { useCall } from '../../api/use-call.ts';
import { useReply } from '../../api/use-reply.ts';

const perPage = 20;

/** Tables that rows were taken from, and taking one back as a whole. */
export function PastImports() {
  const { t, locale } = useTranslation();
  const api = useApi();
  const mayUndo = useMay('register.undo');
  const [offset, setOffset] = useState(0);
  const [asking, setAsking] = useState<{ readonly importId: string; readonly fileName: string }>();
  const call = useCall(
    () => setAsking(undefined),
    () => setAsking(undefined),
  );
  const [undone, setUndone] = useState<number>();
  const { loaded, reload } = useReply('register.imports', { offset, limit: perPage });
  useNotice('compounds.changed', reload);
  const imports = loaded.state === 'ready' ? loaded.value.imports : [];
  const total = loaded.state === 'ready' ? loaded.value.total : 0;
  const undo = (importId: string): Promise<unknown> =>
    call.run(
      () => api['register.undo']({ importId }),
      ({ compounds }) => setUndone(compounds),
    );
  if (loaded.state === 'failed') return <ErrorBanner code={loaded.code} />;
  if (total === 0) return null;
  return (
    <section className="stack">
      <h2>{t('desk.registerTables.past')}</h2>
      <p className="small muted">{t('desk.registerTables.pastWords')}</p>
      {call.code === undefined ? null : <ErrorBanner code={call.code} onDismiss={call.dismiss} />}
      <p className="said small muted" role="status">
        {undone === undefined ? '' : t('desk.registerTables.undone', { count: undone })}
      </p>
      <ul className="plain-list" aria-label={t('desk.registerTables.past')}>
        {imports.map(({ importId, fileName, sheet, begunAt, actor, rows, undoneAt }) => (
          <li key={importId} className="status-entry">
            <div>
              <bdi dir="auto">{sheet === '' ? fileName : `${fileName} · ${sheet}`}</bdi>
              <p className="small muted">
                <bdi dir="auto">{undoneAt === null ? t('desk.registerTables.pastLine', { rows: t('desk.registerTables.rows', { count: rows }), when: dateAndTime(begunAt, locale), actor: actor === '' ? t('desk.registerTables.recovery') : actor }) : t('desk.registerTables.pastUndone', { when: dateAndTime(undoneAt, locale) })}</bdi>
              </p>
            </div>
            {mayUndo && undoneAt === null ? (
              <Button isSmall kind="quiet" label={t('desk.registerTables.undoOf', { name: fileName })} onPress={() => setAsking({ importId, fileName })}>
                {t('desk.registerTables.undo')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      <Pager
        offset={offset}
        perPage={perPage}
        total={total}
        onOffset={setOffset}
      />
      {asking ? (
        <ConfirmDialog title={t('desk.registerTables.undoTitle', { name: asking.fileName })} confirm={t('desk.registerTables.undoConfirm')} cancel={t('desk.cancel')} isDangerous isPending={call.isBusy} onConfirm={() => void undo(asking.importId)} onCancel={() => setAsking(undefined)}>
          <p>{t('desk.registerTables.undoWords')}</p>
        </ConfirmDialog>
      ) : null}
    </section>
  );
}
