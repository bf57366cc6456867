// How SQLite goes about a question is decided by its own guesses, which are the same for an empty vault as for one of 100,000 tips: what walks a whole table here takes seconds, once a minute, there.
import { beforeAll, describe, expect, it } from 'vitest';
import { chosenBut, claimsAbout, tipOfClaimAbout } from '#vault/compound-dossier/loaded-claims.ts';
import { tipsOf } from '#vault/compound-dossier/tip-counts.ts';
import { tipsAbout } from '#vault/compound-dossier/tips-about.ts';
import { recordCompound } from '#vault/store/commands/keep-compounds.ts';
import { recordIncident } from '#vault/store/commands/keep-incidents.ts';
import { recordOrganisation } from '#vault/store/commands/keep-organisations.ts';
import type { Database, SqlValue } from '#vault/store/database.ts';
import { searchQuery } from '#vault/store/search/search-query.ts';
import { claimsSaid } from '#vault/triage/claims-said.ts';
import { tipsOfCompound } from '#vault/triage/get-compound.ts';
import { countSources } from '#vault/triage/list-compounds.ts';
import { listOutcomes } from '#vault/triage/outcomes.ts';
import { listTips } from '#vault/triage/list-tips.ts';
import { namedTips, namesSearched } from '#vault/triage/names-searched.ts';
import { siteOfCompound } from '#vault/triage/site-of-compound.ts';
import { tipsOfIncident } from '#vault/triage/tips-of-incident.ts';
import { inventedStartMs, openMemoryVault, type MemoryVault } from '../../../../support/memory-vault.ts';

let vault: MemoryVault;
let compoundId: string;
let incidentId: string;
let organisationId: string;
const page = { offset: 0, limit: 25 };
const everyTip = { search: '', urgencies: [], statuses: [], onlyOverdue: false };

beforeAll(async () => {
  vault = await openMemoryVault();
  compoundId = recordCompound(vault.context, { kind: 'casino', standing: 'suspected', province: null, district: null, place: '' }, { text: 'Quarzfeld Park (invented)', language: 'en', kind: 'official', source: '' });
  const raid = recordIncident(vault.context, { kind: 'raid', date: '2031-03-09', agency: '', compoundIds: [compoundId], note: '' });
  if (!raid.ok) throw new Error(raid.code);
  incidentId = raid.value;
  organisationId = recordOrganisation(vault.context, { kind: 'company', registrationNumber: '', jurisdiction: '', note: '' }, { text: 'Nordhang Holding (invented)', language: 'en', kind: 'official', source: '' });
});

/** The steps of every query that some work asks, in the order in which they are nested. */
function stepsOf(work: (database: Database) => unknown): readonly string[] {
  const { database } = vault.context;
  const asked: (readonly [string, readonly SqlValue[]])[] = [];
  const noting = <T>(ask: (sql: string, parameters?: readonly SqlValue[]) => T) => (sql: string, parameters: readonly SqlValue[] = []): T => {
    asked.push([sql, parameters]);
    return ask(sql, parameters);
  };
  work({ ...database, all: noting((sql, parameters) => database.all(sql, parameters)), get: noting((sql, parameters) => database.get(sql, parameters)) });
  return asked.flatMap(([sql, parameters]) => database.all(`EXPLAIN QUERY PLAN ${sql}`, parameters).map((step) => String(step['detail'])));
}

/** By the names that these queries give them as well. */
const grows = /^SCAN (?:tip|claim|tip_compound|tip_incident|text|event|tip_indicator|claim_relation|held|other|spoken|earlier|found)\b/;

describe('what is asked about one thing', () => {
  it.each([
    ['claims about a compound', (database: Database) => claimsSaid(database, 'compound', { id: compoundId, ...page })],
    ['claims about an incident', (database: Database) => claimsSaid(database, 'incident', { id: incidentId, ...page })],
    ['what is known of the site of a compound', (database: Database) => siteOfCompound(database, compoundId)],
    ['tips of a compound', (database: Database) => tipsOfCompound(database, { compoundId, ...page })],
    ['what a dossier about a compound tells', (database: Database) => [claimsAbout(database, compoundId), tipsOf(database, compoundId), tipsAbout(database, compoundId), tipOfClaimAbout(database, compoundId, 'x'), chosenBut(database, compoundId, 'x')]],
    ['claims about an organisation', (database: Database) => claimsSaid(database, 'organisation', { id: organisationId, ...page })],
    ['tips of an incident', (database: Database) => tipsOfIncident(database, { incidentId, ...page })],
  ] as const)('walks no table that grows with the vault: %s', (_what, work) => {
    const steps = stepsOf(work);
    expect(steps.length).toBeGreaterThan(2);
    expect(steps.filter((step) => grows.test(step))).toEqual([]);
  });

  it('what staff wrote down is walked along an index of its own', () => {
    const steps = stepsOf((database) => listTips(database, inventedStartMs, { ...everyTip, onlyWrittenDown: true, ...page }));
    const walked = steps.filter((step) => /^(?:SEARCH|SCAN) tip /.test(step));
    expect(walked.length).toBeGreaterThan(2);
    expect(walked.filter((step) => !step.includes(' tip_written_down '))).toEqual([]);
  });

  it('a search by a name begins with what is called so, and goes on to its tips', () => {
    const query = searchQuery('Quarzfeld');
    const found = query && namedTips(namesSearched(vault.context.database), query).whole;
    const plan = stepsOf((database) => database.all(found?.sql ?? '', found?.parameters));
    expect(plan.filter((step) => /^(?:SEARCH|SCAN) tip/.test(step))).toEqual(['SEARCH tip_compound USING COVERING INDEX tip_compound_by_compound (compound_id=? AND decision=?)']);
  });

  it.each([
    ['compound', 'root'],
    ['incident', 'incident_root'],
    ['organisation', 'organisation_root'],
  ] as const)('begins with the %s, goes on to its claims, and looks up tip and source of each', (of, root) => {
    const id = { compound: compoundId, incident: incidentId, organisation: organisationId }[of];
    const steps = stepsOf((database) => claimsSaid(database, of, { id, ...page }));
    const claims = steps.findLastIndex((step) => step === `SEARCH claim USING INDEX claim_by_${of} (${of}_id=?)`);
    expect(steps[claims - 1]).toBe(`SCAN ${root}`);
    expect(steps.slice(claims + 1).filter((step) => /^(?:SEARCH|SCAN) (?:linked|numbered) /.test(step))).toEqual(['SEARCH linked USING AUTOMATIC COVERING INDEX (tip_id=?)', 'SEARCH numbered USING AUTOMATIC COVERING INDEX (source=?)']);
  });
});

describe('what is counted of all', () => {
  it.each([
    ['sources of every compound', (database: Database) => countSources(database)],
    ['tips of every outcome', (database: Database) => listOutcomes(database)],
  ] as const)('reads no row of a tip that is nothing special: %s', (_what, work) => {
    const rows = stepsOf(work).filter((step) => /^(?:SEARCH|SCAN) tip (?!.*COVERING)/.test(step));
    expect(rows.filter((step) => !/INDEX tip_(?:by_source|aside)\b/.test(step))).toEqual([]);
  });

  it.each([
    ['with an answer to an indicator', { indicator: { indicator: 'violence', answer: 'present' } }],
    ['looked through, without that answer', { indicator: { indicator: 'violence', answer: 'unknown' } }],
    ['in a province', { place: { province: 'KH-18' } }],
    ['of nobody', { onlyUnassigned: true }],
    ['closed without an outcome', { outcome: 'none' }],
  ] as const)('reads the rows of the page alone, and finds and counts along indexes: tips %s', (_what, narrowed) => {
    const steps = stepsOf((database) => listTips(database, inventedStartMs, { ...everyTip, ...page, ...narrowed }, 'x'));
    const walks = steps.filter((step) => /^(?:SEARCH|SCAN) tip USING COVERING INDEX tip_inbox/.test(step));
    expect(walks.length).toBeGreaterThan(0);
    expect(steps.filter((step) => /^SCAN tip(?: |$)/.test(step) && !step.includes('COVERING'))).toEqual([]);
  });
});
