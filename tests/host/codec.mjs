// Structured clone over text: a value becomes a JSON tree plus a list of byte arrays. Both ends of the pipe use it,
// so `createCodec` must not refer to anything outside itself: its source is also injected into pages.

/** How many bytes of a byte array go into one message; a single 64 MB message to a page took 8 s, pieces of this size do not. */
export const chunkBytes = 256 * 1024;

/**
 * @typedef {{ tree: unknown, binaries: Uint8Array[] }} Encoded
 * @returns {{ encode: (value: unknown) => Encoded, decode: (tree: unknown, binaries: Uint8Array[]) => unknown }}
 */
export function createCodec() {
  const views = { Uint8Array, Int8Array, Uint8ClampedArray, Uint16Array, Int16Array, Uint32Array, Int32Array, Float32Array, Float64Array, BigInt64Array, BigUint64Array, DataView };
  const errors = { Error, TypeError, RangeError, SyntaxError, ReferenceError, EvalError, URIError };
  const refuse = () => {
    throw new Error('An object could not be cloned.'); // Electron's own words
  };

  function encode(root) {
    const binaries = [];
    const seen = new Map();
    const keepBytes = (bytes) => binaries.push(bytes) - 1;
    const walk = (value) => {
      switch (typeof value) {
        case 'string':
        case 'boolean':
          return value;
        case 'number':
          if (Object.is(value, -0)) return { $: 'number', v: '-0' };
          return Number.isFinite(value) ? value : { $: 'number', v: String(value) };
        case 'undefined':
          return { $: 'undefined' };
        case 'bigint':
          return { $: 'bigint', v: String(value) };
        case 'object':
          return value === null ? null : walkObject(value);
        default:
          return refuse();
      }
    };
    const walkObject = (value) => {
      if (seen.has(value)) return { $: 'again', v: seen.get(value) };
      seen.set(value, seen.size);
      const tag = Object.prototype.toString.call(value).slice(8, -1);
      if (Array.isArray(value)) return { $: 'array', v: Array.from(value, walk) };
      if (ArrayBuffer.isView(value)) return { $: 'view', t: tag, v: keepBytes(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)) };
      if (value instanceof ArrayBuffer) return { $: 'buffer', v: keepBytes(new Uint8Array(value)) };
      if (value instanceof Date) return { $: 'date', v: walk(value.getTime()) }; // NaN where it is no date
      if (value instanceof RegExp) return { $: 'pattern', v: value.source, f: value.flags };
      if (value instanceof Map) return { $: 'map', v: Array.from(value, ([key, item]) => [walk(key), walk(item)]) };
      if (value instanceof Set) return { $: 'set', v: Array.from(value, walk) };
      if (value instanceof Error) return { $: 'error', t: value.name, v: String(value.message), s: value.stack };
      if (tag !== 'Object') return refuse();
      return { $: 'object', v: Object.keys(value).map((key) => [key, walk(value[key])]) };
    };
    return { tree: walk(root), binaries };
  }

  function decode(tree, binaries) {
    const table = [];
    const keep = (object) => {
      table.push(object);
      return object;
    };
    const walk = (node) => {
      if (node === null || typeof node !== 'object') return node;
      switch (node.$) {
        case 'number':
          return Number(node.v);
        case 'undefined':
          return undefined;
        case 'bigint':
          return BigInt(node.v);
        case 'again':
          return table[node.v];
        case 'array': {
          const array = keep([]);
          for (const item of node.v) array.push(walk(item));
          return array;
        }
        case 'view': {
          const bytes = binaries[node.v];
          const View = views[node.t];
          return keep(new View(bytes.buffer, bytes.byteOffset, bytes.byteLength / (View.BYTES_PER_ELEMENT ?? 1)));
        }
        case 'buffer': {
          const bytes = binaries[node.v];
          return keep(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
        }
        case 'date':
          return keep(new Date(walk(node.v)));
        case 'pattern':
          return keep(new RegExp(node.v, node.f));
        case 'map': {
          const map = keep(new Map());
          for (const [key, item] of node.v) map.set(walk(key), walk(item));
          return map;
        }
        case 'set': {
          const set = keep(new Set());
          for (const item of node.v) set.add(walk(item));
          return set;
        }
        case 'error': {
          const error = keep(new (errors[node.t] ?? Error)(node.v));
          error.stack = node.s;
          return error;
        }
        case 'object': {
          const object = keep({});
          // defineProperty, so that a key named __proto__ stays a key, as in a structured clone
          for (const [key, item] of node.v) Object.defineProperty(object, key, { value: walk(item), writable: true, enumerable: true, configurable: true });
          return object;
        }
        default:
          throw new Error('A message between processes is malformed.');
      }
    };
    return walk(tree);
  }
  return { encode, decode };
}

const codec = createCodec();

/** Encodes at once and copies the bytes, so that what the sender changes afterwards does not travel. */
export function pack(value) {
  const { tree, binaries } = codec.encode(value);
  return { tree, binaries: binaries.map((bytes) => bytes.slice()) };
}

/** Decodes into memory of its own: aligned, and shared with nobody. */
export function unpack({ tree, binaries }) {
  return codec.decode(
    tree,
    binaries.map((bytes) => new Uint8Array(bytes)),
  );
}
