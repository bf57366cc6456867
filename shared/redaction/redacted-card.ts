import { cardFields, cardLabel, type CardField, type EmergencyCard } from '#shared/domain/emergency-card.ts';
import type { ToldField } from '#shared/domain/told-fields.ts';
import { englishDossierWords, type DossierWords } from './dossier-words.ts';
import { viewOf } from './presets.ts';
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
  unknown: 'not known · មិនដឹង',
  // In both languages: whoever acts on it may read one of them.
  labels: {
    place: 'Place · ទីកន្លែង',
    building: 'Building · អគារ',
    numbers: 'How many people · ចំនួនមនុស្ស',
    danger: 'Danger · គ្រោះថ្នាក់',
    deadline: 'Act before · ត្រូវធ្វើមុន',
    contactRule: 'Contact · ការទាក់ទង',
    mustNot: 'Do not · កុំ',
  },
};

/**
 * A card as what writers take. It is made from confirmed fields alone: no tip, no text of one and no time of receipt goes in, so that none can come out.
 */
export function redactedCard(card: EmergencyCard, words: CardWords = englishCardWords): Redaction {
  const lines = cardLines(card, words);
  const fixed: DossierWords = { ...englishDossierWords, untitled: words.title, explanation: words.explanation };
  return RedactedDossier.from({ title: words.title, intro: lines.join('\n\n'), entities: [], pseudonymSeed: new Uint8Array(32), tips: [] }, fixed, { ...viewOf('rescue-or-embassy', false), label: cardLabel });
}

/** Its fields as they are read, one by one. */
export function cardLines(card: EmergencyCard, words: Pick<CardWords, 'labels' | 'unknown'> = englishCardWords): readonly string[] {
  return cardFields.flatMap((field) => {
    const entry = card[field];
    if (entry === undefined) return [];
    return [`${words.labels[field]}: ${entry.state === 'unknown' ? words.unknown : entry.text.trim()}`];
  });
}

/** What a card tells of its tip: kept of every card that leaves, and compared with what its receiver holds. */
export const cardTold = (card: EmergencyCard): readonly ToldField[] => [{ field: 'card', parts: [{ kind: 'kept', text: cardLines(card).join('\n') }] }];
