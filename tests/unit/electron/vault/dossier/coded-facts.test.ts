import { beforeEach, describe, expect, it } from 'vitest';
import { consentStatements } from '#shared/domain/consent.ts';
import { startingOutcomes } from '#shared/domain/outcome.ts';
import { createDossier } from '#vault/dossier/dossier-drafts.ts';
import { codedFactsOf } from '#vault/dossier/coded-facts.ts';
import type { Database, SqlValue } from '#vault/store/database.ts';
import { draftVault, tipIdOf } from '../../../../support/draft-vault.ts';

const tipId = tipIdOf(0);
let database: Database;
let dossierId: string;

beforeEach(async () => {
  const { tools } = await draftVault([{ narrative: 'Invented.' }, { narrative: 'Invented, in no dossier.' }]);
  ({ database } = tools);
  const made = createDossier(tools, { title: 'Invented', tipIds: [tipId] });
  if (!made.ok) throw new Error(made.code);
  ({ dossierId } = made.value);
});

const factsOf = () => codedFactsOf(database, dossierId)[0]?.facts;
const put = (table: string, row: Readonly<Record<string, SqlValue>>): void => {
  database.run(`INSERT INTO ${table} (${Object.keys(row).join(', ')}) VALUES (${Object.keys(row).map(() => '?').join(', ')})`, Object.values(row));
};
const consent = (id: string, part: Readonly<Record<string, SqlValue>> = {}): void =>
  put('consent', { consent_id: id, tip_id: tipId, purpose: 'shelter', purpose_words: '', told: consentStatements.join(','), way: 'spoken', language: 'km', given_on: '2026-05-30', receiver_id: null, receiver_kind: 'ngo', items: 'dossier', words: 'Invented words', recorded_at: Number(id), withdrawn_at: null, ...part });
const referral = (id: string, purpose: string, sentAt: number | null): void =>
  put('referral', { referral_id: id, tip_id: tipId, receiver_id: 'r', purpose, purpose_words: 'Invented words', items: 'dossier', override_words: '', state: sentAt === null ? 'planned' : 'sent', planned_at: 1, sent_at: sentAt, outcome_words: '' });
const compound = (id: string, province: string | null, district: string | null, mergedInto: string | null = null): void =>
  put('compound', { compound_id: id, number: Number(id), kind: 'casino', standing: 'suspected', province, district, place: 'Invented, behind the market', merged_into: mergedInto, recorded_at: 1 });
const link = (id: string, decision = 'linked', tip = tipId): void => put('tip_compound', { link_id: `${tip}${id}`, tip_id: tip, compound_id: id, decision, decided_at: 1 });
const indicator = (name: string, answer: string, tip = tipId): void => put('tip_indicator', { finding_id: `${tip}${name}`, tip_id: tip, indicator: name, answer, claim_id: null });

describe('the codes of a tip', () => {
  it('are none where staff set nothing, and only those of the tips in the dossier', () => {
    indicator('isolation', 'present', tipIdOf(1));
    expect(codedFactsOf(database, dossierId)).toEqual([{ tipId, facts: { state: 'active', result: undefined, decidingBody: undefined, indicators: new Map(), consent: 'unsaid', told: [], referrals: [], place: undefined }, identifiers: [] }]);
  });

  it('tell indicators as they were answered, and none that this program does not know', () => {
    indicator('isolation', 'present');
    indicator('deception', 'not-asked');
    indicator('invented-indicator', 'present');
    indicator('violence', 'invented-answer');
    expect(factsOf()?.indicators).toEqual(new Map([['isolation', 'present'], ['deception', 'not-asked']]));
  });

  it('tell the result of a screening and who decided, and nothing else of its record', () => {
    put('screening', { tip_id: tipId, screened_on: '2026-03-09', place: 'detained', screener_role: 'Invented role', language: 'km', interpreter: 'yes', consent: 'given', alleged_acts: 'online-fraud', causal_link: 'direct-result', result: 'confirmed', deciding_body: 'police', later_treatment: 'detained', recorded_at: 1 });
    expect(factsOf()).toMatchObject({ result: 'confirmed', decidingBody: 'police' });
    expect(JSON.stringify(codedFactsOf(database, dossierId))).not.toMatch(/fraud|detained|role|2026/u);
  });

  it.each([
    ['new', null, 'active'],
    ['in-review', null, 'active'],
    ['waiting', null, 'waiting'],
    ['referred', null, 'waiting'],
    ['closed', null, 'closed'],
    ['closed', startingOutcomes.reachedSafety.outcomeId, 'closed'],
    ['closed', startingOutcomes.referredAccepted.outcomeId, 'closed-referred'],
    ['closed', startingOutcomes.referredUnanswered.outcomeId, 'closed-referred'],
    // An outcome stays beside a tip that was opened again only by mistake: it closes nothing.
    ['new', startingOutcomes.referredAccepted.outcomeId, 'active'],
  ] as const)('say of %s with %s that it is %s', (status, outcome, state) => {
    database.run('UPDATE tip SET status = ?, outcome_id = ? WHERE tip_id = ?', [status, outcome, tipId]);
    expect(factsOf()?.state).toBe(state);
  });

  it('say that consent stands only where the person gave it whole and did not take it back', () => {
    consent('1', { way: 'through-other' });
    expect(factsOf()).toMatchObject({ consent: 'unsaid', told: [] });
    consent('2', { told: 'purpose,withdrawal' });
    expect(factsOf()).toMatchObject({ consent: 'unsaid', told: ['purpose', 'withdrawal'] });
    consent('3', { withdrawn_at: 9 });
    expect(factsOf()).toMatchObject({ consent: 'unsaid' });
    consent('4');
    expect(factsOf()).toMatchObject({ consent: 'stands', told: consentStatements });
    database.run('UPDATE consent SET withdrawn_at = 9');
    expect(factsOf()).toMatchObject({ consent: 'withdrawn', told: [] });
  });

  it('tell what referrals are for that were sent, each once, and not those that were only planned', () => {
    referral('1', 'legal', 5);
    referral('2', 'legal', 6);
    referral('3', 'shelter', 7);
    referral('4', 'return', null);
    expect(factsOf()?.referrals).toEqual(['shelter', 'legal']);
  });

  it('tell where the compound lies that staff linked, as the one it was merged into', () => {
    compound('1', 'KH-1', '0110', '2');
    compound('2', null, null, '3');
    compound('3', 'KH-2', '0204');
    link('1');
    expect(factsOf()?.place).toEqual({ province: 'KH-2', district: 'Bavel' });
    expect(codedFactsOf(database, dossierId)[0]?.identifiers).toEqual(['1', '3']);
  });

  it('tell no place that nobody linked, and choose none of several', () => {
    compound('1', 'KH-2', '0204');
    link('1', 'refused');
    expect(factsOf()?.place).toBeUndefined();
    compound('2', 'KH-2', '0201');
    compound('3', 'KH-2', '0204');
    link('2');
    expect(factsOf()?.place).toEqual({ province: 'KH-2', district: 'Banan' });
    link('3');
    expect(factsOf()?.place).toEqual({ province: 'KH-2', district: undefined });
    compound('4', 'KH-1', null);
    link('4');
    expect(factsOf()?.place).toBeUndefined();
  });

  it('tell no place where one of several compounds lies nowhere that is known', () => {
    compound('1', 'KH-2', '0204');
    compound('2', null, null);
    link('1');
    link('2');
    expect(factsOf()?.place).toBeUndefined();
  });

  it('do not go in circles where compounds were merged into each other', () => {
    compound('1', 'KH-2', null, '2');
    compound('2', 'KH-2', null, '1');
    link('1');
    expect(factsOf()?.place).toBeUndefined();
  });
});
