/** Where the reader is in a list that re-sorts under them: the open row, its place when it was opened, and who stood beside it. */
export interface Cursor {
  readonly tipId: string;
  readonly index: number;
  readonly nextId: string | undefined;
  readonly previousId: string | undefined;
}

interface Row {
  readonly tipId: string;
}
type RowAt = (index: number) => Row | undefined;

/** A cursor on the row at `index`, or undefined while that row is not loaded. */
export function cursorAt(rowAt: RowAt, index: number): Cursor | undefined {
  const row = rowAt(index);
  return row && { tipId: row.tipId, index, nextId: rowAt(index + 1)?.tipId, previousId: rowAt(index - 1)?.tipId };
}

/** The index of a tip within `reach` rows of `near`, nearest first. */
function find(rowAt: RowAt, tipId: string, near: number, reach = 300): number | undefined {
  for (let distance = 0; distance <= reach; distance += 1) {
    if (rowAt(near + distance)?.tipId === tipId) return near + distance;
    if (rowAt(near - distance)?.tipId === tipId) return near - distance;
  }
  return undefined;
}

/** Where the open tip stands now, if it is among the loaded rows near its old place. */
export function indexOf(rowAt: RowAt, cursor: Cursor): number | undefined {
  return find(rowAt, cursor.tipId, cursor.index);
}

/**
 * The index one step down (1) or up (-1). When the open tip has moved away because somebody set its urgency, the step goes on
 * from where it stood: to the row that was its neighbour, not to the neighbour of its new place.
 */
export function step(rowAt: RowAt, total: number, cursor: Cursor | undefined, direction: 1 | -1): number | undefined {
  if (total === 0) return undefined;
  if (!cursor) return direction === 1 ? 0 : total - 1;
  const clamp = (index: number): number => Math.min(Math.max(index, 0), total - 1);
  if (rowAt(cursor.index)?.tipId === cursor.tipId) return clamp(cursor.index + direction);
  const neighbour = direction === 1 ? cursor.nextId : cursor.previousId;
  const found = neighbour === undefined ? undefined : find(rowAt, neighbour, cursor.index);
  return found ?? clamp(direction === 1 ? cursor.index : cursor.index - 1);
}

/** The tips that stand beside this place, as far as they are loaded, for somebody who walks in a direction: the next, the one after it, and the one before. */
export function besideTips(rowAt: RowAt, index: number, direction: 1 | -1): readonly string[] {
  return [index + direction, index + 2 * direction, index - direction].flatMap((at) => rowAt(at)?.tipId ?? []);
}

/** Where keys lead that were pressed while a list was on its way: to an end of it where one was asked for, and so many steps from there, or from the cursor. */
export interface Way {
  readonly from: 'cursor' | 'first' | 'last';
  /** Down where positive. */
  readonly steps: number;
}

/** The index a way leads to in the list that has come, or undefined where it leads nowhere. */
export function endOf(way: Way, rowAt: RowAt, total: number, cursor: Cursor | undefined): number | undefined {
  if (total === 0) return undefined;
  const clamp = (index: number): number => Math.min(Math.max(index, 0), total - 1);
  if (way.from !== 'cursor') return clamp((way.from === 'first' ? 0 : total - 1) + way.steps);
  if (way.steps === 0) return undefined;
  const direction = way.steps > 0 ? 1 : -1;
  const begun = step(rowAt, total, cursor, direction);
  return begun === undefined ? undefined : clamp(begun + way.steps - direction);
}
