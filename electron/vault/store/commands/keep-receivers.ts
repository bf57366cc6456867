import { oneLine } from '#shared/domain/one-line.ts';
import { receiversAtMost, type ReceiverKind } from '#shared/domain/receiver.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { Database } from '../database.ts';
import { appendEvents } from '../events/append-events.ts';
import { foldedName } from '../search/folded-name.ts';
import { newId, type VaultContext } from '../events/vault-context.ts';

export interface ReceiverFacts {
  readonly name: string;
  /** How they are reached, in words. */
  readonly contact: string;
}

/** A receiver that is not in the register yet; its id. `receiver-exists`: one in use is called so. `too-many-receivers`: no more fit into one list. */
export function recordReceiver(context: VaultContext, { name, kind, contact }: ReceiverFacts & { readonly kind: ReceiverKind }): Result<string, 'receiver-exists' | 'too-many-receivers'> {
  const { database } = context;
  if (isNameTaken(database, name, '')) return fail('receiver-exists');
  if (isFull(database)) return fail('too-many-receivers');
  const receiverId = newId(context.randomBytes);
  database.transaction(() => appendEvents(context, [{ type: 'receiver-recorded', payload: { receiverId, name: oneLine(name), kind, contact: oneLine(contact) } }]));
  return ok(receiverId);
}

/** One event, or none when it is so already. The kind stays, since consent may have been given to it. */
export function changeReceiver(context: VaultContext, receiverId: string, facts: ReceiverFacts): Result<undefined, 'not-found' | 'receiver-exists'> {
  const { database } = context;
  const row = database.get('SELECT name, contact, retired_at FROM receiver WHERE receiver_id = ?', [receiverId]);
  if (row === undefined) return fail('not-found');
  const [name, contact] = [oneLine(facts.name), oneLine(facts.contact)];
  if (row['retired_at'] === null && isNameTaken(database, name, receiverId)) return fail('receiver-exists');
  if (row['name'] !== name || row['contact'] !== contact) database.transaction(() => appendEvents(context, [{ type: 'receiver-changed', payload: { receiverId, name, contact } }]));
  return ok(undefined);
}

/** The key that files for a receiver are sealed to; null: none. One event, or none when it is so already. */
export function setReceiverKey(context: VaultContext, receiverId: string, recipient: string | null): Result<undefined, 'not-found'> {
  const { database } = context;
  const row = database.get('SELECT sealing_key FROM receiver WHERE receiver_id = ?', [receiverId]);
  if (row === undefined) return fail('not-found');
  if (row['sealing_key'] !== recipient) database.transaction(() => appendEvents(context, [{ type: 'receiver-key-set', payload: { receiverId, recipient, setAt: context.now() } }]));
  return ok(undefined);
}

/** The key that files for a receiver are sealed to, as it is written; undefined: there is none. */
export function receiverKey(database: Database, receiverId: string): string | undefined {
  const key = database.get('SELECT sealing_key FROM receiver WHERE receiver_id = ?', [receiverId])?.['sealing_key'];
  return typeof key === 'string' ? key : undefined;
}

/** Takes a receiver out of use, or back into it; referrals that go on go on. One event, or none when it is so already. */
export function retireReceiver(context: VaultContext, receiverId: string, isRetired: boolean): Result<undefined, 'not-found' | 'receiver-exists' | 'too-many-receivers'> {
  const { database } = context;
  const row = database.get('SELECT name, retired_at FROM receiver WHERE receiver_id = ?', [receiverId]);
  if (row === undefined) return fail('not-found');
  if ((row['retired_at'] !== null) === isRetired) return ok(undefined);
  if (!isRetired && isNameTaken(database, String(row['name']), receiverId)) return fail('receiver-exists');
  if (!isRetired && isFull(database)) return fail('too-many-receivers');
  database.transaction(() => appendEvents(context, [{ type: 'receiver-retired', payload: { receiverId, retiredAt: isRetired ? context.now() : null } }]));
  return ok(undefined);
}

function isNameTaken(database: Database, name: string, except: string): boolean {
  return database.get('SELECT 1 AS found FROM receiver WHERE folded = ? AND retired_at IS NULL AND receiver_id <> ?', [foldedName(oneLine(name)), except]) !== undefined;
}

function isFull(database: Database): boolean {
  return Number(database.get('SELECT count(*) AS receivers FROM receiver WHERE retired_at IS NULL')?.['receivers']) >= receiversAtMost;
}
