/** Sizes and counts that parsers trip over. */
const edges: readonly number[] = [0, 1, 0x7f, 0x80, 0xff];
const texts: readonly string[] = ['0', '-1', '1e309', '9007199254740993', 'null', '[]', '{}', '"', '\\u0000', '\ud800', '[[[[[[[[', 'true', '18446744073709551616'];

const pick = <T>(random: () => number, from: readonly T[]): T => from[Math.floor(random() * from.length)]!;

/** One to eight changes of a valid input: bits, edge values, lengths, pieces cut, doubled, moved, or taken from another input. */
export function mutated(random: () => number, corpus: readonly Uint8Array[], mostBytes: number): Uint8Array {
  let bytes: Uint8Array = pick(random, corpus).slice();
  const changes = 1 + Math.floor(random() * 8);
  for (let change = 0; change < changes; change++) bytes = changedOnce(random, bytes, corpus);
  return bytes.length > mostBytes ? bytes.slice(0, mostBytes) : bytes;
}

function changedOnce(random: () => number, bytes: Uint8Array, corpus: readonly Uint8Array[]): Uint8Array {
  const at = Math.floor(random() * (bytes.length + 1));
  const length = Math.floor(random() ** 3 * (bytes.length - at)) + 1;
  switch (Math.floor(random() * 11)) {
    case 0:
      if (at < bytes.length) bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8));
      return bytes;
    case 1:
      if (at < bytes.length) bytes[at] = pick(random, edges);
      return bytes;
    case 2:
      bytes.fill(pick(random, edges), at, at + pick(random, [2, 4, 8]));
      return bytes;
    case 3:
      return bytes.slice(0, at);
    case 4:
      return joined(bytes, new Uint8Array(Math.floor(random() * 64)).fill(pick(random, edges)));
    case 5:
      return joined(bytes.subarray(0, at), bytes.subarray(at + length));
    case 6:
      return joined(bytes.subarray(0, at + length), bytes.subarray(at));
    case 7: {
      const other = pick(random, corpus);
      const from = Math.floor(random() * (other.length + 1));
      return joined(bytes.subarray(0, at), other.subarray(from, from + length), bytes.subarray(at + length));
    }
    case 8:
      return joined(bytes.subarray(0, at), new TextEncoder().encode(pick(random, texts)), bytes.subarray(at));
    case 9: {
      const piece = bytes.slice(at, at + length);
      return joined(bytes.subarray(0, at), bytes.subarray(at + length), piece);
    }
    default:
      for (let index = at; index < Math.min(at + length, bytes.length); index++) bytes[index] = Math.floor(random() * 256);
      return bytes;
  }
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}
