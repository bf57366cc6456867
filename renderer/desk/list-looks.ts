import { allCompounds, type CompoundsLook } from './features/compounds/compounds-look.ts';
import { allIncidents, type IncidentsLook } from './features/incidents/incidents-look.ts';
import { allOrganisations, type OrganisationsLook } from './features/organisations/organisations-look.ts';

/** How each list was left whose rows lead to pages of their own: whoever goes back finds it so. */
export interface ListLooks {
  readonly compounds: CompoundsLook;
  readonly incidents: IncidentsLook;
  readonly organisations: OrganisationsLook;
}

/** Nothing narrowed, from the first row. */
export const wholeLists: ListLooks = { compounds: allCompounds, incidents: allIncidents, organisations: allOrganisations };
