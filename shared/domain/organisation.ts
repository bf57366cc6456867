/** Who is behind a compound, or has to do with one, as far as staff know it. The words follow docs/decisions/organisations.md. */

/** What it is. That says nothing of what it did: a bank is a bank, also one through which ransoms were paid. */
export const organisationKinds = ['company', 'operator-group', 'landlord', 'recruiter', 'bank', 'payment-service', 'security-firm', 'authority', 'other', 'unknown'] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

/** What an organisation is to a compound. `authority`: it is responsible there (a police post, a licensing office); that is no reproach. */
export const organisationParts = ['owner', 'operator', 'landlord', 'manager', 'tenant', 'recruiter', 'payment', 'security', 'authority', 'other'] as const;
export type OrganisationPart = (typeof organisationParts)[number];

/** Parts of which one says who runs a place. */
export const runningParts: readonly OrganisationPart[] = ['owner', 'operator', 'manager'];
