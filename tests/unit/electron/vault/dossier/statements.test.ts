import { beforeEach, expect, it } from 'vitest';
import { fail, ok } from '#shared/result.ts';
import { viewOf } from '#shared/redaction/presets.ts';
import { createDossier, markReviewed, type DraftTools } from '#vault/dossier/dossier-drafts.ts';
import { exportDossier } from '#vault/dossier/export-dossier.ts';
import { DetailFinder } from '#vault/dossier/found-details.ts';
import { loadDossier } from '#vault/dossier/load-dossier.ts';
import { statementsLackingIn } from '#vault/dossier/lacking-statements.ts';
import { setStatement } from '#vault/dossier/statements.ts';
import { memoryFileSystem } from '#vault/platform/memory-file-system.ts';
import { draftVault, tipIdOf } from '../../../../support/draft-vault.ts';

const [one, other] = ['1'.repeat(32), '2'.repeat(32)];
const view = viewOf('rescue-or-embassy', false);
let tools: DraftTools;
let dossierId: string;

/** Two reports; a claim of the first, which the second supports. Nobody said who could have told it. */
beforeEach(async () => {
  ({ tools } = await draftVault([{ narrative: 'The gate is locked.' }, { narrative: 'They lock the gate.' }]));
  const made = createDossier(tools, { title: 'Invented', tipIds: [tipIdOf(0)] });
  if (!made.ok) throw new Error(made.code);
  ({ dossierId } = made.value);
  const textId = made.value.texts[0]?.textId ?? '';
  for (const [claimId, tipId] of [[one, tipIdOf(0)], [other, tipIdOf(1)]] as const) tools.database.run("INSERT INTO claim (claim_id, tip_id, text_id, start_unit, end_unit, statement, reliability, credibility, stance, marked_at) VALUES (?, ?, ?, 0, 8, '', 'F', '6', 'supports', 0)", [claimId, tipId, textId]);
  tools.database.run("INSERT INTO claim_relation (relation_id, claim_id, tip_id, other_claim_id, other_tip_id, relation) VALUES ('r', ?, ?, ?, ?, 'supports')", [one, tipIdOf(0), other, tipIdOf(1)]);
  setStatement(tools.database, dossierId, { tipId: tipIdOf(0), statement: 'Nobody gets out.', verbatimBecause: '', telling: null });
  markReviewed(tools, { dossierId, textId, reviewed: true });
});

function withdrawOther(): void {
  tools.database.run('UPDATE claim SET withdrawn_at = 1 WHERE claim_id = ?', [other]);
}

it('the sources of a claim are counted where they decide something, and not to read a dossier', () => {
  const asked: string[] = [];
  const database = { ...tools.database, all: (...given: Parameters<typeof tools.database.all>) => (asked.push(given[0]), tools.database.all(...given)) };
  const countsSources = (): boolean => asked.some((sql) => sql.includes('claim_relation'));
  expect(loadDossier(database, dossierId)?.statements[0]?.claims).toMatchObject([{ claimId: one }]);
  expect([asked.length > 0, countsSources()]).toEqual([true, false]);
  const loaded = loadDossier(database, dossierId);
  if (loaded === undefined) throw new Error('absent');
  expect([statementsLackingIn(database, loaded, view), countsSources()]).toEqual([undefined, true]);
  withdrawOther();
  expect(statementsLackingIn(database, loaded, view)).toBe('telling-undecided');
});

it('a dossier stays in the office when a claim of it loses a source at any moment while the file is made', async () => {
  /** Withdraws what supports it at one turn; how many there were. */
  const leaveLosing = async (at: number) => {
    tools.database.run('UPDATE claim SET withdrawn_at = NULL');
    const files = memoryFileSystem();
    files.makeFolder('/out');
    let turns = 0;
    const pace = (): Promise<boolean> => {
      if (turns === at) withdrawOther();
      turns += 1;
      return Promise.resolve(true);
    };
    const sources = { database: tools.database, pace, finder: new DetailFinder(() => Promise.resolve()), files, randomBytes: tools.randomBytes };
    const outcome = await exportDossier({ ...sources, print: () => Promise.resolve(null), paint: () => Promise.resolve(fail('not-found')), beforeWriting: () => ok(undefined) }, { dossierId, format: 'json', view, sealing: { kind: 'plain' }, destination: '/out/dossier' });
    return { outcome, turns, files: files.files() };
  };
  const { outcome, turns } = await leaveLosing(-1);
  expect(outcome).toMatchObject({ ok: true });
  for (let at = 0; at < turns; at += 1) expect(await leaveLosing(at)).toMatchObject({ outcome: { ok: false, code: 'telling-undecided' }, files: [] });
});
