import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PageCipher } from '#vault/crypto/page-cipher.ts';
import { type Database, StorageFault } from '#vault/store/database.ts';
import { sqliteEngine } from '#vault/store/sqlite-engine.ts';
import { faultyFileSystem } from '../../../../support/faulty-file-system.ts';
import { memoryFileSystem, type RecordedFileSystem } from '../../../../support/memory-file-system.ts';
import { mustOpen, noEvents, openVault, wasm } from '../../../../support/sealed-vault.ts';
import { lifeState, VaultLife } from '../../../../support/vault-life.ts';

let files: RecordedFileSystem;
let database: Database;

beforeEach(async () => {
  files = memoryFileSystem({ folders: ['/vault'] });
  database = await mustOpen(files, { create: true });
  database.run('CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT, data BLOB)');
});
afterEach(() => database.abandon());

function texts(from: Database): readonly unknown[] {
  return from.all('SELECT text FROM notes ORDER BY id').map((row) => row['text']);
}

function codeThrown(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    return error instanceof StorageFault ? error.code : String(error);
  }
  return 'nothing thrown';
}

test('values of every kind come back as they were, in all scripts', () => {
  const text = 'ឃុំឃាំង 园区 ตึก အခန်း tầng 3';
  const data = new Uint8Array([0, 255, 7]);
  database.run('INSERT INTO notes VALUES (?, ?, ?)', [2 ** 40, text, data]);
  expect(database.get('SELECT id, text, data, NULL AS missing FROM notes')).toEqual({ id: 2 ** 40, text, data, missing: null });
  expect(database.get('SELECT 1 FROM notes WHERE id = ?', [5])).toBeUndefined();
});

test('full-text search works through the sealed file, after a reopening too', async () => {
  database.run("CREATE VIRTUAL TABLE words USING fts4(content='', body, tokenize=simple)");
  database.run('INSERT INTO words (docid, body) VALUES (?, ?)', [1, 'ការងារ 园区 passport']);
  database.run('INSERT INTO words (docid, body) VALUES (?, ?)', [2, 'gate ตึก']);
  const search = (word: string): unknown => database.all('SELECT docid FROM words WHERE words MATCH ?', [word]);
  expect(search('园区')).toEqual([{ docid: 1 }]);
  database.close(noEvents);
  database = await mustOpen(files);
  expect(search('ตึก')).toEqual([{ docid: 2 }]);
});

test('its revision stays while nothing is written, and is another one after every row, in a transaction, when it is taken back, and after a reopening', async () => {
  const seen = new Set([database.revision()]);
  const isNew = (): boolean => {
    const before = seen.size;
    return seen.add(database.revision()).size > before;
  };
  database.all('SELECT * FROM notes');
  database.checkpoint();
  expect(isNew()).toBe(false);
  database.run('INSERT INTO notes (text) VALUES (?)', ['one']);
  expect(isNew()).toBe(true);
  database.get("INSERT INTO notes (text) VALUES ('two') RETURNING id");
  expect(isNew()).toBe(true);
  database.transaction(() => {
    database.run('UPDATE notes SET text = ? WHERE id = 1', ['three']);
    expect(isNew()).toBe(true);
  });
  expect(isNew()).toBe(false);
  expect(() => database.transaction(() => {
    database.run('DELETE FROM notes');
    throw new Error('a mistake');
  })).toThrow();
  expect(isNew()).toBe(true);
  database.close(noEvents);
  const faulty = faultyFileSystem(files);
  database = await mustOpen(faulty);
  const opened = database.revision();
  // Storage refuses the commit, and the files are opened anew.
  faulty.arm({ nth: 1, code: 'EIO', calls: ['syncFile'] });
  expect(() => database.run('INSERT INTO notes (text) VALUES (?)', ['four'])).toThrow(StorageFault);
  expect(database.revision()).not.toBe(opened);
});

test('a transaction whose work throws changes nothing and passes the error on', () => {
  const mistake = new Error('a mistake');
  expect(() =>
    database.transaction(() => {
      database.run('INSERT INTO notes (text) VALUES (?)', ['gone']);
      throw mistake;
    }),
  ).toThrow(mistake);
  expect(texts(database)).toEqual([]);
  expect(database.transaction(() => 'value')).toBe('value');
});

test('a transaction neither nests nor waits', () => {
  expect(() => database.transaction(() => database.transaction(() => 1))).toThrow('within a transaction');
  expect(() => database.transaction(() => Promise.resolve(1))).toThrow('cannot wait');
  database.run('INSERT INTO notes (text) VALUES (?)', ['still works']);
  expect(texts(database)).toEqual(['still works']);
});

test('a mistake in SQL is thrown as a mistake, not as a fault of storage', () => {
  expect(() => database.run('INSERT INTO nowhere VALUES (?)', [1])).toThrow('no such table');
  expect(() => database.run('INSERT INTO nowhere VALUES (?)', [1])).not.toThrow(StorageFault);
});

test('a commit costs one sync', async () => {
  database.abandon();
  const counted = faultyFileSystem(files, { nth: Number.MAX_SAFE_INTEGER, code: 'EIO', calls: ['syncFile', 'syncFolder'] });
  database = await mustOpen(counted);
  database.transaction(() => database.run('INSERT INTO notes (text) VALUES (?)', ['the first of a generation also syncs its anchor']));
  for (let index = 0; index < 30; index++) {
    const before = counted.counted;
    database.transaction(() => database.run('INSERT INTO notes (text) VALUES (?)', ['one']));
    expect(counted.counted - before).toBe(1);
  }
});

test('a disk that fills up during a commit leaves the old state, says so, and is forgiven when there is room', async () => {
  database.run('INSERT INTO notes (text) VALUES (?)', ['before']);
  database.abandon();
  const full = faultyFileSystem(files, { nth: 3, code: 'ENOSPC', forEver: true, shortWrite: true, calls: ['write'] });
  database = await mustOpen(full);
  const write = (text: string) => (): void => database.transaction(() => database.run('INSERT INTO notes (text, data) VALUES (?, ?)', [text, new Uint8Array(30_000)]));
  expect(codeThrown(write('too much'))).toBe('disk-full');
  expect(texts(database)).toEqual(['before']);
  full.heal();
  write('after')();
  expect(texts(database)).toEqual(['before', 'after']);
  database.abandon();
  database = await mustOpen(files);
  expect(texts(database)).toEqual(['before', 'after']);
});

test('a checkpoint that fails after a commit does not take the commit back', async () => {
  database.close(noEvents);
  const inner = files;
  let broken = false;
  const pages = new Set<number>();
  database = await mustOpen({
    ...inner,
    open: (path, mode) => {
      const descriptor = inner.open(path, mode);
      if (path.endsWith('vault.db')) pages.add(descriptor);
      return descriptor;
    },
    write: (descriptor, source, position) => {
      if (broken && pages.has(descriptor)) faultyFileSystem(inner, { nth: 1, code: 'ENOSPC' }).write(descriptor, source, position);
      else inner.write(descriptor, source, position);
    },
  });
  database.run('PRAGMA wal_autocheckpoint = 1');
  broken = true;
  database.transaction(() => database.run('INSERT INTO notes (text) VALUES (?)', ['kept']));
  expect(texts(database)).toEqual(['kept']);
  expect(codeThrown(() => database.checkpoint())).toBe('disk-full');
  broken = false;
  database.checkpoint();
  expect(texts(database)).toEqual(['kept']);
});

test('content that shrinks is given back, and what is left verifies, also when the session is cut off after it', async () => {
  database.run('PRAGMA wal_autocheckpoint = 0');
  for (let index = 0; index < 40; index++) database.run('INSERT INTO notes (data) VALUES (?)', [new Uint8Array(9000)]);
  database.checkpoint();
  const large = files.stat('/vault/vault.db')!.sizeBytes;
  database.run('DELETE FROM notes WHERE id > ?', [3]);
  database.run('VACUUM');
  const cut = files.copy();
  database.get('PRAGMA wal_checkpoint(PASSIVE)'); // shortens the file while the generation still runs
  const cutLater = files.copy();
  expect(files.stat('/vault/vault.db')!.sizeBytes).toBeLessThan(large / 2);
  expect(database.verify()).toMatchObject({ damagedPages: [], tagSumMatches: true });
  for (const disk of [cut, cutLater, files.copy()]) {
    const again = await mustOpen(disk);
    expect(again.get('SELECT count(*) AS count FROM notes')).toEqual({ count: 3 });
    expect(again.verify()).toMatchObject({ damagedPages: [], tagSumMatches: true });
    again.abandon();
  }
});

test('many different statements can be used, and none is mixed up', () => {
  for (let index = 0; index < 300; index++) expect(database.get(`SELECT ? + ${index} AS sum`, [1])).toEqual({ sum: index + 1 });
  for (let index = 0; index < 300; index++) expect(database.get(`SELECT ? + ${index} AS sum`, [2])).toEqual({ sum: index + 2 });
});

test('durability and deletion are set as the design demands', () => {
  const setting = (name: string): unknown => Object.values(database.get(`PRAGMA ${name}`) ?? {})[0];
  expect(['journal_mode', 'locking_mode', 'synchronous', 'secure_delete', 'foreign_keys', 'temp_store'].map(setting)).toEqual(['wal', 'exclusive', 2, 1, 1, 2]);
});

test('nothing that was written stands readable in any file', () => {
  database.transaction(() => {
    for (let index = 0; index < 50; index++) database.run('INSERT INTO notes (text) VALUES (?)', ['canary-7f3a ' + 'ប្រអប់'.repeat(40)]);
  });
  const readable = (): boolean => files.files().some((path) => ['canary-7f3a', 'CREATE TABLE', 'SQLite format', 'ប្រអប់'].some((word) => Buffer.from(files.contents(path)!).includes(word)));
  expect(readable()).toBe(false);
  database.checkpoint();
  expect(readable()).toBe(false);
});

test('what the clean end anchored is handed back, and a session without one is called unclean', async () => {
  const chainHead = new Uint8Array(32).fill(3);
  database.close({ eventCount: 12, chainHead });
  expect(() => database.get('SELECT 1')).toThrow('closed');
  database = await mustOpen(files);
  expect(database.report).toEqual({ unclean: false, recoveredTransactions: 0, anchored: { eventCount: 12, chainHead } });
  database.run('INSERT INTO notes (text) VALUES (?)', ['one']);
  database.abandon();
  database = await mustOpen(files);
  expect(database.report).toEqual({ unclean: true, recoveredTransactions: 1, anchored: { eventCount: 12, chainHead } });
});

test('a control: were authentication ignored, a flipped bit would go unnoticed', async () => {
  new VaultLife(database, 1).begin(5);
  database.close(noEvents);
  const bytes = files.contents('/vault/vault.db')!;
  bytes[5 * 4096 + 9] = (bytes[5 * 4096 + 9] ?? 0) ^ 1;
  files.put('/vault/vault.db', bytes);
  const honest = await mustOpen(files);
  expect(honest.verify().damagedPages).toEqual([6]);
  honest.abandon();
  // oxlint-disable-next-line typescript/unbound-method -- called with its own `this` below
  const open = PageCipher.prototype.open;
  const blind = vi.spyOn(PageCipher.prototype, 'open').mockImplementation(function (this: PageCipher, sealed, target, index) {
    open.call(this, sealed, target, index);
    return true;
  });
  try {
    const fooled = await mustOpen(files);
    expect(fooled.verify().damagedPages).toEqual([]);
    fooled.abandon();
  } finally {
    blind.mockRestore();
  }
  database = await mustOpen(files);
  expect(lifeState(database).steps).toBe(0);
});

test('SQLite in any other bytes than the pinned ones is refused', async () => {
  await expect((async () => sqliteEngine(wasm.slice(0, -1)))()).rejects.toThrow('not the SQLite');
});

test('a folder that refuses writing is called so', async () => {
  database.abandon();
  const refusing = faultyFileSystem(files, { nth: 1, code: 'EACCES', forEver: true, calls: ['open'] });
  expect(await openVault(refusing)).toEqual({ ok: false, code: 'storage-denied' });
});

test('many databases can be open at once, and new ones be made beside them', async () => {
  const others: Database[] = [];
  for (let index = 0; index < 12; index++) {
    const other = await mustOpen(memoryFileSystem({ folders: ['/vault'] }), { create: true });
    other.run(`CREATE TABLE only_${index} (value)`);
    others.push(other);
  }
  for (const [index, other] of others.entries()) {
    expect(other.all('SELECT name FROM sqlite_master')).toEqual([{ name: `only_${index}` }]);
    other.abandon();
  }
});
