import { useEffect, useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { DossierDraft } from '#shared/contract/dossier-calls.ts';
import type { DossierStatement, DossierStatements } from '#shared/contract/statement-calls.ts';
import { isReason } from '#shared/domain/dossier-statement.ts';
import type { Code } from '#shared/errors.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { useCall } from '../../api/use-call.ts';
import { useKeptDraft } from '../../api/use-kept-draft.ts';
import { useReply } from '../../api/use-reply.ts';
import { useSettled } from '../../api/use-settled.ts';
import { StatementFields, type StatementTyped } from './StatementFields.tsx';

/** Nobody types on after so long: how much is missing is counted again. */
const settledAfterMs = 600;

/** One report after the other: what it says on one side, what others are told on the other. Each is kept when one goes on. */
export function StatementsDialog({ draft, onClose }: { readonly draft: DossierDraft; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const api = useApi();
  const { dossierId } = draft;
  const [offset, setOffset] = useState(0);
  const { loaded, put, reload } = useReply('statements.list', { dossierId, offset, limit: 1 });
  /** Claims keep what is decided about them by themselves; how much is missing is counted again when nobody types on. */
  const [claimsKept, setClaimsKept] = useState(0);
  const round = useSettled(String(claimsKept), settledAfterMs);
  useEffect(() => {
    if (round !== '0') reload();
  }, [round, reload]);
  const call = useCall<DossierStatements>(put);
  const [isForAll, setForAll] = useState(false);
  const [fault, setFault] = useState<Code>();
  /** Whoever is locked out, or presses Escape, finds what they typed. A reason that is half typed waits until it says something. */
  const kept = useKeptDraft(async ({ tipId, typed: { statement, verbatimBecause, telling } }: { readonly tipId: string; readonly typed: Omit<StatementTyped, 'isForAll'> }) => {
    const said = { statement, verbatimBecause: verbatimBecause === '' || isReason(verbatimBecause) ? verbatimBecause : '', telling: telling?.why === 'needed' && !isReason(telling.words) ? null : telling };
    const result = await api['statements.set']({ dossierId, offset, limit: 1, tipId, ...said });
    if (result.ok) put(result.value);
    return result;
  }, setFault);
  const close = (): void => void kept.flush().then(onClose);

  const keep = async (tip: DossierStatement, { isForAll: forAll, ...typed }: StatementTyped): Promise<boolean> => {
    setFault(undefined);
    kept.drop();
    // What is under way was typed before.
    await kept.flush();
    const page = { dossierId, offset, limit: 1 };
    const said = await call.run(() => api['statements.set']({ ...page, tipId: tip.tipId, ...typed }));
    if (said === undefined || !forAll) return said !== undefined;
    return (await call.run(() => api['statements.setForAll']({ ...page, verbatimBecause: typed.verbatimBecause, telling: typed.telling }))) !== undefined;
  };
  const title = t('desk.redact.statements.dialogTitle');
  if (loaded.state !== 'ready') {
    return (
      <Dialog title={title} onClose={onClose} isLarge>
        {loaded.state === 'failed' ? <ErrorBanner code={loaded.code} /> : <p className="muted loading">{t('desk.loading')}</p>}
      </Dialog>
    );
  }
  const { total, missing, unreasoned, undecided, tips } = loaded.value;
  const [tip] = tips;
  if (tip === undefined) return null;
  return (
    <Dialog title={title} onClose={close} isLarge isBusy={call.isBusy}>
      <p className="small muted" role="status">
        {t('desk.redact.statements.place', { position: offset + 1, total, tip: tip.tipNumber })} · {missing === 0 ? t('desk.redact.statements.allSaid') : t('desk.redact.statements.missing', { count: missing, total })}
        {unreasoned === 0 ? '' : ` · ${t('desk.redact.statements.unreasoned', { count: unreasoned })}`}
        {undecided === 0 ? '' : ` · ${t('desk.redact.statements.undecided', { count: undecided })}`}
      </p>
      {call.code === undefined ? null : <ErrorBanner code={call.code} onDismiss={call.dismiss} />}
      {fault === undefined || call.code !== undefined ? null : <ErrorBanner code={fault} onDismiss={() => setFault(undefined)} />}
      <StatementFields
        key={tip.tipId}
        dossierId={dossierId}
        tip={tip}
        texts={draft.texts.filter(({ tipId }) => tipId === tip.tipId)}
        total={total}
        isForAll={isForAll}
        onForAll={setForAll}
        onClaimKept={() => setClaimsKept((before) => before + 1)}
        onTyped={(typed) => kept.keep({ tipId: tip.tipId, typed })}
        actions={(typed) => (
          <>
            <Button kind="quiet" isDisabled={offset === 0 || call.isBusy} onPress={() => void keep(tip, typed).then((isKept) => isKept && setOffset(offset - 1))}>
              {t('desk.redact.statements.previous')}
            </Button>
            <Button kind={offset + 1 < total ? 'primary' : 'quiet'} isDisabled={offset + 1 >= total || call.isBusy} onPress={() => void keep(tip, typed).then((isKept) => isKept && setOffset(offset + 1))}>
              {t('desk.redact.statements.next')}
            </Button>
            <Button kind={offset + 1 < total ? 'quiet' : 'primary'} isDisabled={call.isBusy} onPress={() => void keep(tip, typed).then((isKept) => isKept && onClose())}>
              {t('desk.redact.statements.done')}
            </Button>
          </>
        )}
      />
    </Dialog>
  );
}
