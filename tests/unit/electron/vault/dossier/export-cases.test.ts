import { describe, expect, it } from 'vitest';
import { caseFormats } from '#shared/domain/dossier-format.ts';
import { indicators, type Indicator } from '#shared/domain/indicators.ts';
import { viewOf } from '#shared/redaction/presets.ts';
import { fail, ok } from '#shared/result.ts';
import { createDossier, markReviewed, type DraftTools } from '#vault/dossier/dossier-drafts.ts';
import { exportDossier, type ExportOutcome } from '#vault/dossier/export-dossier.ts';
import { DetailFinder } from '#vault/dossier/found-details.ts';
import { memoryFileSystem } from '#vault/platform/memory-file-system.ts';
import { draftVault, tipIdOf } from '../../../../support/draft-vault.ts';
import { testSize } from '../../../../size.ts';

/** How many turns are passed over from one that is tried to the next: a prime, so that they are no steps of the same kind. */
const stride = testSize === 'long' ? 1 : 7;

const destination = '/out/dossier.csv';

/** Exports a dossier of one tip for the office; `meanwhile` runs each time the detectors let others have a turn. */
async function run(format: (typeof caseFormats)[number], view: Parameters<typeof exportDossier>[1]['view'], meanwhile: (tools: DraftTools) => void): Promise<{ readonly outcome: ExportOutcome; readonly written: string }> {
  const { tools } = await draftVault([{ narrative: 'Invented: the gate is shut at night.' }]);
  const made = createDossier(tools, { title: 'Invented', tipIds: [tipIdOf(0)] });
  if (!made.ok) throw new Error(made.code);
  const { dossierId, texts } = made.value;
  markReviewed(tools, { dossierId, textId: texts[0]?.textId ?? '', reviewed: true });
  const files = memoryFileSystem();
  files.makeFolder('/out');
  const finder = new DetailFinder(() => {
    meanwhile(tools);
    return Promise.resolve();
  });
  const outcome = await exportDossier(
    { database: tools.database, finder, files, randomBytes: tools.randomBytes, print: () => Promise.resolve(null), paint: () => Promise.resolve(fail('not-found')), beforeWriting: () => ok(undefined) },
    { dossierId, format, view, sealing: { kind: 'plain' }, destination },
  );
  return { outcome, written: new TextDecoder().decode(files.contents(destination) ?? undefined) };
}

const setIndicator = ({ database }: DraftTools, answer: string, indicator: Indicator = 'debt-bondage'): void => {
  database.run('INSERT OR REPLACE INTO tip_indicator (finding_id, tip_id, indicator, answer, claim_id) VALUES (?, ?, ?, ?, NULL)', [`${tipIdOf(0)}${indicator}`, tipIdOf(0), indicator, answer]);
};

const answers = ['present', 'absent', 'unknown'];

describe.each(caseFormats)('exporting a dossier as rows of %s', (format) => {
  it('has in the file what staff set while it was being made, at whatever turn', async () => {
    let turns = 0;
    await run(format, viewOf('internal', false), () => (turns += 1));
    for (let at = 1; at <= turns; at += stride) {
      let turn = 0;
      const { outcome, written } = await run(format, viewOf('internal', false), (tools) => {
        turn += 1;
        if (turn === at) setIndicator(tools, 'present');
      });
      expect(outcome).toMatchObject({ ok: true });
      expect(written).toMatch(/Debt ?[Bb]ondage/u);
    }
    expect(turns).toBeGreaterThan(10);
  });

  it('stops where staff go on setting codes all the while', async () => {
    let turns = 0;
    const { outcome, written } = await run(format, viewOf('internal', false), (tools) => {
      // Each turn leaves another state than all the turns of one attempt before it.
      setIndicator(tools, answers[Math.floor(turns / indicators.length) % answers.length] ?? 'unknown', indicators[turns % indicators.length]);
      turns += 1;
    });
    expect({ outcome, written }).toEqual({ outcome: { ok: false, code: 'dossier-changed' }, written: '' });
    expect(turns).toBeLessThan(2 * answers.length * indicators.length);
  });

  it('makes none for readers who get no codes', async () => {
    expect(await run(format, viewOf('public', true), () => undefined)).toEqual({ outcome: { ok: false, code: 'format-per-report' }, written: '' });
  });
});
