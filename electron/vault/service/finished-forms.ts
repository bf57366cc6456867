import type { CallName, Handlers, Request } from '#shared/contract/contract.ts';
import type { FormName } from '#shared/domain/form-name.ts';
import type { Code } from '#shared/errors.ts';
import { ok, type Result } from '#shared/result.ts';
import { forgetFormDraft, formDraftIn } from '../store/commands/keep-form-draft.ts';
import { storageCode } from '../store/storage-code.ts';
import type { VaultSession } from './vault-session.ts';

interface Finished {
  readonly form: FormName;
  readonly subject: string | null;
  /** Where a call is also made by something else than this form: a word that only its own draft has in it. */
  readonly onlyWith?: string;
}

/** Which form a call saves. */
const finishes: { readonly [N in CallName]?: (request: Request<N>) => Finished } = {
  'incidents.record': () => ({ form: 'incident', subject: null }),
  'incidents.change': ({ incidentId }) => ({ form: 'incident', subject: incidentId }),
  'incidents.recordFigure': ({ incidentId }) => ({ form: 'figure', subject: incidentId }),
  'compounds.record': () => ({ form: 'compound', subject: null }),
  'compounds.change': ({ compoundId }) => ({ form: 'compound-facts', subject: compoundId }),
  'compounds.addName': ({ compoundId }) => ({ form: 'compound-name', subject: compoundId }),
  // The page of a raid records a status, too, with a source that nobody typed.
  'compounds.recordStatus': ({ compoundId, status }) => ({ form: 'compound-status', subject: compoundId, onlyWith: JSON.stringify(status.source) }),
  'consents.record': ({ tipId }) => ({ form: 'consent', subject: tipId }),
  'referrals.plan': ({ tipId }) => ({ form: 'referral', subject: tipId }),
  'referrals.planWithoutConsent': ({ tipId }) => ({ form: 'referral', subject: tipId }),
  'referrals.close': ({ referralId }) => ({ form: 'referral-end', subject: referralId }),
  'receivers.record': () => ({ form: 'receiver', subject: null }),
  'receivers.change': ({ receiverId }) => ({ form: 'receiver', subject: receiverId }),
};

type AnyHandler = (request: unknown) => Promise<Result<unknown, Code>> | Result<unknown, Code>;

/**
 * The same handlers; one that saved a form also forgets what was typed into it. In a commit of its own after the first: a power cut between the two leaves a draft that says it is
 * not saved, which a person sees beside what is; the other way round what they typed would be lost.
 */
export function forgettingForms(handlers: Handlers, session: VaultSession): Handlers {
  const names = Object.keys(finishes) as CallName[];
  const forgetting = names.map((name): readonly [CallName, AnyHandler] => [
    name,
    async (request) => {
      const outcome = await (handlers[name] as AnyHandler)(request);
      const finished = (finishes[name] as ((request: unknown) => Finished) | undefined)?.(request);
      if (outcome.ok && finished !== undefined) forget(session, finished);
      return outcome;
    },
  ]);
  return { ...handlers, ...(Object.fromEntries(forgetting) as Partial<Handlers>) };
}

function forget(session: VaultSession, { form, subject, onlyWith }: Finished): void {
  void session.withVault(({ database }) => {
    try {
      if (onlyWith === undefined || formDraftIn(database, form, subject)?.includes(`"source":${onlyWith}`) === true) forgetFormDraft(database, form, subject);
    } catch (problem) {
      // What was to be saved is saved; a draft too many says so the next time.
      if (storageCode(problem) === undefined) throw problem;
    }
    return ok({});
  });
}
