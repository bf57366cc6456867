import { beforeAll, describe, expect, it } from 'vitest';
import type { PeopleList, PersonView } from '#shared/contract/people-calls.ts';
import type { FileSystem } from '#vault/platform/file-system.ts';
import { memoryFileSystem } from '../../../../support/memory-file-system.ts';
import { createTestVault, must, testMember, testPassphrase, vaultHarness, type Harness } from '../../../../support/vault-harness.ts';

const secret = testPassphrase;
const forDara = 'invented lantern quarry willow anchor thimble';
const forBopha = 'invented saddle meadow copper ribbon walnut';

interface Office {
  readonly words: string;
  /** Every file as it is now, on a disk of its own: a locked vault to go on from. */
  readonly locked: () => FileSystem;
}
let office: Office;

/** One vault for all tests: its maker manages, Dara triages. Each test works on a copy. */
beforeAll(async () => {
  const files = memoryFileSystem();
  const harness = vaultHarness({ files });
  const words = await createTestVault(harness);
  must(await harness.api['people.add']({ name: 'Dara', role: 'triage', passphrase: forDara, secret }));
  expect(harness.service.close()).toBe(true);
  office = { words: words.join(' '), locked: () => files.copy() };
});

const desk = (files: FileSystem = office.locked()): Harness => vaultHarness({ files });
const unlock = (harness: Harness, passphrase: string) => harness.api['vault.unlock']({ secret: passphrase, acceptPracticeMismatch: false });
async function openAs(passphrase: string, files?: FileSystem): Promise<Harness> {
  const harness = desk(files);
  must(await unlock(harness, passphrase));
  return harness;
}
const listed = async ({ api }: Harness): Promise<PeopleList> => must(await api['people.list']({}));
const person = ({ people }: PeopleList, name: string): PersonView => {
  const found = people.find((each) => each.name === name);
  if (!found) throw new Error(`${name} is not in the list`);
  return found;
};
const refused = (code: string) => ({ ok: false, code });

describe('adding a colleague', () => {
  it('lets them unlock with their own passphrase, under their name and role', async () => {
    const harness = await openAs(forDara);
    expect(must(await harness.api['session.status']({}))).toMatchObject({ state: 'open', memberName: 'Dara', role: 'triage', usedRecoveryKey: false });
    const list = await listed(harness);
    expect(person(list, 'Dara')).toMatchObject({ isSelf: true, role: 'triage', slot: 'works', lastActiveAt: null, removedAt: null });
    expect(person(list, testMember)).toMatchObject({ role: 'manage', slot: 'works', isSelf: false });
    expect(person(list, '')).toMatchObject({ isRecovery: true, role: 'manage', slot: 'works' });
    expect(list).toMatchObject({ strangers: [], freeSlots: 13, olderHeader: false });
    expect(must(await harness.api['vault.verify']({}))).toMatchObject({ chainIntact: true, alteredRows: 0 });
  });

  it('asks for the own passphrase of whoever acts, not for anybody’s', async () => {
    const { api } = await openAs(secret);
    const bopha = { name: 'Bopha', role: 'read', passphrase: forBopha } as const;
    for (const wrong of [forDara, office.words, 'nonsense', '']) expect(await api['people.add']({ ...bopha, secret: wrong })).toEqual(refused('wrong-passphrase'));
    expect(must(await api['people.add']({ ...bopha, secret })).people).toHaveLength(4);
  });

  it('refuses a weak passphrase, one that somebody has, and a name that somebody has', async () => {
    const { api } = await openAs(secret);
    const bopha = { name: 'Bopha', role: 'read', passphrase: forBopha, secret } as const;
    expect(await api['people.add']({ ...bopha, passphrase: 'password' })).toEqual(refused('passphrase-weak'));
    expect(await api['people.add']({ ...bopha, passphrase: forDara })).toEqual(refused('passphrase-weak'));
    expect(await api['people.add']({ ...bopha, name: '  ＤＡＲＡ ' })).toEqual(refused('name-taken'));
    expect(must(await api['people.list']({})).people).toHaveLength(3);
  });

  it('is for who may manage people', async () => {
    const { api } = await openAs(forDara);
    expect(await api['people.add']({ name: 'Bopha', role: 'read', passphrase: forBopha, secret: forDara })).toEqual(refused('not-permitted'));
    expect(await api['people.setRole']({ memberId: 'a'.repeat(32), role: 'manage' })).toEqual(refused('not-permitted'));
  });

  it('goes one after the other', async () => {
    const { api } = await openAs(secret);
    const first = api['people.add']({ name: 'Bopha', role: 'read', passphrase: forBopha, secret });
    const { memberId } = person(must(await api['people.list']({})), testMember);
    expect(await api['people.add']({ name: 'Thiri', role: 'read', passphrase: forBopha, secret })).toEqual(refused('busy'));
    expect(await api['people.setRole']({ memberId, role: 'read' })).toEqual(refused('busy'));
    expect((await first).ok).toBe(true);
  });

  it('ends when the vault is locked meanwhile, with nothing written after that', async () => {
    const files = office.locked();
    const harness = await openAs(secret, files);
    const adding = harness.api['people.add']({ name: 'Bopha', role: 'read', passphrase: forBopha, secret });
    harness.service.close();
    expect(await adding).toEqual(refused('vault-locked'));
    expect(await unlock(desk(files), forBopha)).toEqual(refused('wrong-passphrase'));
  });
});

describe('roles', () => {
  it('count at once, for who is changed and for who changes their own', async () => {
    const files = office.locked();
    const harness = await openAs(secret, files);
    const list = await listed(harness);
    expect(person(must(await harness.api['people.setRole']({ memberId: person(list, 'Dara').memberId, role: 'manage' })), 'Dara').role).toBe('manage');
    must(await harness.api['people.setRole']({ memberId: person(list, testMember).memberId, role: 'read' }));
    expect(await harness.api['intakeKey.create']({ validDays: 30 })).toEqual(refused('not-permitted'));
    harness.service.close();
    const dara = await openAs(forDara, files);
    expect((await dara.api['intakeKey.create']({ validDays: 30 })).ok).toBe(true);
    expect(must(await dara.api['vault.verify']({}))).toMatchObject({ chainIntact: true, unpermittedEvents: 0 });
  });

  it('never leave a vault without a person who manages people and has a passphrase', async () => {
    const harness = await openAs(secret);
    const list = await listed(harness);
    const self = person(list, testMember).memberId;
    expect(await harness.api['people.setRole']({ memberId: self, role: 'export' })).toEqual(refused('last-manager'));
    const byWords = await openAs(office.words);
    expect(await byWords.api['people.remove']({ memberId: self, secret: office.words })).toEqual(refused('last-manager'));
    expect(await byWords.api['people.setRole']({ memberId: self, role: 'read' })).toEqual(refused('last-manager'));
  });

  it('are not for the recovery words, which nobody renames or removes either', async () => {
    const { api } = await openAs(secret);
    const { memberId } = person(must(await api['people.list']({})), '');
    expect(await api['people.setRole']({ memberId, role: 'read' })).toEqual(refused('not-found'));
    expect(await api['people.rename']({ memberId, name: 'x' })).toEqual(refused('not-found'));
    expect(await api['people.remove']({ memberId, secret })).toEqual(refused('not-found'));
    expect(await api['people.giveSlot']({ memberId, passphrase: forBopha, secret })).toEqual(refused('not-found'));
  });
});

describe('removing somebody', () => {
  it('takes their slot away and says so in the record', async () => {
    const files = office.locked();
    const harness = await openAs(secret, files);
    const { memberId } = person(await listed(harness), 'Dara');
    expect(person(must(await harness.api['people.remove']({ memberId, secret })), 'Dara')).toMatchObject({ removedAt: harness.clock.wallMs, slot: 'none' });
    for (const call of [harness.api['people.remove']({ memberId, secret }), harness.api['people.rename']({ memberId, name: 'x' }), harness.api['people.clearSlot']({ memberId, secret })]) {
      expect(await call).toEqual(refused('not-found'));
    }
    expect(must(await harness.api['vault.verify']({})).chainIntact).toBe(true);
    harness.service.close();
    expect(await unlock(desk(files), forDara)).toEqual(refused('wrong-passphrase'));
  });

  it('is never of oneself', async () => {
    const { api } = await openAs(secret);
    const { memberId } = person(must(await api['people.list']({})), testMember);
    expect(await api['people.remove']({ memberId, secret })).toEqual(refused('not-yourself'));
    expect(await api['people.giveSlot']({ memberId, passphrase: forBopha, secret })).toEqual(refused('not-yourself'));
  });

  it('holds when an old header is put back: their slot opens and is refused, the desk warns, and a new header ends it', async () => {
    const files = office.locked();
    const old = { header: read(files, 'vault.json'), copy: read(files, 'vault-copy.json') };
    const harness = await openAs(secret, files);
    const { memberId } = person(await listed(harness), 'Dara');
    must(await harness.api['people.remove']({ memberId, secret }));
    harness.service.close();
    put(files, 'vault.json', old.header);
    put(files, 'vault-copy.json', old.copy);

    expect(await unlock(desk(files), forDara)).toEqual(refused('member-removed'));
    const again = desk(files);
    expect(must(await unlock(again, secret)).olderHeader).toBe(true);
    expect(person(await listed(again), 'Dara').slot).toBe('left');
    expect(await again.api['people.giveSlot']({ memberId, passphrase: forBopha, secret })).toEqual(refused('not-found'));
    expect(person(must(await again.api['people.clearSlot']({ memberId, secret })), 'Dara').slot).toBe('none');
    again.service.close();
    const after = desk(files);
    expect(must(await unlock(after, secret)).olderHeader).toBe(false);
    expect(await unlock(desk(files), forDara)).toEqual(refused('wrong-passphrase'));
  });
});

describe('a forgotten passphrase', () => {
  it('is replaced by a colleague: name, role and history stay, the old one opens nothing', async () => {
    const files = office.locked();
    const harness = await openAs(secret, files);
    const before = person(await listed(harness), 'Dara');
    expect(person(must(await harness.api['people.giveSlot']({ memberId: before.memberId, passphrase: forBopha, secret })), 'Dara')).toEqual(before);
    harness.service.close();
    expect(await unlock(desk(files), forDara)).toEqual(refused('wrong-passphrase'));
    const dara = await openAs(forBopha, files);
    expect(must(await dara.api['session.status']({}))).toMatchObject({ memberName: 'Dara', role: 'triage' });
    expect(must(await dara.api['vault.verify']({})).chainIntact).toBe(true);
  });

  it('of the only manager is replaced by the recovery words', async () => {
    const files = office.locked();
    const byWords = await openAs(office.words, files);
    expect(must(await byWords.api['session.status']({}))).toMatchObject({ memberName: '', role: 'manage', usedRecoveryKey: true });
    const { memberId } = person(await listed(byWords), testMember);
    must(await byWords.api['people.giveSlot']({ memberId, passphrase: forBopha, secret: office.words }));
    byWords.service.close();
    expect(await unlock(desk(files), secret)).toEqual(refused('wrong-passphrase'));
    expect(must(await (await openAs(forBopha, files)).api['session.status']({}))).toMatchObject({ memberName: testMember, role: 'manage' });
  });

  it('that was replaced does not come back with an old header', async () => {
    const files = office.locked();
    const old = read(files, 'vault.json');
    const harness = await openAs(secret, files);
    must(await harness.api['people.giveSlot']({ memberId: person(await listed(harness), 'Dara').memberId, passphrase: forBopha, secret }));
    harness.service.close();
    put(files, 'vault.json', old);
    put(files, 'vault-copy.json', old);
    expect(await unlock(desk(files), forDara)).toEqual(refused('slot-replaced'));
    const again = await openAs(secret, files);
    expect(person(await listed(again), 'Dara').slot).toBe('half-done');
  });
});

describe('renaming somebody', () => {
  it('shows the new name everywhere, what they did before included', async () => {
    const files = office.locked();
    const harness = await openAs(secret, files);
    const { memberId } = person(await listed(harness), testMember);
    expect(await harness.api['people.rename']({ memberId, name: 'dara' })).toEqual(refused('name-taken'));
    expect(person(must(await harness.api['people.rename']({ memberId, name: 'សុភា' })), 'សុភា').memberId).toBe(memberId);
    expect(must(await harness.api['vault.about']({})).memberName).toBe('សុភា');
    harness.service.close();
    expect(must(await unlock(desk(files), secret)).memberName).toBe('សុភា');
  });
});

describe('changing one’s own passphrase', () => {
  it('asks for the old one, and then only the new one opens, for a member of any role', async () => {
    const files = office.locked();
    const dara = await openAs(forDara, files);
    expect(await dara.api['passphrase.change']({ secret, passphrase: forBopha })).toEqual(refused('wrong-passphrase'));
    expect(await dara.api['passphrase.change']({ secret: forDara, passphrase: 'short' })).toEqual(refused('passphrase-weak'));
    expect(await dara.api['passphrase.change']({ secret: forDara, passphrase: secret })).toEqual(refused('passphrase-weak'));
    must(await dara.api['passphrase.change']({ secret: forDara, passphrase: forBopha }));
    // The open session goes on, and its next change asks for the new one.
    expect(await dara.api['passphrase.change']({ secret: forDara, passphrase: forDara })).toEqual(refused('wrong-passphrase'));
    dara.service.close();
    expect(await unlock(desk(files), forDara)).toEqual(refused('wrong-passphrase'));
    const again = await openAs(forBopha, files);
    expect(must(await again.api['vault.verify']({})).chainIntact).toBe(true);
  });

  it('is not for the recovery words', async () => {
    const { api } = await openAs(office.words);
    expect(await api['passphrase.change']({ secret: office.words, passphrase: forBopha })).toEqual(refused('not-permitted'));
  });

  it('is warned of when an old header brings the old one back', async () => {
    const files = office.locked();
    const old = read(files, 'vault.json');
    const dara = await openAs(forDara, files);
    must(await dara.api['passphrase.change']({ secret: forDara, passphrase: forBopha }));
    dara.service.close();
    put(files, 'vault.json', old);
    put(files, 'vault-copy.json', old);
    // The header cannot tell that it is old; the log can.
    expect(must(await unlock(desk(files), forDara)).olderHeader).toBe(true);
  });
});

function read(files: FileSystem, name: string): Uint8Array {
  const descriptor = files.open(`/vaults/one/${name}`, 'read');
  const bytes = new Uint8Array(files.sizeOf(descriptor));
  files.read(descriptor, bytes, 0);
  files.close(descriptor);
  return bytes;
}

function put(files: FileSystem, name: string, bytes: Uint8Array): void {
  files.remove(`/vaults/one/${name}`);
  const descriptor = files.open(`/vaults/one/${name}`, 'create');
  files.write(descriptor, bytes, 0);
  files.close(descriptor);
}
