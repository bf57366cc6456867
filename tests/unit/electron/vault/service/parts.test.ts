import { randomBytes } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { encodeArmour } from '#shared/sealed-tip/armour-encode.ts';
import { armourId, beginWords, endWords, partCheck } from '#shared/sealed-tip/armour-text.ts';
import { memoryFileSystem, type MemoryFileSystem } from '#vault/platform/memory-file-system.ts';
import { carry, freshKey, paste, putFile } from '../../../../support/carried.ts';
import { sealedTip } from '../../../../support/sealed-tips.ts';
import { must, testPassphrase, vaultHarness, vaultWithKnownKeys, type Harness } from '../../../../support/vault-harness.ts';

const everything = { search: '', urgencies: [], statuses: [], onlyOverdue: false, offset: 0, limit: 200 };

/** A part with a right check that nobody sealed: anybody can compute it. */
function forged(part: number, parts: number, id: string, bytes: Uint8Array): string {
  const body = Buffer.from(bytes).toString('base64').replaceAll('=', '');
  return `-----${beginWords}-----\nPart: ${part} of ${parts}\nId: ${id}\nCheck: ${partCheck(part, parts, id, bytes)}\n\n${body}\n-----${endWords}-----\n`;
}

describe('parts of tips', () => {
  let memory: MemoryFileSystem;
  let harness: Harness;
  let addKey: (seed: Uint8Array) => Promise<void>;
  let publicKey: Uint8Array;

  beforeEach(async () => {
    memory = memoryFileSystem();
    memory.makeFolder('/carried');
    const ours = freshKey();
    publicKey = ours.publicKey;
    ({ harness, addKey } = await vaultWithKnownKeys({ files: memory }));
    await addKey(ours.seed);
  });

  const narratives = async (): Promise<readonly string[]> => must(await harness.api['tips.list'](everything)).rows.map((row) => row.excerpt);
  const sets = async (of = harness) => must(await of.api['parts.list']({})).sets;
  const quarantined = async () => must(await harness.api['quarantine.list']({ offset: 0, limit: 50 })).items.map((item) => item.code);
  const sealedParts = (narrative: string, charactersPerPart = 2000): readonly string[] => encodeArmour(sealedTip(publicKey, narrative), charactersPerPart);
  const importFiles = async (...texts: readonly string[]) => {
    const paths = texts.map((text) => {
      const file = `/carried/${randomBytes(8).toString('hex')}.txt`;
      putFile(memory, file, new TextEncoder().encode(text));
      return file;
    });
    const looked = must(await harness.api['import.preview']({ handle: harness.grant('import-files', ...paths) }));
    return { looked, done: must(await harness.api['import.commit']({ previewId: looked.previewId })) };
  };

  it('are joined in any order, from pastes and files, as soon as the last one is there', async () => {
    const parts = sealedParts('Invented, in five messages. សូមជួយ');
    expect(parts.length).toBeGreaterThanOrEqual(4);
    expect(await paste(harness, `> ${parts[2]!.replaceAll('\n', '\r\n> ')}`)).toMatchObject({ opened: 0, parts: 1, quarantined: 0 });
    expect(await sets()).toMatchObject([{ parts: parts.length, kept: 1, missing: Array.from(parts, (_, index) => index + 1).filter((part) => part !== 3) }]);
    expect((await importFiles(...parts.slice(3), parts[0]!)).done).toMatchObject({ opened: 0, parts: parts.length - 2, quarantined: 0 });
    expect(await sets()).toMatchObject([{ kept: parts.length - 1, missing: [2] }]);
    // Again: a copy is no further part.
    expect(await paste(harness, parts[0]!)).toMatchObject({ opened: 0, parts: 0, duplicates: 1 });
    const looked = await carry(harness, { name: 'last.txt', bytes: new TextEncoder().encode(parts[1]) });
    expect(looked).toMatchObject({ new: 1, part: 0, unreadable: 0 });
    expect(must(await harness.api['import.commit']({ previewId: looked.previewId }))).toMatchObject({ opened: 1, parts: 0 });
    expect(await narratives()).toEqual(['Invented, in five messages. សូមជួយ']);
    expect(await sets()).toEqual([]);
    // What comes late is known to be here.
    expect(await paste(harness, parts[3]!)).toMatchObject({ opened: 0, duplicates: 1, parts: 0 });
    expect(await sets()).toEqual([]);
    expect(await quarantined()).toEqual([]);
    expect(must(await harness.api['vault.verify']({}))).toMatchObject({ alteredRows: 0, chainIntact: true, damagedBlobs: 0, missingBlobs: 0 });
    expect(harness.incidents).toEqual([]);
  });

  it('in separate files of one import make one new tip, and the preview says so', async () => {
    const parts = sealedParts('Invented, a file for every message');
    const { looked, done } = await importFiles(...parts.toReversed());
    expect(looked).toMatchObject({ new: 1, part: parts.length - 1, unreadable: 0, left: 0 });
    expect(done).toMatchObject({ opened: 1, parts: parts.length - 1, quarantined: 0, notReached: 0 });
    expect(await narratives()).toEqual(['Invented, a file for every message']);
  });

  it('wait encrypted through a lock and a crash, large ones too', async () => {
    const attachment = new Uint8Array(randomBytes(300_000));
    const parts = encodeArmour(sealedTip(publicKey, 'Invented, with a picture', { attachments: [attachment] }), 200_000);
    expect(parts).toHaveLength(3);
    await paste(harness, parts[1]!);
    await paste(harness, parts[2]!);
    expect(memory.files().filter((file) => file.includes('/blobs/'))).toHaveLength(1);
    const marker = parts[1]!.split('\n')[8]!;
    for (const file of memory.files()) expect(Buffer.from(memory.contents(file)!).includes(marker), file).toBe(false);
    // The first process is never closed, as after a crash; the second closes cleanly.
    const second = vaultHarness({ files: memory });
    must(await second.api['vault.unlock']({ secret: testPassphrase, acceptPracticeMismatch: false }));
    expect(await sets(second)).toMatchObject([{ kept: 2, missing: [1] }]);
    expect(must(await second.api['vault.verify']({}))).toMatchObject({ blobs: 1, missingBlobs: 0, damagedBlobs: 0 });
    second.service.close();
    const third = vaultHarness({ files: memory });
    must(await third.api['vault.unlock']({ secret: testPassphrase, acceptPracticeMismatch: false }));
    expect(await paste(third, parts[0]!)).toMatchObject({ opened: 1 });
    expect(must(await third.api['tips.list'](everything)).rows).toMatchObject([{ attachments: 1 }]);
    // Attachment and original; nothing of the parts.
    expect(must(await third.api['vault.verify']({}))).toMatchObject({ blobs: 2, missingBlobs: 0, alteredRows: 0 });
    expect(memory.files().filter((file) => file.includes('/blobs/'))).toHaveLength(2);
  });

  it('that somebody made up under a number that is taken do not keep the right ones from joining', async () => {
    const sealed = sealedTip(publicKey, 'Invented, with a stranger in between');
    const parts = encodeArmour(sealed, 2000);
    await paste(harness, forged(2, parts.length, armourId(sealed), new Uint8Array(randomBytes(900))));
    await paste(harness, parts.filter((_, index) => index !== 1).join('\n'));
    expect(await sets()).toMatchObject([{ kept: parts.length, missing: [] }]);
    expect(await paste(harness, parts[1]!)).toMatchObject({ opened: 1 });
    expect(await sets()).toEqual([]);
    expect(await narratives()).toEqual(['Invented, with a stranger in between']);
  });

  it('of one tip that was cut up in two ways are two sets', async () => {
    const sealed = sealedTip(publicKey, 'Invented, cut twice');
    const [small, large] = [encodeArmour(sealed, 1500), encodeArmour(sealed, 3000)];
    await paste(harness, small[0]! + large[0]!);
    expect((await sets()).map((set) => set.parts).sort()).toEqual([small.length, large.length].sort());
    expect(await paste(harness, large.slice(1).join(''))).toMatchObject({ opened: 1 });
    // The rest of the other cut is of a tip that is here.
    expect(await paste(harness, small[1]!)).toMatchObject({ duplicates: 1, parts: 0 });
  });

  it('beside a damaged block are kept with the damaged text, and its part sent again completes them', async () => {
    const parts = sealedParts('Invented, one message cut off');
    expect(await paste(harness, [parts[0], parts[1]!.slice(0, 900), ...parts.slice(2)].join('\n'))).toMatchObject({ opened: 0, quarantined: 1, parts: 1 });
    expect(await quarantined()).toEqual(['armour-damaged']);
    expect(await paste(harness, parts[1]!)).toMatchObject({ opened: 1 });
    expect(await narratives()).toEqual(['Invented, one message cut off']);
  });

  it('that make a tip for a key that is not here go to quarantine as one item, and open with its key', async () => {
    const later = freshKey();
    const parts = encodeArmour(sealedTip(later.publicKey, 'Invented, for a later key'), 2000);
    for (const part of parts.slice(1)) await paste(harness, part);
    expect(await carry(harness, { name: 'first.txt', bytes: new TextEncoder().encode(parts[0]) })).toMatchObject({ new: 0, unreadable: 1, items: [{ code: 'not-for-us' }] });
    expect(await paste(harness, parts[0]!)).toMatchObject({ opened: 0, quarantined: 1 });
    expect(await quarantined()).toEqual(['not-for-us']);
    expect(await sets()).toEqual([]);
    await addKey(later.seed);
    expect(must(await harness.api['quarantine.retryAll']({}))).toEqual({ opened: 1, still: 0, notReached: 0 });
    expect(await narratives()).toEqual(['Invented, for a later key']);
  });

  it('are given up by a person only, who is named in the log', async () => {
    const parts = sealedParts('Invented, given up');
    await paste(harness, parts[0]!);
    const [set] = await sets();
    expect(await harness.api['parts.discard']({ armourId: '0'.repeat(16), parts: 7 })).toEqual({ ok: false, code: 'not-found' });
    must(await harness.api['parts.discard']({ armourId: set?.armourId ?? '', parts: set?.parts ?? 0 }));
    expect(await sets()).toEqual([]);
    expect(await harness.api['parts.discard']({ armourId: set?.armourId ?? '', parts: set?.parts ?? 0 })).toEqual({ ok: false, code: 'not-found' });
    expect(must(await harness.api['vault.verify']({}))).toMatchObject({ alteredRows: 0, chainIntact: true, unpermittedEvents: 0 });
    // It can come again.
    expect(await paste(harness, parts.join('\n'))).toMatchObject({ opened: 1 });
  });

  it('have room for a thousand tips; what comes beyond is kept in quarantine', async () => {
    const one = (number: number): string => forged(1, 2, number.toString(16).padStart(16, '0'), Uint8Array.of(number & 255, number >> 8));
    expect(await paste(harness, Array.from({ length: 999 }, (_, index) => one(index)).join(''))).toMatchObject({ parts: 1, quarantined: 0 });
    expect(await paste(harness, one(1000) + one(1001))).toMatchObject({ quarantined: 1 });
    expect(await sets()).toHaveLength(1000);
    expect(await quarantined()).toEqual(['armour-incomplete']);
    expect(harness.incidents).toEqual([]);
  });

  it('that an earlier version left in quarantine are joined when all of it is tried again, with what came since', async () => {
    const parts = sealedParts('Invented, from before');
    const bytesOf = (part: string): Uint8Array => new TextEncoder().encode(part);
    // Filled up, the parts go to quarantine as they did then.
    const filler = Array.from({ length: 1000 }, (_, index) => forged(1, 2, index.toString(16).padStart(16, '0'), Uint8Array.of(index & 255, index >> 8)));
    await paste(harness, filler.join(''));
    for (const part of parts.slice(1)) await paste(harness, part);
    expect(await quarantined()).toEqual(parts.slice(1).map(() => 'armour-incomplete'));
    for (const set of await sets()) must(await harness.api['parts.discard']({ armourId: set.armourId, parts: set.parts }));
    expect(must(await harness.api['quarantine.retryAll']({}))).toEqual({ opened: 0, still: parts.length - 1, notReached: 0 });
    expect(await sets()).toMatchObject([{ kept: parts.length - 1, missing: [1] }]);
    expect(await carry(harness, { name: 'first', bytes: bytesOf(parts[0]!) })).toMatchObject({ new: 1 });
    expect(await paste(harness, parts[0]!)).toMatchObject({ opened: 1 });
    expect(must(await harness.api['quarantine.retryAll']({}))).toEqual({ opened: parts.length - 1, still: 0, notReached: 0 });
    expect(await quarantined()).toEqual([]);
    expect(await narratives()).toEqual(['Invented, from before']);
    expect(must(await harness.api['vault.verify']({}))).toMatchObject({ alteredRows: 0, chainIntact: true });
  }, 60_000);
});
