import { hex } from '#vault/crypto/hash.ts';
import { appendEvents } from '../events/append-events.ts';
import type { EventDraft } from '../events/event-types.ts';
import { newId, type VaultContext } from '../events/vault-context.ts';
import { quarantinedBytes } from './known-tip.ts';
import { receiveInTransaction } from './receive-tips.ts';
import { inlineOriginalBytes, type Receipt, type ReceivedTip, type StoredBytes } from './received-tip.ts';

/** Bytes that could not be opened, and the class of reason. */
export interface UnopenedItem {
  /** A code of the locale, e.g. `not-for-us`. */
  readonly code: string;
  /** Milliseconds since 1970. */
  readonly receivedAt: number;
  readonly sizeBytes: number;
  readonly sha256: Uint8Array;
  readonly bytes: StoredBytes;
}

/** `known`: the same bytes are in quarantine already, and nothing was stored. */
export type QuarantineOutcome = { readonly kind: 'quarantined' | 'known'; readonly quarantineId: string };

/** Keeps items with their bytes, in one transaction of its own; outcomes in their order. Blobs must be durable before. */
export function quarantineItems(context: VaultContext, items: readonly UnopenedItem[]): readonly QuarantineOutcome[] {
  return context.database.transaction(() => quarantineInTransaction(context, items));
}

/** The same inside a transaction that the caller has begun. */
export function quarantineInTransaction(context: VaultContext, items: readonly UnopenedItem[]): readonly QuarantineOutcome[] {
  const { database } = context;
  const drafts: EventDraft[] = [];
  const contents: (() => void)[] = [];
  const arrived = new Map<string, string>();
  const outcomes = items.map(({ code, receivedAt, sizeBytes, sha256, bytes }): QuarantineOutcome => {
    const hash = hex(sha256);
    const known = arrived.get(hash) ?? quarantinedBytes(database, sha256);
    if (known !== undefined) return { kind: 'known', quarantineId: known };
    const quarantineId = newId(context.randomBytes);
    arrived.set(hash, quarantineId);
    drafts.push({ type: 'tip-quarantined', payload: { quarantineId, code, receivedAt, sizeBytes, sha256: hash } });
    contents.push(() => keepBytes(context, quarantineId, bytes));
    return { kind: 'quarantined', quarantineId };
  });
  appendEvents(context, drafts, newId(context.randomBytes));
  for (const keep of contents) keep();
  return outcomes;
}

/**
 * Turns a quarantined item that has opened into a tip, in one transaction. The row with its bytes goes: `tip.original` must
 * hold them. undefined: no such item.
 */
export function openQuarantined(context: VaultContext, quarantineId: string, tip: ReceivedTip): Receipt | undefined {
  return openManyQuarantined(context, [{ quarantineId, tip }])[0];
}

/** The same for several, all in one transaction; receipts in their order. */
export function openManyQuarantined(context: VaultContext, items: readonly { readonly quarantineId: string; readonly tip: ReceivedTip }[]): readonly (Receipt | undefined)[] {
  const { database } = context;
  return database.transaction(() =>
    items.map(({ quarantineId, tip }) => {
      if (!database.get('SELECT 1 AS found FROM quarantine WHERE quarantine_id = ?', [quarantineId])) return undefined;
      const [receipt] = receiveInTransaction(context, [tip]);
      if (!receipt) throw new Error('one tip gives one receipt');
      appendEvents(context, [{ type: 'quarantine-opened', payload: { quarantineId, tipId: receipt.tipId } }]);
      return receipt;
    }),
  );
}

/** A quarantined text of which everything has become a tip by other ways: `tipId` is one of them. In one transaction. */
export function leaveQuarantine(context: VaultContext, quarantineId: string, tipId: string): void {
  context.database.transaction(() => appendEvents(context, [{ type: 'quarantine-opened', payload: { quarantineId, tipId } }]));
}

function keepBytes({ database }: VaultContext, quarantineId: string, bytes: StoredBytes): void {
  if (bytes.kind === 'blob') {
    database.run('UPDATE quarantine SET blob_name = ?, blob_key = ? WHERE quarantine_id = ?', [bytes.blobName, bytes.blobKey, quarantineId]);
    return;
  }
  if (bytes.bytes.length > inlineOriginalBytes) throw new Error('bytes of this size belong in a blob');
  database.run('UPDATE quarantine SET sealed = ? WHERE quarantine_id = ?', [bytes.bytes, quarantineId]);
}
