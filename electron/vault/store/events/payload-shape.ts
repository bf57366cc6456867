/** Reads an untrusted value as T, or throws a PayloadFault. */
export type Shape<T> = (value: unknown) => T;
export type Shaped<S> = S extends Shape<infer T> ? T : never;

/** A payload that does not have the shape of its event type. */
export class PayloadFault extends Error {
  constructor(expected: string) {
    super(`payload: expected ${expected}`);
    this.name = 'PayloadFault';
  }
}

/** 128 random bits, 32 lower-case hexadecimal digits. */
export const idShape: Shape<string> = matching(/^[0-9a-f]{32}$/, 'an id');
/** 32 bytes, 64 lower-case hexadecimal digits. */
export const hashShape: Shape<string> = matching(/^[0-9a-f]{64}$/, '32 bytes in hexadecimal');
/** An Ed25519 signature: 64 bytes, 128 lower-case hexadecimal digits. */
export const signatureShape: Shape<string> = matching(/^[0-9a-f]{128}$/, 'a signature in hexadecimal');
/** Bytes of any length in lower-case hexadecimal. */
export const bytesShape: Shape<string> = matching(/^(?:[0-9a-f]{2})*$/, 'bytes in hexadecimal');

export const textShape: Shape<string> = (value) => {
  if (typeof value !== 'string') throw new PayloadFault('a text');
  return value;
};

export const countShape: Shape<number> = (value) => {
  if (!Number.isSafeInteger(value) || (value as number) < 0) throw new PayloadFault('a whole number');
  return value as number;
};

export const wholeShape: Shape<number> = (value) => {
  if (!Number.isSafeInteger(value) || Object.is(value, -0)) throw new PayloadFault('a whole number, also below none');
  return value as number;
};

export function oneOf<const T extends readonly string[]>(values: T): Shape<T[number]> {
  return (value) => {
    const found = values.find((candidate) => candidate === value);
    if (found === undefined) throw new PayloadFault(`one of ${values.join(', ')}`);
    return found;
  };
}

export function nullable<T>(inner: Shape<T>): Shape<T | null> {
  return (value) => (value === null ? null : inner(value));
}

export function listOf<T>(inner: Shape<T>): Shape<readonly T[]> {
  return (value) => {
    if (!Array.isArray(value)) throw new PayloadFault('a list');
    return value.map((item) => inner(item));
  };
}

/** Exactly these fields. */
export function fields<const S extends Readonly<Record<string, Shape<unknown>>>>(shapes: S): Shape<{ readonly [K in keyof S]: Shaped<S[K]> }> {
  const names = Object.keys(shapes);
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new PayloadFault('fields');
    const given = value as Readonly<Record<string, unknown>>;
    if (Object.keys(given).length !== names.length) throw new PayloadFault(`the fields ${names.join(', ')}`);
    const read: Record<string, unknown> = {};
    for (const name of names) {
      const shape = shapes[name];
      if (!shape || !Object.hasOwn(given, name)) throw new PayloadFault(`the field ${name}`);
      read[name] = shape(given[name]);
    }
    return read as { readonly [K in keyof S]: Shaped<S[K]> };
  };
}

function matching(pattern: RegExp, what: string): Shape<string> {
  return (value) => {
    if (typeof value !== 'string' || !pattern.test(value)) throw new PayloadFault(what);
    return value;
  };
}
