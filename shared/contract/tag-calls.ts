import * as v from 'valibot';
import { tagsOfTipAtMost } from '../domain/list-limits.ts';
import { chosenAtMost } from '../domain/chosen-tips.ts';
import { count, id, listOf, text } from './schema.ts';

/** Most characters of a tag. */
export const tagUnits = 60;
/** Most tips that are tagged in one go: as many as are chosen for a dossier at most, and then some. */
const tipsAtMost = 1000;

const name = v.pipe(text(tagUnits), v.check((words) => words.trim() !== ''));
const tag = v.strictObject({ tagId: id, name: text(tagUnits * 2) });
export type Tag = v.InferOutput<typeof tag>;
const tagsOfTip = v.strictObject({ tags: listOf(tag, tagsOfTipAtMost) });
/** The tags of the first tip, the tag itself, and the tips that changed: undoing is for those alone. */
const taggedTips = v.strictObject({ tags: listOf(tag, tagsOfTipAtMost), tag, changed: listOf(id, chosenAtMost) });

const tips = v.pipe(v.array(id), v.minLength(1), v.maxLength(tipsAtMost));

/** Words that staff put on tips. Each change is an event of the tip. */
export const tagCalls = {
  /** Those that most tips have first. `search`: a part of the name. */
  'tags.list': {
    request: v.strictObject({ search: text(200), offset: v.exactOptional(count), limit: v.pipe(count, v.minValue(1), v.maxValue(200)) }),
    reply: v.strictObject({ total: count, tags: listOf(v.strictObject({ ...tag.entries, tips: count }), 200) }),
  },
  /** In the order of their names. */
  'tags.ofTip': { request: v.strictObject({ tipId: id }), reply: tagsOfTip },
  /** Makes the tag when there is none of this name, whatever its case. */
  'tags.add': { request: v.strictObject({ tipIds: tips, name }), reply: taggedTips },
  'tags.remove': { request: v.strictObject({ tipIds: tips, tagId: id }), reply: taggedTips },
  'tags.rename': { request: v.strictObject({ tagId: id, name }), reply: tag },
} as const;
