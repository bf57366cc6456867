import type { CallName, Handlers, Request } from '#shared/contract/contract.ts';
import type { FormName } from '#shared/domain/form-name.ts';
import type { Code } from '#shared/errors.ts';
import { ok, type Result } from '#shared/result.ts';
import { forgetFormDraft } from '../store/commands/keep-form-draft.ts';
import { storageCode } from '../store/storage-code.ts';
import type { VaultSession } from './vault-session.ts';

interface Finished {
  readonly form: FormName;
  readonly subject: string | null;
}

/** Which form a call saves; undefined where it was made by something else than a form. */
const finishes: { readonly [N in CallName]?: (request: Request<N>) => Finished | undefined } = {
  'incidents.record': () => ({ form: 'incident', subject: null }),
  'incidents.change': ({ incidentId }) => ({ form: 'incident', subject: incidentId }),
  'incidents.recordFigure': ({ incidentId }) => ({ form: 'figure', subject: incidentId }),
  'compounds.record': () => ({ form: 'compound', subject: null }),
  'compounds.change': ({ compoundId }) => ({ form: 'compound-facts', subject: compoundId }),
  'compounds.addName': ({ compoundId }) => ({ form: 'compound-name', subject: compoundId }),
  // The page of a raid records a status, too, which is of no form.
  'compounds.recordStatus': ({ compoundId, ofForm }) => (ofForm === true ? { form: 'compound-status', subject: compoundId } : undefined),
  'site.recordBuilding': ({ compoundId }) => ({ form: 'building', subject: compoundId }),
  'site.changeBuilding': ({ buildingId }) => ({ form: 'building-facts', subject: buildingId }),
  // A point is taken away without a form.
  'site.setPoint': ({ compoundId, point }) => (point === null ? undefined : { form: 'point', subject: compoundId }),
  'organisations.record': () => ({ form: 'organisation', subject: null }),
  'organisations.change': ({ organisationId }) => ({ form: 'organisation-facts', subject: organisationId }),
  'organisations.addName': ({ organisationId }) => ({ form: 'organisation-name', subject: organisationId }),
  'organisations.link': ({ organisationId, compoundId, ofForm }) => (ofForm === undefined ? undefined : { form: 'organisation-link', subject: ofForm === 'organisation' ? organisationId : compoundId }),
  'organisations.changeLink': ({ linkId }) => ({ form: 'organisation-link-facts', subject: linkId }),
  'consents.record': ({ tipId }) => ({ form: 'consent', subject: tipId }),
  'referrals.plan': ({ tipId }) => ({ form: 'referral', subject: tipId }),
  'referrals.planWithoutConsent': ({ tipId }) => ({ form: 'referral', subject: tipId }),
  'referrals.close': ({ referralId }) => ({ form: 'referral-end', subject: referralId }),
  // Of somebody the tip tells of already the words are changed without that form.
  'individuals.tell': ({ tipId, ofForm }) => (ofForm === true ? { form: 'individual', subject: tipId } : undefined),
  'compoundDossier.export': ({ compoundId }) => ({ form: 'compound-export', subject: compoundId }),
  'dossier.export': ({ dossierId }) => ({ form: 'dossier-export', subject: dossierId }),
  // What is hidden altogether is decided without a form.
  'dossier.hide': ({ action, textId }) => (action === 'keep' || action === 'generalise' ? { form: 'passage-decision', subject: textId } : undefined),
  'dossier.paint': ({ pictureId }) => ({ form: 'picture-painting', subject: pictureId }),
  'commitments.open': ({ disclosureId }) => ({ form: 'commitment-opening', subject: disclosureId }),
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
      const finished = (finishes[name] as ((request: unknown) => Finished | undefined) | undefined)?.(request);
      if (outcome.ok && finished !== undefined) forget(session, finished);
      return outcome;
    },
  ]);
  return { ...handlers, ...(Object.fromEntries(forgetting) as Partial<Handlers>) };
}

function forget(session: VaultSession, { form, subject }: Finished): void {
  void session.withVault(({ database }) => {
    try {
      forgetFormDraft(database, form, subject);
    } catch (problem) {
      // What was to be saved is saved; a draft too many says so the next time.
      if (storageCode(problem) === undefined) throw problem;
    }
    return ok({});
  });
}
