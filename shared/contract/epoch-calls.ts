import * as v from 'valibot';
import { formSettingsLimits } from '../domain/form-settings.ts';
import { epochLimits, keysAtMost, type EpochPart } from '../domain/key-epoch.ts';
import { wayToSend } from './intake-calls.ts';
import { count, handle, id, listOf, nothing, text, timeMs } from './schema.ts';

const daysOf = (part: EpochPart) => v.pipe(count, v.minValue(epochLimits[part].atLeast), v.maxValue(epochLimits[part].atMost));
/** How long the next keys are valid, and how long after that their forms seal on. */
const epochDays = v.strictObject({ valid: daysOf('valid'), grace: daysOf('grace') });

/** Six words of the BIP 39 English list. */
const fingerprint = listOf(text(20), 6);

const laptopKey = v.strictObject({ laptopKeyId: id, name: text(60), fingerprint, addedAt: timeMs, expiresAt: timeMs, destroyAfter: timeMs });
export type LaptopKeyView = v.InferOutput<typeof laptopKey>;

/** Forms of one key that are listed at once. */
export const formsAtOnce = 5;

const savedForm = v.strictObject({ formId: id, title: text(100), /** Intake keys and laptop keys, in its order. */ keyIds: v.pipe(v.array(id), v.maxLength(formSettingsLimits.publicKeys)), savedAt: timeMs, destroyedAt: timeMs, sha256: text(64) });
export type SavedFormView = v.InferOutput<typeof savedForm>;

/** Whose a key in a form is, and what it is still good for. `removed`: another laptop's, taken off the list here. */
const checkedKey = v.strictObject({
  owner: v.picklist(['own', 'laptop', 'unknown']),
  fingerprint,
  /** Of an own key. */
  epoch: v.nullable(count),
  /** Of another laptop, as staff named it; empty otherwise. */
  name: text(60),
  state: v.picklist(['valid', 'expired', 'done', 'destroyed', 'removed', 'unknown']),
});
export type CheckedKey = v.InferOutput<typeof checkedKey>;

const checkedForm = v.strictObject({
  /**
   * `this`: every byte is what this version builds from the settings inside. `altered`: it says it is this version's and is not, or its own policy does not
   * let its script run, or it contradicts the note of the form it claims to be. `unknown`: of another version, or altered by somebody who knew how.
   */
  build: v.picklist(['this', 'unknown', 'altered']),
  /** When this vault saved exactly this file; null when it has no such note. */
  recordedAt: v.nullable(timeMs),
  title: text(100),
  sizeBytes: count,
  sha256: text(64),
  /** null in a form of the first builds. */
  savedAt: v.nullable(timeMs),
  expiresAt: timeMs,
  destroyedAt: v.nullable(timeMs),
  newerForm: text(500),
  keys: listOf(checkedKey, formSettingsLimits.publicKeys),
  waysToSend: listOf(wayToSend, formSettingsLimits.waysToSend),
});
export type CheckedForm = v.InferOutput<typeof checkedForm>;

/** What was written where a dialog said. */
const saved = v.strictObject({ savedAs: text(300), sizeBytes: count });

/** Intake keys over the years: how long they last, other laptops' keys, forms that are out, the poster with the words. */
export const epochCalls = {
  'epoch.days': { request: nothing, reply: epochDays },
  'epoch.setDays': { request: epochDays, reply: epochDays },
  /** This vault's own public key as a small text file for another laptop. */
  'keyCard.save': { request: v.strictObject({ keyId: id, handle }), reply: saved },
  /** By name. */
  'laptopKey.list': { request: nothing, reply: v.strictObject({ total: count, keys: v.pipe(v.array(laptopKey), v.maxLength(keysAtMost)) }) },
  /** Takes the key of a card that a dialog granted, when `words` are its six words, read out at the other laptop. `too-many-keys`: no more are listed. */
  'laptopKey.add': {
    request: v.strictObject({ handle, name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(60)), words: text(200) }),
    reply: v.strictObject({ laptopKeyId: id }),
  },
  'laptopKey.remove': { request: v.strictObject({ laptopKeyId: id }), reply: nothing },
  /** Forms saved here, newest first; `keyId`: those that carry this key. */
  'tipForm.saved': { request: v.strictObject({ keyId: v.exactOptional(id), offset: v.exactOptional(count) }), reply: v.strictObject({ total: count, forms: v.pipe(v.array(savedForm), v.maxLength(formsAtOnce)) }) },
  /** Reads a form that a dialog granted; nothing of it is kept. */
  'tipForm.check': { request: v.strictObject({ handle }), reply: checkedForm },
  /** A page with the words of these keys, to be put up where reporters can compare it with their form. `organisation` may be empty. */
  'keyPoster.save': { request: v.strictObject({ keyIds: v.pipe(v.array(id), v.minLength(1), v.maxLength(4)), organisation: text(100), handle }), reply: saved },
} as const;
