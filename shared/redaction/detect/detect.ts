import { findAddresses } from './addresses.ts';
import { findAges } from './ages.ts';
import { tierOf, type Candidate, type CandidateKind } from './candidate.ts';
import { findCoordinates } from './coordinates.ts';
import { findDates } from './dates.ts';
import { findHandles, findLikelyHandles } from './handles.ts';
import { findLinks } from './links.ts';
import { findMachineReadableZones } from './machine-readable-zone.ts';
import { findMailAddresses } from './mail-addresses.ts';
import { findNames } from './names.ts';
import { findNationalIds } from './national-ids.ts';
import { findNetworkAddresses } from './network-addresses.ts';
import { findPassports } from './passports.ts';
import { findPayments } from './payments.ts';
import { findPhones } from './phones.ts';
import { findPlates } from './plates.ts';
import { readingOf, type Reading } from './reading.ts';
import { findRooms } from './rooms.ts';
import { findSpelledPhones } from './spelled-phones.ts';
import { findWallets } from './wallets.ts';
import { weighed } from './weigh.ts';

type Detector = (reading: Reading) => readonly Candidate[];

const besidesAccounts: readonly Detector[] = [
  findPhones,
  findSpelledPhones,
  findMailAddresses,
  findLinks,
  findNetworkAddresses,
  findNationalIds,
  findPassports,
  findMachineReadableZones,
  findPayments,
  findWallets,
  findCoordinates,
  findDates,
  findPlates,
];
/** What leads to one person or place by itself; days are found where births are. */
const direct: readonly Detector[] = [...besidesAccounts, findLikelyHandles];
/** What a reader has to judge: it tells somebody only together with what stands around it. */
const forTheEye: readonly Detector[] = [findAges, findRooms, findAddresses, findNames];
const all: readonly Detector[] = [...besidesAccounts, findHandles, ...forTheEye];
/** Kinds that a reader has to judge. */
export const kindsForTheEye: ReadonlySet<CandidateKind> = new Set<CandidateKind>(['date', 'age', 'room', 'address', 'name']);

/** The same passage as the same kind once: the highest score, with the reasons of all. */
function withoutRepeats(candidates: readonly Candidate[]): readonly Candidate[] {
  const kept = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const key = `${candidate.start} ${candidate.end} ${candidate.kind}`;
    const known = kept.get(key);
    if (known === undefined) kept.set(key, candidate);
    else {
      const [better, other] = known.score >= candidate.score ? [known, candidate] : [candidate, known];
      const isChecked = better.reasons.includes('checksum-passed');
      kept.set(key, { ...better, reasons: [...new Set([...better.reasons, ...other.reasons])].filter((reason) => !isChecked || reason !== 'checksum-failed') });
    }
  }
  return [...kept.values()];
}

/**
 * Everything in a text that may point at a person, by where it begins, the most probable first. Candidates overlap: a row of digits may be a telephone number and an
 * account, and which it is a person decides. A failed checksum never removes one. The same text gives the same candidates.
 */
export function detect(text: string): readonly Candidate[] {
  return foundBy(all, text);
}

/** Of these what leads to one person or place by itself and is likely, with the same scores. What a reader has to judge (`kindsForTheEye`) and accounts that are only possible are not even looked for. */
export function detectDirect(text: string): readonly Candidate[] {
  return foundBy(direct, text).filter((candidate) => !kindsForTheEye.has(candidate.kind) && tierOf(candidate) === 'likely');
}

function foundBy(detectors: readonly Detector[], text: string): readonly Candidate[] {
  const reading = readingOf(text);
  const found = weighed(withoutRepeats(detectors.flatMap((find) => find(reading))));
  return found.toSorted((a, b) => a.start - b.start || b.score - a.score || b.end - a.end || (a.kind < b.kind ? -1 : 1));
}
