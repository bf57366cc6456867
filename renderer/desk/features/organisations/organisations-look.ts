/** How the list of organisations was left, so that it is found like that again. Nothing of it is kept beyond the session. */
export interface OrganisationsLook {
  /** As it was typed. */
  readonly search: string;
  readonly offset: number;
}

export const allOrganisations: OrganisationsLook = { search: '', offset: 0 };
