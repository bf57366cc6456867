import { describe, expect, it } from 'vitest';
import { indicators, type Indicator } from '#shared/domain/indicators.ts';
import { purposes } from '#shared/domain/referral.ts';
import { decidingBodies, screeningResults } from '#shared/domain/screening.ts';
import { rowsOfCases } from '#shared/redaction/case-table.ts';
import { caseStates, consentStates, type CodedFacts } from '#shared/redaction/coded-facts.ts';
import { englishDossierWords } from '#shared/redaction/dossier-words.ts';
import { htcdsTable } from '#shared/redaction/htcds-table.ts';
import { viewOf } from '#shared/redaction/presets.ts';
import { RedactedDossier } from '#shared/redaction/redacted-dossier.ts';
import standard from '../../../vectors/case-data/htcds-2.0-fields.json' with { type: 'json' };

const nothing: CodedFacts = { state: 'active', result: undefined, decidingBody: undefined, indicators: new Map(), consent: 'unsaid', told: [], referrals: [], place: undefined };

/** The one row about a report with these codes, by the names of the columns. */
function rowOf(part: Partial<CodedFacts>): Readonly<Record<string, string>> {
  const tip = { receivedAt: Date.UTC(2026, 4, 17), coded: { ...nothing, ...part }, texts: [{ field: 'narrative' as const, language: 'en', text: 'Words of nobody.', spans: [] }] };
  const { dossier } = RedactedDossier.from({ title: 'Invented', intro: undefined, entities: [], pseudonymSeed: new Uint8Array(16), tips: [tip] }, englishDossierWords, viewOf('internal', false));
  const [columns = [], row = []] = rowsOfCases(htcdsTable(dossier));
  return Object.fromEntries(columns.map((column, index) => [column, row[index] ?? '']));
}
const present = (...list: readonly Indicator[]): Partial<CodedFacts> => ({ indicators: new Map(list.map((indicator) => [indicator, 'present'])) });

describe('rows of HTCDS 2.0', () => {
  it('have fields of the standard that are not deprecated, and values of its lists; the rest stands in columns that are marked as ours', () => {
    const every = [
      rowOf({}),
      ...indicators.map((indicator) => rowOf(present(indicator))),
      ...caseStates.map((state) => rowOf({ state })),
      ...screeningResults.flatMap((result) => decidingBodies.map((decidingBody) => rowOf({ result, decidingBody }))),
      ...consentStates.map((consent) => rowOf({ consent, told: ['uses'] })),
      ...purposes.map((purpose) => rowOf({ referrals: [purpose] })),
      rowOf({ place: { province: 'KH-12', district: undefined } }),
    ];
    for (const [column, cell] of every.flatMap((row) => Object.entries(row))) {
      if (column.startsWith('ext_')) continue;
      const field = standard.fields.find((each) => each.field === column);
      expect([column, field?.status]).toEqual([column, 'DRAFT']);
      const values = cell === '' ? [] : cell.split(';');
      if (field?.type.includes('icklist') === true) for (const value of values) expect(field.values).toContain(value);
      if (field?.type === 'Picklist') expect(values.length).toBeLessThanOrEqual(1);
    }
  });

  it('say nothing where nobody set anything: only that gender is not specified, and that the case is open', () => {
    const said = Object.entries(rowOf({})).filter(([, cell]) => cell !== '');
    expect(Object.fromEntries(said)).toEqual({ prs_Gender: 'NonSpecifiedUnknown', cas_Status: 'Active', ext_Record: 'A', ext_MonthReceived: '2026-05', ext_SharingLabel: 'TLP:RED' });
  });

  it('hold no text of anybody', () => {
    expect(JSON.stringify(rowOf(present('isolation')))).not.toContain('Words');
  });

  it('express what the standard has no value for as Other, and name it beside', () => {
    expect(rowOf(present('restriction-of-movement', 'debt-bondage'))).toMatchObject({ vic_MethodsOfControl: 'DebtBondage;Other', ext_OtherMethodsOfControl: 'RestrictsMovement' });
    expect(rowOf(present('purpose-forced-criminality'))).toMatchObject({ vic_TypeOfExploitation: 'Other', ext_OtherTypeOfExploitation: 'ForcedCriminality' });
    expect(rowOf(present('purpose-forced-labour', 'purpose-slavery'))).toMatchObject({ vic_TypeOfExploitation: 'ForcedLabour;Other', ext_OtherTypeOfExploitation: 'SlaveryOrSimilarPractices' });
  });

  it('do not choose between two narrower values: what is violence is neither physical nor sexual alone', () => {
    expect(rowOf(present('violence', 'intimidation'))).toMatchObject({ vic_MethodsOfControl: 'Other', ext_OtherMethodsOfControl: 'PhysicalOrSexualViolence;IntimidationOrThreats' });
  });

  it('name each value once, however many findings say it', () => {
    expect(rowOf(present('deception', 'means-deception', 'means-fraud'))).toMatchObject({ vic_MethodsOfControl: 'FalsePromises', ext_OtherMethodsOfControl: '' });
  });

  it('do not tell absent, not asked and unknown as anything', () => {
    const row = rowOf({ indicators: new Map([['debt-bondage', 'absent'], ['deception', 'not-asked'], ['isolation', 'unknown']]) });
    expect(row).toMatchObject({ vic_MethodsOfControl: '', ext_OtherMethodsOfControl: '' });
  });

  it('say a status of trafficking only where a screening came to one, and who decided only then', () => {
    expect(rowOf({ result: 'reasonable-grounds', decidingBody: 'other-authority' })).toMatchObject({ vic_TraffickingStatus: 'PossibleVictimOfTrafficking', vic_TraffickingStatusDecisionMakingOrg: 'NonPoliceGovernmentalOrganization' });
    for (const result of ['not-screened', 'in-progress', 'unknown'] as const) expect(rowOf({ result, decidingBody: 'police' })).toMatchObject({ vic_TraffickingStatus: '', vic_TraffickingStatusDecisionMakingOrg: '' });
    expect(rowOf({ result: 'confirmed', decidingBody: 'unknown' })).toMatchObject({ vic_TraffickingStatus: 'ActualVictimOfTrafficking', vic_TraffickingStatusDecisionMakingOrg: '' });
  });

  it('say No to consent only where it was withdrawn', () => {
    expect(consentStates.map((consent) => rowOf({ consent })['con_Consent'])).toEqual(['TRUE', 'FALSE', '']);
  });

  it('give one reason of referral or none', () => {
    expect(rowOf({ referrals: ['shelter', 'legal'] })).toMatchObject({ cas_ReasonForOutgoingReferral: 'AdditionalServicesRequired', ext_ReferralPurposes: 'Shelter;Legal' });
    expect(rowOf({ referrals: ['shelter', 'return'] })).toMatchObject({ cas_ReasonForOutgoingReferral: '', ext_ReferralPurposes: 'Shelter;Return' });
  });

  it('name the place of exploitation by its province', () => {
    expect(rowOf({ place: { province: 'KH-18', district: 'Kampong Seila' } })).toMatchObject({ hte_Type: 'Exploitation', hte_Country: 'KH', hte_State: 'Preah Sihanouk' });
  });
});
