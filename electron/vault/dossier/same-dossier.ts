import type { Database } from '#vault/store/database.ts';
import { atOnce, type Steps } from '#shared/steps.ts';
import { codedFactsOf, type TipCodes } from './coded-facts.ts';
import { checkedInTurns, type ExportPace } from './export-pace.ts';
import { loadDossier, loadSteps, type LoadedDossier } from './load-dossier.ts';

/** What a file is made from, as it stood at one moment. */
export interface DossierAtOnce {
  /** undefined: there is no such dossier. */
  readonly loaded: LoadedDossier | undefined;
  /** What staff set about its tips; undefined where the format has no rows of it. */
  readonly coded: readonly TipCodes[] | undefined;
}

interface Asked {
  readonly dossierId: string;
  readonly isRows: boolean;
}

const codesOf = (database: Database, { dossierId, isRows }: Asked): readonly TipCodes[] | undefined => (isRows ? codedFactsOf(database, dossierId) : undefined);

/** Reads it with turns for others; what was written meanwhile makes it read once more, without any. undefined when it is to stop. */
export async function readInTurns(database: Database, asked: Asked, pace: ExportPace): Promise<DossierAtOnce | undefined> {
  const begun = database.revision();
  const read = await checkedInTurns(readSteps(database, asked), pace, 'looking');
  if (read === undefined || database.revision() === begun) return read;
  return { coded: codesOf(database, asked), loaded: loadDossier(database, asked.dossierId) };
}

function* readSteps(database: Database, asked: Asked): Steps<DossierAtOnce> {
  const coded = codesOf(database, asked);
  yield undefined;
  return { coded, loaded: yield* loadSteps(database, asked.dossierId) };
}

export type Sameness = 'same' | 'changed' | 'absent';

/** A comparison that was made in turns: it holds for as long as nothing is written. */
export interface Compared {
  readonly sameness: Sameness;
  readonly revision: string;
}

/** Compares all that a file was made from with what stands in the vault now, with turns for others. undefined when it is to stop. */
export async function compareInTurns(database: Database, asked: Asked, before: DossierAtOnce, pace: ExportPace): Promise<Compared | undefined> {
  const revision = database.revision();
  const sameness = await checkedInTurns(comparisonSteps(database, asked, before), pace);
  return sameness === undefined ? undefined : { sameness, revision };
}

/** What the comparison says at this moment: where anything was written since it began, it is made again, without a turn. */
export function samenessNow(database: Database, asked: Asked, before: DossierAtOnce, { sameness, revision }: Compared): Sameness {
  return database.revision() === revision ? sameness : atOnce(comparisonSteps(database, asked, before));
}

function* comparisonSteps(database: Database, asked: Asked, before: DossierAtOnce): Steps<Sameness> {
  const now = yield* readSteps(database, asked);
  if (now.loaded === undefined) return 'absent';
  yield undefined;
  const spelledNow = JSON.stringify(now.loaded);
  yield undefined;
  return spelledNow === JSON.stringify(before.loaded) && spelled(now.coded) === spelled(before.coded) ? 'same' : 'changed';
}

/** Codes as a text, to be compared; a Map has no other. */
const spelled = (codes: readonly TipCodes[] = []): string => JSON.stringify(codes.map(({ facts, ...rest }) => ({ ...rest, facts: { ...facts, indicators: [...facts.indicators] } })));
