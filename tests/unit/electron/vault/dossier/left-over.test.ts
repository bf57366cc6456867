import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { leftOverAtMost, leftOverCalls } from '#shared/contract/left-over-calls.ts';
import { viewOf } from '#shared/redaction/presets.ts';
import { atOnce } from '#shared/steps.ts';
import { createDossier, markReviewed, type DraftTools } from '#vault/dossier/dossier-drafts.ts';
import { hidePassage } from '#vault/dossier/hide-passage.ts';
import { leftOverSteps } from '#vault/dossier/left-over.ts';
import { loadDossier } from '#vault/dossier/load-dossier.ts';
import { keepDecision } from '#vault/dossier/claim-decisions.ts';
import { setStatement, setStatementsForAll } from '#vault/dossier/statements.ts';
import { draftVault, tipIdOf } from '../../../../support/draft-vault.ts';

/** A dossier of one report for each narrative; `hide`: the first place of these words in the report with this number, there alone. */
async function drafted(title: string, narratives: readonly string[], hide: readonly (readonly [report: number, words: string])[]): Promise<{ readonly tools: DraftTools; readonly dossierId: string; readonly textIds: readonly string[] }> {
  const { tools } = await draftVault(narratives.map((narrative) => ({ narrative })));
  const made = createDossier(tools, { title, tipIds: narratives.map((_, index) => tipIdOf(index)) });
  if (!made.ok) throw new Error(made.code);
  const { dossierId, texts } = made.value;
  const narrativeOf = (report: number) => texts.filter(({ field }) => field === 'narrative')[report];
  for (const [report, words] of hide) {
    const { textId = '', text = '' } = narrativeOf(report) ?? {};
    const start = text.indexOf(words);
    const hidden = hidePassage(tools, { dossierId, textId, start, end: start + words.length, action: 'remove', everyOccurrence: false, role: 'third-party' });
    if (!hidden.ok) throw new Error(hidden.code);
  }
  for (const { textId } of texts) markReviewed(tools, { dossierId, textId, reviewed: true });
  return { tools, dossierId, textIds: narratives.map((_, report) => narrativeOf(report)?.textId ?? '') };
}

function leftOver(tools: DraftTools, dossierId: string, view = viewOf('internal', false)) {
  const loaded = loadDossier(tools.database, dossierId);
  if (loaded === undefined) throw new Error('no dossier');
  const { places, total } = atOnce(leftOverSteps(loaded, view));
  const reply = { places: [...places], total };
  expect(v.is(leftOverCalls['dossier.leftOver'].reply, reply)).toBe(true);
  return reply;
}

describe('what is hidden and stands open elsewhere', () => {
  it('is nothing where every place of it is hidden', async () => {
    const { tools, dossierId } = await drafted('Invented', ['Ask Quennabel (invented).'], [[0, 'Quennabel']]);
    expect(leftOver(tools, dossierId)).toEqual({ places: [], total: 0 });
  });

  it('is told with the tip in which it is hidden, its place and the words around it', async () => {
    const { tools, dossierId, textIds } = await drafted('Invented', ['Ask Quennabel (invented).', 'We met at QuennabelHouse yesterday (invented).'], [[0, 'Quennabel']]);
    expect(leftOver(tools, dossierId)).toEqual({
      total: 1,
      places: [{ passage: 'Quennabel', hiddenIn: 1, standsIn: 2, textId: textIds[1], start: 10, end: 19, before: 'We met at ', within: 'Quennabel', after: 'House yesterday (invented).' }],
    });
  });

  it('is told once for each place, in their order, however often and however spelt it is hidden', async () => {
    const { tools, dossierId } = await drafted('Invented', ['Ask Sokha Prodit or SOKHA  PRODIT (invented).', 'Prodit Sokha came, then sokha prodit (invented).'], [[0, 'Sokha Prodit'], [0, 'SOKHA  PRODIT']]);
    expect(leftOver(tools, dossierId).places.map(({ passage, within, standsIn }) => [passage, within, standsIn])).toEqual([['Sokha Prodit', 'Prodit Sokha', 2], ['Sokha Prodit', 'sokha prodit', 2]]);
  });

  it('is found in another spelling, and a short name only as a word of its own', async () => {
    const narratives = ['Ask Dara at 096 555 0142 (invented).', 'Write to ០៩៦-៥៥៥-០១៤២; the daraboard fell (invented).'];
    const { tools, dossierId } = await drafted('Invented', narratives, [[0, 'Dara'], [0, '096 555 0142']]);
    expect(leftOver(tools, dossierId).places.map(({ passage, within }) => [passage, within])).toEqual([['096 555 0142', '០៩៦-៥៥៥-០១៤២']]);
  });

  it('is looked for where readers get the text alone: not in what is left out, nor where staff stated it', async () => {
    const { tools, dossierId } = await drafted('About Quennabel (invented)', ['Ask Quennabel (invented).', 'QuennabelHouse (invented)'], [[0, 'Quennabel']]);
    const said = setStatement(tools.database, dossierId, { tipId: tipIdOf(0), statement: 'They live at QuennabelHouse.', verbatimBecause: '', telling: { why: 'many', words: '' } });
    if (!said.ok) throw new Error(said.code);
    expect(leftOver(tools, dossierId, viewOf('police', false))).toEqual({ places: [], total: 0 });
    expect(setStatementsForAll(tools.database, dossierId, { verbatimBecause: 'Their own words are needed here (invented).' })).toMatchObject({ ok: true });
    // Few reports are told to the public as one text, without a section for each.
    for (const view of [viewOf('police', false), viewOf('public', true)]) expect(leftOver(tools, dossierId, view).places.map(({ standsIn }) => standsIn)).toEqual([2]);
  });

  it('is looked for in the passages that stand of a text, and not beside them', async () => {
    const told = 'Quennabelhouse has a gate, and Quennabelhouse has a yard (invented)';
    const { tools, dossierId, textIds } = await drafted('Invented', ['Ask Quennabel (invented).', told], [[0, 'Quennabel']]);
    const claim = (claimId: string, passage: string): void => {
      const start = told.indexOf(passage);
      tools.database.run("INSERT INTO claim (claim_id, tip_id, text_id, start_unit, end_unit, statement, reliability, credibility, stance, marked_at) VALUES (?, ?, ?, ?, ?, '', 'F', '6', 'supports', 0)", [claimId, tipIdOf(1), textIds[1] ?? '', start, start + passage.length]);
      keepDecision(tools.database, dossierId, claimId, { isVerbatim: true, verbatimBecause: 'The wording of it matters (invented).', telling: null });
    };
    claim('yard', 'has a yard');
    expect(leftOver(tools, dossierId, viewOf('police', false)).total).toBe(0);
    claim('house', 'Quennabelhouse has a yard');
    expect(leftOver(tools, dossierId, viewOf('police', false)).places).toMatchObject([{ standsIn: 2, start: told.lastIndexOf('Quennabel'), end: told.lastIndexOf('Quennabel') + 9 }]);
    expect(leftOver(tools, dossierId, viewOf('internal', false)).total).toBe(2);
    expect(leftOver(tools, dossierId, viewOf('public', false)).total).toBe(0);
  });

  it('is told where somebody kept for a reason what is hidden elsewhere', async () => {
    const { tools, dossierId, textIds } = await drafted('Invented', ['Ask Quennabel (invented).', 'Quennabel is the cook (invented).'], [[0, 'Quennabel']]);
    const kept = hidePassage(tools, { dossierId, textId: textIds[1] ?? '', start: 0, end: 9, action: 'keep', everyOccurrence: false, role: 'perpetrator', reason: 'evidence' });
    if (!kept.ok) throw new Error(kept.code);
    expect(leftOver(tools, dossierId).places).toMatchObject([{ standsIn: 2, textId: textIds[1], start: 0, end: 9 }]);
  });

  it('has whole clusters around it, and none where one is longer than all that is shown', async () => {
    const long = `a${'\u0301'.repeat(600)}`;
    const { tools, dossierId } = await drafted('Invented', ['Ask Quennabel (invented).', `👩‍👩‍👧‍👦${'កំ'.repeat(40)}Quennabel${'กำ'.repeat(40)}`, `${long} Quennabelhouse ${long}`], [[0, 'Quennabel']]);
    expect(leftOver(tools, dossierId).places.map(({ before, after }) => [before, after])).toEqual([[`…${'កំ'.repeat(20)}`, `${'กำ'.repeat(20)}…`], ['…', '…']]);
  });

  it('is counted whole and shown in part, a very long passage too', async () => {
    const { tools, dossierId } = await drafted('Invented', ['Ask Quennabel (invented).', 'Quennabelhouse '.repeat(30)], [[0, 'Quennabel']]);
    const { places, total } = leftOver(tools, dossierId);
    expect([total, places.length]).toEqual([30, leftOverAtMost]);
    const words = 'Quennabel of Quarzfeld '.repeat(30).trim();
    const long = await drafted('Invented', [`Ask ${words}.`, `${words} again`], [[0, words]]);
    expect(leftOver(long.tools, long.dossierId)).toMatchObject({ total: 1, places: [{ after: ' again' }] });
  });
});
