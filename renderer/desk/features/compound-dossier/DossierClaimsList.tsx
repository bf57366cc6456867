import { useRef } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import { dossierClaimsAtOnce } from '#shared/contract/compound-dossier-calls.ts';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { Pager } from '#ui/Pager.tsx';
import { ClaimFields } from './ClaimFields.tsx';
import type { ListedClaims } from './use-dossier-claims.ts';

export interface DossierClaimsListProps {
  readonly compoundId: string;
  readonly listed: ListedClaims;
  readonly isChecked: boolean;
  readonly onKept: () => void;
}

/** Every claim about the compound, page by page, with what the dossier tells of it. */
export function DossierClaimsList({ compoundId, listed: { page, offset, onOffset, known }, isChecked, onKept }: DossierClaimsListProps) {
  const { t } = useTranslation();
  const total = known?.total ?? 0;
  const heading = useRef<HTMLHeadingElement>(null);
  /** The button that was pressed may stand below twenty-five claims; whoever turns a page reads it from its first. */
  const turn = (to: number): void => {
    onOffset(to);
    heading.current?.focus();
    heading.current?.scrollIntoView({ block: 'start' });
  };
  const pager = <Pager offset={offset} perPage={dossierClaimsAtOnce} total={total} onOffset={turn} />;
  return (
    <section className="stack">
      <h2 ref={heading} tabIndex={-1} className="turned-to">
        {t('desk.compoundDossier.claims')}
      </h2>
      <p className={total === 0 ? 'muted' : 'small'}>{t(total === 0 ? 'desk.compoundDossier.claimsNone' : 'desk.compoundDossier.claimsWords')}</p>
      {pager}
      {page.state === 'failed' ? <ErrorBanner code={page.code} /> : null}
      {page.state === 'loading' ? <p role="status">{t('desk.loading')}</p> : null}
      {page.state === 'ready' && total > 0 ? (
        <ul className="plain-list stack" aria-label={t('desk.compoundDossier.claims')}>
          {page.value.claims.map((claim, index) => (
            <ClaimFields key={claim.claimId} compoundId={compoundId} claim={claim} number={offset + index + 1} isChecked={isChecked} onKept={onKept} />
          ))}
        </ul>
      ) : null}
      {pager}
    </section>
  );
}
