import * as v from 'valibot';
import { transcriptLanguages, transcriptUnits } from '../domain/transcript.ts';
import { count, id, text, timeMs } from './schema.ts';
import { fileReference } from './viewing-calls.ts';

const language = v.picklist(transcriptLanguages);
/** Versions of a transcript in one answer. */
export const transcriptsAtOnce = 100;

const transcripts = v.strictObject({
  /** Newest first; none is ever changed. `actor`: what they are called now; empty for the recovery words. `total` counts all. */
  versions: v.pipe(v.array(v.strictObject({ transcriptId: id, text: v.string(), language, writtenAt: timeMs, actor: text(200), actorRemoved: v.boolean() })), v.maxLength(transcriptsAtOnce)),
  total: count,
  /** What was being typed when it was last kept, also before a lock. */
  draft: v.nullable(v.strictObject({ text: v.string(), language })),
});
export type Transcripts = v.InferOutput<typeof transcripts>;

export const transcriptCalls = {
  /** `offset`: how many of the newest versions are left out. */
  'transcript.list': { request: v.strictObject({ file: fileReference, offset: v.exactOptional(count) }), reply: transcripts },
  /** A further version, signed by who wrote it; the draft goes. */
  'transcript.save': { request: v.strictObject({ file: fileReference, text: v.pipe(text(transcriptUnits), v.check((words) => words.trim() !== '')), language }), reply: transcripts },
  /** Keeps what is being typed, in the vault and not in the log. An empty text forgets it. */
  'transcript.draft': { request: v.strictObject({ file: fileReference, text: text(transcriptUnits), language }), reply: v.strictObject({}) },
} as const;
