import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { padmeLength } from '#shared/domain/padme.ts';
import { memoryFileSystem } from '#vault/platform/memory-file-system.ts';
import { blobLayout } from '#vault/store/blob-layout.ts';
import { blobStore } from '#vault/store/blob-store.ts';
import { shakeRandom } from '../support/shake-random.ts';

const randomBytes = shakeRandom('blob properties');
const chunk = 65_536;

function setUp() {
  const files = memoryFileSystem();
  files.makeFolder('/blobs');
  const store = blobStore(files, '/blobs', randomBytes);
  const overwrite = (name: string, bytes: Uint8Array): void => {
    const descriptor = files.open(`/blobs/${name.slice(0, 2)}/${name}`, 'edit');
    files.truncate(descriptor, bytes.length);
    files.write(descriptor, bytes, 0);
    files.close(descriptor);
  };
  const contents = (name: string): Uint8Array => files.contents(`/blobs/${name.slice(0, 2)}/${name}`)!;
  return { store, overwrite, contents };
}

describe('blobs', () => {
  it('come back at any size around the edges of chunks and padding', () => {
    const size = fc.oneof(fc.nat(20_000), fc.integer({ min: -20, max: 20 }).map((near) => chunk + near), fc.integer({ min: -20, max: 20 }).map((near) => 2 * chunk + near));
    fc.assert(
      fc.property(size, (sizeBytes) => {
        const { store, contents } = setUp();
        const bytes = randomBytes(sizeBytes);
        const { name, key } = store.write(bytes);
        const read = store.read(name, key);
        expect(read.ok && Buffer.from(read.value).equals(bytes)).toBe(true);
        expect(contents(name).length).toBe(blobLayout(sizeBytes).fileBytes);
      }),
      { numRuns: 60 },
    );
  });

  it('are refused with any one bit flipped, cut anywhere, or with anything added', () => {
    const { store, overwrite, contents } = setUp();
    const { name, key } = store.write(randomBytes(150_000));
    const good = contents(name);
    const changed = fc.oneof(
      fc.nat(good.length * 8 - 1).map((bit) => good.map((byte, at) => (at === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte))),
      fc.nat(47).chain((at) => fc.nat(7).map((bit) => good.map((byte, index) => (index === at ? byte ^ (1 << bit) : byte)))),
      fc.nat(good.length - 1).map((length) => good.slice(0, length)),
      fc.uint8Array({ minLength: 1, maxLength: 70_000 }).map((more) => Buffer.concat([good, more])),
    );
    fc.assert(
      fc.property(changed, (bytes) => {
        overwrite(name, bytes);
        expect(store.verify(name, key)).toEqual({ ok: false, code: 'blob-damaged' });
      }),
      { numRuns: 400 },
    );
    overwrite(name, good);
    expect(store.verify(name, key).ok).toBe(true);
  });
});

describe('Padmé', () => {
  const length = fc.oneof(fc.nat(5000), fc.nat(2 ** 31), fc.bigInt({ min: 0n, max: 2n ** 48n }).map(Number));

  it('never shortens, adds at most 12 %, keeps the order, and pads a padded length no further', () => {
    fc.assert(
      fc.property(length, length, (one, two) => {
        const padded = padmeLength(one);
        expect(padded).toBeGreaterThanOrEqual(one);
        expect(padded).toBeLessThanOrEqual(Math.max(one * 1.12, one + 1));
        expect(padmeLength(padded)).toBe(padded);
        if (one <= two) expect(padded).toBeLessThanOrEqual(padmeLength(two));
      }),
    );
  });
});
