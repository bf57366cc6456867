import type { Reply } from '#shared/contract/contract.ts';
import type { ArmourPart } from '#shared/sealed-tip/armour-parts.ts';
import { sha256 } from '../crypto/hash.ts';
import { tipOfArmour, type PartSet } from '../store/commands/armour-parts.ts';
import { tipOfContent } from '../store/commands/known-tip.ts';
import { leaveQuarantine, openManyQuarantined } from '../store/commands/quarantine-items.ts';
import type { ReceivedTip } from '../store/commands/received-tip.ts';
import type { SqlRow } from '../store/database.ts';
import { ImportBatch } from './import-batch.ts';
import type { ImportSource } from './import-source.ts';
import type { OpenedFile, OpenedItem } from './item-opener.ts';
import { PartSets } from './part-sets.ts';
import { readStored, storeTip } from './store-bytes.ts';
import { WorkAhead } from './work-ahead.ts';

const batchItems = 50;
const batchBytes = 8 * 1024 * 1024;

interface Retried {
  readonly row: SqlRow;
  readonly bytes: Uint8Array;
  readonly opened: OpenedFile | 'failed';
}

interface Waiting {
  readonly quarantineId: string;
  readonly oldBlob: string | undefined;
  readonly blobNames: readonly string[];
  readonly tip: ReceivedTip;
}

/**
 * Tries everything in quarantine again with the keys of `source.openers`. What opens becomes a tip and leaves, some at a time in one
 * transaction, so that a stop or a power cut keeps what was done. A text whose tips have all come by other ways leaves as well, and the
 * parts in it are put with those that wait. Throws what storage refuses.
 */
export async function retryAllQuarantined(source: ImportSource): Promise<Reply<'quarantine.retryAll'>> {
  return new Retry(source).all();
}

class Retry {
  readonly #source: ImportSource;
  readonly #ahead = new WorkAhead<Retried | undefined>();
  readonly #sets: PartSets;
  readonly #batch: ImportBatch;
  readonly #texts: { readonly quarantineId: string; readonly oldBlob: string | undefined; readonly opened: OpenedFile }[] = [];
  #waiting: Waiting[] = [];
  #waitingBytes = 0;
  #opened = 0;
  #looked = 0;

  constructor(source: ImportSource) {
    this.#source = source;
    this.#sets = new PartSets(source.context, source.blobs);
    this.#batch = new ImportBatch({ ...source, takeDeleted: false }, () => undefined, (set) => this.#sets.forgetSet(set));
  }

  async all(): Promise<Reply<'quarantine.retryAll'>> {
    const { context, goOn, closing } = this.#source;
    const ids = context.database.all('SELECT quarantine_id FROM quarantine ORDER BY received_at, quarantine_id').map((row) => String(row['quarantine_id']));
    const goesOn = async (): Promise<boolean> => (await goOn(this.#looked, ids.length)) && !closing();
    const isWhole = await this.#each(ids, goesOn);
    if (!closing()) {
      this.#store();
      this.#batch.store();
      this.#sets.flush();
      if (isWhole) for (const text of this.#texts) this.#leaveIfKnown(text);
    }
    await goOn(ids.length, ids.length);
    return { opened: this.#opened, still: this.#looked - this.#opened, notReached: ids.length - this.#looked };
  }

  async #each(ids: readonly string[], goesOn: () => Promise<boolean>): Promise<boolean> {
    const takeOldest = async (): Promise<boolean> => {
      const retried = await this.#ahead.oldest();
      if (!(await goesOn())) return false;
      this.#looked += 1;
      if (retried !== undefined) await this.#take(retried);
      return true;
    };
    for (const id of ids) {
      if (!(await goesOn())) return false;
      while (this.#ahead.isFull) if (!(await takeOldest())) return false;
      this.#begin(id);
    }
    while (!this.#ahead.isEmpty) if (!(await takeOldest())) return false;
    return true;
  }

  #begin(quarantineId: string): void {
    const { context, blobs, openers } = this.#source;
    const row = context.database.get('SELECT quarantine_id, sealed, blob_name, blob_key, received_at FROM quarantine WHERE quarantine_id = ?', [quarantineId]);
    const read = row && readStored(blobs, row);
    if (row === undefined || read?.ok !== true) {
      this.#ahead.begin(0, Promise.resolve(undefined));
      return;
    }
    const bytes = read.value;
    this.#ahead.begin(
      bytes.length,
      openers.open(bytes, undefined).then((opened) => ({ row, bytes, opened })),
    );
  }

  async #take({ row, bytes, opened }: Retried): Promise<void> {
    if (opened === 'failed') return;
    const quarantineId = String(row['quarantine_id']);
    const oldBlob = typeof row['blob_name'] === 'string' ? row['blob_name'] : undefined;
    const [only] = opened.items;
    if (only !== undefined && 'outcome' in only && opened.items.length === 1 && opened.parts.length === 0 && only.bytes === undefined) {
      if (only.outcome.ok) this.#add(quarantineId, oldBlob, Number(row['received_at']), only, bytes);
      return;
    }
    for (const item of opened.items) if ('outcome' in item && item.outcome.ok && item.bytes !== undefined) this.#batch.add(nobody, item, item.bytes);
    for (const part of opened.parts) await this.#takePart(part);
    if (this.#sets.isFull) this.#sets.flush();
    // What its items held is in the vault now; for the question below their contents are enough.
    this.#texts.push({ quarantineId, oldBlob, opened });
  }

  async #takePart(part: ArmourPart): Promise<void> {
    const outcome = this.#sets.add(part);
    if (outcome.kind !== 'whole') return;
    const opened = await this.#source.openers.open(outcome.sealed, undefined);
    if (opened === 'failed' || this.#source.closing()) return;
    for (const item of opened.items) if ('outcome' in item) this.#batch.add(nobody, item, outcome.sealed, outcome.set satisfies PartSet);
  }

  #add(quarantineId: string, oldBlob: string | undefined, receivedAt: number, item: OpenedItem, bytes: Uint8Array): void {
    if (!item.outcome.ok) return;
    const { content, plaintextSha256, format, keyId, search, hint, attachments: received } = item.outcome.value;
    const { original, attachments, blobNames } = storeTip(this.#source.blobs, received, bytes);
    this.#waiting.push({ quarantineId, oldBlob, blobNames, tip: { content, plaintextSha256, sealedSha256: sha256(bytes), format, keyId, search, hint, receivedAt, original, attachments } });
    this.#waitingBytes += bytes.length;
    if (this.#waiting.length >= batchItems || this.#waitingBytes >= batchBytes) this.#store();
  }

  #store(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    this.#waitingBytes = 0;
    if (waiting.length === 0) return;
    const receipts = openManyQuarantined(this.#source.context, waiting);
    for (const [index, receipt] of receipts.entries()) {
      const { blobNames, oldBlob } = waiting[index] ?? { blobNames: [], oldBlob: undefined };
      if (receipt?.kind !== 'received') for (const name of blobNames) this.#source.blobs.remove(name);
      if (receipt === undefined) continue;
      this.#opened += 1;
      if (oldBlob !== undefined) this.#source.blobs.remove(oldBlob);
    }
  }

  #leaveIfKnown({ quarantineId, oldBlob, opened }: { readonly quarantineId: string; readonly oldBlob: string | undefined; readonly opened: OpenedFile }): void {
    const { database } = this.#source.context;
    const tips = [
      ...opened.items.map((item) => ('outcome' in item && item.outcome.ok ? tipOfContent(database, item.outcome.value.content.innerId, item.outcome.value.plaintextSha256) : undefined)),
      ...opened.parts.map((part) => tipOfArmour(database, part.id)),
    ];
    const [tipId] = tips;
    if (tipId === undefined || tips.includes(undefined)) return;
    leaveQuarantine(this.#source.context, quarantineId, tipId);
    this.#opened += 1;
    if (oldBlob !== undefined) this.#source.blobs.remove(oldBlob);
  }
}

/** Whatever these come from is counted elsewhere. */
const nobody = { file: '', class: 'new', code: null, sizeBytes: 0 } as const;
