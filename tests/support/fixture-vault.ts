import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { RunArgon2 } from '#vault/crypto/argon2.ts';
import { hex, sha256 } from '#vault/crypto/hash.ts';
import { argon2FromSource } from './argon2-from-source.ts';
import { memoryFileSystem, type RecordedFileSystem } from './memory-file-system.ts';

const vaults = path.join(import.meta.dirname, '..', 'fixtures', 'vaults');

/** What the maker of a fixture vault wrote down about it. */
export interface FixtureSecrets {
  readonly schema: number;
  readonly member: string;
  readonly passphrase: string;
  readonly recoveryWords: string;
  /** Hexadecimal: what new tips for the vault's intake key can be sealed to. */
  readonly intakeSeed: string;
}

/** The schemas that have a fixture, in order. */
export function fixtureSchemas(): readonly number[] {
  return readdirSync(vaults)
    .flatMap((name) => /^schema-(\d+)$/.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((one, other) => one - other);
}

export function fixtureSecrets(schema: number): FixtureSecrets {
  return JSON.parse(readFileSync(path.join(folderOf(schema), 'expected.json'), 'utf8')) as FixtureSecrets;
}

/** The fixture on a disk in memory, at `/vault`; `unclean`: as a crash left it. */
export function fixtureVault(schema: number, end: 'clean' | 'unclean'): RecordedFileSystem {
  const files = new Map<string, Uint8Array>();
  const take = (folder: string, to: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (entry.isDirectory()) take(path.join(folder, entry.name), `${to}/${entry.name}`);
      else files.set(`${to}/${entry.name}`, new Uint8Array(readFileSync(path.join(folder, entry.name))));
    }
  };
  take(path.join(folderOf(schema), 'vault'), '/vault');
  if (end === 'unclean') take(path.join(folderOf(schema), 'unclean'), '/vault');
  return memoryFileSystem({ files });
}

/** Everything on a disk: each path with size and SHA-256. */
export function allBytes(disk: RecordedFileSystem): readonly string[] {
  return disk
    .files()
    .map((file) => {
      const bytes = disk.contents(file) ?? new Uint8Array(0);
      return `${file} ${bytes.length} ${hex(sha256(bytes))}`;
    })
    .sort();
}

/** Argon2id as it is, each secret once: a test may open the same fixture a hundred times. */
export function rememberedArgon2(): RunArgon2 {
  const known = new Map<string, Promise<Uint8Array>>();
  return async (input) => {
    const name = `${hex(input.salt)} ${hex(input.secret)}`;
    const answer = known.get(name) ?? argon2FromSource(input);
    known.set(name, answer);
    return (await answer).slice();
  };
}

function folderOf(schema: number): string {
  return path.join(vaults, `schema-${schema}`);
}
