import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { commitmentTo, opensCommitment } from '#vault/crypto/commitment.ts';
import { fromHex, hex, sha256 } from '#vault/crypto/hash.ts';
import { encodeOpening } from '#vault/dossier/commitment-opening.ts';

interface Vector {
  readonly name: string;
  readonly received: string;
  readonly sha256: string;
  readonly salt: string;
  readonly commitment: string;
}

const vectors = JSON.parse(readFileSync(new URL('commitments.json', import.meta.url), 'utf8')) as readonly Vector[];
const bytes = (digits: string): Uint8Array => fromHex(digits) ?? new Uint8Array(0);
const documented = /```python\n([\s\S]*?)```/u.exec(readFileSync(new URL('../../../docs/formats/commitments.md', import.meta.url), 'utf8'))?.[1] ?? '';
const hasPython = spawnSync('python3', ['--version']).status === 0;

describe('commitments made with another program', () => {
  it.each(vectors)('are ours: $name', ({ received, sha256: hash, salt, commitment }) => {
    expect(hex(sha256(bytes(received)))).toBe(hash);
    expect(hex(commitmentTo(bytes(salt), bytes(hash)))).toBe(commitment);
    expect(opensCommitment(bytes(commitment), bytes(salt), bytes(hash))).toBe(true);
  });

  it('differ wherever a salt or a file does', () => {
    expect(new Set(vectors.map(({ commitment }) => commitment)).size).toBe(vectors.length);
  });
});

describe.skipIf(!hasPython)('the snippet that the format page has', () => {
  it.each(vectors)('opens what we open, and nothing else: $name', ({ received, sha256: hash, salt, commitment }) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'commitments-'));
    try {
      const place = (name: string, content: string | Uint8Array): string => {
        writeFileSync(path.join(folder, name), content);
        return path.join(folder, name);
      };
      const script = place('check.py', documented);
      const opening = place('opening.json', encodeOpening({ format: 'tipkeep-commitment-opening', version: 1, report: 1, file: 0, commitment, salt, sha256: hash }));
      const run = (...files: readonly string[]) => spawnSync('python3', [script, ...files], { encoding: 'utf8' });
      expect(run(opening, place('file', bytes(received)))).toMatchObject({ status: 0, stdout: `opens ${commitment}\n` });
      expect(run(opening)).toMatchObject({ status: 0 });
      expect(run(opening, place('other', bytes(`${received}00`)))).toMatchObject({ status: 1 });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
