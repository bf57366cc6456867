import { beforeEach, describe, expect, it } from 'vitest';
import { intakeKeyFromSeed } from '#shared/sealed-tip/intake-key.ts';
import type { FileSystem } from '#vault/platform/file-system.ts';
import { memoryFileSystem, type MemoryFileSystem } from '#vault/platform/memory-file-system.ts';
import { inOffice } from '../../../../support/in-office.ts';
import { smallFormTemplate } from '../../../../support/small-form-template.ts';
import { sealedTip } from '../../../../support/sealed-tips.ts';
import { must, vaultWithKey, type Harness } from '../../../../support/vault-harness.ts';
import { everything } from '../../../../support/vault-with-tips.ts';

const seed = new Uint8Array(32).fill(73);
const narrative = 'Invented: they keep us there by force';

let disk: MemoryFileSystem;
let harness: Harness;
let tipId: string;
let textId: string;
let keyId: string;
let dossierId: string;
/** Whether the disk gives back another byte than it was given, of a file that has not got its name. */
let lies: boolean;

/** A disk that says it has written what it has not. */
function lyingDisk(): FileSystem {
  const unfinished = new Set<number>();
  return {
    ...disk,
    open: (file, mode) => {
      const descriptor = disk.open(file, mode);
      if (file.endsWith('.part')) unfinished.add(descriptor);
      else unfinished.delete(descriptor);
      return descriptor;
    },
    read: (descriptor, target, position) => {
      const count = disk.read(descriptor, target, position);
      if (lies && unfinished.has(descriptor) && count > 0) target[0] = (target[0] ?? 0) ^ 1;
      return count;
    },
  };
}

beforeEach(async () => {
  lies = false;
  disk = memoryFileSystem();
  disk.makeFolder('/carried');
  harness = await vaultWithKey(seed, { files: lyingDisk(), environment: { formTemplate: () => smallFormTemplate('document.body') } });
  const descriptor = disk.open('/carried/one.tip', 'create');
  disk.write(descriptor, sealedTip(intakeKeyFromSeed(seed).publicKey, narrative), 0);
  disk.close(descriptor);
  const { previewId } = must(await harness.api['import.preview']({ handle: harness.grant('import-folder', '/carried') }));
  must(await harness.api['import.commit']({ previewId }));
  const { rows } = must(await harness.api['tips.list'](everything));
  tipId = rows[0]?.tipId ?? '';
  textId = must(await harness.api['tips.get']({ tipId })).textId;
  keyId = must(await harness.api['intakeKey.list']({})).keys[0]?.keyId ?? '';
  const draft = must(await harness.api['dossier.create']({ title: 'Invented', tipIds: [tipId] }));
  ({ dossierId } = draft);
  for (const text of draft.texts) must(await harness.api['dossier.markReviewed']({ dossierId, textId: text.textId, reviewed: true }));
});

type Outcome = { readonly ok: true; readonly value: object } | { readonly ok: false; readonly code: string };

const ways: Readonly<Record<string, (target: string) => Promise<Outcome>>> = {
  'the register': (target) => harness.api['register.save']({ handle: harness.grant('register-table', target) }),
  'the table of incidents': (target) => harness.api['incidents.save']({ handle: harness.grant('incidents', target) }),
  'a record of custody': (target) => harness.api['custody.export']({ tipId, format: 'json', language: 'en', handle: harness.grant('custody', target) }),
  'a package for an interpreter': (target) => harness.api['interpreter.save']({ tipId, sourceId: textId, language: 'en', interpreter: 'Invented', hide: [], handle: harness.grant('interpreter-package', target) }),
  'a tip form': (target) => harness.api['tipForm.save']({ keyId, title: 'Notes', waysToSend: [{ carrier: 'Signal', address: '+1 202 555 0143', hours: '', readWithin: '' }], handle: harness.grant('tip-form', target) }),
  'a dossier': (target) => harness.api['dossier.export']({ dossierId, format: 'markdown', handle: harness.grant('dossier', target), ...inOffice }),
  'a briefing': (target) => harness.api['briefing.export']({ period: { from: '2024-01', until: '2024-12' }, language: 'en', title: '', estimates: [], format: 'markdown', handle: harness.grant('dossier', target), preset: 'internal', leaving: null, sealing: inOffice.sealing }),
};

const events = async (): Promise<number> => must(await harness.api['vault.about']({})).events;
const named = (): readonly string[] => disk.files().filter((file) => file.startsWith('/carried/') && file !== '/carried/one.tip');

describe.each(Object.entries(ways))('%s', (_what, leave) => {
  it('is noted before it has its name, and has it then', async () => {
    const before = await events();
    expect(must(await leave('/carried/out.bin'))).toMatchObject({ savedAs: 'out.bin' });
    expect(await events()).toBeGreaterThan(before);
    expect(named()).toEqual(['/carried/out.bin']);
  });

  it('is not noted where the disk takes no file or was taken out: nothing says that it left', async () => {
    const before = await events();
    expect(await leave('/nowhere/out.bin')).toEqual({ ok: false, code: 'storage-failed' });
    expect(await events()).toBe(before);
  });

  it('is neither noted nor named where the disk gives back other bytes than it was given', async () => {
    const before = await events();
    lies = true;
    expect(await leave('/carried/out.bin')).toEqual({ ok: false, code: 'storage-failed' });
    expect(await events()).toBe(before);
    expect(named()).toEqual([]);
  });
});
