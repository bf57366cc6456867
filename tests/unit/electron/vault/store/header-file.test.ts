import { beforeAll, describe, expect, it } from 'vitest';
import { systemRandom } from '#vault/crypto/random.ts';
import { newRecoveryWords } from '#vault/crypto/recovery-words.ts';
import { rewrapSlot } from '#vault/crypto/header-changes.ts';
import { createHeader } from '#vault/crypto/vault-header.ts';
import { FileFault, type FileSystem } from '#vault/platform/file-system.ts';
import { memoryFileSystem } from '#vault/platform/memory-file-system.ts';
import { readHeaderFile, writeHeaderFile } from '#vault/store/header-file.ts';
import { cheapArgon2 } from '../../../../support/cheap-argon2.ts';

const tools = { randomBytes: systemRandom, runArgon2: cheapArgon2 };
let first: Uint8Array;
let second: Uint8Array;

beforeAll(async () => {
  const created = await createHeader({ memberName: 'Dara', passphrase: 'one', recoveryWords: newRecoveryWords(systemRandom), practice: false }, tools);
  const changed = await rewrapSlot(created.opened, 'two', tools);
  if (!changed.ok) throw new Error(changed.code);
  first = created.bytes;
  second = changed.value.bytes;
});

function put(files: FileSystem, name: string, bytes: Uint8Array): void {
  if (files.stat(name)) files.remove(name);
  const descriptor = files.open(name, 'create');
  files.write(descriptor, bytes, 0);
  files.close(descriptor);
}

const damaged = () => first.map((byte, at) => (at === 700 ? byte ^ 4 : byte));

describe('the header on disk', () => {
  it('is absent from an empty folder', () => {
    const files = memoryFileSystem();
    expect(readHeaderFile(files, '/')).toEqual({ ok: false, code: 'vault-absent' });
  });

  it('reads back as written, twice, with no temporary file left', () => {
    const files = memoryFileSystem();
    expect(writeHeaderFile(files, '/', first, systemRandom).ok).toBe(true);
    expect(readHeaderFile(files, '/')).toEqual({ ok: true, value: { bytes: first, needsRepair: false } });
    expect([...files.files()].sort()).toEqual(['/vault-copy.json', '/vault.json']);
  });

  it('comes from its copy when it is missing or damaged, and is mended by writing it again', () => {
    for (const harm of [(files: FileSystem) => files.remove('/vault.json'), (files: FileSystem) => put(files, '/vault.json', damaged()), (files: FileSystem) => put(files, '/vault.json', new Uint8Array(100_000))]) {
      const files = memoryFileSystem();
      writeHeaderFile(files, '/', first, systemRandom);
      harm(files);
      expect(readHeaderFile(files, '/')).toEqual({ ok: true, value: { bytes: first, needsRepair: true } });
      expect(writeHeaderFile(files, '/', first, systemRandom).ok).toBe(true);
      expect(readHeaderFile(files, '/')).toEqual({ ok: true, value: { bytes: first, needsRepair: false } });
    }
  });

  it('says that it needs repair when only the copy is missing, damaged or older', () => {
    for (const harm of [(files: FileSystem) => files.remove('/vault-copy.json'), (files: FileSystem) => put(files, '/vault-copy.json', damaged()), (files: FileSystem) => put(files, '/vault-copy.json', first)]) {
      const files = memoryFileSystem();
      writeHeaderFile(files, '/', second, systemRandom);
      harm(files);
      expect(readHeaderFile(files, '/')).toEqual({ ok: true, value: { bytes: second, needsRepair: true } });
    }
  });

  it('is damaged when both are, and never falls back from a newer version', () => {
    const files = memoryFileSystem();
    put(files, '/vault.json', damaged());
    put(files, '/vault-copy.json', damaged());
    expect(readHeaderFile(files, '/')).toEqual({ ok: false, code: 'header-damaged' });
    put(files, '/vault.json', new TextEncoder().encode('{"format":"tipkeep-vault","version":2}'));
    put(files, '/vault-copy.json', first);
    expect(readHeaderFile(files, '/')).toEqual({ ok: false, code: 'vault-newer' });
  });

  it('keeps the old header or has the new one when any file call fails, and never an old copy beside a new header', () => {
    for (let failing = 0; ; failing += 1) {
      const files = memoryFileSystem();
      writeHeaderFile(files, '/', first, systemRandom);
      let calls = 0;
      const limp = new Proxy(files, {
        get: (target, name: keyof FileSystem) => {
          const call = Reflect.get(target, name) as (...values: unknown[]) => unknown;
          if (!['open', 'write', 'syncFile', 'rename', 'remove', 'syncFolder'].includes(name)) return call;
          return (...values: unknown[]) => {
            calls += 1;
            if (calls > failing) throw new FileFault('ENOSPC', name);
            return call(...values);
          };
        },
      });
      const written = writeHeaderFile(limp, '/', second, systemRandom);
      const now = readHeaderFile(files, '/');
      if (!now.ok) throw new Error(now.code);
      const isNew = Buffer.from(now.value.bytes).equals(second);
      expect(isNew || Buffer.from(now.value.bytes).equals(first)).toBe(true);
      const copy = files.contents('/vault-copy.json');
      if (isNew && copy) expect(Buffer.from(copy).equals(second)).toBe(true);
      if (written.ok) {
        // The header is in force once its own eight calls went well; a copy that could not be written is left to the next unlock.
        expect([isNew, failing, now.value.needsRepair]).toEqual([true, 8, true]);
        break;
      }
      // The very first open only looks; without it the old header counts as unreadable.
      expect(written.code).toBe('disk-full');
    }
  });
});
