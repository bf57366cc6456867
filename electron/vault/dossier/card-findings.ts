import { cardFields, type CardField, type EmergencyCard } from '#shared/domain/emergency-card.ts';
import { tierOf, type Candidate, type CandidateKind } from '#shared/redaction/detect/candidate.ts';
import { bareString, foldedString } from '#shared/redaction/fold.ts';
import { findOccurrences } from '#shared/redaction/occurrences.ts';

/** What the detectors find in a text (`DetailFinder`): their tables are read when they are first needed, and a long text leaves others their turn. */
export type FindDetails = (text: string) => Promise<readonly Candidate[]>;

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
  /** Stands in what the reporter said of how they can be reached: nobody can state that it is not theirs. */
  | { readonly code: 'card-reporter'; readonly field: CardField; readonly passage: string }
  /** Somebody hid it in a dossier of this tip. */
  | { readonly code: 'card-hidden'; readonly field: CardField; readonly passage: string }
  /** The wording may betray its author. `passage`: the first run, as on the card. */
  | { readonly code: 'card-wording'; readonly field: CardField; readonly passage: string };

/** Shows one passage, so that a statement about one never covers another. */
const keyOf = (finding: CardFinding): string => JSON.stringify([finding.code, finding.field, finding.code === 'card-identifying' ? finding.kind : '', finding.passage]);

/** What a card is held against. */
export interface CardOriginals {
  /** Every text of the tip as the reporter wrote it. */
  readonly texts: readonly string[];
  /** Of these, what says how the reporter may be reached. */
  readonly contact: readonly string[];
  /** Passages of the texts that somebody hid in any dossier. */
  readonly hidden: readonly string[];
}

/**
 * What of a card a person has to take out, or to state as the receiver's or the compound's own (identifying, hidden) or as meant (wording); the reporter's own contact can only
 * be taken out. Looked for in both directions, since a number without its cue is found only where the cue stands.
 */
export async function cardFindings(card: EmergencyCard, { texts, contact, hidden }: CardOriginals, find: FindDetails): Promise<readonly CardFinding[]> {
  const theirs = await inEach(texts, (text) => identifyingIn(text, find));
  const reach = await inEach(contact, (text) => contactPassages(text, find));
  return inEach(cardFields, async (field) => {
    const entry = card[field];
    if (entry?.state !== 'stated') return [];
    const reporter = standing(entry.text, reach).map((passage): CardFinding => ({ code: 'card-reporter', field, passage }));
    const marked = standing(entry.text, hidden).map((passage): CardFinding => ({ code: 'card-hidden', field, passage }));
    const known = new Set([...reporter, ...marked].map(({ passage }) => passage));
    const identifying = await identifyingOn(field, entry.text, { texts, theirs, find });
    return [...reporter, ...marked, ...identifying.filter(({ passage }) => !known.has(passage)), ...copied(field, entry.text, texts)];
  });
}

/** One after the other, each with what is found in it. */
async function inEach<T, F>(all: readonly T[], foundIn: (each: T) => Promise<readonly F[]>): Promise<readonly F[]> {
  const found: F[] = [];
  for (const each of all) found.push(...(await foundIn(each)));
  return found;
}

/** Units of a passage that is too short to say whose it is. */
const tooShortUnits = 3;

/** Of how somebody may be reached: whatever may point at a person, also what is merely possible, and the whole of it. */
async function contactPassages(text: string, find: FindDetails): Promise<readonly string[]> {
  const found = (await find(text)).filter(({ kind }) => identifyingKinds.includes(kind)).map(({ start, end }) => text.slice(start, end));
  return [text.trim(), ...found].filter((passage) => passage.length > tooShortUnits);
}

/** Which of the passages stand in a text: as they stand there, each once. */
function standing(text: string, passages: readonly string[]): readonly string[] {
  return [...new Set(passages.filter((passage) => passage.trim().length >= tooShortUnits).flatMap((passage) => findOccurrences(text, passage).map(({ start, end }) => text.slice(start, end))))];
}

/** Those of the findings that nobody has stated anything about. What is the reporter's stays, whatever was stated. */
export function openFindings(findings: readonly CardFinding[], stated: readonly CardFinding[]): readonly CardFinding[] {
  const known = new Set(stated.map(keyOf));
  return findings.filter((finding) => finding.code === 'card-reporter' || !known.has(keyOf(finding)));
}

interface Identifying {
  readonly kind: CandidateKind;
  readonly passage: string;
}

/** What probably points at a person in a text, as it stands there. `alsoKinds`: what of a place or a car is looked for as well. */
export async function identifyingIn(text: string, find: FindDetails, alsoKinds: readonly CandidateKind[] = []): Promise<readonly Identifying[]> {
  return (await find(text))
    .filter((candidate) => tierOf(candidate) === 'likely' && (identifyingKinds.includes(candidate.kind) || alsoKinds.includes(candidate.kind)))
    .map(({ kind, start, end }) => ({ kind, passage: text.slice(start, end) }));
}

async function identifyingOn(field: CardField, text: string, { texts, theirs, find }: { readonly texts: readonly string[]; readonly theirs: readonly Identifying[]; readonly find: FindDetails }): Promise<readonly CardFinding[]> {
  const here = (await identifyingIn(text, find)).filter(({ passage }) => texts.some((original) => findOccurrences(original, passage).length > 0));
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
export async function cardSecrets(card: EmergencyCard, originals: readonly string[], find: FindDetails): Promise<readonly string[]> {
  const shown = cardFields.flatMap((field) => {
    const entry = card[field];
    return entry?.state === 'stated' ? [entry.text] : [];
  });
  const secrets = new Set((await inEach(originals, (text) => identifyingIn(text, find))).map(({ passage }) => passage));
  return [...secrets].filter((passage) => foldedString(passage).trim() !== '' && !shown.some((text) => findOccurrences(text, passage).length > 0));
}
