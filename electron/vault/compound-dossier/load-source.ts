import { gapsOf } from '#shared/domain/compound-gaps.ts';
import { hidesSmallCounts, namesCompounds } from '#shared/redaction/briefing-rules.ts';
import { fieldsShown, leavesOffice, presets, type PresetName } from '#shared/redaction/presets.ts';
import { assignLetters, seedFor } from '#shared/redaction/pseudonyms.ts';
import { leastShown } from '#shared/redaction/small-counts.ts';
import { ok, type Result } from '#shared/result.ts';
import type { Database } from '#vault/store/database.ts';
import { getCompound } from '#vault/triage/get-compound.ts';
import { listIncidents } from '#vault/triage/list-incidents.ts';
import { siteOfCompound } from '#vault/triage/site-of-compound.ts';
import type { CompoundDossierSource, ToldStatement } from './dossier-source.ts';
import { claimsAbout, detailsOf, type ClaimAbout, type LoadedClaim } from './loaded-claims.ts';
import { loadOperators, type LoadedOperator } from './loaded-operators.ts';
import { tipsOfClaims, toldOf, type AskedReaders } from './told-tips.ts';
import { countTips, materialOf, tipsOf } from './tip-counts.ts';

/** Raids of one dossier; more are counted. */
const raidsAtMost = 100;
/** Letters of sources and of organisations are dealt apart, so that the one says nothing of the other. */
const lettersOf = (entities: readonly string[], seed: Uint8Array, audience: string): ReadonlyMap<string, string> => assignLetters(entities, seedFor(seed, audience), new Set());

export interface AskedSource extends AskedReaders {
  /** Before the title; empty for none. */
  readonly mark: string;
}

export interface LoadedSource {
  readonly source: CompoundDossierSource;
  /** All claims of the compound, chosen or not. */
  readonly claims: readonly ClaimAbout[];
  readonly chosen: readonly LoadedClaim[];
  readonly operators: readonly LoadedOperator[];
  /** Tips of which a statement stands in it: whose consent is asked. */
  readonly tipIds: readonly string[];
  /** Names that may stand in it. */
  readonly allowed: readonly string[];
}

/** Reads what a dossier about a compound is made of. `seed`: with which its pseudonyms are shuffled. `now`: milliseconds since 1970. */
export function loadSource(database: Database, seed: Uint8Array, now: number, { compoundId, preset, isReasoned, mark }: AskedSource): Result<LoadedSource, 'not-found' | 'compound-merged'> {
  const claims = claimsAbout(database, compoundId);
  if (!claims.ok) return claims;
  const compound = getCompound(database, { compoundId });
  if (!compound.ok) return compound;
  const site = siteOfCompound(database, compoundId);
  if (!site.ok) return site;
  const tells = fieldsShown(preset, isReasoned).includes('narrative');
  const names = namesCompounds(preset);
  const chosen = detailsOf(database, claims.value.filter(({ isChosen }) => isChosen));
  const told = toldOf(chosen, { preset, isReasoned });
  const tipIds = tipsOfClaims(told);
  // Real small counts leave only of tips whose consent is asked.
  const counted = leavesOffice(preset) && !hidesSmallCounts(preset) ? 'told' : 'all';
  const { operators, total } = loadOperators(database, compoundId);
  const letters = lettersOf(operators.map(({ organisationId }) => organisationId), seed, `${preset} organisations`);
  const raids = listIncidents(database, { kind: 'raid', year: null, compoundId, offset: 0, limit: raidsAtMost });
  const known = site.value.buildings.flatMap(({ people, isWithdrawn }) => (!isWithdrawn && people.is === 'known' ? [people] : []));
  const sum = (bound: 'least' | 'most'): number => known.reduce((all, people) => all + people[bound], 0);
  const { value } = compound;
  const statuses = value.statuses.map(({ state, since, reliability, credibility, relocatedTo }) => ({ state, since, reliability, credibility, relocatedTo: names ? relocatedTo : null }));
  const source: CompoundDossierSource = {
    preset,
    mark,
    asOf: now,
    compound: names ? value : { ...value, names: [], namesTotal: 0, district: null, place: '' },
    statements: tells ? statementsOf(database, preset, told, lettersOf(groupsInOrder(claims.value), seed, preset)) : null,
    counts: countTips(database, counted === 'told' ? tipIds : tipsOf(database, compoundId)),
    counted,
    statuses,
    statusesTotal: value.statusesTotal,
    raids: raids.rows.map(({ date, agency, tallies, placesTotal }) => ({ date, agency: names ? agency : '', tallies, isElsewhereToo: placesTotal > 1 })),
    raidsTotal: raids.total,
    housed: known.length === 0 ? null : { least: sum('least'), most: sum('most') },
    buildingsUnknown: site.value.buildings.filter(({ people, isWithdrawn }) => !isWithdrawn && people.is === 'unknown').length,
    operators: operators.map((operator) => ({ ...operator, called: names ? operator.name : (letters.get(operator.organisationId) ?? '') })),
    operatorsTotal: total,
    material: hidesSmallCounts(preset) ? [...new Set(materialOf(database, tipIds))] : materialOf(database, tipIds),
    gaps: gapsOf(value, { said: site.value.known, now }),
  };
  const allowed = names ? [...value.names.map(({ text }) => text), ...operators.map(({ name }) => name), ...statuses.flatMap(({ relocatedTo }) => (relocatedTo === null ? [] : [relocatedTo.name]))] : [];
  return ok({ source, claims: claims.value, chosen, operators, tipIds, allowed });
}

/** Every source of the compound in the order in which its first claim was marked, so that no letter changes when another statement is chosen. */
function groupsInOrder(claims: readonly ClaimAbout[]): readonly string[] {
  return [...claims].sort((one, other) => one.markedOrder - other.markedOrder).map(({ group }) => group);
}

function statementsOf(database: Database, preset: PresetName, told: readonly LoadedClaim[], letters: ReadonlyMap<string, string>): readonly ToldStatement[] {
  const against = contradictions(database);
  // What one source told, put together, describes the source: whoever may read anything does not learn which statements belong together.
  const tellsSources = presets[preset].leastReports === null;
  return told.map(({ claimId, topic, reliability, credibility, sources, against: all, stance, statement, group }) => {
    const contradictedBy = told.flatMap((other, place) => (against(claimId, other.claimId) ? [place + 1] : []));
    return { topic, reliability, credibility, sources: hidesSmallCounts(preset) && sources < leastShown ? null : sources, text: statement, source: tellsSources ? (letters.get(group) ?? '') : null, contradictedBy, isDisputedElsewhere: all > contradictedBy.length || stance === 'contradicts' };
  });
}

function contradictions(database: Database): (one: string, other: string) => boolean {
  const pairs = new Set(database.all("SELECT claim_id, other_claim_id FROM claim_relation WHERE relation = 'contradicts'").flatMap((row) => [`${String(row['claim_id'])} ${String(row['other_claim_id'])}`, `${String(row['other_claim_id'])} ${String(row['claim_id'])}`]));
  return (one, other) => pairs.has(`${one} ${other}`);
}
