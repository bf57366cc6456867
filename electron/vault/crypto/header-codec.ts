import { type Result, fail, ok } from '#shared/result.ts';
import { equalBytes, fromHex, hex, sha256 } from './hash.ts';
import { type KdfParameters, kdfAllowed } from './kdf-parameters.ts';
import { slotBytes, slotCount } from './key-slots.ts';
import { sealedLabelBytes } from './slot-labels.ts';

/** vault.json as it is read without any secret. Nothing here is proven until openHeader has checked the MAC. */
export interface VaultHeader {
  /** 16 random bytes, for the life of the vault. */
  readonly vaultId: Uint8Array;
  /** 16 random bytes: this copy of the vault in the event log. */
  readonly deviceId: Uint8Array;
  /** 1 at creation, one more with every rewrite. */
  readonly generation: number;
  /** Made in a browser stand-in: for practice only. */
  readonly practice: boolean;
  readonly kdf: KdfParameters;
  /** 16 random bytes, one salt for all slots. */
  readonly kdfSalt: Uint8Array;
  /** 16 slots. */
  readonly slots: readonly Uint8Array[];
  /** 16 sealed labels, one a slot. */
  readonly labels: readonly Uint8Array[];
  /** HMAC-SHA-256 over everything above. */
  readonly mac: Uint8Array;
}

export type HeaderCode = 'header-damaged' | 'vault-newer' | 'kdf-refused';

const format = 'tipkeep-vault';
const version = 1;
const idBytes = 16;
const macBytes = 32;
/** A header is about 18 KiB; anything above this is not read. */
export const maxHeaderBytes = 65_536;

type HeaderWithoutMac = Omit<VaultHeader, 'mac'>;

function fields(header: HeaderWithoutMac): object {
  return {
    format,
    version,
    vaultId: hex(header.vaultId),
    deviceId: hex(header.deviceId),
    generation: header.generation,
    practice: header.practice,
    kdf: {
      algorithm: 'argon2id',
      memoryKib: header.kdf.memoryKib,
      iterations: header.kdf.iterations,
      parallelism: header.kdf.parallelism,
      salt: hex(header.kdfSalt),
    },
    slots: header.slots.map(hex),
    labels: header.labels.map(hex),
  };
}

function encode(content: object): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(content, null, 1)}\n`);
}

/** The bytes the MAC is taken over. */
export function authenticatedBytes(header: HeaderWithoutMac): Uint8Array {
  return encode(fields(header));
}

/** The one encoding of a header: JSON with fixed fields in a fixed order, ending with a checksum that tells decay from a wrong passphrase. */
export function encodeHeader(header: VaultHeader): Uint8Array {
  const content = { ...fields(header), mac: hex(header.mac) };
  return encode({ ...content, checksum: hex(sha256(encode(content))) });
}

/**
 * Reads vault.json. Only the exact bytes encodeHeader writes are accepted, so nothing can be smuggled in or repeated.
 * `kdf-refused` comes before any memory is asked for.
 */
export function decodeHeader(bytes: Uint8Array): Result<VaultHeader, HeaderCode> {
  if (bytes.length > maxHeaderBytes) return fail('header-damaged');
  const json = parseObject(bytes);
  if (json?.['format'] !== format) return fail('header-damaged');
  if (Number.isSafeInteger(json['version']) && Number(json['version']) > version) return fail('vault-newer');
  const header = readFields(json);
  if (!header || !equalBytes(encodeHeader(header), bytes)) return fail('header-damaged');
  return kdfAllowed(header.kdf) ? ok(header) : fail('kdf-refused');
}

type JsonObject = Readonly<Record<string, unknown>>;

function parseObject(bytes: Uint8Array): JsonObject | undefined {
  try {
    const parsed: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
    return isObject(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Sizes and types only; what they let through is compared byte for byte with its own encoding. */
function readFields(json: JsonObject): VaultHeader | undefined {
  const kdf = json['kdf'];
  if (!isObject(kdf)) return undefined;
  const vaultId = readHex(json['vaultId'], idBytes);
  const deviceId = readHex(json['deviceId'], idBytes);
  const kdfSalt = readHex(kdf['salt'], idBytes);
  const mac = readHex(json['mac'], macBytes);
  const slots = readHexList(json['slots'], slotBytes);
  const labels = readHexList(json['labels'], sealedLabelBytes);
  const generation = readCount(json['generation']);
  const memoryKib = readCount(kdf['memoryKib']);
  const iterations = readCount(kdf['iterations']);
  const parallelism = readCount(kdf['parallelism']);
  const practice = json['practice'];
  if (!vaultId || !deviceId || !kdfSalt || !mac || !slots || !labels || !generation || typeof practice !== 'boolean') return undefined;
  if (memoryKib === undefined || iterations === undefined || parallelism === undefined) return undefined;
  return { vaultId, deviceId, generation, practice, kdf: { memoryKib, iterations, parallelism }, kdfSalt, slots, labels, mac };
}

function readHex(value: unknown, sizeBytes: number): Uint8Array | undefined {
  return typeof value === 'string' && value.length === sizeBytes * 2 ? fromHex(value) : undefined;
}

function readHexList(value: unknown, sizeBytes: number): readonly Uint8Array[] | undefined {
  if (!Array.isArray(value) || value.length !== slotCount) return undefined;
  const list = value.map((entry) => readHex(entry, sizeBytes)).filter((entry) => entry !== undefined);
  return list.length === slotCount ? list : undefined;
}

function readCount(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}
