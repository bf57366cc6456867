import { useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { SaidClaim } from '#shared/contract/claim-calls.ts';
import { claimEchoes } from '#shared/domain/claim.ts';
import { Button } from '#ui/Button.tsx';
import { Chip } from '#ui/Chip.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { Pager } from '#ui/Pager.tsx';
import { useNotice } from '../../api/ConnectionProvider.tsx';
import { useReply } from '../../api/use-reply.ts';
import { GradeChip } from './GradeChip.tsx';
import { PassageQuote } from './PassageQuote.tsx';

const perPage = 25;

/** What the claims are about. */
type SaidOf = { readonly compoundId: string } | { readonly incidentId: string } | { readonly organisationId: string };

const nothingSaid = { rows: [], total: 0, sources: 0, echoes: { contradicted: 0, several: 0, once: 0 } };

/** What tips say of a compound, an incident or an organisation, claim by claim: what is contradicted, what two or more independent sources say, what one says. */
export function SaidClaims({ of, onTip }: { readonly of: SaidOf; readonly onTip: (tipId: string) => void }) {
  const { t } = useTranslation();
  const [offset, setOffset] = useState(0);
  const { loaded, reload } = useSaid(of, offset);
  useNotice('tips.changed', reload);
  useNotice('compounds.changed', reload);
  useNotice('incidents.changed', reload);
  useNotice('organisations.changed', reload);
  const { rows, total, sources, echoes } = loaded.state === 'ready' ? loaded.value : nothingSaid;
  return (
    <section className="stack">
      <h2>{t('desk.claims.said')}</h2>
      {loaded.state === 'failed' ? <ErrorBanner code={loaded.code} /> : null}
      {loaded.state === 'ready' && total === 0 ? <p className="muted">{t('desk.claims.saidNone')}</p> : null}
      {total === 0 ? null : (
        <>
          <p>
            <b>{t('desk.claims.saidCount', { count: total })}</b>, {t('desk.claims.saidSources', { count: sources })}.
          </p>
          <p className="small muted">{t('desk.claims.saidWords')}</p>
        </>
      )}
      {claimEchoes
        .filter((echo) => rows.some((claim) => claim.echo === echo))
        .map((echo) => (
          <section key={echo}>
            <h3>{t('desk.claims.echoCount', { echo: t(`desk.claims.echo.${echo}`), count: echoes[echo] })}</h3>
            <ul className="plain-list" aria-label={t(`desk.claims.echo.${echo}`)}>
              {rows
                .filter((claim) => claim.echo === echo)
                .map((claim) => (
                  <SaidLine key={claim.claimId} claim={claim} onTip={onTip} />
                ))}
            </ul>
          </section>
        ))}
      <Pager
        offset={offset}
        perPage={perPage}
        total={total}
        onOffset={setOffset}
      />
    </section>
  );
}

/** The call that tells what is said of it; which one is the same for as long as a page stands. */
function useSaid(of: SaidOf, offset: number) {
  const [name, request] = 'compoundId' in of ? (['claims.ofCompound', { ...of, offset, limit: perPage }] as const) : 'incidentId' in of ? (['claims.ofIncident', { ...of, offset, limit: perPage }] as const) : (['claims.ofOrganisation', { ...of, offset, limit: perPage }] as const);
  return useReply<'claims.ofCompound' | 'claims.ofIncident' | 'claims.ofOrganisation'>(name, request);
}

function SaidLine({ claim, onTip }: { readonly claim: SaidClaim; readonly onTip: (tipId: string) => void }) {
  const { t } = useTranslation();
  const counts = [
    ...(claim.topic === null ? [] : [t(`desk.claims.topic.${claim.topic}`)]),
    t('desk.claims.sources', { count: claim.sources }),
    ...(claim.against > 0 ? [t('desk.claims.against', { count: claim.against })] : []),
    ...(claim.stance === 'contradicts' ? [t('desk.claims.speaksAgainst')] : []),
  ];
  return (
    <li className="claim">
      {claim.statement === '' ? null : (
        <p>
          <bdi dir="auto">{claim.statement}</bdi>
        </p>
      )}
      <p className={claim.statement === '' ? '' : 'small'}>
        <PassageQuote passage={claim.passage} />
      </p>
      <div className="claim-head">
        <GradeChip reliability={claim.reliability} credibility={claim.credibility} />
      </div>
      <div className="claim-head small">
        <span>{counts.join(' · ')}</span>
        <Chip tone="plain">{t('desk.claims.source', { number: String(claim.source) })}</Chip>
        <Button isSmall kind="quiet" onPress={() => onTip(claim.tipId)}>
          {t('desk.claims.openTip', { number: String(claim.tipNumber) })}
        </Button>
      </div>
      {claim.lacksSource ? <p className="claim-warning small">{t('desk.claims.lacksSource')}</p> : null}
    </li>
  );
}
