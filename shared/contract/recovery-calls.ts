import * as v from 'valibot';
import { deskLanguages } from '../domain/desk-language.ts';
import { count, handle, id, listOf, nothing, text } from './schema.ts';
import { passphraseText } from './session-calls.ts';

/** New words, shown once, and which two of them (1-based) must be typed back. */
const shown = { wordsId: id, recoveryWords: listOf(text(20), 24), positions: listOf(count, 2) } as const;
const typed = v.strictObject({ wordsId: id, words: v.pipe(v.array(text(40)), v.length(2)) });

const language = v.picklist(deskLanguages);
const save = v.strictObject({ wordsId: id, language, handle });
/** `language`: of what stands beside the words. English where another could not be printed. */
const saved = v.strictObject({ savedAs: text(300), sizeBytes: count, language });

/** Recovery words on paper, and the way back. `wordsId` names the words that are on the screen; later there is nothing to save. */
export const recoveryCalls = {
  /** Writes a PDF of one page with the words shown, where the dialog said. */
  'recovery.savePage': { request: save, reply: saved },
  /** Splits the words shown into three shares, any two of which open the vault, and writes a PDF of three pages. */
  'recovery.saveShares': { request: save, reply: saved },
  /** What is wrong with one share as it was typed, before a second is spent on opening: how many words, and which (1-based) are not on the list. */
  'recovery.readShare': {
    request: v.strictObject({ text: text(1024) }),
    reply: v.strictObject({ words: count, unknown: listOf(count, 1024), isWhole: v.boolean() }),
  },
  /** First half of new recovery words: asks for the acting member's passphrase; nothing is written. */
  'recovery.beginRenewal': { request: v.strictObject({ secret: passphraseText }), reply: v.strictObject(shown) },
  /** Second half: from here on the old words open nothing. A wrong word may be tried again. */
  'recovery.finishRenewal': { request: typed, reply: nothing },
  'recovery.cancel': { request: nothing, reply: nothing },
  /**
   * First half of new keys for the whole vault: asks for the acting member's passphrase and looks whether there is room. `others` are the
   * members who will have no passphrase in the new vault.
   */
  'rekey.begin': { request: v.strictObject({ secret: passphraseText }), reply: v.strictObject({ ...shown, neededBytes: count, others: listOf(text(100), 16) }) },
  /** Second half: seals everything anew, sends `rekey.progress`, and answers when it is done; then no vault is open and the desk locks. */
  'rekey.start': { request: typed, reply: nothing },
  /** Stops it. Everything is as it was. */
  'rekey.cancel': { request: nothing, reply: nothing },
} as const;
