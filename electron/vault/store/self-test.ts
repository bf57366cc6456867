import path from 'node:path';
import { type Result, fail, ok } from '#shared/result.ts';
import { hex } from '#vault/crypto/hash.ts';
import type { RandomBytes } from '#vault/crypto/random.ts';
import type { FileSystem } from '#vault/platform/file-system.ts';
import type { Database, LogAnchor } from './database.ts';
import { openDatabase, type OpenDatabaseOptions } from './open-database.ts';
import { pageBytes } from './page-layout.ts';
import { databaseFileNames } from './database-files.ts';
import { sqliteEngine } from './sqlite-engine.ts';
import { essentialCalls } from './system-call-names.ts';
import { frameBytes } from './wal-frames.ts';

/** What the self-test saw go wrong; for the log and the tests, never for a person. */
export type SelfTestCode = 'cannot-open' | 'sync-not-counted' | 'log-not-sealed' | 'pages-not-sealed' | 'log-not-removed' | 'row-lost' | 'left-open' | 'call-never-made';

export interface SelfTestReport {
  /** File syncs that one committed change costs. */
  readonly syncsPerCommit: number;
}

export interface SelfTestOptions {
  /** A file system for a throwaway vault, best one in memory; `folder` exists in it and is empty. */
  readonly files: FileSystem;
  readonly folder: string;
  readonly wasm: Uint8Array;
  readonly randomBytes: RandomBytes;
}

const noEvents: LogAnchor = { eventCount: 0, chainHead: new Uint8Array(32) };
const plainWord = 'CREATE TABLE';

function bytesOf(files: FileSystem, file: string): Buffer {
  if (files.stat(file) === undefined) return Buffer.alloc(0);
  const descriptor = files.open(file, 'read');
  try {
    const bytes = Buffer.alloc(files.sizeOf(descriptor));
    files.read(descriptor, bytes, 0);
    return bytes;
  } finally {
    files.close(descriptor);
  }
}

function counting(files: FileSystem): { readonly files: FileSystem; readonly syncs: () => number } {
  let count = 0;
  const syncFile = (descriptor: number): void => {
    count++;
    files.syncFile(descriptor);
  };
  return { files: { ...files, syncFile }, syncs: () => count };
}

/** The scripted life: every step would show a system call that reaches the wrong place. */
function firstLife(database: Database, options: SelfTestOptions, syncs: () => number, word: string): Result<SelfTestReport, SelfTestCode> {
  const file = (part: 'pages' | 'log'): Buffer => bytesOf(options.files, path.join(options.folder, databaseFileNames[part]));
  const revealing = (bytes: Buffer): boolean => bytes.includes(word) || bytes.includes(plainWord);
  database.run('CREATE TABLE trial (value)');
  database.run('INSERT INTO trial VALUES (?)', [word]);
  const before = syncs();
  database.transaction(() => database.run('INSERT INTO trial VALUES (?)', [1]));
  const syncsPerCommit = syncs() - before;
  // A sync that reaches nothing changes nothing one could read back: it has to be counted.
  if (syncsPerCommit !== 1) return fail('sync-not-counted');
  const log = file('log');
  if (log.length < 2 * frameBytes || revealing(log)) return fail('log-not-sealed');
  database.checkpoint();
  const pages = file('pages');
  if (file('log').length > 0 || pages.length < 2 * pageBytes || revealing(pages)) return fail('pages-not-sealed');
  database.close(noEvents);
  if (options.files.stat(path.join(options.folder, databaseFileNames.log)) !== undefined) return fail('log-not-removed');
  return ok({ syncsPerCommit });
}

/**
 * Proves at start that SQLite's file calls arrive where the store thinks they do: a throwaway vault is made, written,
 * checkpointed, closed and read back, its bytes are looked at and its syncs counted.
 */
export async function runStoreSelfTest(options: SelfTestOptions): Promise<Result<SelfTestReport, SelfTestCode>> {
  const { wasm, randomBytes, folder } = options;
  const { files, syncs } = counting(options.files);
  const { systemCalls } = await sqliteEngine(wasm);
  const callsBefore = new Map(systemCalls.counts);
  const leftOpenBefore = systemCalls.leftOpen;
  const word = hex(randomBytes(12));
  const open: Omit<OpenDatabaseOptions, 'create'> = { files, folder, wasm, randomBytes, keys: { database: randomBytes(32) }, vaultId: randomBytes(16) };
  try {
    const created = await openDatabase({ ...open, create: true });
    if (!created.ok) return fail('cannot-open');
    const lived = firstLife(created.value, options, syncs, word);
    if (!lived.ok) {
      created.value.abandon();
      return lived;
    }
    const opened = await openDatabase({ ...open, create: false });
    if (!opened.ok) return fail('cannot-open');
    const row = opened.value.get('SELECT value FROM trial ORDER BY rowid');
    opened.value.abandon();
    if (row?.['value'] !== word) return fail('row-lost');
    // A close that reached nothing: the vault clears up behind it, so no file tells.
    if (systemCalls.leftOpen !== leftOpenBefore) return fail('left-open');
    const idle = essentialCalls.filter((call) => (systemCalls.counts.get(call) ?? 0) === (callsBefore.get(call) ?? 0));
    return idle.length === 0 ? lived : fail('call-never-made');
  } finally {
    for (const name of Object.values(databaseFileNames)) {
      if (files.stat(path.join(folder, name)) !== undefined) files.remove(path.join(folder, name));
    }
  }
}
