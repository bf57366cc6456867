import { RedactedDossier } from './redacted-dossier.ts';
import { codeCell, placeCell, type CaseCell, type CaseTable } from './case-table.ts';
import type { ConsentStatement } from '../domain/consent.ts';
import type { Indicator } from '../domain/indicators.ts';
import type { Purpose } from '../domain/referral.ts';
import type { CaseRecord } from './case-records.ts';

/**
 * The IOM's Human Trafficking Case Data Standard 2.0 (github.com/UNMigration/HTCDS, commit 3c2f6537, CC BY 4.0): its field names are the columns, its value names the cells. What it has no field or
 * value for stands in columns of our own behind them, `ext_`. The mapping is told in docs/decisions/case-data-standards.md.
 */
type Word = string | undefined;

const traffickingStatus: Partial<Record<NonNullable<CaseRecord['result']>, string>> = { 'reasonable-grounds': 'PossibleVictimOfTrafficking', confirmed: 'ActualVictimOfTrafficking', 'not-a-victim': 'NotAVictimOfTrafficking' };
const decidingOrg: Partial<Record<NonNullable<CaseRecord['decidingBody']>, string>> = { police: 'Police', ngo: 'NGO', 'court-or-prosecution': 'CourtOrProsecution', 'other-authority': 'NonPoliceGovernmentalOrganization', other: 'Other' };
const caseStatus: Readonly<Record<NonNullable<CaseRecord['state']>, string>> = { active: 'Active', waiting: 'FollowUp', closed: 'Closed', 'closed-referred': 'ClosedReferred' };

/** Only what means the same; a narrower value would be a guess. */
const methods: Partial<Record<Indicator, string>> = {
  'debt-bondage': 'DebtBondage',
  deception: 'FalsePromises',
  'means-deception': 'FalsePromises',
  'means-fraud': 'FalsePromises',
  'withholding-of-wages': 'TakesEarnings',
  'excessive-overtime': 'ExcessiveWorkingHours',
  'retention-of-documents': 'WithholdsDocuments',
};
const otherMethods: Partial<Record<Indicator, string>> = {
  'restriction-of-movement': 'RestrictsMovement',
  isolation: 'RestrictsMovement',
  'abuse-of-vulnerability': 'AbuseOfVulnerability',
  'means-abuse-of-vulnerability': 'AbuseOfVulnerability',
  violence: 'PhysicalOrSexualViolence',
  intimidation: 'IntimidationOrThreats',
  'abusive-conditions': 'AbusiveConditions',
  'means-force': 'ThreatOrUseOfForce',
  'means-coercion': 'OtherCoercion',
  'means-abduction': 'Abduction',
  'means-abuse-of-power': 'AbuseOfPower',
  'means-payments': 'PaymentsToPersonInControl',
};
const exploitations: Partial<Record<Indicator, string>> = { 'purpose-forced-labour': 'ForcedLabour', 'purpose-sexual-exploitation': 'SexualExploitation', 'purpose-servitude': 'Servitude', 'purpose-organs': 'OrganRemoval' };
const otherExploitations: Partial<Record<Indicator, string>> = { 'purpose-forced-criminality': 'ForcedCriminality', 'purpose-slavery': 'SlaveryOrSimilarPractices' };

const outgoingReason: Readonly<Record<Purpose, string>> = {
  protection: 'AdditionalServicesRequired',
  shelter: 'AdditionalServicesRequired',
  health: 'AdditionalServicesRequired',
  legal: 'AdditionalServicesRequired',
  family: 'AdditionalServicesRequired',
  return: 'MigrationOrChangeOfLocation',
  investigation: 'Other',
  documentation: 'Other',
  other: 'Other',
};
const referralWords: Readonly<Record<Purpose, string>> = { protection: 'Protection', shelter: 'Shelter', health: 'Health', legal: 'Legal', return: 'Return', family: 'Family', investigation: 'Investigation', documentation: 'Documentation', other: 'Other' };
const toldWords: Readonly<Record<ConsentStatement, string>> = { purpose: 'Purpose', uses: 'Uses', retention: 'Retention', 'right-to-see': 'RightToSee', withdrawal: 'Withdrawal' };

const once = (words: readonly Word[]): readonly string[] => [...new Set(words.filter((word) => word !== undefined))];
/** Several values of one cell, as the standard's own spreadsheet parts them. */
const many = (words: readonly Word[]): CaseCell => codeCell(once(words).join(';'));
const one = (word: Word): CaseCell => codeCell(word ?? '');

const present = ({ indicators }: CaseRecord): readonly Indicator[] => indicators.filter(({ answer }) => answer === 'present').map(({ indicator }) => indicator);
const within = (list: Partial<Record<Indicator, string>>, record: CaseRecord): readonly Word[] => present(record).map((indicator) => list[indicator]);
/** `Other` where something is present that the standard's list does not have. */
const withOther = (list: Partial<Record<Indicator, string>>, others: Partial<Record<Indicator, string>>, record: CaseRecord): CaseCell => many([...within(list, record), ...(once(within(others, record)).length > 0 ? ['Other'] : [])]);

/** One value is asked for: referrals for different reasons have none. */
function reasonOf({ referrals }: CaseRecord): Word {
  const reasons = once(referrals.map((purpose) => outgoingReason[purpose]));
  return reasons.length === 1 ? reasons[0] : undefined;
}

const columns: readonly (readonly [name: string, cellOf: (record: CaseRecord) => CaseCell])[] = [
  ['con_Consent', ({ consent }) => one(consent === 'stands' ? 'TRUE' : consent === 'withdrawn' ? 'FALSE' : undefined)],
  // The vault keeps nobody's gender as a code.
  ['prs_Gender', () => one('NonSpecifiedUnknown')],
  ['vic_TraffickingStatus', ({ result }) => one(result && traffickingStatus[result])],
  // Who decided says something only where something was decided.
  ['vic_TraffickingStatusDecisionMakingOrg', ({ result, decidingBody }) => one(result && traffickingStatus[result] !== undefined ? decidingBody && decidingOrg[decidingBody] : undefined)],
  ['vic_MethodsOfControl', (record) => withOther(methods, otherMethods, record)],
  ['vic_TypeOfExploitation', (record) => withOther(exploitations, otherExploitations, record)],
  ['cas_Status', ({ state }) => one(state && caseStatus[state])],
  ['cas_ReasonForOutgoingReferral', (record) => one(reasonOf(record))],
  ['hte_Type', ({ province }) => one(province && 'Exploitation')],
  ['hte_Country', ({ province }) => one(province && 'KH')],
  ['hte_State', ({ province = '' }) => placeCell(province)],
  ['ext_Record', ({ letter }) => one(letter)],
  ['ext_OtherMethodsOfControl', (record) => many(within(otherMethods, record))],
  ['ext_OtherTypeOfExploitation', (record) => many(within(otherExploitations, record))],
  ['ext_ConsentTold', ({ consentTold }) => many(consentTold.map((statement) => toldWords[statement]))],
  ['ext_ReferralPurposes', ({ referrals }) => many(referrals.map((purpose) => referralWords[purpose]))],
  ['ext_MonthReceived', ({ received }) => one(received && `${received.year}-${String(received.month).padStart(2, '0')}`)],
  ['ext_SharingLabel', ({ label }) => one(label)],
];

/** No text of anybody is in it. */
export function htcdsTable(dossier: RedactedDossier): CaseTable {
  return { columns: columns.map(([name]) => name), rows: RedactedDossier.recordsOf(dossier).map((record) => columns.map(([, cellOf]) => cellOf(record))) };
}
