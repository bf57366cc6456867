import * as v from 'valibot';

/** Building blocks of requests. Every string has a cap; unknown fields are refused everywhere (strictObject). */

/** 128 random bits as lower-case hex: ids of tips, texts, dossiers, keys, previews. */
export const id = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/));

/** A one-use pass for a path that main keeps; made by a dialog. */
export const handle = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/));

export const text = (units: number) => v.pipe(v.string(), v.maxLength(units));

/** A list with a bound: every list that crosses a wall has one (tests/unit/shared/contract/contract.test.ts). Where there can be more, a total stands beside it. */
export const listOf = <const S extends v.GenericSchema>(item: S, most: number) => v.pipe(v.array(item), v.maxLength(most));

export const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER));

/** Milliseconds since 1970, UTC. */
export const timeMs = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8.64e15));

export const nothing = v.strictObject({});
