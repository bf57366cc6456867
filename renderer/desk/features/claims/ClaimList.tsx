import { useTranslation } from '#i18n/desk-translation.ts';
import type { ClaimView } from '#shared/contract/claim-calls.ts';
import { ClaimItem } from './ClaimItem.tsx';

export interface ClaimActions {
  readonly mayChange: boolean;
  readonly onShow: (claim: ClaimView) => void;
  readonly onChange: (claim: ClaimView) => void;
  readonly onRelate: (claim: ClaimView) => void;
  readonly onWithdrawn: (claim: ClaimView, isWithdrawn: boolean) => void;
  readonly onUnrelate: (claim: ClaimView, otherClaimId: string) => void;
  readonly onTip: (tipId: string) => void;
  readonly onCompound: (compoundId: string) => void;
  readonly onIncident: (incidentId: string) => void;
  readonly onOrganisation: (organisationId: string) => void;
}

/** The claims of a tip, in the order in which they were marked; nothing where there is none. */
export function ClaimList({ claims, ...actions }: ClaimActions & { readonly claims: readonly ClaimView[] }) {
  const { t } = useTranslation();
  if (claims.length === 0) return null;
  return (
    <details className="other-tools" open>
      <summary>{t('desk.claims.title', { count: claims.length })}</summary>
      <ol className="plain-list" aria-label={t('desk.claims.list')}>
        {claims.map((claim) => (
          <ClaimItem key={claim.claimId} claim={claim} {...actions} />
        ))}
      </ol>
    </details>
  );
}
