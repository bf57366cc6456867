import * as v from 'valibot';
import { count, nothing, timeMs } from './schema.ts';

/** How much waits, for whoever passes the locked laptop, where staff allow it. */
export const lockScreenCalls = {
  /**
   * Two numbers and nothing else. null: nothing may be shown, or nothing is known, as after a start of the program. `files`: those that came into the drop folder since the
   * lock and those nobody could take before; null: there is no such folder. `dueAt`: the earliest time at which something is due, as it was at the lock.
   */
  'lockScreen.glance': { request: nothing, reply: v.strictObject({ glance: v.nullable(v.strictObject({ files: v.nullable(count), dueAt: v.nullable(timeMs) })) }) },
  'lockScreen.get': { request: nothing, reply: v.strictObject({ isShown: v.boolean() }) },
  /** Off until somebody who may manage says otherwise. */
  'lockScreen.set': { request: v.strictObject({ isShown: v.boolean() }), reply: v.strictObject({ isShown: v.boolean() }) },
} as const;
