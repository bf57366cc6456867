import { countShape, fields, hashShape, idShape, nullable, textShape } from './payload-shape.ts';

/** Events about who sees to a tip, by when, and notes. The words of a note are content, so they are named by their hash. */
export const workEvents = {
  /** `to`: a member; null: nobody. */
  'tip-assigned': { version: 1, subject: 'tipId', shape: fields({ tipId: idShape, from: nullable(idShape), to: nullable(idShape) }) },
  /** Milliseconds since 1970; null: no date. `note`: what is due then, in a line. */
  'due-set': { version: 1, subject: 'tipId', shape: fields({ tipId: idShape, from: nullable(countShape), to: nullable(countShape), note: textShape }) },
  'note-written': { version: 1, subject: 'tipId', shape: fields({ tipId: idShape, noteId: idShape, sha256: hashShape, writtenAt: countShape }) },
} as const;
