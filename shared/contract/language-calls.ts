import * as v from 'valibot';
import { transcribedFilesAtMost } from '../domain/list-limits.ts';
import { renderingKinds, renderingUnits, translatorUnits } from '../domain/rendering.ts';
import { toldLanguages } from '../domain/telling-way.ts';
import { count, id, listOf, nothing, text, timeMs } from './schema.ts';

const language = v.picklist(toldLanguages);
const kind = v.picklist(renderingKinds);
/** Newest versions that one answer holds: more than anybody reads. */
export const renderingsAtMost = 100;

/** What is being written when it was last kept, also before a lock. `translator` empty: who writes it. */
const draft = v.strictObject({ kind, sourceId: v.nullable(id), language, translator: text(translatorUnits), text: v.string() });

export const renderings = v.strictObject({
  /** What staff say the tip is in; null: nobody has said. */
  languageSet: v.nullable(language),
  /** What its text looks like; null: nothing is said. Never a finding. */
  languageLikely: v.nullable(language),
  /** What can be said again: the reporter's text, and of each file the latest transcript. `position`: of the file among those that have one, from 1. */
  sources: listOf(v.strictObject({ sourceId: id, from: v.picklist(['narrative', 'transcript']), position: count, text: v.string(), language: text(10) }), transcribedFilesAtMost + 1),
  /** Newest first; none is ever changed. `total` counts past the list. `actor`: who signed, what they are called now; `translator`: a person outside, by name. */
  total: count,
  versions: v.pipe(v.array(
    v.strictObject({ renderingId: id, kind, sourceId: v.nullable(id), language, translator: v.nullable(text(translatorUnits)), isReturned: v.boolean(), text: v.string(), writtenAt: timeMs, actor: text(200), actorRemoved: v.boolean() }),
  ), v.maxLength(renderingsAtMost)),
  drafts: v.pipe(v.array(draft), v.maxLength(renderingKinds.length)),
});
export type Renderings = v.InferOutput<typeof renderings>;
export type RenderingVersion = Renderings['versions'][number];

const writing = { tipId: id, kind, sourceId: v.nullable(id), language, translator: text(translatorUnits) };

/** In which language a tip is, and what staff write beside it: summaries and translations. Every call that changes something answers with how it is then. */
export const languageCalls = {
  'language.ofTip': { request: v.strictObject({ tipId: id }), reply: renderings },
  /** null: nobody says. */
  'language.set': { request: v.strictObject({ tipId: id, language: v.nullable(language) }), reply: renderings },
  /** A further version, signed by who wrote it; the draft of this kind goes. */
  'rendering.write': { request: v.strictObject({ ...writing, text: v.pipe(text(renderingUnits), v.check((words) => words.trim() !== '')) }), reply: renderings },
  /** Keeps what is being written, in the vault and not in the log. An empty text forgets it. */
  'rendering.draft': { request: v.strictObject({ ...writing, text: text(renderingUnits) }), reply: nothing },
} as const;
