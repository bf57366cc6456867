import * as v from 'valibot';
import { membersAtMost } from './people-calls.ts';
import { count, id, listOf, nothing, text, timeMs } from './schema.ts';

/** Most characters of one note. */
export const noteUnits = 20_000;
/** Most of the line that says what is due. */
export const dueNoteUnits = 200;
/** Notes of a tip in one answer. */
export const notesAtOnce = 100;

const person = v.strictObject({ memberId: id, name: text(200), isSelf: v.boolean() });

const work = v.strictObject({
  /** `isRemoved`: they can no longer open the vault, and somebody else should see to it. */
  assignee: v.nullable(v.strictObject({ memberId: id, name: text(200), isRemoved: v.boolean() })),
  due: v.nullable(v.strictObject({ at: timeMs, note: text(400) })),
  /** Newest first; none is ever changed. `actor`: what they are called now; empty for the recovery words. `notesTotal` counts all. */
  notes: v.pipe(v.array(v.strictObject({ noteId: id, text: v.string(), writtenAt: timeMs, actor: text(200), actorRemoved: v.boolean() })), v.maxLength(notesAtOnce)),
  notesTotal: count,
  /** What was being written when it was last kept, also before a lock. */
  draft: v.nullable(v.string()),
  /** To whom it can be given. */
  people: listOf(person, membersAtMost),
});
export type Work = v.InferOutput<typeof work>;

/** What staff do about a tip: who sees to it, by when, and what they note. Every call that changes something answers with how it is then. */
export const workCalls = {
  /** `notesOffset`: how many of the newest notes are left out. */
  'work.ofTip': { request: v.strictObject({ tipId: id, notesOffset: v.exactOptional(count) }), reply: work },
  /** `memberId` null: nobody. */
  'work.assign': { request: v.strictObject({ tipId: id, memberId: v.nullable(id) }), reply: work },
  /** `at` null takes the date away. The note is made one line. */
  'work.setDue': { request: v.strictObject({ tipId: id, at: v.nullable(timeMs), note: text(dueNoteUnits) }), reply: work },
  /** A further note, signed by who wrote it; the draft goes. */
  'work.note': { request: v.strictObject({ tipId: id, text: v.pipe(text(noteUnits), v.check((words) => words.trim() !== '')) }), reply: work },
  /** Keeps what is being written, in the vault and not in the log. An empty text forgets it. */
  'work.noteDraft': { request: v.strictObject({ tipId: id, text: text(noteUnits) }), reply: nothing },
  /** For the side bar: open tips that are the caller's, and open tips of which something is due by now. */
  'work.counts': { request: nothing, reply: v.strictObject({ /** The member who asks. */ self: id, mine: count, due: count }) },
} as const;
