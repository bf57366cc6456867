import type { Standing } from '../domain/compound.ts';
import type { Credibility, Reliability } from '../domain/grade.ts';
import type { OrganisationKind, OrganisationPart } from '../domain/organisation.ts';
import type { InventedNames } from './invented-compounds.ts';

export interface InventedLink {
  /** Which of the invented compounds, from 0. */
  readonly compound: number;
  readonly part: OrganisationPart;
  readonly standing: Standing;
  /** Days before the end of the invented year. */
  readonly sinceDaysAgo: number;
  readonly endedDaysAgo: number | null;
  readonly source: string;
  readonly reliability: Reliability;
  readonly credibility: Credibility;
}

/** An organisation of an invented vault. None of them exists. */
export interface InventedOrganisation {
  readonly names: InventedNames;
  readonly kind: OrganisationKind;
  readonly links: readonly InventedLink[];
}

const said = { source: 'Tips of this vault', reliability: 'F', credibility: '6' } as const;
const named = { source: 'Invented newspaper', reliability: 'C', credibility: '3' } as const;
const onPaper = { source: 'An invented company register', reliability: 'B', credibility: '2' } as const;

/** A few, linked to the first compounds: one owner that a paper confirms, operators that are only suspected, one who left, and a bank that is nothing but a bank. */
export const inventedOrganisations: readonly InventedOrganisation[] = [
  {
    names: { en: 'Lantern Holdings (invented)', km: 'ក្រុមហ៊ុនគោម (ប្រឌិត)', zh: '灯笼控股（虚构）' },
    kind: 'company',
    links: [
      { compound: 0, part: 'owner', standing: 'confirmed', sinceDaysAgo: 900, endedDaysAgo: null, ...onPaper },
      { compound: 2, part: 'landlord', standing: 'suspected', sinceDaysAgo: 300, endedDaysAgo: null, ...said },
    ],
  },
  {
    names: { en: 'Night Sail Group (invented)', km: 'ក្រុមក្ដោងរាត្រី (ប្រឌិត)', zh: '夜帆集团（虚构）' },
    kind: 'operator-group',
    links: [
      { compound: 0, part: 'operator', standing: 'suspected', sinceDaysAgo: 240, endedDaysAgo: null, ...named },
      { compound: 1, part: 'operator', standing: 'suspected', sinceDaysAgo: 400, endedDaysAgo: 90, ...named },
    ],
  },
  { names: { en: 'Jade Heron Security (invented)', km: 'សន្តិសុខកុកបៃតង (ប្រឌិត)', zh: '翠鹭保安（虚构）' }, kind: 'security-firm', links: [{ compound: 1, part: 'security', standing: 'suspected', sinceDaysAgo: 200, endedDaysAgo: null, ...said }] },
  { names: { en: 'Copper Bell Exchange (invented)', km: 'ប្ដូរប្រាក់ជួងទង់ដែង (ប្រឌិត)', zh: '铜钟兑换（虚构）' }, kind: 'payment-service', links: [{ compound: 2, part: 'payment', standing: 'suspected', sinceDaysAgo: 120, endedDaysAgo: null, ...said }] },
];
