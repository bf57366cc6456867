/** What a passage may be. A kind says how it would be hidden and asked about, not who it belongs to. */
export const candidateKinds = [
  'phone',
  'email',
  'url',
  'domain',
  'ip-address',
  'mac-address',
  'handle',
  'national-id',
  'passport',
  'machine-readable-zone',
  'card',
  'bank-account',
  'iban',
  'payment-code',
  'wallet',
  'coordinates',
  'map-code',
  'date',
  'birth-date',
  'age',
  'room',
  'plate',
  'address',
  'name',
] as const;
export type CandidateKind = (typeof candidateKinds)[number];

/** Countries whose numbering plans label a number: where reporters, those who hold them and their families are. ISO 3166-1. */
export const phoneRegions = ['KH', 'CN', 'TH', 'VN', 'MM', 'LA', 'MY', 'ID', 'PH', 'IN', 'TW', 'HK', 'BD', 'PK', 'NP', 'KE', 'UG', 'ET'] as const;
export type PhoneRegion = (typeof phoneRegions)[number];

/** Why a passage is offered. Codes only: what people read is in shared/locales (`detection.reason`). */
export const reasonCodes = [
  'form',
  'digit-run',
  'cue',
  'spelled-around',
  'dialling-prefix',
  'grouped-digits',
  'plan-other',
  'known-ending',
  'unknown-ending',
  'onion',
  'link',
  'checksum-passed',
  'checksum-failed',
  'no-checksum',
  'out-of-range',
  'china-id',
  'thailand-id',
  'vietnam-id',
  'vietnam-tax',
  'aadhaar',
  'india-pan',
  'malaysia-id',
  'taiwan-id',
  'hong-kong-id',
  'pakistan-id',
  'korea-id',
  'indonesia-id',
  'myanmar-id',
  'cambodia-id',
  'us-ssn',
  'unionpay',
  'bitcoin',
  'ethereum',
  'tron',
  'plus-code',
  'military-grid',
  'three-words',
  'calendar',
  'buddhist-year',
  'surname',
  'capitalised',
  'marked-before',
  'own-contact',
  'named-elsewhere',
  'listed',
  'number-words',
  'answers-service',
  ...phoneRegions.map((region) => `plan-${region}` as const),
] as const;
export type ReasonCode = (typeof reasonCodes)[number];

/** A passage that may point at a person. `start` and `end`: UTF-16 units of the original, whole grapheme clusters, end exclusive. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly kind: CandidateKind;
  /** 0 to 1: how much speaks for it. Orders what is shown; it is no probability, and nothing is left out because of it. */
  readonly score: number;
  readonly reasons: readonly ReasonCode[];
}

/** What the review shows first. The bound lies where a form that other things have too needs a cue, a checksum or a plan to be passed. */
export type Tier = 'likely' | 'possible';
const likelyFrom = 0.5;

export function tierOf(candidate: Pick<Candidate, 'score'>): Tier {
  return candidate.score >= likelyFrom ? 'likely' : 'possible';
}
