import type { carrierCalls, DropFolderView } from '#shared/contract/carrier-calls.ts';
import type { Handlers, Notice } from '#shared/contract/contract.ts';
import { ok } from '#shared/result.ts';

const dayMs = 86_400_000;

/** Sets of parts with one, some, many and none missing; a drop folder that takes something when it is chosen. */
export function inventedCarriers(send: (notice: Notice) => void): Pick<Handlers, keyof typeof carrierCalls> {
  const set = (number: number, parts: number, missing: number[], kept: number) => ({ armourId: number.toString(16).padStart(16, '0'), parts, kept, missing, sizeBytes: 2600 * kept, firstAt: Date.now() - number * dayMs, lastAt: Date.now() - number * 3_600_000 });
  let sets = [
    set(1, 5, [2], 4),
    set(2, 12, [3, 4, 9], 9),
    set(
      3,
      400,
      Array.from({ length: 50 }, (_, index) => index * 2 + 1),
      200,
    ),
    set(4, 2, [], 2),
  ];
  let folder: DropFolderView = { folder: '/home/dara/Sync/អ្នករាយការណ៍', wipes: false, state: 'absent' };
  return {
    'carry.begin': () => ok({ carryId: 'a'.repeat(32) }),
    'carry.chunk': () => ok({}),
    'carry.preview': () => ok({ previewId: 'd'.repeat(32), new: 1, duplicate: 0, deleted: 0, unreadable: 0, left: 0, part: 2, items: [], listed: 0 }),
    'parts.list': () => ok({ sets }),
    'parts.discard': ({ armourId }) => {
      sets = sets.filter((each) => each.armourId !== armourId);
      return ok({});
    },
    'quarantine.retryAll': () => ok({ opened: 2, still: 1, notReached: 0 }),
    'dropFolder.get': () => ok(folder),
    'dropFolder.choose': ({ wipes }) => {
      folder = { folder: '/media/dara/stick/tips', wipes, state: 'watching' };
      send({ notice: 'dropFolder.taken', value: { opened: 3, duplicates: 0, deleted: 0, quarantined: 1, parts: 0, wiped: 3, notWiped: 0 } });
      return ok(folder);
    },
    'dropFolder.setWipes': ({ wipes }) => ok((folder = { ...folder, wipes })),
    'dropFolder.stop': () => ok((folder = { folder: null, wipes: false, state: null })),
  };
}
