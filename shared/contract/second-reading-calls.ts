import * as v from 'valibot';
import { count, id, text, timeMs } from './schema.ts';

const reading = v.strictObject({
  /** null: it is not set to danger now, or closed before anybody was the second, so nobody is asked. */
  reading: v.nullable(
    v.strictObject({
      /** Who set it to danger now, what they are called; empty for the recovery words. */
      setBy: text(200),
      /** Whoever asks set it themselves, and cannot be the second. */
      isOwn: v.boolean(),
      /** Who read it as the second; null: nobody yet. */
      readBy: v.nullable(text(200)),
      readAt: v.nullable(timeMs),
      /** Other people who could: they may triage and can open the vault. */
      others: count,
    }),
  ),
});
export type SecondReading = v.InferOutput<typeof reading>['reading'];

/** What is about danger now is read by two people. Nobody waits for the second to act. */
export const secondReadingCalls = {
  'secondReading.ofTip': { request: v.strictObject({ tipId: id }), reply: reading },
  /** The caller has read it and takes it for danger now, too. `not-second`: they set it themselves, or it is not set so. */
  'secondReading.confirm': { request: v.strictObject({ tipId: id }), reply: reading },
} as const;
