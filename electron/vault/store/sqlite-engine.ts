// oxlint-disable-next-line typescript/triple-slash-reference -- programs that only import this file need the declaration too
/// <reference path="./sql-wasm-browser.d.ts" />
import type { Database as SqliteDatabase } from 'sql.js';
// The build without a Node part: it can reach no file, asks for no `require`, and shares its .wasm with the usual build.
import initSqlJs from 'sql.js/dist/sql-wasm-browser.js';
import { hex, sha256 } from '#vault/crypto/hash.ts';
import { firstPage } from './page-layout.ts';
import type { SealedFile } from './sealed-file.ts';
import { type ImportNames, releaseImports, releaseWasmSha256, type SystemCall } from './system-call-names.ts';
import { type SystemFunction, SystemCalls } from './system-calls.ts';

/** SQLite, loaded, with its file calls answered by us. */
export interface SqliteEngine {
  readonly systemCalls: SystemCalls;
  /** All that SQLite holds. What goes through the system calls is copied in and out by them; nobody else writes there but a test that wants the same twice. */
  readonly memory: WebAssembly.Memory;
  /** Opens the sealed file as a database. Throws when SQLite did not come to us for it. */
  connect(sealed: SealedFile): SqliteDatabase;
  /** An empty database in memory, which no file of ours is bound to. */
  inMemory(): SqliteDatabase;
  /** Page 1 of a new vault. */
  firstPage(): Uint8Array;
}

type ImportTable = Record<string, Record<string, SystemFunction>>;

/** Throws when the module imports a call under another name: a second check, should the table and the hash ever part. */
function demandImports(module: WebAssembly.Module, names: ImportNames): void {
  const imported = new Set(WebAssembly.Module.imports(module).map(({ module: from, name }) => `${from}.${name}`));
  for (const { module: from, name } of Object.values(names)) if (!imported.has(`${from}.${name}`)) throw new Error(`SQLite's module does not import ${from}.${name}`);
}

function replace(imports: ImportTable, names: ImportNames, systemCalls: SystemCalls): void {
  for (const [call, make] of Object.entries(systemCalls.replacements())) {
    const { module, name } = names[call as SystemCall];
    const from = imports[module];
    const original = from?.[name];
    if (from === undefined || typeof original !== 'function') throw new Error(`sql.js does not provide ${module}.${name}`);
    from[name] = make(original);
  }
}

function instantiate(module: WebAssembly.Module, imports: ImportTable): { readonly instance: WebAssembly.Instance; readonly memory: WebAssembly.Memory } {
  const instance = new WebAssembly.Instance(module, imports);
  const memory = Object.values(instance.exports).find((value) => value instanceof WebAssembly.Memory);
  if (memory === undefined) throw new Error("SQLite's module exports no memory");
  return { instance, memory };
}

async function load(wasm: Uint8Array, names: ImportNames): Promise<SqliteEngine> {
  const module = new WebAssembly.Module(new Uint8Array(wasm));
  demandImports(module, names);
  const systemCalls = new SystemCalls();
  let memory: WebAssembly.Memory | undefined;
  const sqlite = await initSqlJs({
    instantiateWasm: (imports: ImportTable, done: (instance: WebAssembly.Instance) => void) => {
      replace(imports, names, systemCalls);
      const made = instantiate(module, imports);
      memory = made.memory;
      systemCalls.attach(memory);
      done(made.instance);
      return made.instance.exports;
    },
  });
  if (memory === undefined) throw new Error('SQLite was loaded without its module');
  return {
    systemCalls,
    memory,
    connect: (sealed) => {
      systemCalls.arm(sealed);
      const database = new sqlite.Database(new Uint8Array(0));
      if (systemCalls.armed) throw new Error('SQLite opened a database without asking for its file');
      return database;
    },
    inMemory: () => new sqlite.Database(),
    firstPage: () => {
      const empty = new sqlite.Database();
      try {
        empty.run('PRAGMA page_size = 4096');
        empty.run('PRAGMA user_version = 1'); // makes SQLite write page 1 at all
        empty.run('PRAGMA user_version = 0');
        return firstPage(empty.export());
      } finally {
        empty.close();
      }
    },
  };
}

/**
 * sql.js keeps one engine a process whatever it is asked (`initSqlJsPromise` in its sources), so we keep the one it made.
 * This is the only state of the store outside an object, and it forgets nothing that matters: databases bind their own files.
 */
let loading: Promise<SqliteEngine> | undefined;

/**
 * Loads SQLite from the bytes of sql.js's release build. Throws for any other bytes: its import names would mean other
 * calls. `names` is only given by the test that shows that a wrong table is noticed.
 */
export function sqliteEngine(wasm: Uint8Array, names: ImportNames = releaseImports): Promise<SqliteEngine> {
  if (hex(sha256(wasm)) !== releaseWasmSha256) throw new Error('these bytes are not the SQLite this store was made for');
  loading ??= load(wasm, names);
  return loading;
}
