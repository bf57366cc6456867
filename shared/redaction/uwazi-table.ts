import { RedactedDossier } from './redacted-dossier.ts';
import { codeCell, placeCell, type CaseCell, type CaseTable } from './case-table.ts';
import { forcedLabourIndicators, traffickingActs, traffickingMeans, traffickingPurposes, type Indicator, type IndicatorAnswer } from '../domain/indicators.ts';
import type { ConsentStatement } from '../domain/consent.ts';
import type { Purpose } from '../domain/referral.ts';
import type { CaseRecord } from './case-records.ts';

/**
 * Rows for the CSV import of Uwazi (github.com/huridocs/uwazi, read at 1.228): a column is matched with the property whose label it has, several values are parted by `|`, a span of days is `from:to`,
 * days are ISO 8601. No column is called `id`, `file` or `attachments`: Uwazi would overwrite an entity or look for a file. docs/decisions/case-data-standards.md tells the template it needs.
 */
const statusWords: Readonly<Record<NonNullable<CaseRecord['state']>, string>> = { active: 'Active', waiting: 'Follow up', closed: 'Closed', 'closed-referred': 'Closed, referred' };
const resultWords: Readonly<Record<NonNullable<CaseRecord['result']>, string>> = {
  'not-screened': 'Not screened',
  'in-progress': 'Screening in progress',
  'reasonable-grounds': 'Possible victim of trafficking',
  confirmed: 'Actual victim of trafficking',
  'not-a-victim': 'Not a victim of trafficking',
  unknown: 'Unknown',
};
const bodyWords: Readonly<Record<NonNullable<CaseRecord['decidingBody']>, string>> = { police: 'Police', ngo: 'NGO', 'court-or-prosecution': 'Court or prosecution', 'other-authority': 'Authority other than police', other: 'Other', unknown: 'Unknown' };
const consentWords: Readonly<Record<NonNullable<CaseRecord['consent']>, string>> = { stands: 'Yes', withdrawn: 'No', unsaid: '' };
const toldWords: Readonly<Record<ConsentStatement, string>> = { purpose: 'Purpose', uses: 'Uses', retention: 'Retention', 'right-to-see': 'Right to see', withdrawal: 'Withdrawal' };
const referralWords: Readonly<Record<Purpose, string>> = { protection: 'Protection', shelter: 'Shelter', health: 'Health', legal: 'Legal help', return: 'Return', family: 'Family', investigation: 'Investigation', documentation: 'Documentation', other: 'Other' };

const indicatorWords: Readonly<Record<Indicator, string>> = {
  'abuse-of-vulnerability': 'Abuse of vulnerability',
  deception: 'Deception',
  'restriction-of-movement': 'Restriction of movement',
  isolation: 'Isolation',
  violence: 'Physical and sexual violence',
  intimidation: 'Intimidation and threats',
  'retention-of-documents': 'Retention of identity documents',
  'withholding-of-wages': 'Withholding of wages',
  'debt-bondage': 'Debt bondage',
  'abusive-conditions': 'Abusive working and living conditions',
  'excessive-overtime': 'Excessive overtime',
  'act-recruitment': 'Recruitment',
  'act-transportation': 'Transportation',
  'act-transfer': 'Transfer',
  'act-harbouring': 'Harbouring',
  'act-receipt': 'Receipt',
  'means-force': 'Threat or use of force',
  'means-coercion': 'Other coercion',
  'means-abduction': 'Abduction',
  'means-fraud': 'Fraud',
  'means-deception': 'Deception',
  'means-abuse-of-power': 'Abuse of power',
  'means-abuse-of-vulnerability': 'Abuse of a position of vulnerability',
  'means-payments': 'Payments to a person in control',
  'purpose-sexual-exploitation': 'Sexual exploitation',
  'purpose-forced-labour': 'Forced labour',
  'purpose-slavery': 'Slavery or similar practices',
  'purpose-servitude': 'Servitude',
  'purpose-organs': 'Removal of organs',
  'purpose-forced-criminality': 'Forced criminality',
};

const many = (words: readonly string[]): CaseCell => codeCell(words.join('|'));
const found = ({ indicators }: CaseRecord, list: readonly Indicator[], wanted: IndicatorAnswer): CaseCell =>
  many(indicators.filter(({ indicator, answer }) => answer === wanted && list.includes(indicator)).map(({ indicator }) => indicatorWords[indicator]));

/** The month as the span of its days: a day would be made up. */
function monthSpan({ received }: CaseRecord): string {
  if (received === undefined) return '';
  const month = `${received.year}-${String(received.month).padStart(2, '0')}`;
  // Day 0 of the month after is the last of this one.
  return `${month}-01:${month}-${new Date(Date.UTC(received.year, received.month, 0)).getUTCDate()}`;
}

/** A language, perhaps a script and a country; `und` for anything else, since the tag of a text came with it and is no word of ours. */
const languageTag = (language: string): string => (/^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?$/u.test(language) ? language : 'und');

const columns: readonly (readonly [name: string, cellOf: (record: CaseRecord) => CaseCell])[] = [
  ['Title', ({ letter }) => codeCell(`Report ${letter}`)],
  ['Sharing label', ({ label }) => codeCell(label)],
  ['Received', (record) => codeCell(monthSpan(record))],
  ['Case status', ({ state }) => codeCell(state === undefined ? '' : statusWords[state])],
  ['Trafficking status', ({ result }) => codeCell(result === undefined ? '' : resultWords[result])],
  ['Trafficking status decided by', ({ decidingBody }) => codeCell(decidingBody === undefined ? '' : bodyWords[decidingBody])],
  ['Indicators present', (record) => found(record, forcedLabourIndicators, 'present')],
  ['Indicators absent', (record) => found(record, forcedLabourIndicators, 'absent')],
  ['Indicators not asked about', (record) => found(record, forcedLabourIndicators, 'not-asked')],
  ['Acts', (record) => found(record, traffickingActs, 'present')],
  ['Means', (record) => found(record, traffickingMeans, 'present')],
  ['Purposes', (record) => found(record, traffickingPurposes, 'present')],
  ['Consent', ({ consent }) => codeCell(consent === undefined ? '' : consentWords[consent])],
  ['Told before consent', ({ consentTold }) => many(consentTold.map((statement) => toldWords[statement]))],
  ['Referred for', ({ referrals }) => many(referrals.map((purpose) => referralWords[purpose]))],
  ['Province', ({ province = '' }) => placeCell(province)],
  ['District', ({ district = '' }) => placeCell(district)],
  ['Statement', ({ told }) => (told === undefined ? codeCell('') : { text: told.text, template: told.template })],
  ['Words of the reporter', ({ ownWords }) => ownWords ?? codeCell('')],
  ['Language of statement', ({ told }) => codeCell(told === undefined ? '' : languageTag(told.language))],
];

export function uwaziTable(dossier: RedactedDossier): CaseTable {
  return { columns: columns.map(([name]) => name), rows: RedactedDossier.recordsOf(dossier).map((record) => columns.map(([, cellOf]) => cellOf(record))) };
}
