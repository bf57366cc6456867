import { fail, ok } from '#shared/result.ts';
import { viewOf } from '#shared/redaction/presets.ts';
import { describe, expect, it } from 'vitest';
import { createDossier, markReviewed, type DraftTools } from '#vault/dossier/dossier-drafts.ts';
import { hidePassage } from '#vault/dossier/hide-passage.ts';
import { DetailFinder } from '#vault/dossier/found-details.ts';
import { openZip } from '#vault/dossier/sealing/seal-zip.ts';
import type { SealingMeans } from '#vault/dossier/sealing/seal-file.ts';
import { exportDossier, type ExportOutcome, type ExportReceipt, type ExportTools } from '#vault/dossier/export-dossier.ts';
import { hex, sha256 } from '#vault/crypto/hash.ts';
import type { DossierFormat } from '#shared/domain/dossier-format.ts';
import { FileFault, type FaultCode, type FileSystem } from '#vault/platform/file-system.ts';
import { memoryFileSystem } from '#vault/platform/memory-file-system.ts';
import { draftVault, tipIdOf } from '../../../../support/draft-vault.ts';
import { letAllStand } from '../../../../support/let-all-stand.ts';
import { printWithChromium } from '../../../../support/chromium-print.ts';
import { testSize } from '../../../../size.ts';

/** How many turns are passed over from one that is tried to the next: a prime, so that they are no steps of the same kind. */
const stride = testSize === 'long' ? 1 : 7;

const destination = '/out/dossier';
const narrative = 'Sokha Chan is held. Ask for SOKHA  CHAN at night. 林晓雪 also.';

interface Setting {
  readonly everyOccurrence?: boolean;
  readonly reviewed?: boolean;
  /** Whether somebody let stand what the detectors offer. */
  readonly isDecided?: boolean;
  readonly title?: string;
  readonly narrative?: string;
  readonly print?: ExportTools['print'];
  readonly sealing?: SealingMeans;
  readonly beforeWriting?: (receipt: ExportReceipt, files: ReturnType<typeof memoryFileSystem>) => void;
  /** Runs while a page is printed; told how many were asked for. */
  readonly whilePrinting?: (tools: DraftTools, dossierId: string, textId: string, asked: number) => void;
  /** Runs at each turn that is given to others; told how many were given before. */
  readonly atTurn?: (tools: DraftTools, dossierId: string, textId: string, before: number) => void;
  readonly failing?: { readonly call: 'open' | 'write' | 'syncFile' | 'rename'; readonly code: FaultCode };
}

const turn = (): Promise<void> => Promise.resolve();

function failingFiles(inner: FileSystem, failing: Setting['failing']): FileSystem {
  if (failing === undefined) return inner;
  return new Proxy(inner, {
    get: (target, key, receiver) =>
      key === failing.call
        ? () => {
            throw new FileFault(failing.code, failing.call);
          }
        : (Reflect.get(target, key, receiver) as unknown),
  });
}

const view = viewOf('internal', false);

async function run(format: DossierFormat, setting: Setting = {}): Promise<{ outcome: ExportOutcome; files: ReturnType<typeof memoryFileSystem> }> {
  const { tools } = await draftVault([{ narrative: setting.narrative ?? narrative }]);
  const made = createDossier(tools, { title: setting.title ?? 'About Sokha Chan', tipIds: [tipIdOf(0)] });
  if (!made.ok) throw new Error(made.code);
  const { dossierId, texts } = made.value;
  const textId = texts[0]?.textId ?? '';
  hidePassage(tools, { dossierId, textId, start: 0, end: 10, action: 'pseudonym', everyOccurrence: setting.everyOccurrence ?? true });
  if (setting.isDecided ?? true) await letAllStand(tools, dossierId);
  markReviewed(tools, { dossierId, textId, reviewed: setting.reviewed ?? true });
  const files = memoryFileSystem();
  files.makeFolder('/out');
  let asked = 0;
  const print: ExportTools['print'] = async (html) => {
    asked += 1;
    setting.whilePrinting?.(tools, dossierId, textId, asked);
    return setting.print === undefined ? null : setting.print(html);
  };
  let turns = 0;
  const pace = (): Promise<boolean> => {
    setting.atTurn?.(tools, dossierId, textId, turns);
    turns += 1;
    return Promise.resolve(true);
  };
  const outcome = await exportDossier(
    { database: tools.database, pace, finder: new DetailFinder(turn), files: failingFiles(files, setting.failing), randomBytes: tools.randomBytes, print, paint: () => Promise.resolve(fail('not-found')), beforeWriting: (receipt) => (setting.beforeWriting?.(receipt, files), ok(undefined)) },
    { dossierId, format, view, sealing: setting.sealing ?? { kind: 'plain' }, destination },
  );
  return { outcome, files };
}

describe('exporting a dossier', () => {
  it('writes the checked bytes of Markdown, and tells their size and hash', async () => {
    const { outcome, files } = await run('markdown');
    const bytes = files.contents(destination) ?? new Uint8Array();
    expect(outcome).toMatchObject({ ok: true, value: { sizeBytes: bytes.length, sha256: hex(sha256(bytes)), pages: null } });
    expect(files.files()).toEqual([destination]);
    const text = new TextDecoder().decode(bytes);
    expect(text).toMatch(/\[person [A-Z]\\\] is held\. Ask for \\\[person [A-Z]\\\] at night\. 林晓雪 also\./u);
    expect(text).not.toMatch(/sokha|chan/iu);
  });

  it.each(['docx', 'xlsx', 'csv', 'json'] as const)('writes the checked bytes of %s without printing', async (format) => {
    const { outcome, files } = await run(format);
    const bytes = files.contents(destination) ?? new Uint8Array();
    expect(outcome).toMatchObject({ ok: true, value: { sizeBytes: bytes.length, sha256: hex(sha256(bytes)), pages: null } });
    expect(new TextDecoder().decode(bytes)).toContain('林晓雪');
    expect(new TextDecoder().decode(bytes)).not.toMatch(/sokha|chan/iu);
    expect(await run(format, { everyOccurrence: false })).toMatchObject({ outcome: { ok: false, code: 'leak-gate-refused' } });
  });

  it('seals what has passed the gate, and tells size and hash of the file that lies there', async () => {
    const words = ['invented', 'lantern', 'quarry', 'willow', 'anchor', 'thimble', 'copper'];
    const plain = (await run('json')).files.contents(destination)?.length ?? 0;
    const { outcome, files } = await run('json', { sealing: { kind: 'zip', words } });
    const bytes = files.contents(destination) ?? new Uint8Array();
    expect(outcome).toMatchObject({ ok: true, value: { sizeBytes: bytes.length, sha256: hex(sha256(bytes)), pages: null } });
    expect(Buffer.from(bytes).includes('林晓雪')).toBe(false);
    const opened = openZip(bytes, 'dossier.json', plain, words);
    expect(opened.ok && new TextDecoder().decode(opened.value)).toContain('林晓雪');
    // What the gate finds, it finds before.
    expect(await run('json', { everyOccurrence: false, sealing: { kind: 'zip', words } })).toMatchObject({ outcome: { ok: false, code: 'leak-gate-refused' } });
  });

  it('writes nothing when the file cannot be sealed', async () => {
    await expect(run('json', { sealing: { kind: 'age', recipient: 'age1invented' } })).rejects.toThrow();
  });

  it('writes a PDF that Chromium printed', async () => {
    const { outcome, files } = await run('pdf', { print: printWithChromium });
    expect(outcome).toMatchObject({ ok: true, value: { pages: 1 } });
    expect(new TextDecoder('latin1').decode(files.contents(destination)?.subarray(0, 5))).toBe('%PDF-');
  });

  it('waits until every text has been read by a person', async () => {
    const { outcome, files } = await run('markdown', { reviewed: false });
    expect(outcome).toEqual({ ok: false, code: 'review-incomplete' });
    expect(files.files()).toEqual([]);
  });

  it('waits until somebody decided about everything likely that the detectors found', async () => {
    const withNumber = 'Sokha Chan is held. Call +855 12 555 0143.';
    expect((await run('markdown', { narrative: withNumber, isDecided: false })).outcome).toEqual({ ok: false, code: 'review-incomplete' });
    const { outcome, files } = await run('markdown', { narrative: withNumber });
    expect(outcome).toMatchObject({ ok: true });
    // What was let stand leaves, that is what somebody decided.
    expect(new TextDecoder().decode(files.contents(destination) ?? undefined)).toContain('555 0143');
  });

  it('refuses a title with a number that nobody was asked about, and says where it stands', async () => {
    const { outcome, files } = await run('markdown', { title: 'Tips of +855 12 555 0143' });
    expect(outcome).toMatchObject({ ok: false, code: 'leak-gate-refused', findings: [{ check: 'unreviewed-detail', location: 'title' }] });
    expect(files.files()).toEqual([]);
  });

  it('refuses the number of its tip in a title, which whoever saw the screen knows', async () => {
    expect((await run('markdown', { title: 'As tip 1 says' })).outcome).toMatchObject({ ok: false, code: 'leak-gate-refused', findings: [{ check: 'unreviewed-detail', location: 'title' }] });
    expect((await run('markdown', { title: 'As tip 2 says' })).outcome).toMatchObject({ ok: true });
  });

  it('refuses when what is hidden in one place stands in another, and writes nothing', async () => {
    const { outcome, files } = await run('markdown', { everyOccurrence: false });
    expect(outcome).toMatchObject({ ok: false, code: 'leak-gate-refused' });
    expect(JSON.stringify(outcome)).not.toMatch(/sokha/iu);
    expect(files.files()).toEqual([]);
  });

  it('does not print what it would not write: the page holds nothing hidden', async () => {
    let page = '';
    await run('pdf', {
      print: (html) => {
        page = html;
        return Promise.resolve(null);
      },
    });
    expect(page).toContain('<blockquote');
    expect(page).not.toMatch(/sokha|chan/iu);
  });

  it('is printed while the detectors look it through; where they find something in it nothing is written', async () => {
    const order: string[] = [];
    const atTurn = (): void => void order.push('turn');
    const print: ExportTools['print'] = () => {
      order.push('print');
      return Promise.resolve(null);
    };
    const { outcome, files } = await run('pdf', { title: 'Call 012 555 0143', print, atTurn });
    expect(outcome).toMatchObject({ code: 'leak-gate-refused', findings: [{ check: 'unreviewed-detail', location: 'title' }] });
    expect(files.files()).toEqual([]);
    expect(order.filter((each) => each === 'print')).toHaveLength(1);
    expect(order.slice(order.indexOf('print') + 1)).toContain('turn');
  });

  it.each([
    ['nothing', null],
    ['bytes that are no PDF', new TextEncoder().encode('no pdf')],
  ])('says so when the printer gives %s', async (_, pdf) => {
    const { outcome, files } = await run('pdf', { print: () => Promise.resolve(pdf) });
    expect(outcome).toEqual({ ok: false, code: 'print-failed' });
    expect(files.files()).toEqual([]);
  });

  it.each([
    ['open', 'EACCES', 'storage-denied'],
    ['write', 'ENOSPC', 'destination-full'],
    ['syncFile', 'EIO', 'destination-failed'],
    ['rename', 'EROFS', 'destination-read-only'],
    ['rename', 'ENOENT', 'destination-gone'],
  ] as const)('leaves nothing behind when %s fails with %s', async (call, code, told) => {
    const { outcome, files } = await run('markdown', { failing: { call, code } });
    expect(outcome).toEqual({ ok: false, code: told });
    expect(files.files()).toEqual([]);
  });

  it('knows no dossier that is not there', async () => {
    const { tools } = await draftVault([{ narrative }]);
    const outcome = await exportDossier(
      { database: tools.database, finder: new DetailFinder(turn), files: memoryFileSystem(), randomBytes: tools.randomBytes, print: () => Promise.resolve(null), paint: () => Promise.resolve(fail('not-found')), beforeWriting: () => ok(undefined) },
      { dossierId: 'f'.repeat(32), format: 'pdf', view, sealing: { kind: 'plain' }, destination },
    );
    expect(outcome).toEqual({ ok: false, code: 'dossier-absent' });
  });
});

describe('the record of what leaves', () => {
  it('is made of the checked bytes, before a file with its name is there', async () => {
    const seen: { receipt: ExportReceipt; isThere: boolean }[] = [];
    const { outcome } = await run('markdown', { beforeWriting: (receipt, files) => seen.push({ receipt, isThere: files.files().includes(destination) }) });
    if (!outcome.ok) throw new Error(outcome.code);
    expect(seen).toEqual([{ receipt: outcome.value, isThere: false }]);
  });

  it('keeps the file from leaving when it cannot be made', async () => {
    let left: ReturnType<typeof memoryFileSystem> | undefined;
    const failing = run('markdown', {
      beforeWriting: (_, files) => {
        left = files;
        throw new Error('no record');
      },
    });
    await expect(failing).rejects.toThrow('no record');
    expect(left?.files()).toEqual([]);
  });

  it('stays when the file then gets no name', async () => {
    let recorded = 0;
    const { outcome, files } = await run('markdown', { failing: { call: 'rename', code: 'EIO' }, beforeWriting: () => (recorded += 1) });
    expect([outcome.ok, recorded, files.files()]).toEqual([false, 1, []]);
  });

  it('is not made of a file that the gate refuses', async () => {
    let recorded = 0;
    await run('markdown', { everyOccurrence: false, beforeWriting: () => (recorded += 1) });
    expect(recorded).toBe(0);
  });
});

describe('decisions made while a dossier is printed', () => {
  const hideMore = (tools: DraftTools, dossierId: string, textId: string): void => {
    const at = narrative.indexOf('林晓雪');
    hidePassage(tools, { dossierId, textId, start: at, end: at + 3, action: 'remove', everyOccurrence: true });
  };

  it('are in the file: it is made again', async () => {
    const pages: string[] = [];
    const { outcome } = await run('pdf', {
      whilePrinting: (tools, dossierId, textId, asked) => {
        if (asked === 1) hideMore(tools, dossierId, textId);
      },
      print: (html) => {
        pages.push(html);
        return printWithChromium(html);
      },
    });
    expect(outcome).toMatchObject({ ok: true });
    expect(pages.map((page) => page.includes('林晓雪'))).toEqual([true, false]);
  });

  it('are in the file, at whatever turn they are made', async () => {
    let turns = 0;
    await run('markdown', { atTurn: () => (turns += 1) });
    for (let at = 0; at < turns; at += stride) {
      const { outcome, files } = await run('markdown', {
        atTurn: (tools, dossierId, textId, before) => {
          if (before === at) hideMore(tools, dossierId, textId);
        },
      });
      expect(outcome).toMatchObject({ ok: true });
      expect(new TextDecoder().decode(files.contents(destination))).not.toContain('林晓雪');
    }
    expect(turns).toBeGreaterThan(40);
  });

  it('stop the export when a text must be read again', async () => {
    const { outcome, files } = await run('pdf', {
      whilePrinting: (tools, dossierId, textId) => markReviewed(tools, { dossierId, textId, reviewed: false }),
      print: printWithChromium,
    });
    expect(outcome).toEqual({ ok: false, code: 'review-incomplete' });
    expect(files.files()).toEqual([]);
  });

  it('stop the export when they go on, whatever came of the printing', async () => {
    const flip = (tools: DraftTools, dossierId: string, textId: string, asked: number): void => {
      hidePassage(tools, { dossierId, textId, start: 0, end: 10 + asked, action: 'remove', everyOccurrence: false });
    };
    const { outcome, files } = await run('pdf', { whilePrinting: flip });
    expect(outcome).toEqual({ ok: false, code: 'dossier-changed' });
    expect(files.files()).toEqual([]);
  });
});
