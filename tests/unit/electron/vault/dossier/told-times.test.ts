import { describe, expect, it } from 'vitest';
import { viewOf } from '#shared/redaction/presets.ts';
import { receiptMinutes } from '#shared/redaction/receipt-minutes.ts';
import { fail, ok } from '#shared/result.ts';
import { checkCsv } from '#vault/dossier/csv-gate.ts';
import { writeCsvDossier } from '#vault/dossier/csv.ts';
import { checkDocx } from '#vault/dossier/docx-gate.ts';
import { writeDocx } from '#vault/dossier/docx.ts';
import type { GateOutcome } from '#vault/dossier/gate-report.ts';
import { checkJson } from '#vault/dossier/json-gate.ts';
import { writeJson } from '#vault/dossier/json.ts';
import { checkMarkdown } from '#vault/dossier/leak-gate.ts';
import { writeMarkdown } from '#vault/dossier/markdown.ts';
import { cleanPdf } from '#vault/dossier/pdf-clean.ts';
import { checkPdf } from '#vault/dossier/pdf-gate.ts';
import { writePdfPage } from '#vault/dossier/pdf-page.ts';
import { checkXlsx } from '#vault/dossier/xlsx-gate.ts';
import { writeXlsx } from '#vault/dossier/xlsx.ts';
import { createDossier, markReviewed } from '#vault/dossier/dossier-drafts.ts';
import { exportDossier, type ExportOutcome } from '#vault/dossier/export-dossier.ts';
import { DetailFinder } from '#vault/dossier/found-details.ts';
import { keepPassage } from '#vault/dossier/kept-passages.ts';
import { memoryFileSystem } from '#vault/platform/memory-file-system.ts';
import { printWithChromium } from '../../../../support/chromium-print.ts';
import { docxCarriers } from '../../../../support/planted/docx-carriers.ts';
import { pdfCarriers } from '../../../../support/planted/pdf-carriers.ts';
import { gateSecretsOf, secretDossier } from '../../../../support/planted/secret-dossier.ts';
import { csvCarriers, jsonCarriers, markdownCarriers } from '../../../../support/planted/text-carriers.ts';
import { xlsxCarriers } from '../../../../support/planted/xlsx-carriers.ts';
import { draftVault, tipIdOf } from '../../../../support/draft-vault.ts';

/** In Cambodia 14:32, in Myanmar 14:02, in China 15:32. */
const received = Date.UTC(2026, 4, 5, 7, 32, 41);
const turn = (): Promise<void> => Promise.resolve();

interface Setting {
  readonly narratives: readonly string[];
  readonly title?: string;
  readonly receivedAt?: readonly number[];
  readonly writtenAt?: string;
  /** All go back to one source. */
  readonly isOneSource?: boolean;
  /** A passage of the first text that somebody lets stand. */
  readonly stands?: string;
}

async function leave({ narratives, title = 'Garden', receivedAt = [received], writtenAt, isOneSource = false, stands }: Setting): Promise<ExportOutcome> {
  const { tools } = await draftVault(narratives.map((narrative) => ({ narrative })));
  receivedAt.forEach((at, index) => tools.database.run('UPDATE tip SET received_at = ?, written_at = ? WHERE tip_id = ?', [at, writtenAt ?? null, tipIdOf(index)]));
  if (isOneSource) tools.database.run("UPDATE tip SET source_group = 'invented'");
  const made = createDossier(tools, { title, tipIds: narratives.map((_, index) => tipIdOf(index)) });
  if (!made.ok) throw new Error(made.code);
  const { dossierId, texts } = made.value;
  for (const { textId } of texts) markReviewed(tools, { dossierId, textId, reviewed: true });
  if (stands !== undefined) {
    const start = (narratives[0] ?? '').indexOf(stands);
    const kept = keepPassage(tools.database, { dossierId, textId: texts[0]?.textId ?? '', start, end: start + stands.length, everyOccurrence: false });
    if (!kept.ok) throw new Error(kept.code);
  }
  const files = memoryFileSystem();
  files.makeFolder('/out');
  return exportDossier(
    { database: tools.database, finder: new DetailFinder(turn), files, randomBytes: tools.randomBytes, print: () => Promise.resolve(null), paint: () => Promise.resolve(fail('not-found')), beforeWriting: () => ok(undefined) },
    { dossierId, format: 'markdown', view: viewOf('internal', false), sealing: { kind: 'plain' }, destination: '/out/dossier.md' },
  );
}

const refused = (location: string, count = 1) => ({ ok: false, code: 'leak-gate-refused', findings: [{ check: 'receipt-time', location, count }] });

describe('the minute at which a tip came in', () => {
  it.each(['at 14:32', 'at 2.32 pm', 'ម៉ោង ២:៣២', '１４：３２', '14h32', '14 giờ 32', '14.32 น.', '၁၄:၃၂', '下午2点32分', 'at 07:32 UTC', 'at 14:02', 'at 15:32'])('is refused in its report: %s', async (time) => {
    expect(await leave({ narratives: [`Invented: somebody wrote ${time} from the gate.`] })).toEqual(refused('report 1'));
  });

  it.each(['at 14:33', 'at 14:31', 'at 13:32', 'at 2 in the afternoon'])('is not every time: %s', async (time) => {
    expect(await leave({ narratives: [`Invented: somebody wrote ${time} from the gate.`] })).toMatchObject({ ok: true });
  });

  it('is refused in the title, and in a report of its own alone', async () => {
    const other = Date.UTC(2026, 4, 5, 3, 11);
    expect(await leave({ narratives: ['Invented: help.'], title: 'The message of 14:32' })).toEqual(refused('title'));
    expect(await leave({ narratives: ['Invented: help.', 'Invented: at 14:32 they were taken.'], receivedAt: [received, other] })).toMatchObject({ ok: true });
    expect(await leave({ narratives: ['Invented: help.', 'Invented: at 14:32 they were taken.'], receivedAt: [other, received] })).toEqual(refused('report 2'));
  });

  it('is that of any report of the same source', async () => {
    const other = Date.UTC(2026, 4, 5, 3, 11);
    const narratives = ['Invented: help.', 'Invented: at 14:32 I wrote already.'];
    expect(await leave({ narratives, receivedAt: [received, other], isOneSource: true })).toEqual(refused('report 2'));
  });

  it('may stand where a person let it stand: it is the time of an event', async () => {
    expect(await leave({ narratives: ['Invented: he was taken at 14:32 from the gate.'], stands: '14:32' })).toMatchObject({ ok: true });
    expect(await leave({ narratives: ['Invented: he was taken at 14:32 from the gate.'], stands: 'gate' })).toEqual(refused('report 1'));
  });

  it('may stand also where the word that says that it is a time was not let stand with it', async () => {
    expect(await leave({ narratives: ['Invented: he was taken at 2.32 pm from the gate.'], stands: '2.32' })).toMatchObject({ ok: true });
    expect(await leave({ narratives: ['Invented: he was taken at 2.32 from the gate.'], stands: '2.32' })).toMatchObject({ ok: true });
  });

  it('may stand in the report in which a person let it stand, in the title, and in no other report', async () => {
    const other = Date.UTC(2026, 4, 5, 3, 11);
    const narratives = ['Invented: he was taken at 14:32 from the gate.', 'Invented: I write this at 14:32 from the hall.'];
    expect(await leave({ narratives, receivedAt: [received, received], stands: '14:32' })).toEqual(refused('report 2'));
    expect(await leave({ narratives, receivedAt: [other, received], stands: '14:32' })).toEqual(refused('report 2'));
    expect(await leave({ narratives: narratives.slice(0, 1), title: 'The truck of 14:32', stands: '14:32' })).toMatchObject({ ok: true });
  });

  it('does not stand where only the word before it was let stand', async () => {
    expect(await leave({ narratives: ['Invented: we waited around 2.32 at the gate.'], stands: 'waited around' })).toEqual(refused('report 1'));
    expect(await leave({ narratives: ['Invented: we waited around 2.32 at the gate.'], stands: 'around 2.3' })).toEqual(refused('report 1'));
  });

  it('is no secret where it is a whole or a half hour', async () => {
    expect(await leave({ narratives: ['Invented: taken at 14:30.'], receivedAt: [Date.UTC(2026, 4, 5, 7, 30)] })).toMatchObject({ ok: true });
  });

  it('is that of the reporter’s device, too', async () => {
    expect(await leave({ narratives: ['Invented: I write at 09:17.'], writtenAt: '2026-05-05T09:17:00-03:00' })).toEqual(refused('report 1'));
  });
});

describe('a time that is planted in a finished file', () => {
  const made = secretDossier(1);
  const minutes = receiptMinutes([received], []);
  const told = { ...gateSecretsOf(made), minutes };
  const found = (outcome: GateOutcome): readonly string[] => (outcome.ok ? [] : outcome.findings.map(({ check }) => check));

  it.each([
    ['Markdown', writeMarkdown, checkMarkdown, markdownCarriers],
    ['JSON', writeJson, checkJson, jsonCarriers],
    ['CSV', writeCsvDossier, checkCsv, csvCarriers],
    ['DOCX', writeDocx, checkDocx, docxCarriers],
    ['XLSX', writeXlsx, checkXlsx, xlsxCarriers],
  ] as const)('is refused in %s', async (_format, write, check, carriers) => {
    const clean = await write(made.dossier);
    expect(found(check(clean, told))).toEqual([]);
    expect(found(check((await carriers[0]?.plant(clean, 'at 14:32', made.secrets)) ?? clean, told))).toContain('receipt-time');
    expect(found(check((await carriers[0]?.plant(clean, 'at 14:33', made.secrets)) ?? clean, told))).not.toContain('receipt-time');
  });

  it('is refused in PDF', async () => {
    const cleaned = await cleanPdf(await printWithChromium(writePdfPage(made.dossier)));
    if (!cleaned.ok) throw new Error(cleaned.code);
    expect(found(await checkPdf(cleaned.value, told))).toEqual([]);
    expect(found(await checkPdf((await pdfCarriers[0]?.plant(cleaned.value, ' at 14:32', made.secrets)) ?? cleaned.value, told))).toContain('receipt-time');
  });
});
