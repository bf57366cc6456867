import { describe, expect, it } from 'vitest';
import { memoryFileSystem } from '#vault/platform/memory-file-system.ts';
import { verifyVault } from '#vault/service/verify-vault.ts';
import { unlockVault } from '#vault/service/unlock-vault.ts';
import { generateOptions, newFolder } from '../../generate/generate-options.ts';
import { generatedPassphrase, generateVault } from '../../generate/generate-vault.ts';
import { must, vaultHarness } from '../../support/vault-harness.ts';

const endMs = Date.UTC(2031, 2, 14);
/** What a seed decides. Keys, signatures and whoever signs are fresh in every vault. */
const decided = [
  'SELECT tip_id, number, urgency, status, received_at, excerpt, language, place, danger, hint, due_at, due_note, source_group FROM tip ORDER BY number',
  'SELECT text_id, tip_id, field, body FROM text ORDER BY text_id',
  'SELECT compound_id, number, kind, standing, province, district FROM compound ORDER BY number',
  'SELECT compound_id, text, language FROM compound_name ORDER BY name_id',
  'SELECT compound_id, state, since, reliability, credibility FROM compound_status ORDER BY entry_id',
  'SELECT tip_id, compound_id, decision FROM tip_compound ORDER BY link_id',
  'SELECT tag_id, name FROM tag ORDER BY tag_id',
  'SELECT tip_id, tag_id FROM tip_tag ORDER BY link_id',
  'SELECT tip_id, body FROM note ORDER BY note_id',
  'SELECT incident_id, number, kind, date, agency FROM incident ORDER BY number',
  'SELECT figure_id, incident_id, counted, least, most, source, reliability, credibility FROM incident_figure ORDER BY figure_id',
  'SELECT tip_id, incident_id, decision FROM tip_incident ORDER BY link_id',
  'SELECT claim_id, tip_id, start_unit, end_unit, statement, reliability, credibility, topic, compound_id FROM claim ORDER BY claim_id',
  'SELECT relation_id, relation FROM claim_relation ORDER BY relation_id',
  'SELECT tip_id, indicator, answer, claim_id FROM tip_indicator ORDER BY finding_id',
  'SELECT tip_id, screened_on, place, result FROM screening ORDER BY tip_id',
  'SELECT tip_id, kind, language, body FROM rendering ORDER BY rendering_id',
  'SELECT receiver_id, name, kind FROM receiver ORDER BY receiver_id',
  'SELECT tip_id, consent_id, purpose, way, given_on FROM consent ORDER BY consent_id',
  'SELECT tip_id, referral_id, receiver_id, state, outcome FROM referral ORDER BY referral_id',
] as const;

async function generated(seed: number, tips = 100) {
  const files = memoryFileSystem();
  const { environment } = vaultHarness({ files });
  await generateVault(environment, { folder: '/made', tips, compounds: 6, seed, endMs });
  const vault = must(await unlockVault({ ...environment, now: () => endMs }, '/made', generatedPassphrase, false));
  return { vault, environment, rows: decided.map((sql) => vault.context.database.all(sql)) };
}

describe('a generated vault', () => {
  it('holds the same rows for the same seed and others for another, and verifies', async () => {
    const [one, same, other] = [await generated(5), await generated(5), await generated(6)];
    expect(one.rows).toEqual(same.rows);
    one.rows.forEach((rows) => expect(rows.length).toBeGreaterThan(0));
    expect(one.rows[0]).toHaveLength(100);
    expect(other.rows[0]).not.toEqual(one.rows[0]);
    const assigned = (vault: typeof one.vault): unknown => vault.context.database.all('SELECT name, count(*) AS tips FROM tip JOIN member ON member_id = assignee GROUP BY name ORDER BY name');
    expect(assigned(one.vault)).toEqual(assigned(same.vault));
    expect(must(await verifyVault(one.vault, { wasm: one.environment.sqliteWasm(), closing: () => false }))).toMatchObject({ alteredRows: 0, unpermittedEvents: 0, chainIntact: true, damagedPages: 0 });
    for (const { vault } of [one, same, other]) expect(vault.close()).toBe(true);
  }, 120_000);
});

describe('the words of npm run generate', () => {
  it('need a number of tips alone, and take a folder and a day for the end of the year', () => {
    expect(generateOptions(['--tips', '10000', '--out', '/x'])).toEqual({ tips: 10_000, out: '/x', seed: 1, compounds: 350, untilMs: undefined });
    expect(generateOptions(['--tips', '40', '--out', '/x', '--seed', '9', '--until', '2031-03-13'])).toMatchObject({ seed: 9, compounds: 350, untilMs: endMs });
    expect(generateOptions(['--tips', '1000', '--seed', '2'])).toEqual({ tips: 1000, out: undefined, seed: 2, compounds: 350, untilMs: undefined });
    for (const words of [['--tips', '10', '--out', ''], ['--out', '/x'], ['--tips', '0', '--out', '/x'], ['--tips', '1e3', '--out', '/x'], ['--tips', '10', '--out', '/x', '--compounds', '999'], ['--tips', '10', '--out', '/x', '--until', '2031-13-40'], ['--tips', '10', '--out', '/x', '--more']]) {
      expect(generateOptions(words), words.join(' ')).toBeUndefined();
    }
  });

  it('put the vault into a new folder if they name none, beside those that are there', () => {
    const first = newFolder({ tips: 1000, seed: 2 }, () => false);
    expect(first).toMatch(/1000-tips-seed-2$/);
    expect(newFolder({ tips: 1000, seed: 2 }, (folder) => folder === first)).toBe(`${first}-2`);
  });
});
