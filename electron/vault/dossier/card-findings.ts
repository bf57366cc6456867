import { cardFields, type CardField, type EmergencyCard } from '#shared/domain/emergency-card.ts';
import { tierOf, type CandidateKind } from '#shared/redaction/detect/candidate.ts';
import { detect } from '#shared/redaction/detect/detect.ts';
import { bareString, foldedString } from '#shared/redaction/fold.ts';
import { findOccurrences } from '#shared/redaction/occurrences.ts';

/** Kinds that point at a person. Places, dates and ages are what a card is for and are not among them. */
const identifyingKinds: readonly CandidateKind[] = [
  'phone', 'email', 'url', 'domain', 'ip-address', 'mac-address', 'handle', 'national-id', 'passport', 'machine-readable-zone',
  'card', 'bank-account', 'iban', 'payment-code', 'wallet', 'birth-date', 'name',
];

/** Words in a row that are the reporter's own: fewer are often the only way to say something. */
export const copiedWordsFrom = 8;

export type CardFinding =
  /** Stands on the card and in the reporter's own words. `passage`: as on the card. */
  | { readonly code: 'card-identifying'; readonly field: CardField; readonly kind: CandidateKind; readonly passage: string }
  /** The wording may betray its author. `passage`: the first run, as on the card. */
  | { readonly code: 'card-wording'; readonly field: CardField; readonly passage: string };

/** Shows one passage, so that a statement about one never covers another. */
const keyOf = (finding: CardFinding): string => JSON.stringify([finding.code, finding.field, finding.code === 'card-identifying' ? finding.kind : '', finding.passage]);

/**
 * What of a card a person has to take out, or to state as the receiver's or the compound's own (identifying) or as meant (wording). `originals`: every text of the
 * tip as the reporter wrote it. Looked for in both directions, since a number without its cue is found only where the cue stands.
 */
export function cardFindings(card: EmergencyCard, originals: readonly string[]): readonly CardFinding[] {
  const theirs = originals.flatMap(identifyingIn);
  return cardFields.flatMap((field) => {
    const entry = card[field];
    return entry?.state === 'stated' ? [...identifying(field, entry.text, originals, theirs), ...copied(field, entry.text, originals)] : [];
  });
}

/** Those of the findings that nobody has stated anything about. */
export function openFindings(findings: readonly CardFinding[], stated: readonly CardFinding[]): readonly CardFinding[] {
  const known = new Set(stated.map(keyOf));
  return findings.filter((finding) => !known.has(keyOf(finding)));
}

interface Identifying {
  readonly kind: CandidateKind;
  readonly passage: string;
}

/** What probably points at a person in a text, as it stands there. */
export function identifyingIn(text: string): readonly Identifying[] {
  return detect(text)
    .filter((candidate) => tierOf(candidate) === 'likely' && identifyingKinds.includes(candidate.kind))
    .map(({ kind, start, end }) => ({ kind, passage: text.slice(start, end) }));
}

function identifying(field: CardField, text: string, originals: readonly string[], theirs: readonly Identifying[]): readonly CardFinding[] {
  const here = identifyingIn(text).filter(({ passage }) => originals.some((original) => findOccurrences(original, passage).length > 0));
  const there = theirs.flatMap(({ kind, passage }) => findOccurrences(text, passage).map(({ start, end }) => ({ kind, passage: text.slice(start, end) })));
  const found = new Map<string, CardFinding>();
  for (const { kind, passage } of [...here, ...there]) {
    const finding: CardFinding = { code: 'card-identifying', field, kind, passage };
    found.set(keyOf(finding), finding);
  }
  return [...found.values()];
}

/** Compared without spaces and punctuation: Khmer, Thai and Chinese have no spaces, and where a dictionary cuts them depends on what stands around. */
function copied(field: CardField, text: string, originals: readonly string[]): readonly CardFinding[] {
  const words = [...new Intl.Segmenter('en', { granularity: 'word' }).segment(text)].filter(({ isWordLike }) => isWordLike === true);
  const bare = originals.map(bareString);
  for (let first = 0; first + copiedWordsFrom <= words.length; first += 1) {
    const last = words[first + copiedWordsFrom - 1];
    const start = words[first]?.index ?? 0;
    const passage = text.slice(start, last === undefined ? start : last.index + last.segment.length);
    const needle = bareString(passage);
    if (needle !== '' && bare.some((original) => original.includes(needle))) return [{ code: 'card-wording', field, passage }];
  }
  return [];
}

/** What of the originals must not be in the finished bytes: everything identifying that does not stand on the card itself, where a person stated it. */
export function cardSecrets(card: EmergencyCard, originals: readonly string[]): readonly string[] {
  const shown = cardFields.flatMap((field) => {
    const entry = card[field];
    return entry?.state === 'stated' ? [entry.text] : [];
  });
  const secrets = new Set(originals.flatMap(identifyingIn).map(({ passage }) => passage));
  return [...secrets].filter((passage) => foldedString(passage).trim() !== '' && !shown.some((text) => findOccurrences(text, passage).length > 0));
}
