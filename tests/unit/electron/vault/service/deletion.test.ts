import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeArmour } from '#shared/sealed-tip/armour-encode.ts';
import { intakeKeyFromSeed } from '#shared/sealed-tip/intake-key.ts';
import { sha256 } from '#vault/crypto/hash.ts';
import { memoryFileSystem, type MemoryFileSystem } from '#vault/platform/memory-file-system.ts';
import { FileFault } from '#vault/platform/file-system.ts';
import { cheapArgon2 } from '../../../../support/cheap-argon2.ts';
import { sealedTip } from '../../../../support/sealed-tips.ts';
import { openedBytes } from '../../../../support/vault-bytes.ts';
import { must, testPassphrase, vaultHarness, vaultWithKey, type Harness } from '../../../../support/vault-harness.ts';

const seed = new Uint8Array(32).fill(44);
const { publicKey } = intakeKeyFromSeed(seed);
const everything = { search: '', urgencies: [], statuses: [], onlyOverdue: false, offset: 0, limit: 50 };
const why = { reason: 'asked-to', note: 'Asked over the phone.' } as const;

/** Words that stand nowhere else, in several scripts and spellings. */
const narrative = 'Zanzibarine QUARZFELD ꜱᴍᴀʟʟ ០៩៦៥៥៥០ ព្រះច័ន្ទអណ្តែត 磷光水母漂流 everything invented';
const place = 'Obsidianwharf pier';
const traces = ['Zanzibarine', 'zanzibarine', 'QUARZFELD', 'quarzfeld', 'ꜱᴍᴀʟʟ', '០៩៦៥៥៥០', '096555', 'ច័ន្ទ', 'អណ្តែត', '磷光', '水母', 'Obsidianwharf', 'obsidianwharf', 'A title about the obsidian'];

function put(files: MemoryFileSystem, name: string, bytes: Uint8Array): string {
  if (files.stat('/carried') === undefined) files.makeFolder('/carried');
  const descriptor = files.open(`/carried/${name}`, 'create');
  files.write(descriptor, bytes, 0);
  files.close(descriptor);
  return `/carried/${name}`;
}

const preview = async (harness: Harness, ...paths: string[]) => must(await harness.api['import.preview']({ handle: harness.grant('import-files', ...paths) }));
const bring = async (harness: Harness, ...paths: string[]) => must(await harness.api['import.commit']({ previewId: (await preview(harness, ...paths)).previewId }));
const tips = async (harness: Harness) => must(await harness.api['tips.list'](everything)).rows;
const numbers = async (harness: Harness): Promise<readonly number[]> => (await tips(harness)).map(({ number }) => number).sort();
const idOf = async (harness: Harness, number: number): Promise<string> => (await tips(harness)).find((row) => row.number === number)?.tipId ?? '';
const pass = (harness: Harness, ms: number): void => {
  harness.clock.monotonicMs += ms;
  harness.clock.wallMs += ms;
  harness.service.tick();
};
const well = { damagedPages: 0, damagedBlobs: 0, missingBlobs: 0, alteredRows: 0, chainIntact: true };
const reopened = async (files: MemoryFileSystem): Promise<Harness> => {
  const harness = vaultHarness({ files });
  must(await harness.api['vault.unlock']({ secret: testPassphrase, acceptPracticeMismatch: false }));
  return harness;
};

/** A vault with three tips; the second is the one full of traces, with a large file, in a draft of its own. */
async function vaultToDeleteIn(): Promise<{ readonly files: MemoryFileSystem; readonly harness: Harness; readonly sealed: Uint8Array }> {
  const files = memoryFileSystem();
  const harness = await vaultWithKey(seed, { files });
  const sealed = sealedTip(publicKey, narrative, { attachments: [new Uint8Array(randomBytes(70_000))], content: { place, when: 'zanzibarine noon' } });
  await bring(harness, put(files, 'a', sealedTip(publicKey, 'The first, invented.')), put(files, 'b', sealed), put(files, 'c', sealedTip(publicKey, 'The third, invented.')));
  const tipId = (await tips(harness)).find(({ attachments }) => attachments === 1)?.tipId ?? '';
  const { dossierId, texts } = must(await harness.api['dossier.create']({ title: 'A title about the obsidian', tipIds: [tipId] }));
  must(await harness.api['dossier.hide']({ dossierId, textId: texts[0]?.textId ?? '', start: 0, end: 5, action: 'pseudonym', everyOccurrence: true }));
  must(await harness.api['tips.setUrgency']({ tipId, urgency: 'U1' }));
  return { files, harness, sealed };
}

describe('deleting a tip', () => {
  let world: Awaited<ReturnType<typeof vaultToDeleteIn>>;
  let tipId: string;
  let number: number;
  let hashes: readonly Uint8Array[];

  beforeAll(async () => {
    world = await vaultToDeleteIn();
    const found = (await tips(world.harness)).find(({ attachments }) => attachments === 1);
    tipId = found?.tipId ?? '';
    number = found?.number ?? 0;
    const tip = must(await world.harness.api['tips.get']({ tipId }));
    hashes = [sha256(world.sealed), Buffer.from(tip.attachments[0]?.sha256 ?? '', 'hex')];
  });
  afterAll(() => world.harness.service.close());

  it('says before what would go', async () => {
    expect(must(await world.harness.api['deletion.preview']({ tipIds: [tipId] }))).toEqual({ numbers: [number], tips: 1, files: 1, transcripts: 0, notes: 0, renderings: 0, claims: 0, screenings: 0, individuals: 0, replies: 0, consents: 0, referrals: 0, dossiers: 1, exportedDossiers: 0, events: 2, backups: { withinReach: 0, elsewhere: 0, listed: [] } });
  });

  it('can be undone for half a minute, in which the tip is there and shown as going', async () => {
    const { harness } = world;
    const { deletionId } = must(await harness.api['deletion.begin']({ tipIds: [tipId], ...why }));
    pass(harness, 29_000);
    expect((await tips(harness)).find((row) => row.tipId === tipId)).toMatchObject({ isBeingDeleted: true });
    expect(must(await harness.api['deletion.pending']({})).pending).toEqual([{ deletionId, target: 'tip', count: 1, number, remainingMs: 1000 }]);
    must(await harness.api['deletion.undo']({ deletionId }));
    pass(harness, 60_000);
    expect((await tips(harness)).find((row) => row.tipId === tipId)).toMatchObject({ isBeingDeleted: false });
    expect(await harness.api['deletion.undo']({ deletionId })).toEqual({ ok: false, code: 'deletion-done' });
  });

  it('leaves no word of it on any page of the vault, free or not, and none in the log', async () => {
    const { files, harness } = world;
    const before = await openedBytes(files, harness.folder, testPassphrase, cheapArgon2);
    // The control: all of it was there to be found.
    const all = Buffer.concat([before.pages, before.frames]);
    expect(traces.filter((trace) => !all.includes(trace))).toEqual([]);
    const blobs = files.files().filter((file) => file.includes('/blobs/'));
    expect(blobs).toHaveLength(2);
    must(await harness.api['deletion.begin']({ tipIds: [tipId], ...why }));
    pass(harness, 30_000);
    expect(await numbers(harness)).toHaveLength(2);
    const after = await openedBytes(files, harness.folder, testPassphrase, cheapArgon2);
    expect(after.frameCount).toBe(0);
    for (const encoding of ['utf8', 'utf16le'] as const) expect(traces.filter((trace) => after.pages.includes(Buffer.from(trace, encoding)))).toEqual([]);
    for (const hash of hashes) expect([after.pages.includes(Buffer.from(hash)), after.pages.includes(Buffer.from(hash).toString('hex'))]).toEqual([false, false]);
    expect(after.pages.includes(Buffer.from(world.sealed.subarray(200, 232)))).toBe(false);
    expect(files.files().filter((file) => file.includes('/blobs/'))).toEqual([]);
    expect(must(await harness.api['vault.verify']({}))).toMatchObject(well);
    expect(must(await harness.api['tips.list']({ ...everything, search: 'zanzibarine' })).total).toBe(0);
    expect(must(await harness.api['dossier.list']({ offset: 0, limit: 100 })).dossiers).toEqual([]);
  });

  it('leaves a tombstone that says when, who and why', async () => {
    expect(must(await world.harness.api['deletion.list']({ offset: 0, limit: 10 }))).toMatchObject({ total: 1, items: [{ targetId: tipId, target: 'tip', number, askedBy: 'Invented Member', ...why }] });
  });

  it('is recognised when the same file, or the same content in another wrapping, comes again, and is left out unless somebody says otherwise', async () => {
    const { files, harness, sealed } = world;
    const again = put(files, 'again', sealed);
    const wrapped = put(files, 'wrapped', new TextEncoder().encode(encodeArmour(sealed, 1_000_000).join('\n')));
    expect(await preview(harness, again)).toMatchObject({ new: 0, deleted: 1, items: [{ class: 'deleted', deletedAt: expect.any(Number) as number }] });
    const looked = await preview(harness, again, wrapped);
    expect(must(await harness.api['import.commit']({ previewId: looked.previewId }))).toMatchObject({ opened: 0, deleted: 2 });
    expect(must(await harness.api['import.commit']({ previewId: looked.previewId, takeDeleted: true }))).toMatchObject({ opened: 1, duplicates: 1, deleted: 0 });
    expect(must(await harness.api['tips.list']({ ...everything, search: 'zanzibarine' })).total).toBe(1);
    expect(await preview(harness, again)).toMatchObject({ duplicate: 1, deleted: 0 });
    expect(must(await harness.api['vault.verify']({}))).toMatchObject(well);
  });
});

describe('a deletion on its way', () => {
  it('is carried out at the lock', async () => {
    const { files, harness } = await vaultToDeleteIn();
    must(await harness.api['deletion.begin']({ tipIds: [await idOf(harness, 1), await idOf(harness, 3)], ...why }));
    expect(harness.service.close()).toBe(true);
    const again = await reopened(files);
    expect(await numbers(again)).toEqual([2]);
    expect(must(await again.api['vault.verify']({}))).toMatchObject(well);
    again.service.close();
  });

  it('is carried out at the next unlock when the process died before', async () => {
    const { files, harness } = await vaultToDeleteIn();
    must(await harness.api['deletion.begin']({ tipIds: [await idOf(harness, 2)], ...why }));
    // The process is gone: nothing closes, and another takes the folder over.
    const again = await reopened(files);
    expect(await numbers(again)).toEqual([1, 3]);
    expect(must(await again.api['deletion.pending']({})).pending).toEqual([]);
    expect(must(await again.api['vault.verify']({}))).toMatchObject(well);
    again.service.close();
  });

  it('waits and is tried again while the disk refuses, and keeps nobody from locking', async () => {
    const { files, harness } = await vaultToDeleteIn();
    const real = files.write.bind(files);
    must(await harness.api['deletion.begin']({ tipIds: [await idOf(harness, 2)], ...why }));
    files.write = () => {
      throw new FileFault('ENOSPC', 'write');
    };
    pass(harness, 31_000);
    expect(await numbers(harness)).toEqual([1, 2, 3]);
    files.write = real;
    pass(harness, 1000);
    expect(await numbers(harness)).toEqual([1, 3]);
    expect(harness.incidents).toEqual([]);
    harness.service.close();
  });

  it('is not hurried by a wall clock that is set forward', async () => {
    const { harness } = await vaultToDeleteIn();
    must(await harness.api['deletion.begin']({ tipIds: [await idOf(harness, 2)], ...why }));
    harness.clock.wallMs += 3_600_000;
    harness.clock.monotonicMs += 1000;
    harness.service.tick();
    expect(await numbers(harness)).toEqual([1, 2, 3]);
    harness.service.close();
  });

  it('cannot be asked for twice, nor for a tip that is not there', async () => {
    const { harness } = await vaultToDeleteIn();
    const tipIds = [await idOf(harness, 2)];
    must(await harness.api['deletion.begin']({ tipIds, ...why }));
    expect(await harness.api['deletion.begin']({ tipIds, ...why })).toEqual({ ok: false, code: 'not-found' });
    expect(await harness.api['deletion.begin']({ tipIds: ['f'.repeat(32)], ...why })).toEqual({ ok: false, code: 'not-found' });
    harness.service.close();
  });
});

describe('destroying an intake key', () => {
  it('leaves no seed on any page, and what is sealed to it goes to quarantine from then on', async () => {
    const { files, harness } = await vaultToDeleteIn();
    const { keyId } = must(await harness.api['intakeKey.list']({})).keys[0]!;
    expect(must(await harness.api['intakeKey.previewDestroy']({ keyId }))).toMatchObject({ epoch: 1, tips: 3, quarantined: 0, isExpired: false, isOnly: true });
    const before = await openedBytes(files, harness.folder, testPassphrase, cheapArgon2);
    expect(Buffer.concat([before.pages, before.frames]).includes(Buffer.from(seed))).toBe(true);
    const { deletionId } = must(await harness.api['intakeKey.destroy']({ keyId, reason: 'key-exposed', note: '' }));
    expect(must(await harness.api['intakeKey.list']({})).keys).toMatchObject([{ state: 'going' }]);
    must(await harness.api['deletion.undo']({ deletionId }));
    expect(must(await harness.api['intakeKey.list']({})).keys).toMatchObject([{ state: 'live' }]);
    must(await harness.api['intakeKey.destroy']({ keyId, reason: 'key-exposed', note: '' }));
    pass(harness, 30_000);
    expect(must(await harness.api['intakeKey.list']({})).keys).toMatchObject([{ state: 'gone' }]);
    expect((await openedBytes(files, harness.folder, testPassphrase, cheapArgon2)).pages.includes(Buffer.from(seed))).toBe(false);
    expect(await bring(harness, put(files, 'late', sealedTip(publicKey, 'Too late, invented.')))).toMatchObject({ opened: 0, quarantined: 1 });
    expect(await numbers(harness)).toEqual([1, 2, 3]);
    expect(must(await harness.api['vault.verify']({}))).toMatchObject(well);
    harness.service.close();
  });
});
