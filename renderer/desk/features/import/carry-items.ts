import type { Api } from '#shared/contract/contract.ts';
import { carriedLimits } from '#shared/domain/carried.ts';
import type { Code } from '#shared/errors.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { CarriedItem, NotTaken } from './carried-item.ts';

export interface CarryProgress {
  readonly onItem: (done: number, total: number) => void;
  readonly isCancelled: () => boolean;
}

/** Brings files to the vault in pieces, one after the other, so that neither side ever holds more than a piece on its way. */
export async function carryItems(api: Api, items: readonly CarriedItem[], before: NotTaken, { onItem, isCancelled }: CarryProgress): Promise<Result<{ readonly carryId: string; readonly notTaken: NotTaken }, Code>> {
  const begun = await api['carry.begin']({});
  if (!begun.ok) return begun;
  const { carryId } = begun.value;
  let { unreadable, tooMany } = before;
  let position = 0;
  for (const [index, item] of items.entries()) {
    if (isCancelled()) return fail('cancelled');
    onItem(index, items.length);
    const outcome = await carryOne(api, carryId, position, item);
    if (outcome.isBegun) position += 1;
    if (outcome.code === 'too-large') tooMany += 1;
    else if (outcome.code === 'file-unreadable') unreadable += 1;
    else if (outcome.code !== undefined) return fail(outcome.code);
  }
  onItem(items.length, items.length);
  return ok({ carryId, notTaken: { ...before, unreadable, tooMany } });
}

/** `isBegun`: the vault knows of it, and the next one has the next position. */
async function carryOne(api: Api, carryId: string, position: number, { name, sizeBytes, read }: CarriedItem): Promise<{ readonly isBegun: boolean; readonly code?: Code }> {
  for (let offset = 0; offset === 0 || offset < sizeBytes; offset += carriedLimits.chunkBytes) {
    const isBegun = offset > 0;
    const end = Math.min(sizeBytes, offset + carriedLimits.chunkBytes);
    const bytes = await read(offset, end).catch(() => undefined);
    if (bytes?.length !== end - offset) return { isBegun, code: 'file-unreadable' };
    const taken = await api['carry.chunk']({ carryId, position, name, sizeBytes, offset, bytes });
    if (!taken.ok) return { isBegun, code: taken.code };
  }
  return { isBegun: true };
}
