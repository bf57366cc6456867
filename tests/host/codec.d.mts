export interface Encoded {
  readonly tree: unknown;
  readonly binaries: readonly Uint8Array[];
}
export function pack(value: unknown): Encoded;
export function unpack(encoded: Encoded): unknown;
