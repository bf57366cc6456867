import { appendFileSync, mkdtempSync, renameSync, rmSync, statSync, symlinkSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readCandidate } from '#vault/intake/read-candidate.ts';
import { scanFolder } from '#vault/intake/scan-folder.ts';
import { FileFault, type FaultCode, type FileSystem } from '#vault/platform/file-system.ts';
import { nodeFileSystem } from '#vault/platform/node-file-system.ts';
import { faultyFileSystem } from '../../../../support/faulty-file-system.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tipkeep-candidates-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const atMost = 1024 * 1024;
const real = nodeFileSystem();
const at = (name: string): string => path.join(folder, name);
function put(name: string, text: string): string {
  writeFileSync(at(name), text);
  return at(name);
}

/** The real disk, with something done to it right before the n-th reading. */
function meddling(meddle: (count: number) => void): FileSystem {
  let count = 0;
  return {
    ...real,
    read: (descriptor, target, position) => {
      count += 1;
      meddle(count);
      return real.read(descriptor, target, position);
    },
  };
}

describe('a file that changes while it is read', () => {
  for (const [how, change] of [
    ['grows', (file: string) => appendFileSync(file, 'more')],
    ['shrinks', (file: string) => truncateSync(file, statSync(file).size - 1)],
    ['is written anew at the same size', (file: string) => utimesSync(file, new Date(), new Date(Date.now() + 60_000 + Math.random() * 1e6))],
  ] as const) {
    it(`and ${how} once is read again, whole`, () => {
      const file = put('tip.bin', 'ten bytes.');
      const read = readCandidate(meddling((count) => count === 1 && change(file)), file, atMost);
      expect(read.ok && read.value.length).toBe(how === 'grows' ? 14 : how === 'shrinks' ? 9 : 10);
    });

    it(`and ${how} every time is given up as changed, and is left as it is`, () => {
      const file = put('tip.bin', 'ten bytes.');
      expect(readCandidate(meddling(() => change(file)), file, atMost)).toEqual({ ok: false, code: 'file-changed' });
      expect(real.stat(file)?.kind).toBe('file');
    });
  }

  it('into another file between the look and the opening is not taken for the one that was looked at', () => {
    const file = put('tip.bin', 'first');
    const swapping: FileSystem = {
      ...real,
      open: (name, mode) => {
        writeFileSync(at('other'), 'other');
        renameSync(at('other'), file);
        return real.open(name, mode);
      },
    };
    expect(readCandidate(swapping, file, atMost)).toEqual({ ok: false, code: 'file-changed' });
  });

  it('into a link or a pipe between the look and the opening is refused, and nobody waits for the pipe', () => {
    for (const make of [() => symlinkSync('/etc/hostname', at('other')), () => execFileSync('mkfifo', [at('other')])]) {
      const file = put('tip.bin', 'first');
      const swapping: FileSystem = {
        ...real,
        open: (name, mode) => {
          make();
          renameSync(at('other'), file);
          return real.open(name, mode);
        },
      };
      expect(readCandidate(swapping, file, atMost)).toEqual({ ok: false, code: 'not-a-file' });
      rmSync(file);
    }
  });
});

describe('what is no readable file', () => {
  it('is told apart: links, pipes, folders and devices are never opened', () => {
    const target = put('target', 'x');
    symlinkSync(target, at('link'));
    symlinkSync('/nowhere', at('broken link'));
    execFileSync('mkfifo', [at('pipe')]);
    const opened: string[] = [];
    const watching: FileSystem = {
      ...real,
      open: (name, mode) => {
        opened.push(name);
        return real.open(name, mode);
      },
    };
    for (const name of [at('link'), at('broken link'), at('pipe'), folder, '/dev/null', '/dev/zero']) expect(readCandidate(watching, name, atMost), name).toEqual({ ok: false, code: 'not-a-file' });
    expect(opened).toEqual([]);
  });

  it('is called unreadable when it is gone, when the system refuses it, and when the disk fails in the middle', () => {
    const file = put('tip.bin', 'x');
    expect(readCandidate(real, at('gone'), atMost)).toEqual({ ok: false, code: 'file-unreadable' });
    // Permissions do not hold root back, as whom tests may run: the refusal is put in by the file system's wrapper.
    for (const code of ['EACCES', 'EIO', 'EMFILE', 'OTHER'] satisfies FaultCode[]) {
      for (const call of ['stat', 'open', 'statOpen', 'read'] as const) {
        expect(readCandidate(faultyFileSystem(real, { nth: 1, code, calls: [call], forEver: true }), file, atMost), `${call} ${code}`).toEqual({ ok: false, code: 'file-unreadable' });
      }
    }
  });

  it('is called too large by its size alone, before any memory is taken', () => {
    const file = put('tip.bin', '');
    truncateSync(file, 8 * 1024 ** 4); // 8 TiB of nothing
    expect(readCandidate(real, file, atMost)).toEqual({ ok: false, code: 'too-large' });
  });

  it('lets a bug in the file system through instead of calling it unreadable', () => {
    const broken: FileSystem = {
      ...real,
      open: () => {
        throw new TypeError('a bug');
      },
    };
    expect(() => readCandidate(broken, put('tip.bin', 'x'), atMost)).toThrow(TypeError);
  });
});

describe('a folder', () => {
  it('is walked in a stable order, without following links, and whatever is in it is listed', () => {
    for (const name of ['b', 'a', 'ខ្មែរ', '中文', 'a\u202Eb', 'new\nline']) put(name, 'x');
    symlinkSync(folder, at('loop'));
    expect(scanFolder(real, folder)).toMatchObject({ ok: true, value: { length: 7 } });
    expect(scanFolder(real, folder)).toEqual(scanFolder(real, folder));
  });

  it('that cannot be listed is called unreadable', () => {
    put('a', 'x');
    expect(scanFolder(faultyFileSystem(real, { nth: 1, code: 'EACCES', calls: ['list'] }), folder)).toEqual({ ok: false, code: 'file-unreadable' });
  });

  it('with a million entries is given up without asking for more names than the limit', () => {
    const asked: number[] = [];
    const crowded: FileSystem = {
      ...real,
      list: (_name, limit) => {
        asked.push(limit);
        return Array.from({ length: Math.min(limit, 1_000_000) }, (_, index) => String(index));
      },
      stat: () => {
        throw new FileFault('OTHER', 'stat');
      },
    };
    expect(scanFolder(crowded, folder)).toEqual({ ok: false, code: 'folder-too-large' });
    expect(asked).toEqual([50_001]);
  });

  it('that goes deeper than anybody sorts tips is given up', () => {
    const deep = path.join(folder, ...Array.from({ length: 12 }, (_, index) => `level ${String(index)}`));
    execFileSync('mkdir', ['-p', deep]);
    expect(scanFolder(real, folder)).toEqual({ ok: false, code: 'folder-too-large' });
  });
});
