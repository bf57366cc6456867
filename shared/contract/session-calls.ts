import * as v from 'valibot';
import { roles } from '../domain/role.ts';
import { count, handle, id, listOf, nothing, text, timeMs } from './schema.ts';

export const passphraseText = text(1024);

/** What a colleague is called. Never empty: that is how the recovery words are told from a person. */
export const memberNameText = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100));

/** Making, opening and describing the vault. Locking is main's: it ends the process (see host-calls.ts). */
export const sessionCalls = {
  /** Where things stand, without touching a key. `practice` is what the header claims; unlocking proves it. */
  'session.status': {
    request: nothing,
    reply: v.strictObject({
      state: v.picklist(['absent', 'locked', 'open']),
      folder: text(4096),
      practiceHost: v.boolean(),
      practice: v.nullable(v.boolean()),
      /** Empty when the recovery words opened it. */
      memberName: v.nullable(text(200)),
      /** What whoever opened it may do; null while nobody has. */
      role: v.nullable(v.picklist(roles)),
      usedRecoveryKey: v.boolean(),
      /** `kept`: there is a sample vault, and it is closed; `open`: it is the one that is open. Told of no other vault that is open. */
      sample: v.picklist(['none', 'kept', 'open']),
      idleLockAfterMs: count,
      /** Milliseconds until a secret is tried again after wrong ones; 0 when now. */
      unlockWaitMs: count,
    }),
  },
  /** Turn to another folder that a dialog granted. Only while no vault is open. */
  'session.chooseFolder': { request: v.strictObject({ handle }), reply: nothing },
  'passphrase.estimate': {
    request: v.strictObject({ passphrase: passphraseText, memberName: text(200) }),
    /** `score` 0..4 as zxcvbn defines it; `accepted` from 10^10 guesses, which is its score 4. `advice` names a text of the locale. */
    reply: v.strictObject({ score: v.picklist([0, 1, 2, 3, 4]), guessesLog10: v.number(), accepted: v.boolean(), advice: v.nullable(text(80)) }),
  },
  'passphrase.suggest': { request: nothing, reply: v.strictObject({ words: listOf(text(20), 6) }) },
  /** First half: nothing is written. The words are shown once; two of them, at 1-based `positions`, must be typed back. */
  'vault.beginCreate': {
    request: v.strictObject({ memberName: memberNameText, passphrase: passphraseText }),
    reply: v.strictObject({ creationId: id, recoveryWords: listOf(text(20), 24), positions: listOf(count, 2) }),
  },
  /** Second half: writes the vault and opens it. A wrong word may be tried again. */
  'vault.finishCreate': { request: v.strictObject({ creationId: id, words: v.pipe(v.array(text(40)), v.length(2)) }), reply: nothing },
  'vault.unlock': {
    /** `secret` is the passphrase or the recovery words. */
    request: v.strictObject({ secret: passphraseText, acceptPracticeMismatch: v.boolean() }),
    reply: v.strictObject({
      memberName: text(200),
      usedRecoveryKey: v.boolean(),
      /** The header is older than one the log has seen: somebody who was removed may be able to open the vault. */
      olderHeader: v.boolean(),
      events: count,
      lastChangeAt: v.nullable(timeMs),
      /** Transactions taken back from the log after an end that was not clean; null after a clean one. */
      recoveredTransactions: v.nullable(count),
      interruptedImport: v.boolean(),
      /** How far this computer's clock is behind the last entry; null up to five minutes. */
      clockBehindMs: v.nullable(count),
    }),
  },
  /**
   * Who has the vault open after `vault-in-use`, readable without a key: which process of this computer and since when. `processId` is null where its
   * number means nothing here; not `isSure`: another program may have been given that number since. `holder` is null when nobody has it open any more.
   */
  'vault.holder': { request: nothing, reply: v.strictObject({ holder: v.nullable(v.strictObject({ processId: v.nullable(count), since: timeMs, isSure: v.boolean() })) }) },
  /** Says that a person is at the desk; pushes the idle lock away. */
  'session.touch': { request: nothing, reply: nothing },
  /** How long the open vault stays open without anybody at the desk, from now on and after every unlock. */
  'session.setIdleLimit': { request: v.strictObject({ minutes: v.pipe(count, v.minValue(1), v.maxValue(30)) }), reply: nothing },
  /** The open vault in a few words: how much is recorded in it, and when something last was. */
  'vault.about': {
    request: nothing,
    reply: v.strictObject({ folder: text(4096), memberName: text(200), events: count, lastChangeAt: v.nullable(timeMs) }),
  },
  /**
   * Opens every page and blob, recomputes the chain and compares every row with what the log says. `damagedBlobs` counts those that hold
   * other bytes than they should, too. `unpermittedEvents`: somebody did what their role did not cover, so with another program than this. `alteredRows`: rows that differ, are missing or came from nowhere. `chainIntact` is false then as well.
   */
  'vault.verify': {
    request: nothing,
    reply: v.strictObject({ pages: count, damagedPages: count, blobs: count, damagedBlobs: count, missingBlobs: count, events: count, unpermittedEvents: count, alteredRows: count, chainIntact: v.boolean() }),
  },
} as const;
