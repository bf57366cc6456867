import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pack, unpack } from '../../host/codec.mjs';

/** As it travels: the tree as JSON text, the bytes beside it. */
const travel = (value: unknown): unknown => {
  const { tree, binaries } = pack(value);
  return unpack({ tree: JSON.parse(JSON.stringify(tree)) as unknown, binaries });
};

const cloneable = fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withTypedArray: true, withSparseArray: false, withNullPrototype: false });

describe('values between processes', () => {
  it('arrive as structuredClone would give them', () => {
    fc.assert(
      fc.property(cloneable, (value) => {
        expect(travel(value)).toEqual(structuredClone(value));
      }),
      { numRuns: 500 },
    );
  });

  it('may be dates that are none', () => {
    expect(travel({ at: new Date(Number.NaN) })).toEqual({ at: new Date(Number.NaN) });
  });

  it('keep cycles and shared objects', () => {
    const inner = { name: 'ឈ្មោះ' };
    const value: Record<string, unknown> = { first: inner, second: inner };
    value['self'] = value;
    const back = travel(value) as Record<string, unknown>;
    expect(back['self']).toBe(back);
    expect(back['first']).toBe(back['second']);
  });

  it('do not change after they were sent', () => {
    const bytes = new Uint8Array([1, 2, 3]);
    const sent = pack(bytes);
    bytes[0] = 9;
    expect(unpack(sent)).toEqual(new Uint8Array([1, 2, 3]));
  });

  it('cannot reach a prototype through a key', () => {
    const value: unknown = JSON.parse('{ "__proto__": { "polluted": true } }');
    const back = travel(value) as Record<string, unknown>;
    expect(Object.getPrototypeOf(back)).toBe(Object.prototype);
    expect(Object.keys(back)).toEqual(['__proto__']);
  });

  it('are refused when they cannot be cloned', () => {
    for (const value of [() => 1, Symbol('x'), new WeakMap(), Promise.resolve()]) expect(() => pack({ value })).toThrow('An object could not be cloned.');
  });
});
