import type { Handlers } from '#shared/contract/contract.ts';
import type { referralCalls, TipReferrals } from '#shared/contract/referral-calls.ts';
import type { Code } from '#shared/errors.ts';
import { ok, type Result } from '#shared/result.ts';
import { recordConsent, withdrawConsent } from '../../store/commands/keep-consents.ts';
import { acknowledgeReferral, closeReferral, noteReceiverTold, planReferral, planWithoutConsent, sendReferral } from '../../store/commands/keep-referrals.ts';
import { countReferrals, listReferrals } from '../../triage/list-referrals.ts';
import type { Looking } from '../../triage/referral-view.ts';
import { referralsOfTip } from '../../triage/referrals-of-tip.ts';
import { reviewReferral } from '../../triage/review-referral.ts';
import type { OpenVault } from '../open-vault.ts';
import type { VaultSession } from '../vault-session.ts';

export function referralHandlers(session: VaultSession): Pick<Handlers, keyof typeof referralCalls> {
  const looking = ({ member }: OpenVault): Looking => ({ self: member.memberId, now: session.environment.now() });
  const shown = (vault: OpenVault, tipId: string): Result<TipReferrals, 'not-found'> => referralsOfTip(vault.context.database, tipId, looking(vault));
  const changed = (vault: OpenVault, tipId: string, outcome: Result<undefined, Code>): Result<TipReferrals, Code> => {
    if (!outcome.ok) return outcome;
    session.notify({ notice: 'tips.changed', value: {} });
    return shown(vault, tipId);
  };
  return {
    'referrals.ofTip': ({ tipId }) => session.withVault((vault) => shown(vault, tipId)),
    'consents.record': ({ tipId, ...facts }) => session.withVault((vault) => changed(vault, tipId, recordConsent(vault.context, tipId, facts))),
    'consents.withdraw': ({ tipId, consentId }) => session.withVault((vault) => changed(vault, tipId, withdrawConsent(vault.context, tipId, consentId))),
    'referrals.plan': ({ tipId, consentId, ...sharing }) => session.withVault((vault) => changed(vault, tipId, planReferral(vault.context, tipId, sharing, consentId))),
    'referrals.planWithoutConsent': ({ tipId, reason, words, ...sharing }) => session.withVault((vault) => changed(vault, tipId, planWithoutConsent(vault.context, tipId, sharing, reason, words))),
    'referrals.send': ({ tipId, referralId }) => session.withVault((vault) => changed(vault, tipId, sendReferral(vault.context, tipId, referralId))),
    'referrals.acknowledge': ({ tipId, referralId }) => session.withVault((vault) => changed(vault, tipId, acknowledgeReferral(vault.context, tipId, referralId))),
    'referrals.close': ({ tipId, referralId, outcome, words }) => session.withVault((vault) => changed(vault, tipId, closeReferral(vault.context, tipId, referralId, outcome, words))),
    'referrals.review': ({ tipId, referralId }) => session.withVault((vault) => changed(vault, tipId, reviewReferral(vault.context, tipId, referralId))),
    'referrals.receiverTold': ({ tipId, referralId }) => session.withVault((vault) => changed(vault, tipId, noteReceiverTold(vault.context, tipId, referralId))),
    'referrals.list': (request) => session.withVault((vault) => ok(listReferrals(vault.context.database, request, looking(vault)))),
    'referrals.counts': () => session.withVault(({ context }) => ok(countReferrals(context.database, session.environment.now()))),
  };
}
