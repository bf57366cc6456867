import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { hex, sha256 } from '#vault/crypto/hash.ts';
import { decodeHeader, encodeHeader, type VaultHeader } from '#vault/crypto/header-codec.ts';
import { openSlots, sealSlot, slotBytes, slotCount, unusedSlot } from '#vault/crypto/key-slots.ts';
import { newRecoveryWords } from '#vault/crypto/recovery-words.ts';
import { createHeader, openHeader } from '#vault/crypto/vault-header.ts';
import { cheapArgon2 } from '../support/cheap-argon2.ts';
import { shakeRandom } from '../support/shake-random.ts';

const randomBytes = shakeRandom('vault header properties');
const passphrase = 'ដំរីពីរក្បាល 紫色 voi tím';
const refusals = ['header-damaged', 'wrong-passphrase', 'vault-newer', 'kdf-refused'];
let bytes: Uint8Array;
let header: VaultHeader;

beforeAll(async () => {
  const written = await createHeader({ memberName: 'Sreymom', passphrase, recoveryWords: newRecoveryWords(randomBytes), practice: false }, { randomBytes, runArgon2: cheapArgon2 });
  bytes = written.bytes;
  header = written.opened.header;
});

const flipBit = (source: Uint8Array, bit: number): Uint8Array => source.map((byte, at) => (at === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));

async function refusal(changed: Uint8Array): Promise<string> {
  const opened = await openHeader(changed, passphrase, cheapArgon2);
  return opened.ok ? 'opened' : opened.code;
}

/** Somebody who changes the header can also make its checksum fit. */
function withFreshChecksum(text: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from(text).subarray(0, -3), Buffer.from(`,\n "checksum": "${hex(sha256(text))}"\n}\n`)]);
}

describe('a vault header', () => {
  it('opens unchanged', async () => {
    expect(await refusal(bytes)).toBe('opened');
    const body = Buffer.from(bytes).toString().replace(/,\n "checksum".*\n/u, '\n');
    expect(withFreshChecksum(Buffer.from(body)).equals(Buffer.from(bytes))).toBe(true);
  });

  it('is refused with any one bit flipped', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length * 8 - 1), async (bit) => {
        expect(['header-damaged', 'vault-newer']).toContain(await refusal(flipBit(bytes, bit)));
      }),
      { numRuns: 400 },
    );
  });

  it('is refused with any one bit flipped and the checksum made to fit', async () => {
    const body = Buffer.from(Buffer.from(bytes).toString().replace(/,\n "checksum".*\n/u, '\n'));
    await fc.assert(
      fc.asyncProperty(fc.nat((body.length - 3) * 8 - 1), async (bit) => {
        expect(refusals).toContain(await refusal(withFreshChecksum(flipBit(body, bit))));
      }),
      { numRuns: 400 },
    );
  });

  it('is refused with any one bit of any field flipped in a well-formed encoding', async () => {
    const seen = new Set<string>();
    const flipIn = (list: readonly Uint8Array[], index: number, bit: number) => list.with(index, flipBit(list[index]!, bit % (list[index]!.length * 8)));
    const changes: ((index: number, bit: number) => Partial<VaultHeader>)[] = [
      (index, bit) => ({ slots: flipIn(header.slots, index, bit) }),
      (index, bit) => ({ labels: flipIn(header.labels, index, bit) }),
      (_index, bit) => ({ mac: flipBit(header.mac, bit % 256) }),
      (_index, bit) => ({ vaultId: flipBit(header.vaultId, bit % 128) }),
      (_index, bit) => ({ deviceId: flipBit(header.deviceId, bit % 128) }),
      (_index, bit) => ({ kdfSalt: flipBit(header.kdfSalt, bit % 128) }),
      (_index, bit) => ({ generation: header.generation + 1 + bit }),
      (_index, bit) => ({ kdf: { ...header.kdf, memoryKib: bit * 100 } }),
    ];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...changes), fc.nat(slotCount - 1), fc.nat(10_000), async (change, index, bit) => {
        fc.pre(change !== changes[7] || bit * 100 !== header.kdf.memoryKib);
        const code = await refusal(encodeHeader({ ...header, ...change(index, bit) }));
        expect(refusals).toContain(code);
        seen.add(code);
      }),
      { numRuns: 400 },
    );
    expect([...seen].sort()).toEqual(['header-damaged', 'kdf-refused', 'wrong-passphrase']);
  });

  it('decodes only from the one encoding of what it holds', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length), fc.string({ maxLength: 4 }), fc.nat(3), (at, inserted, removed) => {
        const text = Buffer.from(bytes).toString();
        const changed = Buffer.from(text.slice(0, at) + inserted + text.slice(at + removed));
        const decoded = decodeHeader(changed);
        if (decoded.ok) expect(Buffer.from(encodeHeader(decoded.value)).equals(changed)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('never throws on any bytes', () => {
    fc.assert(fc.property(fc.oneof(fc.uint8Array({ maxLength: 200 }), fc.json().map((text) => Buffer.from(text))), (junk) => !decodeHeader(junk).ok));
  });
});

describe('the sixteen slots', () => {
  const vaultId = randomBytes(16);

  it('all open, wherever the used one is, and the first of two is taken', () => {
    fc.assert(
      fc.property(fc.nat(slotCount - 1), fc.nat(slotCount - 1), (one, two) => {
        const derived = randomBytes(32);
        const slots = Array.from({ length: slotCount }, () => unusedSlot(randomBytes));
        for (const index of [one, two]) {
          const content = { kind: 'passphrase', vaultKey: randomBytes(32), seed: randomBytes(32), memberId: hex(randomBytes(16)) } as const;
          slots[index] = sealSlot(content, derived, { vaultId, index }, randomBytes);
        }
        expect(openSlots(slots, derived, vaultId)?.index).toBe(Math.min(one, two));
        expect(openSlots(slots, randomBytes(32), vaultId)).toBeUndefined();
      }),
      { numRuns: 60 },
    );
  });

  it('look alike, used or not: same length, and every byte takes every sort of value', () => {
    const rounds = 400;
    for (const make of [
      () => sealSlot({ kind: 'recovery', vaultKey: new Uint8Array(32), seed: new Uint8Array(32), memberId: '0'.repeat(32) }, randomBytes(32), { vaultId, index: 3 }, randomBytes),
      () => unusedSlot(randomBytes),
    ]) {
      const ones = new Array<number>(slotBytes * 8).fill(0);
      for (let round = 0; round < rounds; round += 1) {
        const slot = make();
        expect(slot.length).toBe(slotBytes);
        for (let bit = 0; bit < ones.length; bit += 1) ones[bit]! += ((slot[bit >> 3] ?? 0) >> (bit & 7)) & 1;
      }
      // Each bit is a fair coin: 400 throws stay within six standard deviations (60) of 200, for all 1288 bits.
      expect(Math.min(...ones)).toBeGreaterThan(140);
      expect(Math.max(...ones)).toBeLessThan(260);
    }
  });
});
