import type { OrganisationLinkView } from '#shared/contract/organisation-calls.ts';
import { operatorsInDossierAtMost, type RightOfReply } from '#shared/domain/compound-dossier.ts';
import type { Database } from '#vault/store/database.ts';
import { linksOfCompound } from '#vault/triage/organisation-links.ts';
import { repliesOf } from './draft.ts';

/** What an organisation is said to be to the compound. */
export interface LoadedOperator extends Pick<OrganisationLinkView, 'linkId' | 'part' | 'standing' | 'since' | 'until' | 'reliability' | 'credibility'> {
  readonly organisationId: string;
  readonly name: string;
  /** To be responsible there is no reproach: nobody is asked what they say to it. */
  readonly isAccused: boolean;
  /** undefined: nobody said whether it was asked. */
  readonly reply: RightOfReply | undefined;
}

/** Those that hold today first; what was recorded by mistake is none. `total` counts all. */
export function loadOperators(database: Database, compoundId: string): { readonly total: number; readonly operators: readonly LoadedOperator[] } {
  const links = linksOfCompound(database, compoundId);
  if (!links.ok) return { total: 0, operators: [] };
  const replyOf = repliesOf(database);
  const standing = links.value.links.filter(({ isWithdrawn }) => !isWithdrawn);
  return {
    total: standing.length,
    operators: standing.slice(0, operatorsInDossierAtMost).map(({ linkId, part, standing: sure, since, until, reliability, credibility, organisation }) => ({
      linkId,
      part,
      standing: sure,
      since,
      until,
      reliability,
      credibility,
      organisationId: organisation.organisationId,
      name: organisation.name,
      isAccused: part !== 'authority',
      reply: replyOf(linkId),
    })),
  };
}
