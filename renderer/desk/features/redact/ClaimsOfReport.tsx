import { useEffect, useRef, useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { ClaimsInDossier } from '#shared/contract/statement-calls.ts';
import type { TellingDecision } from '#shared/domain/dossier-statement.ts';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { useApi } from '../../api/ConnectionProvider.tsx';
import { useCall } from '../../api/use-call.ts';
import { useReply } from '../../api/use-reply.ts';
import { useSettled } from '../../api/use-settled.ts';
import { ClaimOfReport } from './ClaimOfReport.tsx';

/** What is missing is counted again when nobody types on. */
const settledAfterMs = 600;

export interface ClaimsOfReportProps {
  readonly dossierId: string;
  readonly tipId: string;
  /** What was decided about a claim is in the vault. */
  readonly onKept: () => void;
}

/** The claims of one report, each with what is decided about it. */
export function ClaimsOfReport({ dossierId, tipId, onKept }: ClaimsOfReportProps) {
  const { t } = useTranslation();
  const api = useApi();
  const { loaded, reload, put } = useReply('statements.claims', { dossierId, tipId });
  const call = useCall<ClaimsInDossier>(put);
  const [keptCount, setKeptCount] = useState(0);
  const round = useSettled(String(keptCount), settledAfterMs);
  /** How many got the same answer at last, and how often that was done: their fields begin anew with it. */
  const [given, setGiven] = useState({ count: 0, times: 0 });
  useEffect(() => {
    if (round !== '0') reload();
  }, [round, reload]);
  const said = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    // The button that was pressed is gone.
    if (given.times > 0) said.current?.focus();
  }, [given.times]);
  const note = (): void => {
    setKeptCount((before) => before + 1);
    onKept();
  };
  if (loaded.state === 'failed') return <ErrorBanner code={loaded.code} />;
  if (loaded.state === 'loading') return <p className="muted loading">{t('desk.loading')}</p>;
  const { claims } = loaded.value;
  const unanswered = claims.filter(({ isUnanswered }) => isUnanswered);
  const same = async (telling: TellingDecision, count: number): Promise<void> => {
    if ((await call.run(() => api['statements.answerClaims']({ dossierId, tipId, telling }))) === undefined) return;
    setGiven(({ times }) => ({ count, times: times + 1 }));
    onKept();
  };
  return (
    <section className="stack-tight" aria-label={t('desk.redact.statements.claimsTitle')}>
      <h3>{t('desk.redact.statements.claimsTitle')}</h3>
      <p className="small muted">{t('desk.redact.statements.claimsHelp')}</p>
      {given.count === 0 ? null : (
        <p ref={said} tabIndex={-1} className="small turned-to" role="status">
          {t('desk.redact.statements.sameGiven', { count: given.count })}
        </p>
      )}
      {call.code === undefined ? null : <ErrorBanner code={call.code} onDismiss={call.dismiss} />}
      <ol className="plain-list stack-tight">
        {claims.map((claim, index) => {
          const others = unanswered.filter(({ claimId }) => claimId !== claim.claimId).length;
          return <ClaimOfReport key={`${claim.claimId} ${String(given.times)}`} dossierId={dossierId} claim={claim} number={index + 1} others={others} onKept={note} onSame={(telling) => void same(telling, others)} />;
        })}
      </ol>
    </section>
  );
}
