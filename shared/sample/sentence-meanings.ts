import type { ClaimTopic } from '#shared/domain/claim-topic.ts';
import type { forcedLabourIndicators } from '#shared/domain/indicators.ts';
import type { SentenceSet } from './sentences/sentence-set.ts';

export type SentenceKind = keyof SentenceSet;
type ForcedLabourIndicator = (typeof forcedLabourIndicators)[number];

/** What staff would make of a sentence: what it speaks of, and which indicators it shows. */
export interface SentenceMeaning {
  readonly topic: ClaimTopic;
  readonly shows: readonly ForcedLabourIndicator[];
}

const of = (topic: ClaimTopic, ...shows: readonly ForcedLabourIndicator[]): SentenceMeaning => ({ topic, shows });

/** By kind and place in the list: the sentences of every language say the same in the same place. What is not here is nothing to mark. */
const meanings: Partial<Readonly<Record<SentenceKind, readonly SentenceMeaning[]>>> = {
  held: [
    of('treatment', 'retention-of-documents', 'restriction-of-movement'),
    of('treatment', 'restriction-of-movement'),
    of('treatment', 'debt-bondage'),
    of('guards', 'restriction-of-movement', 'isolation'),
    of('recruitment', 'deception'),
  ],
  work: [of('treatment', 'excessive-overtime'), of('people'), of('activity'), of('treatment', 'abusive-conditions'), of('activity'), of('activity'), of('way-in')],
  detail: [of('operator'), of('way-in'), of('guards'), of('operator'), of('guards'), of('other')],
  pressing: [of('treatment', 'violence'), of('treatment', 'intimidation'), of('people'), of('treatment', 'abusive-conditions'), of('treatment', 'violence', 'intimidation'), of('treatment'), of('people')],
  calm: [of('activity'), of('operator'), of('other'), of('recruitment'), of('people')],
};

/** undefined: a sentence that nobody marks. */
export function meaningOf(kind: SentenceKind, index: number): SentenceMeaning | undefined {
  return meanings[kind]?.[index];
}
