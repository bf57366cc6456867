import { cardFields, type CardField, type EmergencyCard } from '#shared/domain/emergency-card.ts';
import { englishDossierWords, type DossierWords } from './dossier-words.ts';
import { RedactedDossier, type Redaction } from './redacted-dossier.ts';

/** The fixed words of a card. */
export interface CardWords {
  readonly title: string;
  readonly explanation: string;
  readonly unknown: string;
  readonly labels: Readonly<Record<CardField, string>>;
}

export const englishCardWords: CardWords = {
  title: 'Emergency card',
  explanation: 'Given in confidence, for one receiver. Not proven. Do not pass it on, and do not try to find out who reported it.',
  unknown: 'not known',
  labels: { place: 'Place', building: 'Building', numbers: 'How many people', danger: 'Danger', deadline: 'Act before', contactRule: 'Contact', mustNot: 'Do not' },
};

/**
 * A card as what writers take. It is made from confirmed fields alone: no tip, no text of one and no time of receipt goes in, so that none can come out.
 */
export function redactedCard(card: EmergencyCard, words: CardWords = englishCardWords): Redaction {
  const lines = cardFields.flatMap((field) => {
    const entry = card[field];
    if (entry === undefined) return [];
    return [`${words.labels[field]}: ${entry.state === 'unknown' ? words.unknown : entry.text.trim()}`];
  });
  const fixed: DossierWords = { ...englishDossierWords, untitled: words.title, explanation: words.explanation };
  return RedactedDossier.from({ title: words.title, intro: lines.join('\n'), entities: [], pseudonymSeed: new Uint8Array(32), tips: [] }, fixed);
}
