import { beforeEach, describe, expect, it } from 'vitest';
import type { WrittenDraft } from '#shared/contract/writing-calls.ts';
import { FileFault, type FileSystem } from '#vault/platform/file-system.ts';
import { memoryFileSystem } from '#vault/platform/memory-file-system.ts';
import { createTestVault, must, testMember, testPassphrase, vaultHarness, type Harness } from '../../../../support/vault-harness.ts';

const everything = { search: '', urgencies: [], statuses: [], onlyOverdue: false, offset: 0, limit: 50 };
const draft = (part: Partial<WrittenDraft> = {}): WrittenDraft => ({
  way: 'phone',
  saidAt: Date.UTC(2026, 4, 31, 22),
  language: 'km',
  narrative: 'នាងថាគេនឹងលក់នាងយប់នេះ។\r\nInvented.',
  place: 'Poipet (invented)',
  when: 'last night',
  safeContact: 'Only by Signal, never after 18:00',
  ...part,
});

describe('a tip that is written down', () => {
  let files: FileSystem;
  let harness: Harness;
  let failing: (() => void) | undefined;

  beforeEach(async () => {
    failing = undefined;
    const memory = memoryFileSystem();
    files = {
      ...memory,
      write: (descriptor, source, position) => {
        failing?.();
        memory.write(descriptor, source, position);
      },
    };
    harness = vaultHarness({ files });
    await createTestVault(harness);
  });

  const keep = async (part: Partial<WrittenDraft> = {}, draftId: string | null = null) => must(await harness.api['writing.keep']({ draftId, draft: draft(part) })).draftId;
  const writeDown = async (part: Partial<WrittenDraft> = {}) => must(await harness.api['writing.finish']({ draftId: await keep(part) }));
  const tip = async (tipId: string) => must(await harness.api['tips.get']({ tipId }));
  const tips = async (search = '') => must(await harness.api['tips.list']({ ...everything, search }));

  it('is a tip like the others, marked as written down, by whoever is signed in', async () => {
    const { tipId, number } = await writeDown();
    expect(number).toBe(1);
    const view = await tip(tipId);
    expect(view).toMatchObject({
      format: 'manual',
      narrative: 'នាងថាគេនឹងលក់នាងយប់នេះ។\nInvented.',
      place: 'Poipet (invented)',
      when: 'last night',
      writtenAt: null,
      urgency: 'U0',
      status: 'new',
      told: { way: 'phone', saidAt: Date.UTC(2026, 4, 31, 22), language: 'km', writtenBy: testMember },
      safeContact: 'Only by Signal, never after 18:00',
    });
    expect(view.history).toMatchObject([{ type: 'written-down', actor: testMember }]);
    expect((await tips()).rows).toMatchObject([{ isWrittenDown: true, excerpt: 'នាងថាគេនឹងលក់នាងយប់នេះ។ Invented.' }]);
    expect((await tips('Signal')).total).toBe(1);
    expect(must(await harness.api['writing.drafts']({})).drafts).toEqual([]);
    expect(must(await harness.api['vault.verify']({}))).toMatchObject({ chainIntact: true, alteredRows: 0, unpermittedEvents: 0 });
    expect(harness.incidents).toEqual([]);
  });

  it('is never taken for another with the same words', async () => {
    await writeDown();
    await writeDown();
    expect((await tips()).total).toBe(2);
  });

  it('leaves what was not given out, and needs words and how they came', async () => {
    const { tipId } = await writeDown({ saidAt: null, place: ' ', when: '', safeContact: '\n' });
    expect(await tip(tipId)).toMatchObject({ place: null, when: null, told: { saidAt: null }, safeContact: null });
    expect(await harness.api['writing.finish']({ draftId: await keep({ narrative: ' \n' }) })).toEqual({ ok: false, code: 'writing-empty' });
    expect(await harness.api['writing.finish']({ draftId: await keep({ way: null }) })).toEqual({ ok: false, code: 'writing-way-missing' });
    expect(must(await harness.api['writing.drafts']({})).drafts).toHaveLength(2);
  });

  it('of the largest size goes into a file of the vault and verifies', async () => {
    const { tipId } = await writeDown({ narrative: 'ក'.repeat(200_000) });
    expect((await tip(tipId)).narrative).toHaveLength(200_000);
    expect(must(await harness.api['vault.verify']({}))).toMatchObject({ blobs: 1, damagedBlobs: 0, chainIntact: true });
  });

  it('is in a dossier as written down, and how to reach the person is not', async () => {
    const { tipId } = await writeDown();
    const { dossierId } = must(await harness.api['dossier.create']({ title: 'Invented', tipIds: [tipId] }));
    const blocks = JSON.stringify(must(await harness.api['dossier.preview']({ dossierId, preset: { name: 'internal', isReasoned: false } })).blocks);
    expect(blocks).toContain('Told to staff, who wrote it down');
    expect(blocks).toContain('Poipet (invented)');
    expect(blocks).not.toContain('Signal');
  });

  it('goes with all that belongs to it when it is deleted', async () => {
    const { tipId } = await writeDown();
    must(await harness.api['deletion.begin']({ tipIds: [tipId], reason: 'test', note: '' }));
    harness.clock.wallMs += 60_000;
    harness.clock.monotonicMs += 60_000;
    harness.service.tick();
    expect(await harness.api['tips.get']({ tipId })).toEqual({ ok: false, code: 'not-found' });
    expect((await tips('Signal')).total).toBe(0);
    expect(must(await harness.api['vault.verify']({}))).toMatchObject({ chainIntact: true, alteredRows: 0 });
  });

  it('survives a lock while it is a draft, and can be gone on with or thrown away', async () => {
    const draftId = await keep({ narrative: 'Invented, half', safeContact: '' });
    expect(await keep({ narrative: 'Invented, half a sentence', safeContact: '' }, draftId)).toBe(draftId);
    harness.service.close();
    const next = vaultHarness({ files, environment: { now: () => harness.clock.wallMs + 1000 } });
    must(await next.api['vault.unlock']({ secret: testPassphrase, acceptPracticeMismatch: false }));
    expect(must(await next.api['writing.drafts']({})).drafts).toMatchObject([{ draftId, excerpt: 'Invented, half a sentence' }]);
    expect(must(await next.api['writing.draft']({ draftId }))).toEqual(draft({ narrative: 'Invented, half a sentence', safeContact: '' }));
    must(await next.api['writing.discard']({ draftId }));
    for (const outcome of [await next.api['writing.draft']({ draftId }), await next.api['writing.finish']({ draftId }), await next.api['writing.discard']({ draftId }), await next.api['writing.keep']({ draftId, draft: draft() })]) {
      expect(outcome).toEqual({ ok: false, code: 'not-found' });
    }
  });

  it('stays a draft when the disk is full, without anything left over', async () => {
    const draftId = await keep({ narrative: 'ក'.repeat(100_000) });
    let writes = 0;
    failing = () => {
      writes += 1;
      if (writes > 3) throw new FileFault('ENOSPC', 'write');
    };
    expect(await harness.api['writing.finish']({ draftId })).toEqual({ ok: false, code: 'disk-full' });
    failing = undefined;
    expect((await tips()).total).toBe(0);
    must(await harness.api['writing.finish']({ draftId }));
    expect((await tips()).total).toBe(1);
    expect(must(await harness.api['vault.verify']({}))).toMatchObject({ blobs: 1, missingBlobs: 0, chainIntact: true });
  });

  it('is refused beyond its limits', async () => {
    for (const part of [{ narrative: 'x'.repeat(200_001) }, { safeContact: 'x'.repeat(1001) }, { way: 'pigeon' as 'phone' }, { language: 'tlh' as 'km' }, { saidAt: -1 }]) {
      expect(await harness.api['writing.keep']({ draftId: null, draft: draft(part) })).toEqual({ ok: false, code: 'bad-request' });
    }
  });
});
