import { provinceName } from '#shared/domain/province-names.ts';
import { countries, dangers, happenings, peopleRanges, placesKnown, type Danger, type TipAnswers } from '#shared/domain/tip-answers.ts';
import type { InventedCompound } from './invented-compounds.ts';
import { languageStocks, type LanguageStock, type SampleLanguage } from './sample-languages.ts';
import { below, oneOf, type Random } from './seeded-random.ts';
import type { SentenceSet } from './sentences/sentence-set.ts';

/** How much a tip says of danger: `calm` nothing at all, `held` that people cannot leave, `pressing` that somebody may come to harm soon. */
export const moods = ['calm', 'held', 'pressing'] as const;
export type Mood = (typeof moods)[number];

/** What a reporter would have filled in. */
export interface ComposedTip {
  readonly language: SampleLanguage;
  readonly formLanguage: string;
  readonly narrative: string;
  readonly place?: string;
  readonly when?: string;
  readonly answers?: TipAnswers;
  readonly safeContact?: string;
}

/** How many sentences of each kind a tip has: from a message of two lines to a letter of two pages. */
const lengths: readonly { readonly work: number; readonly detail: number }[] = [
  { work: 0, detail: 0 },
  { work: 1, detail: 0 },
  { work: 1, detail: 1 },
  { work: 2, detail: 1 },
  { work: 3, detail: 2 },
  { work: 5, detail: 4 },
  { work: 12, detail: 9 },
];

/** The number is one of the hundred that are kept for fiction (+1 202 555 0100 to 0199). */
const fictionNumber = (random: Random): string => `+1 202 555 01${String(below(random, 100)).padStart(2, '0')}`;

/** A name that people of this language would write. */
export function nameIn(language: SampleLanguage, { names }: InventedCompound): string {
  return language === 'km' ? names.km : language === 'zh' ? names.zh : names.en;
}

/** Puts one tip together; the same numbers give the same one. `compound`: undefined when the tip names none. */
export function composeTip(random: Random, language: SampleLanguage, mood: Mood, compound: InventedCompound | undefined): ComposedTip {
  const stock = languageStocks[language];
  const { sentences } = stock;
  const say = (from: readonly string[]): string => filled(random, oneOf(random, from), language, stock, compound);
  const some = (from: readonly string[], count: number): readonly string[] => Array.from({ length: count }, () => say(from));
  const length = oneOf(random, lengths);
  const isShort = length.work === 0;
  const body = [
    ...(isShort ? [] : [say(sentences.opening)]),
    ...(compound === undefined ? [] : [say(sentences.place)]),
    ...middle(mood, sentences, random).flatMap((from) => some(from, 1)),
    ...some(sentences.work, length.work),
    ...some(sentences.detail, length.detail),
    ...(isShort || below(random, 3) === 0 ? [] : [say(sentences.closing)]),
  ];
  const answers = below(random, 10) < 7 ? drawAnswers(random, mood, compound) : undefined;
  return {
    language,
    formLanguage: stock.formLanguage,
    narrative: body.join(stock.space),
    ...(compound !== undefined && below(random, 2) === 0 ? { place: `${nameIn(language, compound)}, ${provinceName(compound.province, language)}` } : {}),
    ...(answers === undefined ? {} : { answers }),
    ...(below(random, 12) === 0 ? { safeContact: `22:00-23:00 ${fictionNumber(random)}` } : {}),
  };
}

function middle(mood: Mood, { held, pressing, calm }: SentenceSet, random: Random): readonly (readonly string[])[] {
  switch (mood) {
    case 'calm':
      return [calm];
    case 'held':
      return below(random, 2) === 0 ? [held] : [held, held];
    case 'pressing':
      return below(random, 2) === 0 ? [pressing] : [held, pressing];
  }
}

function filled(random: Random, sentence: string, language: SampleLanguage, { people, landmarks }: LanguageStock, compound: InventedCompound | undefined): string {
  const slots: Readonly<Record<string, () => string>> = {
    person: () => oneOf(random, people),
    compound: () => (compound === undefined ? oneOf(random, landmarks) : nameIn(language, compound)),
    landmark: () => oneOf(random, landmarks),
    province: () => (compound === undefined ? oneOf(random, landmarks) : provinceName(compound.province, language)),
    floor: () => String(2 + below(random, 11)),
    count: () => String(5 * (1 + below(random, 60))),
    hours: () => String(12 + below(random, 6)),
    money: () => String(100 * (1 + below(random, 80))),
    phone: () => fictionNumber(random),
  };
  return sentence.replace(/\{(\w+)\}/gu, (whole, name: string) => slots[name]?.() ?? whole);
}

/** Signs that speak of harm soon; the others say nothing that a first look would hurry for. */
const pressingSigns: readonly Danger[] = dangers.slice(0, 5);

function drawAnswers(random: Random, mood: Mood, compound: InventedCompound | undefined): TipAnswers {
  return {
    ...(compound === undefined ? { country: oneOf(random, countries.slice(1)) } : { country: 'KH', province: compound.province, placeKnown: oneOf(random, placesKnown) }),
    happened: oneOf(random, happenings),
    ...(mood === 'calm' ? { people: 'unsure' } : { people: oneOf(random, peopleRanges) }),
    danger: [mood === 'pressing' && below(random, 2) === 0 ? oneOf(random, pressingSigns) : mood === 'calm' ? 'none' : 'unsure'],
  };
}
