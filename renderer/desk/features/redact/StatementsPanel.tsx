import { useEffect, useRef, useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { DossierDraft } from '#shared/contract/dossier-calls.ts';
import { Button } from '#ui/Button.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { useReply } from '../../api/use-reply.ts';
import { StatementsDialog } from './StatementsDialog.tsx';

/** What readers outside the office are told, in staff's own words, and how much of that is still to be said. */
export function StatementsPanel({ draft, onChanged }: { readonly draft: DossierDraft; readonly onChanged: () => void }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const { loaded, reload } = useReply('statements.list', { dossierId: draft.dossierId, offset: 0, limit: 1 });
  // What is hidden may be all that stood of a report.
  const counted = useRef(draft);
  useEffect(() => {
    if (counted.current === draft) return;
    counted.current = draft;
    reload();
  }, [draft, reload]);
  return (
    <section>
      <h2>{t('desk.redact.statements.title')}</h2>
      <p className="small">{t('desk.redact.statements.why')}</p>
      {loaded.state === 'failed' ? <ErrorBanner code={loaded.code} /> : null}
      {loaded.state === 'ready' ? (
        <>
          <p className="small">{loaded.value.missing === 0 ? t('desk.redact.statements.allSaid') : t('desk.redact.statements.missing', { count: loaded.value.missing, total: loaded.value.total })}</p>
          {loaded.value.unreasoned === 0 ? null : <p className="small">{t('desk.redact.statements.unreasoned', { count: loaded.value.unreasoned })}</p>}
          {loaded.value.undecided === 0 ? null : <p className="small">{t('desk.redact.statements.undecided', { count: loaded.value.undecided })}</p>}
        </>
      ) : null}
      <div className="actions">
        <Button onPress={() => setOpen(true)}>{t('desk.redact.statements.open')}</Button>
      </div>
      {isOpen ? (
        <StatementsDialog
          draft={draft}
          onClose={() => {
            setOpen(false);
            reload();
            onChanged();
          }}
        />
      ) : null}
    </section>
  );
}
