import { beforeEach, describe, expect, it } from 'vitest';
import type { Request } from '#shared/contract/contract.ts';
import type { Leaving } from '#shared/contract/dossier-calls.ts';
import { intakeKeyFromSeed } from '#shared/sealed-tip/intake-key.ts';
import { FileFault, type FaultCode, type FileSystem } from '#vault/platform/file-system.ts';
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
let compoundId: string;
let receiverId: string;
/** Whether the disk gives back another byte than it was given, of a file that has not got its name. */
let lies: boolean;

/** What files that get a name by and by run into; undefined: nothing. */
let fault: { readonly call: 'open' | 'write' | 'syncFile' | 'rename'; readonly code: FaultCode } | undefined;

/** A disk that says it has written what it has not, or says where it breaks. */
function lyingDisk(): FileSystem {
  const unfinished = new Set<number>();
  const breaks = (call: string, isUnfinished: boolean): void => {
    if (isUnfinished && fault?.call === call) throw new FileFault(fault.code, call);
  };
  return {
    ...disk,
    open: (file, mode) => {
      breaks('open', file.endsWith('.part') && file.startsWith('/carried/'));
      const descriptor = disk.open(file, mode);
      if (file.endsWith('.part') && file.startsWith('/carried/')) unfinished.add(descriptor);
      else unfinished.delete(descriptor);
      return descriptor;
    },
    write: (descriptor, source, position) => {
      if (unfinished.has(descriptor)) disk.write(descriptor, source.subarray(0, source.length >> 1), position);
      breaks('write', unfinished.has(descriptor));
      disk.write(descriptor, source, position);
    },
    syncFile: (descriptor) => {
      breaks('syncFile', unfinished.has(descriptor));
      disk.syncFile(descriptor);
    },
    rename: (from, to) => {
      breaks('rename', to.startsWith('/carried/'));
      disk.rename(from, to);
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
  fault = undefined;
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
  must(await harness.api['tips.setUrgency']({ tipId, urgency: 'U1' }));
  ({ receiverId } = must(await harness.api['receivers.record']({ name: 'Invented shelter', kind: 'shelter', contact: '' })));
  ({ compoundId } = must(await harness.api['compounds.record']({ facts: { kind: 'casino', standing: 'suspected', province: 'KH-18', district: '1801', place: '' }, name: { text: 'Quarzfeld', language: 'en', kind: 'official', source: '' } })));
});

const because = 'Invented: nobody could be reached at two at night';
const leaving = (approval: Leaving['approval'] = { kind: 'override', words: because }): Leaving => ({ receiverId, purpose: 'protection', purposeWords: '', withoutConsent: { reason: 'imminent-danger', words: because }, approval });
const card = { place: { state: 'stated', text: 'Invented Gate Compound' }, numbers: { state: 'unknown' }, danger: { state: 'stated', text: 'To be sold on' }, deadline: { state: 'unknown' } } satisfies Request<'card.check'>['card'];

type Outcome = { readonly ok: true; readonly value: object } | { readonly ok: false; readonly code: string };

const ways: Readonly<Record<string, (target: string) => Promise<Outcome>>> = {
  'the register': (target) => harness.api['register.save']({ handle: harness.grant('register-table', target) }),
  'the table of incidents': (target) => harness.api['incidents.save']({ handle: harness.grant('incidents', target) }),
  'a record of custody': (target) => harness.api['custody.export']({ tipId, format: 'json', language: 'en', handle: harness.grant('custody', target) }),
  'a package for an interpreter': (target) => harness.api['interpreter.save']({ tipId, sourceId: textId, language: 'en', interpreter: 'Invented', hide: [], handle: harness.grant('interpreter-package', target) }),
  'a tip form': (target) => harness.api['tipForm.save']({ keyId, title: 'Notes', waysToSend: [{ carrier: 'Signal', address: '+1 202 555 0143', hours: '', readWithin: '' }], handle: harness.grant('tip-form', target) }),
  'a dossier': (target) => harness.api['dossier.export']({ dossierId, format: 'markdown', handle: harness.grant('dossier', target), ...inOffice }),
  'a briefing': (target) => harness.api['briefing.export']({ period: { from: '2024-01', until: '2024-12' }, language: 'en', title: '', estimates: [], format: 'markdown', handle: harness.grant('dossier', target), preset: 'internal', leaving: null, sealing: inOffice.sealing }),
  'a dossier about a compound': (target) => harness.api['compoundDossier.export']({ compoundId, language: 'en', format: 'markdown', handle: harness.grant('dossier', target), ...inOffice }),
  'an emergency card': (target) => harness.api['card.export']({ tipId, card, stated: [], leaving: leaving(), format: 'markdown', handle: harness.grant('dossier', target) }),
};

const events = async (): Promise<number> => must(await harness.api['vault.about']({})).events;
const named = (): readonly string[] => disk.files().filter((file) => file.startsWith('/carried/') && file !== '/carried/one.tip');

const refusals = [
  ['open', 'ENOENT', 'destination-gone'],
  ['open', 'ENODEV', 'destination-gone'],
  ['open', 'ENOTDIR', 'destination-gone'],
  ['open', 'EROFS', 'destination-read-only'],
  ['open', 'EACCES', 'storage-denied'],
  ['write', 'EIO', 'destination-failed'],
  ['write', 'ENOSPC', 'destination-full'],
  ['syncFile', 'ENODEV', 'destination-gone'],
] as const;

describe.each(Object.entries(ways))('%s', (_what, leave) => {
  it('is noted before it has its name, and has it then', async () => {
    const before = await events();
    expect(must(await leave('/carried/out.bin'))).toMatchObject({ savedAs: 'out.bin' });
    expect(await events()).toBeGreaterThan(before);
    expect(named()).toEqual(['/carried/out.bin']);
  });

  it('is not noted where the folder is gone or the disk was taken out: nothing says that it left, and what to do is said', async () => {
    const before = await events();
    expect(await leave('/nowhere/out.bin')).toEqual({ ok: false, code: 'destination-gone' });
    expect(await leave('/carried/one.tip/out.bin')).toEqual({ ok: false, code: 'destination-gone' });
    expect(await events()).toBe(before);
    expect(named()).toEqual([]);
  });

  it('is neither noted nor named whatever the disk says in the middle, each with a word of its own, and another place takes it', async () => {
    const before = await events();
    for (const [call, code, told] of refusals) {
      fault = { call, code };
      expect([call, code, await leave('/carried/out.bin')]).toEqual([call, code, { ok: false, code: told }]);
      expect([await events(), named()]).toEqual([before, []]);
    }
    fault = undefined;
    expect(must(await leave('/carried/out.bin'))).toMatchObject({ savedAs: 'out.bin' });
  });

  it('has no name and leaves nothing where the disk goes between the bytes and the name', async () => {
    fault = { call: 'rename', code: 'ENODEV' };
    expect(await leave('/carried/out.bin')).toEqual({ ok: false, code: 'destination-gone' });
    expect(named()).toEqual([]);
  });

  it('is neither noted nor named where the disk gives back other bytes than it was given', async () => {
    const before = await events();
    lies = true;
    expect(await leave('/carried/out.bin')).toEqual({ ok: false, code: 'destination-failed' });
    expect(await events()).toBe(before);
    expect(named()).toEqual([]);
  });
});

describe('a colleague’s passphrase', () => {
  const member = { kind: 'member', passphrase: 'invented words that are nobody’s' } as const;

  it('is not tried for a place that is gone: that is told first', async () => {
    const handle = (target: string): string => harness.grant('dossier', target);
    const asked: Omit<Request<'card.export'>, 'handle'> = { tipId, card, stated: [], leaving: leaving(member), format: 'markdown' };
    expect(await harness.api['card.export']({ ...asked, handle: handle('/nowhere/card.md') })).toEqual({ ok: false, code: 'destination-gone' });
    expect(await harness.api['card.export']({ ...asked, handle: handle('/carried/card.md') })).toEqual({ ok: false, code: 'wrong-passphrase' });
    const briefing: Omit<Request<'briefing.export'>, 'handle'> = { period: { from: '2024-01', until: '2024-12' }, language: 'en', title: '', estimates: [], format: 'markdown', preset: 'partner-organisation', leaving: { receiverId, purpose: 'protection', purposeWords: '', approval: member }, sealing: inOffice.sealing };
    expect(await harness.api['briefing.export']({ ...briefing, handle: handle('/nowhere/briefing.md') })).toEqual({ ok: false, code: 'destination-gone' });
    expect(await harness.api['briefing.export']({ ...briefing, handle: handle('/carried/briefing.md') })).toEqual({ ok: false, code: 'wrong-passphrase' });
  });
});
