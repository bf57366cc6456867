import { missingPartsShownAtMost, type PartSetView } from '#shared/contract/carrier-calls.ts';
import { listSets } from '../store/commands/armour-parts.ts';
import type { Database } from '../store/database.ts';

/** Tips of which only some parts have come, oldest first, and which are missing. */
export function incompleteSets(database: Database): PartSetView[] {
  return listSets(database).map(({ armourId, parts, present, sizeBytes, firstAt, lastAt }) => {
    const held = new Set(present);
    const missing: number[] = [];
    for (let part = 1; part <= parts && missing.length < missingPartsShownAtMost; part += 1) if (!held.has(part)) missing.push(part);
    return { armourId, parts, kept: present.length, missing, sizeBytes, firstAt, lastAt };
  });
}
