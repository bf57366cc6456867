import { describe, expect, it } from 'vitest';
import { systemRandom } from '#vault/crypto/random.ts';
import { FileFault, type FileSystem } from '#vault/platform/file-system.ts';
import { type MemoryFileSystem, memoryFileSystem } from '#vault/platform/memory-file-system.ts';
import { blobLayout, maxBlobBytes } from '#vault/store/blob-layout.ts';
import { type BlobStore, blobStore } from '#vault/store/blob-store.ts';

const kib = 1024;

function empty(): { files: MemoryFileSystem; store: BlobStore } {
  const files = memoryFileSystem();
  files.makeFolder('/blobs');
  return { files, store: blobStore(files, '/blobs', systemRandom) };
}
const fileOf = (name: string): string => `/blobs/${name.slice(0, 2)}/${name}`;

function overwrite(files: FileSystem, file: string, bytes: Uint8Array): void {
  const descriptor = files.open(file, 'edit');
  files.truncate(descriptor, bytes.length);
  files.write(descriptor, bytes, 0);
  files.close(descriptor);
}

describe('a blob', () => {
  it.each([0, 1, 4088, 4089, 64 * kib - 9, 64 * kib - 8, 64 * kib - 7, 64 * kib - 1, 64 * kib, 64 * kib + 1, 128 * kib - 8, kib * kib, 3 * kib * kib + 17])(
    'of %i bytes comes back as it went in, in a file of the padded size',
    (sizeBytes) => {
      const { files, store } = empty();
      const bytes = systemRandom(sizeBytes);
      const { name, key } = store.write(bytes);
      const read = store.read(name, key);
      expect(read.ok && Buffer.from(read.value).equals(bytes)).toBe(true);
      expect(store.verify(name, key)).toEqual({ ok: true, value: sizeBytes });
      expect(files.contents(fileOf(name))).toHaveLength(blobLayout(sizeBytes).fileBytes);
      expect(files.files()).toEqual([fileOf(name)]);
    },
  );

  it('streams in and out without holding more than a chunk', () => {
    const { store } = empty();
    const sizeBytes = 5 * kib * kib + 3;
    let largest = 0;
    const written = store.writeFrom({
      sizeBytes,
      read: (target, position) => {
        largest = Math.max(largest, target.length);
        for (let at = 0; at < target.length; at += 1) target[at] = (position + at) % 251;
        return target.length;
      },
    });
    if (!written.ok) throw new Error(written.code);
    let position = 0;
    const outcome = store.readTo(written.value.name, written.value.key, (chunk) => {
      largest = Math.max(largest, chunk.length);
      for (const byte of chunk) {
        if (byte !== position % 251) throw new Error('wrong byte');
        position += 1;
      }
    });
    expect(outcome).toEqual({ ok: true, value: sizeBytes });
    expect(position).toBe(sizeBytes);
    expect(largest).toBeLessThanOrEqual(64 * kib);
  });

  it('is not written when its source ends early', () => {
    const { files, store } = empty();
    expect(store.writeFrom({ sizeBytes: 100_000, read: (target, position) => (position > 0 ? target.length - 1 : target.length) })).toEqual({ ok: false, code: 'file-changed' });
    expect(files.files()).toEqual([]);
    expect(() => store.writeFrom({ sizeBytes: maxBlobBytes + 1, read: () => 0 })).toThrow('too large');
  });

  it('shows nothing of its content and never the same bytes twice', () => {
    const { files, store } = empty();
    const text = new TextEncoder().encode('ស្ថានីយ៍ឆបោក 诈骗园区 '.repeat(4000));
    const first = store.write(text);
    const second = store.write(text);
    const [one, two] = [first, second].map(({ name }) => Buffer.from(files.contents(fileOf(name))!));
    expect(one!.length).toBe(two!.length);
    expect(one!.subarray(8, 40).equals(two!.subarray(8, 40))).toBe(false);
    expect(one!.includes(Buffer.from('诈骗园区'))).toBe(false);
    expect(store.read(first.name, second.key)).toEqual({ ok: false, code: 'blob-damaged' });
  });
});

describe('a blob file that was changed', () => {
  it('is refused when cut, extended, reordered or mixed with another', () => {
    const { files, store } = empty();
    const { name, key } = store.write(systemRandom(300_000));
    const other = store.write(systemRandom(300_000));
    const good = Buffer.from(files.contents(fileOf(name))!);
    const foreign = Buffer.from(files.contents(fileOf(other.name))!);
    const chunk = 64 * kib + 16;
    const part = (bytes: Buffer, index: number): Buffer => bytes.subarray(40 + index * chunk, 40 + (index + 1) * chunk);
    const changed = [
      good.subarray(0, 0),
      good.subarray(0, 39),
      good.subarray(0, 56),
      good.subarray(0, good.length - 1),
      good.subarray(0, 40 + chunk),
      good.subarray(0, 40 + 2 * chunk),
      Buffer.concat([good, Buffer.of(0)]),
      Buffer.concat([good, part(good, 0)]),
      Buffer.concat([good.subarray(0, 40), part(good, 1), part(good, 0), good.subarray(40 + 2 * chunk)]),
      Buffer.concat([good.subarray(0, 40 + chunk), part(foreign, 1), good.subarray(40 + 2 * chunk)]),
      foreign,
    ];
    for (const [index, bytes] of changed.entries()) {
      overwrite(files, fileOf(name), bytes);
      const given: Uint8Array[] = [];
      expect(store.readTo(name, key, (content) => given.push(content)), String(index)).toEqual({ ok: false, code: 'blob-damaged' });
      if (bytes.length !== good.length) expect(given).toEqual([]);
      expect(store.read(name, key).ok).toBe(false);
      expect(store.verify(name, key).ok).toBe(false);
    }
    overwrite(files, fileOf(name), good);
    expect(store.verify(name, key).ok).toBe(true);
  });

  it('is told from one that is missing', () => {
    const { files, store } = empty();
    const { name, key } = store.write(systemRandom(10));
    files.remove(fileOf(name));
    files.makeFolder(fileOf(name));
    expect(store.read(name, key)).toEqual({ ok: false, code: 'blob-damaged' });
    expect(store.read('0'.repeat(32), key)).toEqual({ ok: false, code: 'blob-missing' });
    expect(store.read('../../etc/passwd', key)).toEqual({ ok: false, code: 'blob-missing' });
  });
});

describe('keeping house', () => {
  it('lists blobs and unfinished writes, and removes them', () => {
    const { files, store } = empty();
    const kept = store.write(systemRandom(10));
    const gone = store.write(systemRandom(10));
    files.makeFolder('/blobs/zz');
    if (files.stat('/blobs/00') === undefined) files.makeFolder('/blobs/00');
    for (const leftover of [`/blobs/00/${'0'.repeat(32)}.new`, `/blobs/00/${'1'.repeat(32)}`, '/blobs/00/.DS_Store']) files.close(files.open(leftover, 'create'));
    expect([...store.list()].sort()).toEqual(['0'.repeat(32), kept.name, gone.name].sort());
    store.remove(gone.name);
    store.remove(gone.name);
    store.remove('0'.repeat(32));
    expect(store.list()).toEqual([kept.name]);
    expect(store.read(gone.name, gone.key)).toEqual({ ok: false, code: 'blob-missing' });
    expect(() => store.remove('../vault.json')).toThrow();
  });

  it('leaves no half-written blob when a file call fails, and says which fault it was', () => {
    for (let failing = 0; ; failing += 1) {
      const files = memoryFileSystem();
      files.makeFolder('/blobs');
      let calls = 0;
      const limp = new Proxy(files, {
        get: (target, name: keyof FileSystem) => {
          const call = Reflect.get(target, name) as (...values: unknown[]) => unknown;
          if (!['open', 'write', 'syncFile', 'rename', 'makeFolder', 'syncFolder'].includes(name)) return call;
          return (...values: unknown[]) => {
            if (calls++ === failing) throw new FileFault('ENOSPC', name);
            return call(...values);
          };
        },
      });
      let fault: unknown;
      try {
        blobStore(limp, '/blobs', systemRandom).write(systemRandom(100_000));
      } catch (problem) {
        fault = problem;
      }
      expect(files.files().filter((file) => file.endsWith('.new'))).toEqual([]);
      if (fault === undefined) {
        expect(failing).toBeGreaterThan(7);
        break;
      }
      expect(fault).toMatchObject({ code: 'ENOSPC' });
    }
  });
});
