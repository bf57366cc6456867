import { Decrypter, generateHybridIdentity, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Request } from '#shared/contract/contract.ts';
import { openZip } from '#vault/dossier/sealing/seal-zip.ts';
import type { MemoryFileSystem } from '#vault/platform/memory-file-system.ts';
import { inOffice } from '../../../../support/in-office.ts';
import { must, testMember, type Harness } from '../../../../support/vault-harness.ts';
import { vaultWithTips } from '../../../../support/vault-with-tips.ts';

const told = 'Invented: they keep us there by force';
const why = 'Invented: the receiver has neither key nor telephone';
const zip = '/carried/dossier.zip';
const { sealing: _plain, ...office } = inOffice;

let files: MemoryFileSystem;
let harness: Harness;
let dossierId: string;
let receiverId: string;

beforeEach(async () => {
  const vault = await vaultWithTips([told]);
  ({ files, harness } = vault);
  ({ receiverId } = must(await harness.api['receivers.record']({ name: 'Garden House (invented)', kind: 'shelter', contact: '' })));
  const draft = must(await harness.api['dossier.create']({ title: 'Invented dossier', tipIds: [vault.tipOf(told)] }));
  ({ dossierId } = draft);
  for (const { textId } of draft.texts) must(await harness.api['dossier.markReviewed']({ dossierId, textId, reviewed: true }));
  must(await harness.api['statements.setForAll']({ dossierId, offset: 0, limit: 1, verbatimBecause: 'Their own words are needed here (invented).', telling: { why: 'many', words: '' } }));
});

const refused = (code: string) => ({ ok: false, code });
const leave = async (sealing: Request<'dossier.export'>['sealing'], file: string, part: Partial<Request<'dossier.export'>> = {}) => harness.api['dossier.export']({ dossierId, format: 'markdown', ...office, sealing, handle: harness.grant('dossier', file), ...part });
const outside = (): Partial<Request<'dossier.export'>> => ({
  preset: 'partner-organisation',
  leaving: { receiverId, purpose: 'shelter', purposeWords: '', withoutConsent: { reason: 'imminent-danger', words: why }, approval: { kind: 'override', words: why } },
});
const register = async () => must(await harness.api['disclosures.list']({ receiverId: null, unreviewed: false, offset: 0, limit: 50 })).disclosures;
const looked = async () => must(await harness.api['disclosures.files']({}));
const setKey = async (text: string) => harness.api['receivers.setKey']({ receiverId, from: { kind: 'text', text } });
const contents = (file: string): Uint8Array => files.contents(file) ?? new Uint8Array();
function put(file: string, text: string): void {
  if (files.stat(file) !== undefined) files.remove(file);
  const descriptor = files.open(file, 'create');
  files.write(descriptor, new TextEncoder().encode(text), 0);
  files.close(descriptor);
}
const whole = async (): Promise<void> => {
  expect(must(await harness.api['vault.verify']({}))).toMatchObject({ chainIntact: true, alteredRows: 0, unpermittedEvents: 0 });
};

describe('a dossier sealed under words', () => {
  it('is opened with the seven words that are told this once, and the register says how it is sealed', async () => {
    const plain = must(await leave(inOffice.sealing, '/carried/dossier.md'));
    const reply = must(await leave({ kind: 'zip' }, zip));
    if (reply.outcome !== 'written' || plain.outcome !== 'written' || reply.words === null) throw new Error('it was written under words');
    expect(reply).toMatchObject({ sealing: 'zip', savedAs: 'dossier.zip', sizeBytes: contents(zip).length });
    expect(reply.words).toHaveLength(7);
    const opened = openZip(contents(zip), 'dossier.md', plain.sizeBytes, reply.words);
    expect(opened.ok && new TextDecoder().decode(opened.value)).toContain('TLP:RED');
    expect(Buffer.from(contents(zip)).includes('Invented')).toBe(false);
    expect(await register()).toMatchObject([{ sealing: 'zip', keyFingerprint: null, plainBecause: '', sha256: reply.sha256, sizeBytes: reply.sizeBytes }, { sealing: 'plain' }]);
    await whole();
  });

  it('has other words each time, and none of them is in the vault', async () => {
    const [one, two] = [must(await leave({ kind: 'zip' }, zip)), must(await leave({ kind: 'zip' }, zip))];
    if (one.outcome !== 'written' || two.outcome !== 'written') throw new Error('both were written');
    expect(one.words).not.toEqual(two.words);
    const kept = JSON.stringify([await register(), must(await harness.api['dossier.list']({ offset: 0, limit: 10 })), await looked()]);
    expect(kept).not.toContain(one.words?.join(' '));
    expect(kept).not.toContain(JSON.stringify(one.words));
    // One of seven chosen by chance may be a word of ours, as “place” is; several are not.
    expect(one.words?.filter((word) => kept.includes(`"${word}"`)).length).toBeLessThan(3);
  });
});

describe('a dossier that is not sealed', () => {
  it.each(['', 'because', ' '.repeat(40)])('does not leave for the reason “%s”, also not in the office', async (because) => {
    expect(await leave({ kind: 'plain', because }, '/carried/dossier.md')).toEqual(refused('plain-reason-missing'));
    expect(await leave({ kind: 'plain', because }, '/carried/dossier.md', outside())).toEqual(refused('plain-reason-missing'));
    expect(files.files()).not.toContain('/carried/dossier.md');
    expect(await register()).toEqual([]);
  });

  it('leaves with a reason, which the register keeps until the last of its tips is gone', async () => {
    must(await leave({ kind: 'plain', because: why }, '/carried/dossier.md'));
    expect(new TextDecoder().decode(contents('/carried/dossier.md'))).toContain('TLP:RED');
    expect(await register()).toMatchObject([{ sealing: 'plain', plainBecause: why }]);
    await whole();
  });
});

describe.each([
  ['X25519', 'x25519', generateX25519Identity],
  ['hybrid', 'hybrid', generateHybridIdentity],
] as const)('a dossier for a receiver with an %s key', (_name, kind, generate) => {
  it('is opened with that key alone, and the register says by fingerprint which it was', async () => {
    const identity = await generate();
    const receiver = must(await setKey(await identityToRecipient(identity)));
    expect(receiver.key).toMatchObject({ kind, setAt: harness.clock.wallMs });
    const reply = must(await leave({ kind: 'age' }, '/carried/dossier.md.age', outside()));
    expect(reply).toMatchObject({ outcome: 'written', sealing: 'age', words: null });
    const decrypter = new Decrypter();
    decrypter.addIdentity(identity);
    expect(new TextDecoder().decode(await decrypter.decrypt(contents('/carried/dossier.md.age')))).toContain('TLP:GREEN');
    expect(await register()).toMatchObject([{ sealing: 'age', keyFingerprint: receiver.key?.fingerprint }]);
    // A later key does not change what is said of this file.
    must(await setKey(await identityToRecipient(await generate())));
    expect((await register())[0]?.keyFingerprint).toBe(receiver.key?.fingerprint);
    await whole();
  });
});

describe('a receiver’s key', () => {
  it('is needed for what is sealed to it', async () => {
    expect(await leave({ kind: 'age' }, '/carried/dossier.md.age', outside())).toEqual(refused('receiver-key-missing'));
    expect(await leave({ kind: 'age' }, '/carried/dossier.md.age')).toEqual(refused('receiver-key-missing'));
    must(await setKey(await identityToRecipient(await generateX25519Identity())));
    must(await harness.api['receivers.setKey']({ receiverId, from: { kind: 'none' } }));
    expect(await leave({ kind: 'age' }, '/carried/dossier.md.age', outside())).toEqual(refused('receiver-key-missing'));
    await whole();
  });

  it('is read from a file that somebody chose, and never from one with a secret in it', async () => {
    const identity = await generateX25519Identity();
    const recipient = await identityToRecipient(identity);
    put('/carried/key.txt', `# public key: ${recipient}\n`);
    const from = () => ({ kind: 'file', handle: harness.grant('receiver-key', '/carried/key.txt') }) as const;
    expect(must(await harness.api['receivers.setKey']({ receiverId, from: from() })).key).toMatchObject({ recipient });
    put('/carried/key.txt', `# public key: ${recipient}\n${identity}\n`);
    expect(await harness.api['receivers.setKey']({ receiverId, from: from() })).toEqual(refused('receiver-key-secret'));
    put('/carried/key.txt', 'x'.repeat(20_000));
    expect(await harness.api['receivers.setKey']({ receiverId, from: from() })).toEqual(refused('receiver-key-unreadable'));
    expect(await harness.api['receivers.setKey']({ receiverId, from: { kind: 'file', handle: harness.grant('dossier', '/carried/key.txt') } })).toEqual(refused('handle-invalid'));
    expect(await setKey('invented')).toEqual(refused('receiver-key-unreadable'));
    expect(await harness.api['receivers.setKey']({ receiverId: 'e'.repeat(32), from: { kind: 'none' } })).toEqual(refused('not-found'));
    expect(must(await harness.api['receivers.list']({ withRetired: false, offset: 0, limit: 10 })).receivers[0]?.key?.recipient).toBe(recipient);
  });
});

describe('files that still lie on this laptop', () => {
  it('are listed by what a look finds, and by no more of their place than their name', async () => {
    must(await leave({ kind: 'zip' }, zip));
    must(await leave(inOffice.sealing, '/carried/other.md'));
    const [other, sealed] = await register();
    expect(await looked()).toEqual({ total: 2, lying: 2, files: [{ disclosureId: other?.disclosureId, openingId: null, savedAs: 'other.md', state: 'there' }, { disclosureId: sealed?.disclosureId, openingId: null, savedAs: 'dossier.zip', state: 'there' }] });
    put('/carried/other.md', 'Invented: of another length');
    files.remove(zip);
    expect((await looked()).files.map(({ state }) => state)).toEqual(['changed', 'gone']);
    expect(JSON.stringify([await looked(), await register()])).not.toContain('/carried');
  });

  it('are changed when one byte is, and not to be looked at where their folder is gone', async () => {
    must(await leave(inOffice.sealing, '/carried/dossier.md'));
    const bytes = contents('/carried/dossier.md');
    put('/carried/dossier.md', new TextDecoder().decode(bytes).replace('TLP', 'tlp'));
    expect(await looked()).toMatchObject({ lying: 0, files: [{ state: 'changed' }] });
    files.makeFolder('/stick');
    must(await leave({ kind: 'zip' }, '/stick/dossier.zip'));
    files.remove('/stick/dossier.zip');
    files.removeFolder('/stick');
    expect((await looked()).files[0]).toMatchObject({ state: 'unseen' });
  });

  it('are one where one export took another’s place', async () => {
    must(await leave({ kind: 'zip' }, zip));
    must(await leave({ kind: 'zip' }, zip));
    const [newer] = await register();
    expect(await looked()).toMatchObject({ total: 1, lying: 1, files: [{ disclosureId: newer?.disclosureId }] });
  });

  it('are deleted when somebody asks, which the register says with their name', async () => {
    must(await leave({ kind: 'zip' }, zip));
    const [disclosure] = await register();
    const disclosureId = disclosure?.disclosureId ?? '';
    expect(must(await harness.api['disclosures.deleteFile']({ openingId: null, disclosureId }))).toMatchObject({ fileRemoved: { at: harness.clock.wallMs, actor: testMember } });
    expect(files.files()).not.toContain(zip);
    expect(files.files().filter((file) => file.startsWith('/carried/.'))).toEqual([]);
    expect(await looked()).toEqual({ total: 0, lying: 0, files: [] });
    expect(await harness.api['disclosures.deleteFile']({ openingId: null, disclosureId })).toEqual(refused('exported-file-gone'));
    await whole();
  });

  it('are left alone when they are not what was exported', async () => {
    must(await leave({ kind: 'zip' }, zip));
    const disclosureId = (await register())[0]?.disclosureId ?? '';
    put(zip, 'Invented: the only copy of something else');
    expect(await harness.api['disclosures.deleteFile']({ openingId: null, disclosureId })).toEqual(refused('exported-file-changed'));
    expect(files.files()).toContain(zip);
    files.remove(zip);
    expect(await harness.api['disclosures.deleteFile']({ openingId: null, disclosureId })).toEqual(refused('exported-file-gone'));
    expect(await harness.api['disclosures.deleteFile']({ openingId: null, disclosureId: 'e'.repeat(32) })).toEqual(refused('exported-file-gone'));
  });
});
