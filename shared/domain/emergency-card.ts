import { inItemOrder, type SharedItem } from './referral.ts';

/** The fields of an emergency card in the order in which they are read aloud. What would point at the reporter has no field here, so it cannot be chosen. */
export const cardFields = ['place', 'building', 'numbers', 'danger', 'deadline', 'contactRule', 'mustNot'] as const;
export type CardField = (typeof cardFields)[number];

/** A receiver acts on these; each has words or says that it is not known. */
export const requiredCardFields = ['place', 'danger', 'deadline'] as const satisfies readonly CardField[];

/** How a card leaves. `read-aloud`: shown large, for a telephone. */
export const cardFormats = ['pdf', 'markdown', 'read-aloud'] as const;

/** What somebody said became of a card that was shown large. */
export const readOuts = ['read', 'not-read'] as const;
export type ReadOut = (typeof readOuts)[number];

/** How a card is named among the presets of dossiers, and for whom it is: whoever has to act, in their own organisation. */
export const cardPreset = 'emergency-card';
export const cardLabel = 'TLP:AMBER+STRICT';

/** Proposed where a place is chosen. It says nothing of the tip. */
export const cardFileName = 'emergency-card.pdf';

/** What a person typed or confirmed. `unknown`: said explicitly. A field that is absent does not stand on the card. */
export type CardEntry = { readonly state: 'stated'; readonly text: string } | { readonly state: 'unknown' };

/** Only what a person confirmed; a proposal is of another shape and cannot be written. */
export type EmergencyCard = Readonly<Partial<Record<CardField, CardEntry | undefined>>>;

/** Most characters of one field, in UTF-16 units: three lines at the size of a printed dossier. */
export const cardFieldUnits = 240;
/** Most lines of one field. Seven such fields, a heading and a note stay well below the lines of one A4 page. */
export const cardFieldLines = 4;

export type CardFault = 'card-field-missing' | 'card-field-empty' | 'card-field-long';
export interface CardFieldFault {
  readonly field: CardField;
  readonly code: CardFault;
}

/** What keeps a card from being one, in the order of its fields; empty: it is whole. */
export function cardFaults(card: EmergencyCard): readonly CardFieldFault[] {
  return cardFields.flatMap((field): readonly CardFieldFault[] => {
    const entry = card[field];
    if (entry === undefined) return requiredCardFields.some((required) => required === field) ? [{ field, code: 'card-field-missing' }] : [];
    if (entry.state === 'unknown') return [];
    // Length first: nothing is searched or split that is too long.
    if (entry.text.length > cardFieldUnits || entry.text.split(/\r\n|[\n\r\u2028\u2029]/u).length > cardFieldLines) return [{ field, code: 'card-field-long' }];
    return entry.text.trim() === '' ? [{ field, code: 'card-field-empty' }] : [];
  });
}

/** What consent has to cover for each field. How somebody may be contacted is asked as if it were a way to reach them. */
const itemOf = { place: 'place', building: 'place', numbers: 'people', danger: 'danger', deadline: 'summary', contactRule: 'contact', mustNot: 'summary' } as const satisfies Readonly<Record<CardField, SharedItem>>;

/** What is shared with a card; never empty, since that there is a report is told by any card. */
export function cardItems(card: EmergencyCard): readonly SharedItem[] {
  return inItemOrder(['summary', ...cardFields.filter((field) => card[field]?.state === 'stated').map((field) => itemOf[field])]);
}
