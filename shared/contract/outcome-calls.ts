import * as v from 'valibot';
import { outcomesAtMost } from '../domain/list-limits.ts';
import { outcomeUnits, startingOutcomeCodes } from '../domain/outcome.ts';
import { count, id, text } from './schema.ts';

const name = v.pipe(text(outcomeUnits), v.check((words) => words.trim() !== ''));
/** Which of the list that every vault begins with, while nobody has called it something else: the desk has words for it in each of its languages. */
export const startingOutcome = v.exactOptional(v.picklist(startingOutcomeCodes));
/** `tips`: how many tips are closed with it. */
const outcome = v.strictObject({ outcomeId: id, name: text(outcomeUnits), starting: startingOutcome, isRetired: v.boolean(), tips: count });
export type OutcomeRow = v.InferOutput<typeof outcome>;
const outcomes = v.strictObject({ outcomes: v.pipe(v.array(outcome), v.maxLength(outcomesAtMost), v.readonly()) });

/** What may have come of a tip. Every call that changes something is one event, and answers with the whole list: a vault has two hundred at most. */
export const outcomeCalls = {
  'outcomes.list': { request: v.strictObject({}), reply: outcomes },
  'outcomes.add': { request: v.strictObject({ name }), reply: outcomes },
  /** Tips that are closed with it show the new name; their history keeps the old one. */
  'outcomes.rename': { request: v.strictObject({ outcomeId: id, name }), reply: outcomes },
  /** A retired one stays on the tips that have it, and is offered for no other. */
  'outcomes.retire': { request: v.strictObject({ outcomeId: id, isRetired: v.boolean() }), reply: outcomes },
} as const;
