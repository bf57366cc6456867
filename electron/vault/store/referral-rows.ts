import { consentStatements, consentWays, type Consent, type ConsentReach } from '#shared/domain/consent.ts';
import { receiverKinds, type ReceiverKind } from '#shared/domain/receiver.ts';
import { purposes, sharedItems, type SharedItem } from '#shared/domain/referral.ts';
import type { Database, SqlRow, SqlValue } from './database.ts';

/** A receiver as far as consent asks. */
export interface StoredReceiver {
  readonly receiverId: string;
  readonly name: string;
  readonly kind: ReceiverKind;
  readonly isRetired: boolean;
}

export function receiverOf(database: Database, receiverId: string): StoredReceiver | undefined {
  const row = database.get('SELECT name, kind, retired_at FROM receiver WHERE receiver_id = ?', [receiverId]);
  return row && { receiverId, name: String(row['name']), kind: wordOf(receiverKinds, row['kind']), isRetired: row['retired_at'] !== null };
}

/** A consent to this tip, as the rules of consent look at it. A consent to another tip is none. */
export function consentOf(database: Database, tipId: string, consentId: string): Consent | undefined {
  const row = database.get('SELECT * FROM consent WHERE consent_id = ? AND tip_id = ?', [consentId, tipId]);
  return row && consentIn(row);
}

/** From a row of `consent`. */
export function consentIn(row: SqlRow): Consent {
  return {
    purpose: wordOf(purposes, row['purpose']),
    purposeWords: String(row['purpose_words']),
    told: wordsOf(consentStatements, row['told']),
    way: wordOf(consentWays, row['way']),
    reach: reachIn(row),
    items: itemsIn(row),
    isWithdrawn: row['withdrawn_at'] !== null,
  };
}

export function itemsIn(row: SqlRow): readonly SharedItem[] {
  return wordsOf(sharedItems, row['items']);
}

/** A stored word as one of those it can be. */
export function wordOf<T extends string>(values: readonly T[], value: SqlValue | undefined): T {
  const found = values.find((candidate) => candidate === value);
  if (found === undefined) throw new Error('a stored word that this program does not know');
  return found;
}

function reachIn(row: SqlRow): ConsentReach {
  const receiverId = row['receiver_id'];
  return typeof receiverId === 'string' ? { receiverId } : { kind: wordOf(receiverKinds, row['receiver_kind']) };
}

function wordsOf<T extends string>(values: readonly T[], joined: SqlValue | undefined): readonly T[] {
  const words = String(joined).split(',');
  return values.filter((value) => words.includes(value));
}
