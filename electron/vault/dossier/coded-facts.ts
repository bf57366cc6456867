import { consentStatements, statementsMissing } from '#shared/domain/consent.ts';
import { groupedBy } from '#shared/domain/grouped-by.ts';
import { indicatorAnswers, indicators, type Indicator, type IndicatorAnswer } from '#shared/domain/indicators.ts';
import { startingOutcomes } from '#shared/domain/outcome.ts';
import { purposes } from '#shared/domain/referral.ts';
import { decidingBodies, screeningResults } from '#shared/domain/screening.ts';
import { provinces } from '#shared/domain/tip-answers.ts';
import { districtOf } from '#shared/gazetteer/districts.ts';
import type { CaseState, CodedFacts } from '#shared/redaction/coded-facts.ts';
import type { Database, SqlRow } from '#vault/store/database.ts';
import { consentIn } from '#vault/store/referral-rows.ts';

export interface TipCodes {
  readonly tipId: string;
  readonly facts: CodedFacts;
  /** Ids of the vault that stand behind the codes: no file may hold one. */
  readonly identifiers: readonly string[];
}

const inDossier = 'tip_id IN (SELECT tip_id FROM dossier_tip WHERE dossier_id = ?)';

/** What staff set about each tip of a dossier, from the lists alone: no text is read, and what somebody only suggested is not there. Unordered. */
export function codedFactsOf(database: Database, dossierId: string): readonly TipCodes[] {
  const rowsOf = (sql: string): ReadonlyMap<string, readonly SqlRow[]> => groupedBy(database.all(sql, [dossierId]), (row) => String(row['tip_id']));
  const found = rowsOf(`SELECT tip_id, indicator, answer FROM tip_indicator WHERE ${inDossier}`);
  const screenings = rowsOf(`SELECT tip_id, result, deciding_body FROM screening WHERE ${inDossier}`);
  const consents = rowsOf(`SELECT * FROM consent WHERE ${inDossier} ORDER BY recorded_at DESC, rowid DESC`);
  const referrals = rowsOf(`SELECT tip_id, referral_id, purpose FROM referral WHERE sent_at IS NOT NULL AND ${inDossier} ORDER BY rowid`);
  const compounds = compoundsOf(database, dossierId);
  return database.all(`SELECT tip_id, status, outcome_id FROM tip WHERE ${inDossier}`, [dossierId]).map((row) => {
    const tipId = String(row['tip_id']);
    const of = (rows: ReadonlyMap<string, readonly SqlRow[]>): readonly SqlRow[] => rows.get(tipId) ?? [];
    const [screening] = of(screenings);
    return {
      tipId,
      facts: {
        state: stateOf(row),
        result: listed(screeningResults, screening?.['result']),
        decidingBody: listed(decidingBodies, screening?.['deciding_body']),
        indicators: indicatorsOf(of(found)),
        ...consentOf(of(consents)),
        referrals: purposes.filter((purpose) => of(referrals).some((each) => each['purpose'] === purpose)),
        place: placeOf(of(compounds)),
      },
      identifiers: [...of(consents).map((each) => String(each['consent_id'])), ...of(referrals).map((each) => String(each['referral_id'])), ...of(compounds).flatMap((each) => [String(each['compound_id']), String(each['root_id'])])],
    };
  });
}

const listed = <T extends string>(values: readonly T[], given: unknown): T | undefined => values.find((value) => value === given);

/** Closed because others have it: the two outcomes that say so, by their ids. An outcome that staff added is merely closed. */
const referredOutcomes: readonly unknown[] = [startingOutcomes.referredAccepted.outcomeId, startingOutcomes.referredUnanswered.outcomeId];

function stateOf({ status, outcome_id: outcome }: SqlRow): CaseState {
  if (status === 'closed') return referredOutcomes.includes(outcome) ? 'closed-referred' : 'closed';
  return status === 'waiting' || status === 'referred' ? 'waiting' : 'active';
}

function indicatorsOf(rows: readonly SqlRow[]): ReadonlyMap<Indicator, IndicatorAnswer> {
  return new Map(
    rows.flatMap((row): (readonly [Indicator, IndicatorAnswer])[] => {
      const [indicator, answer] = [listed(indicators, row['indicator']), listed(indicatorAnswers, row['answer'])];
      return indicator === undefined || answer === undefined ? [] : [[indicator, answer]];
    }),
  );
}

/** Only somebody's own consent after all five statements is one; half of it, or through somebody else, says nothing either way. What was told is that of the newest that stands, whole or not. */
function consentOf(rows: readonly SqlRow[]): Pick<CodedFacts, 'consent' | 'told'> {
  const own = rows.map(consentIn).filter(({ way }) => way !== 'through-other');
  const standing = own.filter(({ isWithdrawn }) => !isWithdrawn);
  const isWhole = ({ told }: { readonly told: CodedFacts['told'] }): boolean => statementsMissing(told).length === 0;
  if (standing.some(isWhole)) return { consent: 'stands', told: [...consentStatements] };
  const told = standing[0]?.told ?? [];
  return { consent: standing.length === 0 && own.some(isWhole) ? 'withdrawn' : 'unsaid', told: consentStatements.filter((statement) => told.includes(statement)) };
}

/** Compounds that staff linked, each as the one that it was merged into: a chain is followed upwards from these alone. */
function compoundsOf(database: Database, dossierId: string): ReadonlyMap<string, readonly SqlRow[]> {
  const rows = database.all(
    `WITH RECURSIVE linked (tip_id, compound_id, root_id) AS (
       SELECT tip_id, compound_id, compound_id FROM tip_compound WHERE decision = 'linked' AND ${inDossier}
       UNION SELECT linked.tip_id, linked.compound_id, compound.merged_into FROM linked JOIN compound ON compound.compound_id = linked.root_id WHERE compound.merged_into IS NOT NULL
     )
     SELECT linked.tip_id, linked.compound_id, linked.root_id, compound.province, compound.district FROM linked JOIN compound ON compound.compound_id = linked.root_id WHERE compound.merged_into IS NULL`,
    [dossierId],
  );
  return groupedBy(rows, (row) => String(row['tip_id']));
}

/** One province that all of them lie in, and one district; anything else is undefined, and nothing is chosen. */
function placeOf(rows: readonly SqlRow[]): CodedFacts['place'] {
  const [first, ...rest] = rows;
  const province = listed(provinces, first?.['province']);
  if (first === undefined || province === undefined || rest.some((row) => row['province'] !== province)) return undefined;
  const code = rest.some((row) => row['district'] !== first['district']) ? null : first['district'];
  return { province, district: typeof code === 'string' ? districtOf(code)?.en : undefined };
}
