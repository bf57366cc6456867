import * as v from 'valibot';
import { claimDraft, relationsOfClaimAtMost, type ClaimDraft, type ClaimsOfTip, type claimCalls } from '#shared/contract/claim-calls.ts';
import type { Handlers } from '#shared/contract/contract.ts';
import type { Code } from '#shared/errors.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { keepClaimDraft, relateClaims, setWithdrawn } from '../../store/commands/keep-claims.ts';
import { claimsSaid } from '../../triage/claims-said.ts';
import { claimsOfTip, tipOfClaim } from '../../triage/claims-of-tip.ts';
import { judgeClaim, judgeNewClaim } from '../../triage/judge-claims.ts';
import { otherClaims } from '../../triage/other-claims.ts';
import type { OpenVault } from '../open-vault.ts';
import type { VaultSession } from '../vault-session.ts';

export function claimHandlers(session: VaultSession): Pick<Handlers, keyof typeof claimCalls> {
  const shown = ({ context }: OpenVault, tipId: string): Result<ClaimsOfTip, 'not-found'> => claimsOfTip(context.database, tipId, draftIn);
  const changed = (vault: OpenVault, tipId: string | undefined, outcome: Result<unknown, Code>): Result<ClaimsOfTip, Code> => {
    if (!outcome.ok) return outcome;
    session.notify({ notice: 'tips.changed', value: {} });
    return tipId === undefined ? fail('not-found') : shown(vault, tipId);
  };
  const onClaim = (claimId: string, act: (vault: OpenVault) => Result<unknown, Code>): ReturnType<Handlers['claims.change']> => session.withVault((vault) => changed(vault, tipOfClaim(vault.context.database, claimId), act(vault)));
  return {
    'claims.ofTip': ({ tipId }) => session.withVault((vault) => shown(vault, tipId)),
    'claims.mark': ({ tipId, passage, assessment }) => session.withVault((vault) => changed(vault, tipId, judgeNewClaim(vault.context, tipId, passage, assessment))),
    'claims.change': ({ claimId, assessment }) => onClaim(claimId, ({ context }) => judgeClaim(context, claimId, assessment)),
    'claims.withdraw': ({ claimId }) => onClaim(claimId, ({ context }) => setWithdrawn(context, claimId, true)),
    'claims.restore': ({ claimId }) => onClaim(claimId, ({ context }) => setWithdrawn(context, claimId, false)),
    'claims.relate': ({ claimId, otherClaimId, to }) => onClaim(claimId, ({ context }) => relateClaims(context, claimId, otherClaimId, to, relationsOfClaimAtMost)),
    'claims.others': (request) => session.withVault(({ context }) => otherClaims(context.database, request)),
    'claims.ofCompound': ({ compoundId, ...page }) => session.withVault(({ context }) => claimsSaid(context.database, 'compound', { id: compoundId, ...page })),
    'claims.ofIncident': ({ incidentId, ...page }) => session.withVault(({ context }) => claimsSaid(context.database, 'incident', { id: incidentId, ...page })),
    'claims.ofOrganisation': ({ organisationId, ...page }) => session.withVault(({ context }) => claimsSaid(context.database, 'organisation', { id: organisationId, ...page })),
    'claims.keepDraft': ({ tipId, draft }) =>
      session.withVault(({ context }) => {
        const kept = keepClaimDraft(context, tipId, draft === null ? null : JSON.stringify(draft));
        return kept.ok ? ok({}) : kept;
      }),
  };
}

/** A draft is of use only where it is of today's shape. */
function draftIn(body: string): ClaimDraft | undefined {
  const read = v.safeParse(claimDraft, JSON.parse(body));
  return read.success ? read.output : undefined;
}
