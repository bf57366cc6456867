import { composeTip, type ComposedTip, type Mood } from './compose-tip.ts';
import { drawKnowledge } from './draw-knowledge.ts';
import type { InventedIncident } from './invented-incidents.ts';
import type { InventedCompound } from './invented-compounds.ts';
import { untouched, type PlannedTip, type PlannedWork } from './planned-tip.ts';
import { languageStocks, sampleLanguages, type SampleLanguage } from './sample-languages.ts';
import { below, oneOf, seededRandom, type Random } from './seeded-random.ts';

const minutesOfDay = 24 * 60;
export const minutesOfYear = 365 * minutesOfDay;

export interface YearOptions {
  readonly seed: number;
  readonly tips: number;
  readonly compounds: readonly InventedCompound[];
  /** Those of the same register; without it none. */
  readonly incidents?: readonly InventedIncident[];
  /** How many people see to tips, with whoever has the vault open. */
  readonly people: number;
  /** Those in which tips are written; without it all. */
  readonly languages?: readonly SampleLanguage[];
  /** Nobody is in danger in what is left open, and no tip repeats another: for a vault to which some are added by hand. */
  readonly isSettled?: boolean;
}

/** How many of the last tips are kept to be told again. */
const remembered = 40;
const moods: readonly Mood[] = ['calm', 'calm', 'calm', 'held', 'held', 'held', 'held', 'held', 'pressing', 'pressing'];
const tags = ['transport', 'recruiters', 'second building', 'payment lists', 'guards', 'families asking', 'pictures wanted', 'for the report'] as const;
const notes = [
  'Read twice. The floor and the gate fit what we know.',
  'Asked a partner whether the name of the man in charge is known to them.',
  'The number of people seems high. To be compared with the other tips about the place.',
  'Somebody in the family wrote to us before; not the same person.',
  'Translated with a colleague. The word for the gate may also mean a shop.',
] as const;

/** A year of tips in the order in which they came, one at a time, so that a large one takes no more memory than a small one. The same options give the same year. */
export function* inventYear({ seed, tips, compounds, incidents = [], people, languages = sampleLanguages, isSettled = false }: YearOptions): Generator<PlannedTip, void, void> {
  const random = seededRandom(seed);
  // What is learned of tips is drawn apart, so that it changes nothing of what they say.
  const learning = seededRandom(seed ^ 0x5eed);
  const byShare = languages.flatMap((language) => Array.from({ length: languageStocks[language].share }, () => language));
  const last: { readonly tip: ComposedTip; readonly compound: number | undefined }[] = [];
  for (let index = 0; index < tips; index++) {
    const minutesAgo = Math.max(1, Math.floor(minutesOfYear * (1 - placeInYear((index + random()) / tips))));
    const isNew = isSettled ? minutesAgo < 5 * minutesOfDay : minutesAgo < minutesOfDay || below(random, 25) === 0;
    const mood: Mood = isSettled && isNew ? oneOf(random, ['calm', 'held']) : oneOf(random, moods);
    const repeats = !isSettled && last.length > 5 && below(random, 25) === 0 ? 1 + below(random, last.length) : undefined;
    const told = repeats === undefined ? undefined : last.at(-repeats);
    const compound = told === undefined ? drawCompound(random, compounds.length) : told.compound;
    const tip = told === undefined ? composeTip(random, oneOf(random, byShare), mood, compound === undefined ? undefined : compounds[compound]) : toldAgain(random, told.tip);
    last.push({ tip, compound });
    if (last.length > remembered) last.shift();
    const work = isNew ? untouched : drawWork(random, { mood, hasCompound: compound !== undefined, isTold: told !== undefined, people, isSettled });
    const incident = isNew || work.link !== 'linked' ? undefined : drawIncident(learning, incidents, compound, minutesAgo);
    yield {
      tip,
      minutesAgo,
      ...(compound === undefined ? {} : { compound }),
      ...(told === undefined || repeats === undefined ? {} : { repeats }),
      work: isNew ? untouched : { ...work, ...(incident === undefined ? {} : { incident }), ...drawKnowledge(learning, { tip, mood, compound, work }) },
    };
  }
}

/** Never backwards; tips come in waves, nine of them in a year. `at` and the place in the year from 0 to 1. */
function placeInYear(at: number): number {
  return at + (0.8 * Math.sin(2 * Math.PI * 9 * at)) / (2 * Math.PI * 9);
}

/** A few places are spoken of often and most of them seldom; one tip in seven names none. */
function drawCompound(random: Random, compounds: number): number | undefined {
  if (compounds === 0 || below(random, 7) === 0) return undefined;
  return Math.min(compounds - 1, Math.floor(compounds * random() ** 3));
}

/** Of the tips about a place that came within two weeks of what happened there, half are said to speak of it. */
function drawIncident(random: Random, incidents: readonly InventedIncident[], compound: number | undefined, minutesAgo: number): number | undefined {
  if (compound === undefined) return undefined;
  const near = incidents.findIndex(({ compounds, daysAgo }) => compounds.includes(compound) && Math.abs(daysAgo - minutesAgo / minutesOfDay) < 14);
  return near >= 0 && below(random, 2) === 0 ? near : undefined;
}

/** As people pass a message on: with a word before it, or with the end cut off. */
function toldAgain(random: Random, tip: ComposedTip): ComposedTip {
  const { language, formLanguage, narrative } = tip;
  const shorter = Array.from(narrative);
  const kept = below(random, 2) === 0 ? narrative : shorter.slice(0, Math.ceil(shorter.length * 0.9)).join('');
  const heads: Readonly<Record<ComposedTip['language'], string>> = { en: 'Somebody sent me this: ', km: 'មានគេផ្ញើមកខ្ញុំ៖ ', zh: '有人发给我这个：', vi: 'Có người gửi cho tôi: ', id: 'Ada yang mengirim ini: ', th: 'มีคนส่งต่อมา: ', my: 'လူတစ်ယောက်က ပို့လာတာပါ: ' };
  return { language, formLanguage, narrative: `${heads[language]}${kept}` };
}

interface Seen {
  readonly mood: Mood;
  readonly hasCompound: boolean;
  readonly isTold: boolean;
  readonly people: number;
  readonly isSettled: boolean;
}

function drawWork(random: Random, { mood, hasCompound, isTold, people, isSettled }: Seen): PlannedWork {
  const to = mood === 'pressing' ? oneOf(random, ['U1', 'U1', 'U2'] as const) : mood === 'held' ? oneOf(random, ['U2', 'U3', 'U3', 'U3'] as const) : oneOf(random, ['U3', 'U4', 'U4'] as const);
  const afterMinutes = 4 + below(random, 50);
  const reviewAfter = afterMinutes + 20 + below(random, 600);
  const doneAfter = reviewAfter + minutesOfDay * (2 + below(random, 38));
  const end = isSettled && to === 'U1' ? 'closed' : oneOf(random, ['closed', 'closed', 'closed', 'referred', 'waiting', undefined] as const);
  return {
    urgency: { to, afterMinutes },
    statuses: [{ to: 'in-review', afterMinutes: reviewAfter }, ...(end === undefined ? [] : [{ to: end, afterMinutes: isSettled && to === 'U1' ? reviewAfter + 60 : doneAfter }])],
    ...(below(random, 5) < 3 ? { assignee: below(random, people) } : {}),
    tags: below(random, 3) === 0 ? [oneOf(random, tags)] : [],
    ...(below(random, 12) === 0 ? { note: oneOf(random, notes) } : {}),
    ...(below(random, 15) === 0 ? { dueAfterDays: 2 + below(random, 30) } : {}),
    ...(hasCompound && below(random, 10) < 6 ? { link: below(random, 15) === 0 ? 'refused' : 'linked' } : {}),
    ...(isTold && below(random, 2) === 0 ? { isSameSource: true } : {}),
  };
}
