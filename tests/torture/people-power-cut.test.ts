import { beforeAll, describe, expect, it } from 'vitest';
import type { PersonView } from '#shared/contract/people-calls.ts';
import { memoryFileSystem, type RecordedFileSystem } from '../support/memory-file-system.ts';
import { createTestVault, must, testMember, testPassphrase, vaultHarness, type Harness } from '../support/vault-harness.ts';

const secret = testPassphrase;
const forDara = 'invented lantern quarry willow anchor thimble';
const another = 'invented saddle meadow copper ribbon walnut';
const cutsEach = 8;

/** A locked vault: its maker manages, Dara triages. */
let locked: RecordedFileSystem;

beforeAll(async () => {
  locked = memoryFileSystem();
  const harness = vaultHarness({ files: locked });
  await createTestVault(harness);
  must(await harness.api['people.add']({ name: 'Dara', role: 'triage', passphrase: forDara, secret }));
  harness.service.close();
}, 120_000);

const unlock = (harness: Harness, passphrase: string) => harness.api['vault.unlock']({ secret: passphrase, acceptPracticeMismatch: false });
const people = async ({ api }: Harness): Promise<readonly PersonView[]> => must(await api['people.list']({})).people;
const named = async (harness: Harness, name: string): Promise<PersonView | undefined> => (await people(harness)).find((person) => person.name === name);

/** Whether a passphrase opens this disk, tried on a copy of it. */
async function opens(files: RecordedFileSystem, passphrase: string): Promise<boolean> {
  const harness = vaultHarness({ files: files.copy() });
  const outcome = await unlock(harness, passphrase);
  harness.service.close();
  return outcome.ok;
}

/** Does something with people and gives the disks that power cuts on the way would leave, the last one after it was acknowledged. */
async function cuts(act: (harness: Harness, dara: string) => Promise<{ readonly ok: boolean }>): Promise<readonly { readonly disk: RecordedFileSystem; readonly isDone: boolean }[]> {
  const files = locked.copy();
  const harness = vaultHarness({ files });
  must(await unlock(harness, secret));
  const { memberId } = (await named(harness, 'Dara'))!;
  const from = files.calls.length;
  expect((await act(harness, memberId)).ok).toBe(true);
  const to = files.calls.length;
  const places = new Set(Array.from({ length: cutsEach }, (_cut, index) => Math.round(from + ((to - from) * index) / (cutsEach - 1))));
  return [...places].map((at) => ({ disk: files.afterPowerCut({ at, seed: at }), isDone: at === to }));
}

async function asManager(disk: RecordedFileSystem, look: (harness: Harness) => Promise<void>, passphrase = secret): Promise<void> {
  const harness = vaultHarness({ files: disk });
  must(await unlock(harness, passphrase));
  await look(harness);
  expect(must(await harness.api['vault.verify']({}))).toMatchObject({ chainIntact: true, unpermittedEvents: 0 });
  harness.service.close();
}

describe('a power cut while people are changed', () => {
  it('leaves a colleague who is being added absent, without a passphrase, or able to unlock, and it can be finished', async () => {
    for (const { disk, isDone } of await cuts(({ api }) => api['people.add']({ name: 'Bopha', role: 'read', passphrase: another, secret }))) {
      const canOpen = await opens(disk, another);
      if (isDone) expect(canOpen).toBe(true);
      await asManager(disk, async (harness) => {
        const bopha = await named(harness, 'Bopha');
        // Either nobody or somebody without a passphrase, and never a slot of nobody.
        expect(bopha?.slot ?? 'none').toBe(canOpen ? 'works' : 'none');
        expect(must(await harness.api['people.list']({})).strangers).toEqual([]);
        if (bopha?.slot === 'none') must(await harness.api['people.giveSlot']({ memberId: bopha.memberId, passphrase: another, secret }));
        if (bopha !== undefined) expect((await named(harness, 'Bopha'))?.slot).toBe('works');
      });
    }
  }, 240_000);

  it('leaves of an old and a new passphrase at most one, and says when it is none', async () => {
    for (const { disk, isDone } of await cuts(({ api }, memberId) => api['people.giveSlot']({ memberId, passphrase: another, secret }))) {
      const state = { old: await opens(disk, forDara), new: await opens(disk, another) };
      expect(state.old && state.new).toBe(false);
      if (isDone) expect(state).toEqual({ old: false, new: true });
      await asManager(disk, async (harness) => {
        const dara = (await named(harness, 'Dara'))!;
        expect(dara.slot).toBe(state.old || state.new ? 'works' : 'half-done');
        must(await harness.api['people.giveSlot']({ memberId: dara.memberId, passphrase: another, secret }));
      });
      expect(await opens(disk, another)).toBe(true);
    }
  }, 240_000);

  it('never lets somebody in who was being removed unless nothing had happened yet', async () => {
    for (const { disk, isDone } of await cuts(({ api }, memberId) => api['people.remove']({ memberId, secret }))) {
      const canOpen = await opens(disk, forDara);
      if (isDone) expect(canOpen).toBe(false);
      await asManager(disk, async (harness) => {
        const dara = (await named(harness, 'Dara'))!;
        expect(canOpen ? [dara.removedAt, dara.slot] : dara.slot).toEqual(canOpen ? [null, 'works'] : 'none');
        if (dara.removedAt === null) must(await harness.api['people.remove']({ memberId: dara.memberId, secret }));
        expect((await named(harness, 'Dara'))?.removedAt).not.toBeNull();
      });
      expect(await opens(disk, forDara)).toBe(false);
    }
  }, 240_000);

  it('leaves exactly one of two passphrases when one’s own is changed, the new one once it was said', async () => {
    for (const { disk, isDone } of await cuts(({ api }) => api['passphrase.change']({ secret, passphrase: another }))) {
      const isNew = await opens(disk, another);
      expect(await opens(disk, secret)).toBe(!isNew);
      if (isDone) expect(isNew).toBe(true);
      await asManager(disk, async (harness) => expect((await named(harness, testMember))?.slot).toBe('works'), isNew ? another : secret);
    }
  }, 240_000);
});
