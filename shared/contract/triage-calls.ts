import * as v from 'valibot';
import { assessMinutesAtLeast, assessMinutesAtMost } from '../domain/assessment-time.ts';
import { setAsideReasons, setAsideUnits } from '../domain/set-aside.ts';
import { count, id, nothing, text } from './schema.ts';

/** Most tips that are changed in one go. */
export const tipsAtOnce = 1000;
export const someTips = v.pipe(v.array(id), v.minLength(1), v.maxLength(tipsAtOnce));

const minutes = v.strictObject({ minutes: v.pipe(count, v.minValue(assessMinutesAtLeast), v.maxValue(assessMinutesAtMost)) });

/** By when tips are assessed, what was opened, and what was set aside. */
export const triageCalls = {
  /** After so many minutes an unassessed tip is overdue. */
  'assessment.get': { request: nothing, reply: minutes },
  'assessment.set': { request: minutes, reply: minutes },
  /** For the caller alone, and not in the log. Tips that are not there are passed over. */
  'reading.mark': { request: v.strictObject({ tipIds: someTips, isUnread: v.boolean() }), reply: v.strictObject({ changed: count }) },
  /** `isSure` is needed for a tip about danger now. `other` needs words. Setting aside again changes the reason. */
  'aside.set': {
    request: v.pipe(
      v.strictObject({ tipId: id, reason: v.picklist(setAsideReasons), note: text(setAsideUnits), isSure: v.boolean() }),
      v.check(({ reason, note }) => reason !== 'other' || note.trim() !== ''),
    ),
    reply: nothing,
  },
  'aside.bringBack': { request: v.strictObject({ tipId: id }), reply: nothing },
} as const;
