import * as v from 'valibot';
import { individualsOfTipAtMost, individualWordsUnits, mergedIndividualsAtMost, otherTipsAtMost } from '../domain/individual.ts';
import { count, id, listOf, nothing, text } from './schema.ts';

const words = text(individualWordsUnits);
const named = v.strictObject({ individualId: id, number: count });

const told = v.strictObject({
  ...named.entries,
  /** How this tip tells of them, in staff's words; may be empty. Of several who are the same, all of them. */
  words: text(individualWordsUnits * 10),
  /** Other tips that tell of the same person, the first few, and how many there are; those set aside are left out. */
  others: v.pipe(v.array(v.strictObject({ tipId: id, number: count, words })), v.maxLength(otherTipsAtMost)),
  othersTotal: count,
  /** Independent sources behind all tips that tell of them, this one among them. */
  sources: count,
  /** Those whom somebody decided to be the same person. */
  merged: listOf(named, mergedIndividualsAtMost),
});
export type ToldIndividual = v.InferOutput<typeof told>;

const ofTip = v.strictObject({ individuals: v.pipe(v.array(told), v.maxLength(individualsOfTipAtMost)) });

const row = v.strictObject({
  ...named.entries,
  /** Of the first tip that tells of them with any words; may be empty. */
  words,
  tips: count,
  sources: count,
});
export type IndividualRow = v.InferOutput<typeof row>;

/** The people whom tips tell of. That two tips tell of the same person is a decision of its own: not that they come from one source, nor that they tell of one event. */
export const individualCalls = {
  /** In the order of their numbers. */
  'individuals.ofTip': { request: v.strictObject({ tipId: id }), reply: ofTip },
  /** Those of whom a tip tells that is not set aside, the latest recorded first; `exceptTipId`: but those of whom this tip tells. `search`: a part of what is said of them, or a number. */
  'individuals.list': {
    request: v.strictObject({ exceptTipId: v.nullable(id), search: text(200), offset: count, limit: v.pipe(count, v.minValue(1), v.maxValue(100)) }),
    reply: v.strictObject({ total: count, rows: listOf(row, 100) }),
  },
  /** Says whom a tip tells of; null: somebody nobody told of before. Told again of the same, the words are what they are now. `ofForm`: it is what the half-filled form of this tip holds, which is then forgotten. */
  'individuals.tell': { request: v.strictObject({ tipId: id, individualId: v.nullable(id), words, ofForm: v.exactOptional(v.literal(true)) }), reply: ofTip },
  'individuals.untell': { request: v.strictObject({ tipId: id, individualId: id }), reply: ofTip },
  /** They are the same person as another; null: they are not after all. */
  'individuals.merge': { request: v.strictObject({ individualId: id, into: v.nullable(id) }), reply: nothing },
} as const;
