import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { Encrypter } from 'age-encryption';
import { encodeArmour } from '#shared/sealed-tip/armour-encode.ts';
import { ageRecipient } from '#shared/sealed-tip/foreign-recipients.ts';
import { intakeKeyFromSeed } from '#shared/sealed-tip/intake-key.ts';
import { memoryFileSystem, type MemoryFileSystem } from '#vault/platform/memory-file-system.ts';
import { openersInThreads } from '#vault/intake/tip-openers.ts';
import { threadPool } from '#vault/platform/thread-pool.ts';
import { mailOf, multipartOf, partOf } from '../../../../support/mail-builder.ts';
import { sealedTip } from '../../../../support/sealed-tips.ts';
import { must, vaultWithKnownKeys, type Harness } from '../../../../support/vault-harness.ts';
import { zipOf } from '../../../../support/zip-builder.ts';

const inbox = '/carried';
const everything = { search: '', urgencies: [], statuses: [], onlyOverdue: false, offset: 0, limit: 200 };
const seed = new Uint8Array(32).fill(21);
const ours = intakeKeyFromSeed(seed);
const strangers = intakeKeyFromSeed(new Uint8Array(32).fill(22));

describe('an import of containers', () => {
  let files: MemoryFileSystem;
  let harness: Harness;

  beforeEach(async () => {
    files = memoryFileSystem();
    files.makeFolder(inbox);
    const vault = await vaultWithKnownKeys({ files });
    ({ harness } = vault);
    await vault.addKey(seed);
  });

  const put = (name: string, bytes: Uint8Array): void => {
    const descriptor = files.open(path.posix.join(inbox, name), 'create');
    files.write(descriptor, bytes, 0);
    files.close(descriptor);
  };
  const preview = async () => must(await harness.api['import.preview']({ handle: harness.grant('import-folder', inbox) }));
  const importAll = async (takeDeleted = false) => must(await harness.api['import.commit']({ previewId: (await preview()).previewId, takeDeleted }));
  const outcomes = (items: readonly { readonly entry?: string; readonly class: string; readonly code: string | null }[]) => Object.fromEntries(items.map((item) => [item.entry ?? 'file', item.code === null ? item.class : `${item.class}: ${item.code}`]));

  it('tells and takes in each sealed tip of a zip archive for itself, and names everything else', async () => {
    const again = sealedTip(ours.publicKey, 'Invented, sent twice');
    put('0.bin', again);
    put(
      'tips.zip',
      zipOf([
        { name: 'one', bytes: sealedTip(ours.publicKey, 'Invented, first'), method: 0 },
        { name: 'two', bytes: sealedTip(ours.publicKey, 'Invented, second', { attachments: [new Uint8Array(randomBytes(90_000))] }) },
        { name: 'again', bytes: again },
        { name: 'for others', bytes: sealedTip(strangers.publicKey, 'Invented') },
        { name: 'photo.jpg', bytes: new Uint8Array(randomBytes(3000)) },
        { name: 'secret', bytes: new Uint8Array(randomBytes(100)), flags: 1 },
      ]),
    );
    const looked = await preview();
    expect(looked).toMatchObject({ new: 3, duplicate: 1, unreadable: 1, left: 2 });
    expect(outcomes(looked.items)).toEqual({ again: 'duplicate', 'for others': 'unreadable: not-for-us', 'photo.jpg': 'left: not-sealed', secret: 'left: entry-encrypted' });
    expect(looked.items.every((item) => item.name === 'tips.zip')).toBe(true);

    const done = await importAll();
    expect(done).toMatchObject({ opened: 3, duplicates: 1, quarantined: 1, left: 2, notReached: 0, stoppedBy: null });
    expect(outcomes(done.items)).toEqual(outcomes(looked.items));
    expect(must(await harness.api['tips.list'](everything)).total).toBe(3);
    // The entry's own bytes are in quarantine, not the whole archive.
    expect(must(await harness.api['quarantine.list']({ offset: 0, limit: 10 }))).toMatchObject({ total: 1, items: [{ code: 'not-for-us' }] });

    expect(await importAll()).toMatchObject({ opened: 0, duplicates: 5, quarantined: 0, left: 2 });
    expect(must(await harness.api['vault.verify']({}))).toMatchObject({ chainIntact: true, damagedBlobs: 0, alteredRows: 0 });
    expect(harness.incidents).toEqual([]);
  });

  it('takes sealed attachments and sealed text out of a mail, whoever made them', async () => {
    const encrypter = new Encrypter();
    encrypter.addRecipient(ageRecipient(ours));
    const mail = multipartOf([
      partOf({ type: 'text/plain', encoding: 'quoted-printable', body: `Hello\n${encodeArmour(sealedTip(ours.publicKey, 'Invented, as text'), 2000).join('\n')}` }),
      partOf({ type: 'application/octet-stream', fileName: 'notes', body: sealedTip(ours.publicKey, 'Invented, attached') }),
      partOf({ type: 'application/octet-stream', fileName: 'tip.age', body: await encrypter.encrypt('ជួយ') }),
    ]);
    put('mail.eml', mailOf(mail));
    expect(await importAll()).toMatchObject({ opened: 3, duplicates: 0, quarantined: 0, left: 0, notReached: 0 });
    const { rows } = must(await harness.api['tips.list'](everything));
    expect(rows.map(({ excerpt }) => excerpt).sort()).toEqual(['Invented, as text', 'Invented, attached', 'ជួយ']);
    expect(await importAll()).toMatchObject({ opened: 0, duplicates: 3 });
  });

  it('keeps a damaged archive in quarantine with its reason, lists an empty one, and goes on', async () => {
    put('a damaged.zip', zipOf([{ name: 'a', bytes: sealedTip(ours.publicKey, 'Invented') }]).slice(0, -4));
    put('b empty.zip', zipOf([]));
    put('c.bin', sealedTip(ours.publicKey, 'Invented, whole'));
    expect(await preview()).toMatchObject({ new: 1, unreadable: 1, left: 1 });
    const done = await importAll();
    expect(done).toMatchObject({ opened: 1, quarantined: 1, left: 1, notReached: 0 });
    expect(done.items.map(({ name, code }) => [name, code]).sort()).toEqual([
      ['a damaged.zip', 'container-damaged'],
      ['b empty.zip', 'container-empty'],
    ]);
  });

  it('takes in again what was deleted, from the archive it lies in', async () => {
    put('tips.zip', zipOf([1, 2, 3].map((index) => ({ name: `tip ${index}`, bytes: sealedTip(ours.publicKey, `Invented tip ${index}`) }))));
    await importAll();
    const { rows } = must(await harness.api['tips.list'](everything));
    must(await harness.api['deletion.begin']({ tipIds: rows.slice(0, 2).map(({ tipId }) => tipId), reason: 'test', note: '' }));
    harness.clock.wallMs += 60_000;
    harness.clock.monotonicMs += 60_000;
    harness.service.tick();
    expect(must(await harness.api['tips.list'](everything)).total).toBe(1);
    const looked = await preview();
    expect(looked).toMatchObject({ new: 0, duplicate: 1, deleted: 2 });
    const first = must(await harness.api['import.commit']({ previewId: looked.previewId }));
    expect(first).toMatchObject({ opened: 0, deleted: 2, duplicates: 1 });
    expect(must(await harness.api['import.commit']({ previewId: looked.previewId, takeDeleted: true }))).toMatchObject({ opened: 2, deleted: 0 });
  });

  it('counts an archive as reached only when all of it is stored', async () => {
    put('many.zip', zipOf(Array.from({ length: 130 }, (_, index) => ({ name: String(index), bytes: sealedTip(ours.publicKey, `Invented tip ${index}`), method: 0 }))));
    expect(await importAll()).toMatchObject({ opened: 130, notReached: 0 });
    expect(must(await harness.api['tips.list'](everything)).total).toBe(130);
  });
});

describe('in threads', () => {
  it('a container gives the same as in this one', async () => {
    const openers = openersInThreads(threadPool(new URL('../../../../support/threads/opening-source-thread.mjs', import.meta.url)))([{ keyId: 'a'.repeat(32), seed }]);
    const zip = zipOf([{ name: 'tip', bytes: sealedTip(ours.publicKey, 'Invented', { attachments: [new Uint8Array(2000)] }) }, { name: 'noise', bytes: new Uint8Array(randomBytes(500)) }]);
    expect(await openers.look(zip)).toMatchObject({ look: { ok: true, value: { entries: [{ entry: 'tip', code: null }, { entry: 'noise', code: 'not-sealed', isLeft: true }] } }, parts: [] });
    expect(await openers.open(zip, undefined)).toMatchObject({ items: [{ entry: 'tip', outcome: { ok: true, value: { content: { narrative: 'Invented' } } } }, { entry: 'noise', left: 'not-sealed' }], parts: [] });
    await openers.end();
  });
});
