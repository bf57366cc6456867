import type { CandidateKind } from './detect/candidate.ts';

/** Whom or what a passage is about, who needs most protection first. `nobody`: it points at nobody, such as a sum or the number of an authority. */
export const spanRoles = ['source', 'victim', 'third-party', 'place', 'perpetrator', 'nobody'] as const;
export type SpanRole = (typeof spanRoles)[number];

/** Of several roles that one passage was given, the one that is protected most; a third party where none is given. */
export function mostProtected(roles: Iterable<SpanRole>): SpanRole {
  const given = new Set(roles);
  return spanRoles.find((role) => given.has(role)) ?? 'third-party';
}

/** Why something that leads to a person or a place stands as it is. `other`: only with words. */
export const keepReasons = ['evidence', 'agreed', 'needed', 'known', 'no-detail', 'other'] as const;
export type KeepReason = (typeof keepReasons)[number];

/** The reason that goes without saying; undefined where a person has to choose. */
export function usualReason(role: SpanRole): KeepReason | undefined {
  return role === 'perpetrator' ? 'evidence' : role === 'nobody' ? 'no-detail' : undefined;
}

/** Whose it mostly is: accounts of money and plates are told of who holds people, days and ages of who is held. Whatever else may be somebody's who did nothing. */
const usual: Partial<Readonly<Record<CandidateKind, SpanRole>>> = {
  wallet: 'perpetrator',
  'bank-account': 'perpetrator',
  iban: 'perpetrator',
  card: 'perpetrator',
  'payment-code': 'perpetrator',
  plate: 'perpetrator',
  coordinates: 'place',
  'map-code': 'place',
  address: 'place',
  room: 'place',
  date: 'victim',
  'birth-date': 'victim',
  age: 'victim',
};

/** The role that is offered for a passage before anybody decides. A role that allows more than a person would is only offered where hiding is the usual decision. */
export function usualRole(kind: CandidateKind | undefined): SpanRole {
  return (kind === undefined ? undefined : usual[kind]) ?? 'third-party';
}
