import { describe, expect, it } from 'vitest';
import { intakeKeyFromSeed } from '#shared/sealed-tip/intake-key.ts';
import { FileFault, type FileSystem } from '#vault/platform/file-system.ts';
import { memoryFileSystem } from '#vault/platform/memory-file-system.ts';
import { finishReview } from '../../../../support/finish-review.ts';
import { inOffice } from '../../../../support/in-office.ts';
import { sealedTip } from '../../../../support/sealed-tips.ts';
import { must, testPassphrase, vaultHarness, vaultWithKey, type Harness } from '../../../../support/vault-harness.ts';
import { vaultWithTips } from '../../../../support/vault-with-tips.ts';

const seed = new Uint8Array(32).fill(43);
const target = '/out/dossier.md';

/** A vault on these files with one tip in a dossier, of which the word "report" is hidden, read to the end. */
async function dossierOn(files: FileSystem): Promise<{ readonly harness: Harness; readonly dossierId: string; readonly tipId: string }> {
  const harness = await vaultWithKey(seed, { files });
  for (const folder of ['/carried', '/out']) files.makeFolder(folder);
  const descriptor = files.open('/carried/a.bin', 'create');
  files.write(descriptor, sealedTip(intakeKeyFromSeed(seed).publicKey, 'The report is invented.'), 0);
  files.close(descriptor);
  const { previewId } = must(await harness.api['import.preview']({ handle: harness.grant('import-folder', '/carried') }));
  must(await harness.api['import.commit']({ previewId }));
  const tipId = must(await harness.api['tips.list']({ search: '', urgencies: [], statuses: [], onlyOverdue: false, offset: 0, limit: 10 })).rows[0]?.tipId ?? '';
  const { dossierId, texts } = must(await harness.api['dossier.create']({ title: 'Invented', tipIds: [tipId] }));
  const textId = texts[0]?.textId ?? '';
  must(await harness.api['dossier.hide']({ dossierId, textId, start: 4, end: 10, action: 'remove', everyOccurrence: true }));
  must(await harness.api['dossier.markReviewed']({ dossierId, textId, reviewed: true }));
  return { harness, dossierId, tipId };
}

const exportedAt = async (harness: Harness) => must(await harness.api['dossier.list']({ offset: 0, limit: 100 })).dossiers[0]?.exportedAt;

describe('exporting a dossier over the port', () => {
  it('tells what the gate could not look for as closely', async () => {
    const files = memoryFileSystem();
    const { harness, dossierId } = await dossierOn(files);
    const reply = must(await harness.api['dossier.export']({ dossierId, format: 'markdown', ...inOffice, handle: harness.grant('dossier', target) }));
    expect(reply).toMatchObject({ outcome: 'written', notices: [{ check: 'template-word', count: 1 }] });
    expect(await exportedAt(harness)).toBe(harness.clock.wallMs);
  });

  it('says which hidden passage stands in another word elsewhere, and where, until that is hidden too', async () => {
    const vault = await vaultWithTips(['Ask Quennabel at the gate (invented).', 'The bus to Quennabelville leaves at noon (invented).']);
    const { files } = vault;
    const { api } = vault.harness;
    const { dossierId, texts } = must(await api['dossier.create']({ title: 'Invented', tipIds: [vault.tipOf('Ask Quennabel at the gate (invented).'), vault.tipOf('The bus to Quennabelville leaves at noon (invented).')] }));
    const of = (words: string) => texts.find(({ text }) => text.includes(words))?.textId ?? '';
    const hide = async (textId: string, start: number, end: number) => must(await api['dossier.hide']({ dossierId, textId, start, end, action: 'pseudonym', everyOccurrence: false, role: 'third-party' }));
    await hide(of('Ask'), 4, 13);
    await finishReview(api, dossierId);
    const preset = { name: 'internal', isReasoned: false } as const;
    const exported = () => api['dossier.export']({ dossierId, format: 'markdown', ...inOffice, handle: vault.harness.grant('dossier', '/dossier.md') });
    expect(must(await exported())).toMatchObject({ outcome: 'refused' });
    expect(files.contents('/dossier.md')).toBeUndefined();
    const { places, total } = must(await api['dossier.leftOver']({ dossierId, preset }));
    expect([total, places.map(({ passage, within, after }) => ({ passage, within, after }))]).toEqual([1, [{ passage: 'Quennabel', within: 'Quennabel', after: 'ville leaves at noon (invented).' }]]);
    const { textId, start, end } = places[0] ?? { textId: '', start: 0, end: 0 };
    await hide(textId, start, end + 'ville'.length);
    const [older, newer] = await Promise.all([api['dossier.leftOver']({ dossierId, preset }), api['dossier.leftOver']({ dossierId, preset })]);
    expect([older, must(newer)]).toEqual([{ ok: false, code: 'cancelled' }, { places: [], total: 0 }]);
    await finishReview(api, dossierId);
    expect(must(await exported())).toMatchObject({ outcome: 'written' });
  });

  it('says how far it is, and writes nothing when somebody stops it', async () => {
    const files = memoryFileSystem();
    const { harness, dossierId } = await dossierOn(files);
    const ask = () => harness.api['dossier.export']({ dossierId, format: 'markdown', ...inOffice, handle: harness.grant('dossier', target) });
    const [stopped] = await Promise.all([ask(), harness.api['dossier.stopExport']({})]);
    expect(stopped).toEqual({ ok: false, code: 'cancelled' });
    expect(files.contents(target)).toBeUndefined();
    expect(await exportedAt(harness)).toBeNull();
    // What was stopped before says nothing of the next one.
    expect(must(await ask())).toMatchObject({ outcome: 'written' });
    const phases = harness.notices.flatMap((notice) => (notice.notice === 'dossier.progress' ? [notice.value.phase] : []));
    expect([...new Set(phases)]).toEqual(['looking', 'writing', 'checking']);
  });

  it('keeps what was hidden and what was read over a lock, since each is stored as it is decided', async () => {
    const files = memoryFileSystem();
    const { harness, dossierId } = await dossierOn(files);
    const before = must(await harness.api['dossier.get']({ dossierId }));
    harness.service.close();
    const again = vaultHarness({ files });
    must(await again.api['vault.unlock']({ secret: testPassphrase, acceptPracticeMismatch: true }));
    expect(must(await again.api['dossier.get']({ dossierId }))).toEqual(before);
    // “Report” is also a word of the dossier's own.
    const preview = JSON.stringify(must(await again.api['dossier.preview']({ dossierId, preset: { name: 'internal', isReasoned: false } })));
    expect(preview).toContain('is invented.');
    expect(preview).not.toContain('The report');
  });

  it('leaves its record when the file then gets no name', async () => {
    const memory = memoryFileSystem();
    const files: FileSystem = {
      ...memory,
      rename: (from, to) => {
        if (to === target) throw new FileFault('EIO', 'rename');
        memory.rename(from, to);
      },
    };
    const { harness, dossierId } = await dossierOn(files);
    expect(await harness.api['dossier.export']({ dossierId, format: 'markdown', ...inOffice, handle: harness.grant('dossier', target) })).toEqual({ ok: false, code: 'destination-failed' });
    expect(memory.files().filter((file) => file.startsWith('/out'))).toEqual([]);
    expect(await exportedAt(harness)).toBe(harness.clock.wallMs);
  });

  it('does not let a file leave that could not be recorded', async () => {
    const memory = memoryFileSystem();
    let refusing = false;
    const files: FileSystem = {
      ...memory,
      write: (descriptor, source, position) => {
        if (refusing) throw new FileFault('ENOSPC', 'write');
        memory.write(descriptor, source, position);
      },
    };
    const { harness, dossierId } = await dossierOn(files);
    const opened: string[] = [];
    const open = files.open.bind(files);
    Object.assign(files, {
      open: (file: string, mode: 'create' | 'read') => {
        opened.push(file);
        return open(file, mode);
      },
    });
    refusing = true;
    expect(await harness.api['dossier.export']({ dossierId, format: 'markdown', ...inOffice, handle: harness.grant('dossier', target) })).toMatchObject({ ok: false });
    // Bytes are laid beside the place before anything is recorded, and get no name there.
    expect(opened).not.toContain(target);
    expect(memory.files().filter((file) => file.startsWith('/out'))).toEqual([]);
  });
});
