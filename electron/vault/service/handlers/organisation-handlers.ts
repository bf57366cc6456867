import type { Handlers } from '#shared/contract/contract.ts';
import type { organisationCalls, OrganisationView } from '#shared/contract/organisation-calls.ts';
import type { Code } from '#shared/errors.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { addOrganisationName, changeOrganisation, mergeOrganisation, recordOrganisation, removeOrganisationName } from '../../store/commands/keep-organisations.ts';
import { changeOrganisationLink, linkOrganisation, setLinkWithdrawn } from '../../store/commands/link-organisations.ts';
import { getOrganisation } from '../../triage/get-organisation.ts';
import { countOrganisations, listOrganisations } from '../../triage/list-organisations.ts';
import { linksOfCompound, organisationOfLink } from '../../triage/organisation-links.ts';
import type { OpenVault } from '../open-vault.ts';
import type { VaultSession } from '../vault-session.ts';

export function organisationHandlers(session: VaultSession): Pick<Handlers, keyof typeof organisationCalls> {
  /** How an organisation is after a change, with word to all screens that show some. `shown`: the one to answer with. */
  const changed = ({ context }: OpenVault, outcome: Result<unknown, Code>, shown: string): Result<OrganisationView, Code> => {
    if (!outcome.ok) return outcome;
    session.notify({ notice: 'organisations.changed', value: {} });
    return getOrganisation(context.database, { organisationId: shown });
  };
  const onLink = (linkId: string, act: (vault: OpenVault) => Result<unknown, Code>) =>
    session.withVault((vault) => {
      const organisationId = organisationOfLink(vault.context.database, linkId);
      return organisationId === undefined ? fail('not-found') : changed(vault, act(vault), organisationId);
    });
  return {
    'organisations.list': (request) => session.withVault(({ context }) => ok(listOrganisations(context.database, request))),
    'organisations.count': () => session.withVault(({ context }) => ok({ organisations: countOrganisations(context.database) })),
    'organisations.get': (request) => session.withVault(({ context }) => getOrganisation(context.database, request)),
    'organisations.record': ({ facts, name }) => session.withVault((vault) => changed(vault, ok({}), recordOrganisation(vault.context, facts, name))),
    'organisations.change': ({ organisationId, facts }) => session.withVault((vault) => changed(vault, changeOrganisation(vault.context, organisationId, facts), organisationId)),
    'organisations.addName': ({ organisationId, name }) => session.withVault((vault) => changed(vault, addOrganisationName(vault.context, organisationId, name), organisationId)),
    'organisations.removeName': ({ organisationId, nameId }) => session.withVault((vault) => changed(vault, removeOrganisationName(vault.context, organisationId, nameId), organisationId)),
    'organisations.merge': ({ organisationId, into }) => session.withVault((vault) => changed(vault, mergeOrganisation(vault.context, organisationId, into), into)),
    'organisations.part': ({ organisationId }) => session.withVault((vault) => changed(vault, mergeOrganisation(vault.context, organisationId, null), organisationId)),
    'organisations.link': ({ organisationId, compoundId, link }) => session.withVault((vault) => changed(vault, linkOrganisation(vault.context, organisationId, compoundId, link), organisationId)),
    'organisations.changeLink': ({ linkId, link }) => onLink(linkId, ({ context }) => changeOrganisationLink(context, linkId, link)),
    'organisations.withdrawLink': ({ linkId }) => onLink(linkId, ({ context }) => setLinkWithdrawn(context, linkId, true)),
    'organisations.restoreLink': ({ linkId }) => onLink(linkId, ({ context }) => setLinkWithdrawn(context, linkId, false)),
    'organisations.ofCompound': ({ compoundId }) => session.withVault(({ context }) => linksOfCompound(context.database, compoundId)),
  };
}
