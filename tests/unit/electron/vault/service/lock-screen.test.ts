import { describe, expect, it, beforeEach } from 'vitest';
import type { Glance } from '#shared/contract/process-messages.ts';
import { manyTurns } from '../../../../support/many-turns.ts';
import { must, testPassphrase, vaultHarness, type Harness } from '../../../../support/vault-harness.ts';
import { vaultWithTips, type VaultWithTips } from '../../../../support/vault-with-tips.ts';

const hourMs = 3_600_000;
/** What is in the vault and must never be told to who passes by. */
const secrets = ['Invented: the gate is locked', 'ទ្វារចាក់សោ (invented)', 'Call the brother (invented)'];

let vault: VaultWithTips;
let harness: Harness;
let tipIds: readonly [string, string];

beforeEach(async () => {
  vault = await vaultWithTips(secrets.slice(0, 2));
  harness = vault.harness;
  tipIds = [vault.tipIds[0] ?? '', vault.tipIds[1] ?? ''];
  // Assessed, so that only a date that staff set is due.
  for (const tipId of tipIds) must(await harness.api['tips.setUrgency']({ tipId, urgency: 'U3' }));
  must(await harness.api['work.setDue']({ tipId: tipIds[0], at: harness.clock.wallMs + 5 * hourMs, note: secrets[2] ?? '' }));
  must(await harness.api['work.setDue']({ tipId: tipIds[1], at: harness.clock.wallMs + 2 * hourMs, note: '' }));
});

const allow = async (isShown = true) => must(await harness.api['lockScreen.set']({ isShown }));
/** Locks, and starts the process that main would start next, with what main was told last. */
const locked = (): Harness => {
  harness.service.close();
  return vaultHarness({ files: vault.files, glance: harness.glances.at(-1) ?? null });
};
const shownBy = async (next: Harness) => must(await next.api['lockScreen.glance']({})).glance;
const put = (name: string, text = 'invented'): void => {
  const descriptor = vault.files.open(`/drop/${name}`, 'create');
  vault.files.write(descriptor, new TextEncoder().encode(text), 0);
  vault.files.close(descriptor);
};

/** As long as the vault needs to look into the folder twice and to take what has come. */
async function looked(): Promise<void> {
  for (let looks = 0; looks < 4; looks += 1) {
    harness.clock.monotonicMs += 6_000;
    harness.service.tick();
    await manyTurns();
  }
}

describe('the lock screen', () => {
  it('shows nothing until somebody who may manage allows it', async () => {
    expect(must(await harness.api['lockScreen.get']({}))).toEqual({ isShown: false });
    const next = locked();
    expect(await shownBy(next)).toBeNull();
    expect(harness.glances.every((glance) => glance === null)).toBe(true);
  });

  it('shows two numbers and nothing else, and nothing else is told to main but where files may lie', async () => {
    vault.files.makeFolder('/drop');
    must(await harness.api['dropFolder.choose']({ handle: harness.grant('drop-folder', '/drop'), wipes: false }));
    await looked();
    await allow();
    const next = locked();
    const told: Glance = { dueAt: harness.clock.wallMs + 2 * hourMs, dropFolder: { folder: '/drop', taken: 0 } };
    expect(harness.glances.at(-1)).toEqual(told);
    put('one.sealed');
    put('ពីរ.txt');
    put('.half.part');
    expect(await shownBy(next)).toEqual({ files: 2, dueAt: told.dueAt });
    const said = JSON.stringify([harness.glances, await shownBy(next)]);
    for (const secret of [...secrets, ...tipIds]) expect(said).not.toContain(secret);
  });

  it('does not count files that stayed in the drop folder after they were taken', async () => {
    vault.files.makeFolder('/drop');
    put('one.sealed');
    must(await harness.api['dropFolder.choose']({ handle: harness.grant('drop-folder', '/drop'), wipes: false }));
    await allow();
    await looked();
    const next = locked();
    expect(harness.glances.at(-1)?.dropFolder).toEqual({ folder: '/drop', taken: 1 });
    expect((await shownBy(next))?.files).toBe(0);
    put('two.sealed');
    expect((await shownBy(next))?.files).toBe(1);
    // Somebody cleared it: never fewer than none, and no number where nobody can look.
    vault.files.remove('/drop/one.sealed');
    vault.files.remove('/drop/two.sealed');
    expect((await shownBy(next))?.files).toBe(0);
    vault.files.removeFolder('/drop');
    expect((await shownBy(next))?.files).toBeNull();
  });

  it('says no number of files where nobody has looked since the unlock, since those that were taken may lie there yet', async () => {
    vault.files.makeFolder('/drop');
    put('one.sealed');
    must(await harness.api['dropFolder.choose']({ handle: harness.grant('drop-folder', '/drop'), wipes: false }));
    await allow();
    await looked();
    const next = locked();
    must(await next.api['vault.unlock']({ secret: testPassphrase, acceptPracticeMismatch: true }));
    next.service.close();
    expect(next.glances.at(-1)).toEqual({ dueAt: harness.clock.wallMs + 2 * hourMs, dropFolder: null });
  });

  it('says of no folder that nothing waits in it', async () => {
    await allow();
    expect(await shownBy(locked())).toEqual({ files: null, dueAt: harness.clock.wallMs + 2 * hourMs });
  });

  it('leaves out tips that are closed or set aside, and knows when an unassessed one is to be assessed', async () => {
    must(await harness.api['aside.set']({ tipId: tipIds[1], reason: 'test', note: '', isSure: false }));
    must(await harness.api['tips.setUrgency']({ tipId: tipIds[0], urgency: 'U0' }));
    await allow();
    const { dueBy } = must(await harness.api['tips.get']({ tipId: tipIds[0] }));
    expect((await shownBy(locked()))?.dueAt).toBe(Math.min(dueBy ?? Number.NaN, harness.clock.wallMs + 5 * hourMs));
  });

  it('knows when somebody must have acted, and that danger to life is due already', async () => {
    for (const tipId of tipIds) must(await harness.api['work.setDue']({ tipId, at: null, note: '' }));
    for (const tipId of tipIds) must(await harness.api['tips.setUrgency']({ tipId, urgency: 'U4' }));
    const { receivedAt } = must(await harness.api['tips.get']({ tipId: tipIds[0] }));
    const due = async (urgency: 'U1' | 'U2' | 'U3', status: 'in-review' | 'referred'): Promise<number | null | undefined> => {
      must(await harness.api['tips.setUrgency']({ tipId: tipIds[0], urgency }));
      must(await harness.api['tips.setStatus']({ tipId: tipIds[0], status }));
      await allow();
      const next = locked();
      const { dueAt } = (await shownBy(next))!;
      must(await next.api['vault.unlock']({ secret: testPassphrase, acceptPracticeMismatch: true }));
      harness = next;
      return dueAt;
    };
    expect(await due('U3', 'in-review')).toBe(receivedAt + 72 * hourMs);
    expect(await due('U2', 'in-review')).toBe(receivedAt + 24 * hourMs);
    expect(await due('U1', 'in-review')).toBe(receivedAt);
    expect(await due('U1', 'referred')).toBeNull();
  });

  it('shows nothing again once it is not allowed any more', async () => {
    await allow();
    const next = locked();
    expect(await shownBy(next)).not.toBeNull();
    must(await next.api['vault.unlock']({ secret: testPassphrase, acceptPracticeMismatch: true }));
    expect(next.glances).toEqual([null]);
    must(await next.api['lockScreen.set']({ isShown: false }));
    next.service.close();
    expect(next.glances.every((glance) => glance === null)).toBe(true);
  });

  it('stays allowed over locks, and what was known goes with the unlock, so that a process that ends without a word leaves nothing', async () => {
    await allow();
    const next = locked();
    must(await next.api['vault.unlock']({ secret: testPassphrase, acceptPracticeMismatch: true }));
    expect(must(await next.api['lockScreen.get']({}))).toEqual({ isShown: true });
    expect(await shownBy(next)).toBeNull();
    expect(next.glances).toEqual([null]);
  });

  it('says nothing of another vault that somebody turns to', async () => {
    await allow();
    const next = locked();
    vault.files.makeFolder('/vaults/other');
    must(await next.api['session.chooseFolder']({ handle: next.grant('vault-folder', '/vaults/other') }));
    expect(await shownBy(next)).toBeNull();
    expect(next.glances).toEqual([null]);
  });

  it('keeps nothing on the disk but whether it is allowed', async () => {
    vault.files.makeFolder('/watched-invented');
    must(await harness.api['dropFolder.choose']({ handle: harness.grant('drop-folder', '/watched-invented'), wipes: true }));
    await allow();
    const fresh = locked();
    const told = harness.glances.at(-1);
    expect(told).toMatchObject({ dropFolder: { folder: '/watched-invented' } });
    const plain = vault.files.files().map((file) => new TextDecoder('latin1').decode(vault.files.contents(file)));
    for (const words of ['watched-invented', String(told?.dueAt)]) expect(plain.filter((text) => text.includes(words))).toEqual([]);
    // And a process that was told nothing finds nothing.
    fresh.service.close();
    expect(await shownBy(vaultHarness({ files: vault.files }))).toBeNull();
  });
});
