import * as v from 'valibot';
import { renderingUnits, translatorUnits } from '../domain/rendering.ts';
import { toldLanguages } from '../domain/telling-way.ts';
import { count, handle, id, listOf, nothing, text, timeMs } from './schema.ts';
import { renderings } from './language-calls.ts';

const language = v.picklist(toldLanguages);
/** Words that are left out wherever they stand, in any usual spelling. */
const hide = v.pipe(v.array(text(200)), v.maxLength(50));
const chosen = { tipId: id, sourceId: id, hide };

const returned = v.strictObject({
  returnId: id,
  tipId: id,
  tipNumber: count,
  interpreter: text(translatorUnits),
  language,
  sentAt: timeMs,
  /** The text that it translates, as it left, or as it stands in the file when somebody changed it there. */
  text: v.string(),
  isTextChanged: v.boolean(),
  /** It was taken in before, so that this is a further version. */
  wasTaken: v.boolean(),
  translation: text(renderingUnits),
});
export type ReturnedPackage = v.InferOutput<typeof returned>;

/** One text out to an interpreter who has no access to the vault, and their translation back (docs/formats/interpreter-package.md). */
export const interpreterCalls = {
  /** The very text that would leave. Changes nothing. */
  'interpreter.preview': { request: v.strictObject(chosen), reply: v.strictObject({ text: v.string(), hidden: count }) },
  /** `words`: to be spoken to the interpreter; nobody can see them again. `returnsToKey`: they can seal their answer to an intake key of this vault. */
  'interpreter.save': {
    request: v.strictObject({ ...chosen, language, interpreter: v.pipe(text(translatorUnits), v.check((name) => name.trim() !== '')), handle }),
    reply: v.strictObject({ savedAs: text(300), sizeBytes: count, sha256: text(64), words: listOf(text(20), 6), returnsToKey: v.boolean() }),
  },
  /** What went out for this tip, newest first. */
  'interpreter.ofTip': {
    request: v.strictObject({ tipId: id }),
    reply: v.strictObject({ total: count, packages: v.pipe(v.array(v.strictObject({ packageId: id, interpreter: text(translatorUnits), language, hidden: count, sentAt: timeMs, isBack: v.boolean() })), v.maxLength(50)) }),
  },
  /** Opens what came back and shows it; nothing is kept yet. `words` may be empty for what is sealed to an intake key. */
  'interpreter.look': { request: v.strictObject({ handle, words: text(200) }), reply: returned },
  /** Takes what was looked at last as a translation with the interpreter's name. */
  'interpreter.take': { request: v.strictObject({ returnId: id }), reply: renderings },
  'interpreter.leave': { request: nothing, reply: nothing },
} as const;
