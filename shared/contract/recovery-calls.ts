import * as v from 'valibot';
import { count, handle, id, text } from './schema.ts';

const saved = v.strictObject({ savedAs: text(300), sizeBytes: count });

/** Recovery words on paper, and the way back. `wordsId` names the words that are on the screen; later there is nothing to save. */
export const recoveryCalls = {
  /** Writes a PDF of one page with the words shown, where the dialog said. */
  'recovery.savePage': { request: v.strictObject({ wordsId: id, handle }), reply: saved },
  /** Splits the words shown into three shares, any two of which open the vault, and writes a PDF of three pages. */
  'recovery.saveShares': { request: v.strictObject({ wordsId: id, handle }), reply: saved },
  /** What is wrong with one share as it was typed, before a second is spent on opening: how many words, and which (1-based) are not on the list. */
  'recovery.readShare': {
    request: v.strictObject({ text: text(1024) }),
    reply: v.strictObject({ words: count, unknown: v.array(count), isWhole: v.boolean() }),
  },
} as const;
