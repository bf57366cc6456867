import type { SpanRole } from '../roles.ts';
import type { CandidateKind } from './candidate.ts';

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
