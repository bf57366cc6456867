import { provinceName } from '#shared/domain/province-names.ts';
import { countries, dangers, happenings, peopleRanges, placesKnown, type Danger, type TipAnswers } from '#shared/domain/tip-answers.ts';
import type { InventedCompound } from './invented-compounds.ts';
import { languageStocks, type LanguageStock, type SampleLanguage } from './sample-languages.ts';
import { below, oneOf, type Random } from './seeded-random.ts';
import type { SentenceKind } from './sentence-meanings.ts';
import { en } from './sentences/en.ts';

/** How much a tip says of danger: `calm` nothing at all, `held` that people cannot leave, `pressing` that somebody may come to harm soon. */
export const moods = ['calm', 'held', 'pressing'] as const;
export type Mood = (typeof moods)[number];

/** A sentence of a composed tip. `index`: of its kind, the same in every language. `english`: as a translator would put it. */
export interface ToldSentence {
  readonly kind: SentenceKind;
  readonly index: number;
  readonly text: string;
  readonly english: string;
}

/** What a reporter would have filled in. */
export interface ComposedTip {
  readonly language: SampleLanguage;
  readonly formLanguage: string;
  readonly narrative: string;
  readonly place?: string;
  readonly when?: string;
  readonly answers?: TipAnswers;
  readonly safeContact?: string;
  /** What the narrative was put together from, in order; not of one that was written by hand or told again. */
  readonly sentences?: readonly ToldSentence[];
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
  const say = (kind: SentenceKind): ToldSentence => told(random, kind, language, stock, compound);
  const some = (kind: SentenceKind, count: number): readonly ToldSentence[] => Array.from({ length: count }, () => say(kind));
  const length = oneOf(random, lengths);
  const isShort = length.work === 0;
  const sentences = [
    ...(isShort ? [] : [say('opening')]),
    ...(compound === undefined ? [] : [say('place')]),
    ...middle(mood, random).flatMap((kind) => some(kind, 1)),
    ...some('work', length.work),
    ...some('detail', length.detail),
    ...(isShort || below(random, 3) === 0 ? [] : [say('closing')]),
  ];
  const answers = below(random, 10) < 7 ? drawAnswers(random, mood, compound) : undefined;
  return {
    language,
    formLanguage: stock.formLanguage,
    narrative: sentences.map(({ text }) => text).join(stock.space),
    sentences,
    ...(compound !== undefined && below(random, 2) === 0 ? { place: `${nameIn(language, compound)}, ${provinceName(compound.province, language)}` } : {}),
    ...(answers === undefined ? {} : { answers }),
    ...(below(random, 12) === 0 ? { safeContact: `22:00-23:00 ${fictionNumber(random)}` } : {}),
  };
}

function middle(mood: Mood, random: Random): readonly SentenceKind[] {
  switch (mood) {
    case 'calm':
      return ['calm'];
    case 'held':
      return below(random, 2) === 0 ? ['held'] : ['held', 'held'];
    case 'pressing':
      return below(random, 2) === 0 ? ['pressing'] : ['held', 'pressing'];
  }
}

/** What a slot is filled with: in the language of the tip, and in English. */
interface Filling {
  readonly text: string;
  readonly english: string;
}

function told(random: Random, kind: SentenceKind, language: SampleLanguage, { people, latinPeople, landmarks, sentences, otherwise }: LanguageStock, compound: InventedCompound | undefined): ToldSentence {
  const sentence = oneOf(random, sentences[kind]);
  const index = sentences[kind].indexOf(sentence);
  const same = (text: string): Filling => ({ text, english: text });
  const person = (): Filling => {
    const text = oneOf(random, people);
    return { text, english: latinPeople?.[people.indexOf(text)] ?? text };
  };
  const landmark = (): Filling => {
    const text = oneOf(random, landmarks);
    return { text, english: languageStocks.en.landmarks[landmarks.indexOf(text)] ?? text };
  };
  const slots: Readonly<Record<string, () => Filling>> = {
    person,
    compound: () => (compound === undefined ? landmark() : { text: nameIn(language, compound), english: compound.names.en }),
    landmark,
    province: () => (compound === undefined ? landmark() : { text: provinceName(compound.province, language), english: provinceName(compound.province, 'en') }),
    floor: () => same(String(2 + below(random, 11))),
    count: () => same(String(5 * (1 + below(random, 60)))),
    hours: () => same(String(12 + below(random, 6))),
    money: () => same(String(100 * (1 + below(random, 80)))),
    phone: () => same(fictionNumber(random)),
  };
  const drawn = new Map<string, Filling>();
  const text = sentence.replace(/\{(\w+)\}/gu, (whole, name: string) => {
    const filling = slots[name]?.();
    if (filling === undefined) return whole;
    drawn.set(name, filling);
    return filling.text;
  });
  const english = (otherwise?.[kind]?.[index] ?? en[kind][index] ?? '').replace(/\{(\w+)\}/gu, (whole, name: string) => drawn.get(name)?.english ?? whole);
  return { kind, index, text, english };
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
