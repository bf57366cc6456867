import { beforeEach, describe, expect, it } from 'vitest';
import { startingOutcomes } from '#shared/domain/outcome.ts';
import type { MemoryFileSystem } from '#vault/platform/memory-file-system.ts';
import { must, testMember, testPassphrase, vaultHarness, type Harness } from '../../../../support/vault-harness.ts';
import { everything, vaultWithTips } from '../../../../support/vault-with-tips.ts';

const forDara = 'invented lantern quarry willow anchor thimble';
const forBopha = 'invented saddle meadow copper ribbon walnut';

let files: MemoryFileSystem;
let harness: Harness;
let tipId: string;

beforeEach(async () => {
  const vault = await vaultWithTips(['Invented: they are beaten']);
  ({ files, harness } = vault);
  tipId = vault.tipIds[0] ?? '';
});

const reading = async () => must(await harness.api['secondReading.ofTip']({ tipId })).reading;
const wanted = async () => [must(await harness.api['tips.counts']({})).second, must(await harness.api['tips.list']({ ...everything, onlySecond: true })).total, must(await harness.api['tips.list'](everything)).rows[0]?.wantsSecond];
const colleague = async (role: 'read' | 'triage' = 'triage') => must(await harness.api['people.add']({ name: role === 'triage' ? 'Dara' : 'Bopha', role, passphrase: role === 'triage' ? forDara : forBopha, secret: testPassphrase }));
async function turnTo(secret: string): Promise<void> {
  harness.service.close();
  harness = vaultHarness({ files });
  must(await harness.api['vault.unlock']({ secret, acceptPracticeMismatch: false }));
}

describe('the second reader', () => {
  it('is asked for where a tip is set to danger now and there is somebody else to read it', async () => {
    expect(await reading()).toBeNull();
    must(await harness.api['tips.setUrgency']({ tipId, urgency: 'U1' }));
    expect(await reading()).toEqual({ setBy: testMember, isOwn: true, readBy: null, readAt: null, others: 0 });
    expect(await wanted()).toEqual([0, 0, false]);
    await colleague('read');
    expect(await wanted()).toEqual([0, 0, false]);
    await colleague();
    expect(await reading()).toMatchObject({ others: 1 });
    expect(await wanted()).toEqual([1, 1, true]);
    must(await harness.api['tips.setStatus']({ tipId, status: 'closed', outcomeId: startingOutcomes.actedOn.outcomeId }));
    expect(await wanted()).toEqual([0, 0, false]);
    expect(await reading()).toBeNull();
  });

  it('is never whoever set it', async () => {
    await colleague();
    expect(await harness.api['secondReading.confirm']({ tipId })).toEqual({ ok: false, code: 'not-second' });
    must(await harness.api['tips.setUrgency']({ tipId, urgency: 'U1' }));
    expect(await harness.api['secondReading.confirm']({ tipId })).toEqual({ ok: false, code: 'not-second' });
    expect(await harness.api['secondReading.confirm']({ tipId: 'e'.repeat(32) })).toEqual({ ok: false, code: 'not-found' });
  });

  it('is a colleague with the right to assess, once, and the history tells', async () => {
    await colleague();
    await colleague('read');
    must(await harness.api['tips.setUrgency']({ tipId, urgency: 'U1' }));
    await turnTo(forBopha);
    expect(await harness.api['secondReading.confirm']({ tipId })).toEqual({ ok: false, code: 'not-permitted' });
    await turnTo(forDara);
    expect(await reading()).toMatchObject({ setBy: testMember, isOwn: false, readBy: null });
    expect(must(await harness.api['secondReading.confirm']({ tipId })).reading).toMatchObject({ readBy: 'Dara', readAt: harness.clock.wallMs });
    const { events } = must(await harness.api['vault.about']({}));
    must(await harness.api['secondReading.confirm']({ tipId }));
    expect(must(await harness.api['vault.about']({})).events).toBe(events);
    expect(await wanted()).toEqual([0, 0, false]);
    expect(must(await harness.api['tips.get']({ tipId })).history.at(-1)).toMatchObject({ type: 'second-read', actor: 'Dara' });
    expect(must(await harness.api['vault.verify']({}))).toMatchObject({ chainIntact: true, alteredRows: 0 });
  });

  it('is wanted anew when the urgency was set anew', async () => {
    await colleague();
    must(await harness.api['tips.setUrgency']({ tipId, urgency: 'U1' }));
    await turnTo(forDara);
    must(await harness.api['secondReading.confirm']({ tipId }));
    must(await harness.api['tips.setUrgency']({ tipId, urgency: 'U2' }));
    expect(await reading()).toBeNull();
    must(await harness.api['tips.setUrgency']({ tipId, urgency: 'U1' }));
    expect(await reading()).toMatchObject({ setBy: 'Dara', isOwn: true, readBy: null });
    expect(await wanted()).toEqual([1, 1, true]);
  });
});
