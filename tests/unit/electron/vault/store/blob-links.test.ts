import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemRandom } from '#vault/crypto/random.ts';
import { nodeFileSystem } from '#vault/platform/node-file-system.ts';
import { blobStore } from '#vault/store/blob-store.ts';

describe('a shelf that is a link to another folder', () => {
  let place: string;
  beforeEach(() => {
    place = mkdtempSync(path.join(tmpdir(), 'tipkeep-links-'));
  });
  afterEach(() => {
    rmSync(place, { recursive: true, force: true });
  });

  it('is not listed, and nothing behind it is read or removed', () => {
    const name = `ab${'0'.repeat(30)}`;
    mkdirSync(path.join(place, 'blobs'));
    mkdirSync(path.join(place, 'elsewhere'));
    writeFileSync(path.join(place, 'elsewhere', name), 'somebody else’s file');
    symlinkSync(path.join(place, 'elsewhere'), path.join(place, 'blobs', 'ab'));
    const blobs = blobStore(nodeFileSystem(), path.join(place, 'blobs'), systemRandom);
    expect(blobs.list()).toEqual([]);
    expect(blobs.read(name, new Uint8Array(32))).toEqual({ ok: false, code: 'blob-missing' });
    blobs.remove(name);
    expect(existsSync(path.join(place, 'elsewhere', name))).toBe(true);
  });
});
