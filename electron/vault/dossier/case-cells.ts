import { provinceName } from '#shared/domain/province-names.ts';
import { provinces } from '#shared/domain/tip-answers.ts';
import { districts } from '#shared/gazetteer/districts.ts';
import { tlpLabels } from '#shared/redaction/presets.ts';
import type { CaseFormat } from '#shared/domain/dossier-format.ts';

/**
 * What may stand in each column of a file of rows, for the gate alone: written down a second time, so that a mistake in how rows are made is not repeated by who looks at them. Any cell but a title
 * may be empty.
 */
export type CellRule =
  | { readonly column: string; readonly kind: 'one'; readonly values: ReadonlySet<string> }
  /** Several of the values, none twice, with this between them. */
  | { readonly column: string; readonly kind: 'many'; readonly values: ReadonlySet<string>; readonly between: string }
  | { readonly column: string; readonly kind: 'spelled'; readonly spelling: RegExp }
  /** Text, which is compared with what was redacted and nothing else. */
  | { readonly column: string; readonly kind: 'text' };

const one = (column: string, values: readonly string[]): CellRule => ({ column, kind: 'one', values: new Set(values) });
const spelled = (column: string, spelling: RegExp): CellRule => ({ column, kind: 'spelled', spelling });
const manyBy = (between: string) => (column: string, values: readonly string[]): CellRule => ({ column, kind: 'many', values: new Set(values), between });

const provinceNames = provinces.map((code) => provinceName(code, 'en'));
const districtNames = districts.map(({ en }) => en);
const referralWords = (legal: string): readonly string[] => ['Protection', 'Shelter', 'Health', legal, 'Return', 'Family', 'Investigation', 'Documentation', 'Other'];

const manyOfHtcds = manyBy(';');
const htcds: readonly CellRule[] = [
  one('con_Consent', ['TRUE', 'FALSE']),
  one('prs_Gender', ['NonSpecifiedUnknown']),
  one('vic_TraffickingStatus', ['PossibleVictimOfTrafficking', 'ActualVictimOfTrafficking', 'NotAVictimOfTrafficking']),
  one('vic_TraffickingStatusDecisionMakingOrg', ['Police', 'NGO', 'CourtOrProsecution', 'NonPoliceGovernmentalOrganization', 'Other']),
  manyOfHtcds('vic_MethodsOfControl', ['DebtBondage', 'FalsePromises', 'TakesEarnings', 'ExcessiveWorkingHours', 'WithholdsDocuments', 'Other']),
  manyOfHtcds('vic_TypeOfExploitation', ['ForcedLabour', 'SexualExploitation', 'Servitude', 'OrganRemoval', 'Other']),
  one('cas_Status', ['Active', 'FollowUp', 'Closed', 'ClosedReferred']),
  one('cas_ReasonForOutgoingReferral', ['AdditionalServicesRequired', 'MigrationOrChangeOfLocation', 'Other']),
  one('hte_Type', ['Exploitation']),
  one('hte_Country', ['KH']),
  one('hte_State', provinceNames),
  spelled('ext_Record', /^[A-Z]{1,2}$/u),
  manyOfHtcds('ext_OtherMethodsOfControl', [
    'RestrictsMovement', 'AbuseOfVulnerability', 'PhysicalOrSexualViolence', 'IntimidationOrThreats', 'AbusiveConditions', 'ThreatOrUseOfForce', 'OtherCoercion', 'Abduction', 'AbuseOfPower', 'PaymentsToPersonInControl',
  ]),
  manyOfHtcds('ext_OtherTypeOfExploitation', ['ForcedCriminality', 'SlaveryOrSimilarPractices']),
  manyOfHtcds('ext_ConsentTold', ['Purpose', 'Uses', 'Retention', 'RightToSee', 'Withdrawal']),
  manyOfHtcds('ext_ReferralPurposes', referralWords('Legal')),
  spelled('ext_MonthReceived', /^[12][0-9]{3}-(?:0[1-9]|1[0-2])$/u),
  one('ext_SharingLabel', tlpLabels),
];

const manyOfUwazi = manyBy('|');
const indicators = [
  'Abuse of vulnerability', 'Deception', 'Restriction of movement', 'Isolation', 'Physical and sexual violence', 'Intimidation and threats', 'Retention of identity documents', 'Withholding of wages', 'Debt bondage',
  'Abusive working and living conditions', 'Excessive overtime',
];
const uwazi: readonly CellRule[] = [
  spelled('Title', /^Report [A-Z]{1,2}$/u),
  one('Sharing label', tlpLabels),
  spelled('Received', /^([12][0-9]{3}-(?:0[1-9]|1[0-2]))-01:\1-(?:28|29|30|31)$/u),
  one('Case status', ['Active', 'Follow up', 'Closed', 'Closed, referred']),
  one('Trafficking status', ['Not screened', 'Screening in progress', 'Possible victim of trafficking', 'Actual victim of trafficking', 'Not a victim of trafficking', 'Unknown']),
  one('Trafficking status decided by', ['Police', 'NGO', 'Court or prosecution', 'Authority other than police', 'Other', 'Unknown']),
  manyOfUwazi('Indicators present', indicators),
  manyOfUwazi('Indicators absent', indicators),
  manyOfUwazi('Indicators not asked about', indicators),
  manyOfUwazi('Acts', ['Recruitment', 'Transportation', 'Transfer', 'Harbouring', 'Receipt']),
  manyOfUwazi('Means', ['Threat or use of force', 'Other coercion', 'Abduction', 'Fraud', 'Deception', 'Abuse of power', 'Abuse of a position of vulnerability', 'Payments to a person in control']),
  manyOfUwazi('Purposes', ['Sexual exploitation', 'Forced labour', 'Slavery or similar practices', 'Servitude', 'Removal of organs', 'Forced criminality']),
  one('Consent', ['Yes', 'No']),
  manyOfUwazi('Told before consent', ['Purpose', 'Uses', 'Retention', 'Right to see', 'Withdrawal']),
  manyOfUwazi('Referred for', referralWords('Legal help')),
  one('Province', provinceNames),
  one('District', districtNames),
  { column: 'Statement', kind: 'text' },
  { column: 'Words of the reporter', kind: 'text' },
  spelled('Language of statement', /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?$/u),
];

export const caseCells: Readonly<Record<CaseFormat, readonly CellRule[]>> = { htcds, uwazi };

/** Columns that name a row, and are never empty. */
const naming: ReadonlySet<string> = new Set(['ext_Record', 'Title', 'ext_SharingLabel', 'Sharing label']);

export function isAllowedCell(rule: CellRule, cell: string): boolean {
  if (cell === '') return !naming.has(rule.column);
  switch (rule.kind) {
    case 'one':
      return rule.values.has(cell);
    case 'many': {
      const parts = cell.split(rule.between);
      return parts.every((part) => rule.values.has(part)) && new Set(parts).size === parts.length;
    }
    case 'spelled':
      return rule.spelling.test(cell);
    case 'text':
      return true;
  }
}
