import * as v from 'valibot';
import { statuses, type Status } from '../domain/status.ts';
import { count, id, listOf, nothing, text, timeMs } from './schema.ts';

/** A status a rule can be set for: `waiting` is an open follow-up and never falls due. */
const ruledStatus = v.picklist(statuses.filter((status): status is Exclude<Status, 'waiting'> => status !== 'waiting'));
const rules = v.strictObject({ rules: listOf(v.strictObject({ status: ruledStatus, days: v.nullable(count) }), statuses.length - 1) });
const days = v.pipe(count, v.minValue(1), v.maxValue(3650));

const dueTip = v.strictObject({
  tipId: id,
  number: count,
  status: ruledStatus,
  /** The first 200 characters, on one line. */
  excerpt: text(400),
  language: text(20),
  /** The last thing that happened to it, which the days are counted from. */
  lastNewsAt: timeMs,
  /** As the rule says. */
  days: count,
  dueAt: timeMs,
});
export type DueTip = v.InferOutput<typeof dueTip>;

/** How long tips are kept. Nothing is ever deleted by a rule: it only puts a tip on a list that a person goes through. */
export const retentionCalls = {
  'retention.rules': { request: nothing, reply: rules },
  'retention.setRule': { request: v.strictObject({ status: ruledStatus, days: v.nullable(days) }), reply: rules },
  /** Tips that are due or fall due within two weeks, the longest due first. `due` counts those that are due now. */
  'retention.due': {
    request: v.strictObject({ offset: count, limit: v.pipe(count, v.minValue(1), v.maxValue(200)) }),
    reply: v.strictObject({ total: count, due: count, tips: listOf(dueTip, 200) }),
  },
  'retention.keep': { request: v.strictObject({ tipIds: v.pipe(v.array(id), v.minLength(1), v.maxLength(500)), days }), reply: nothing },
} as const;
