import type { Reply, Request } from '#shared/contract/contract.ts';
import type { ToldIndividual } from '#shared/contract/individual-calls.ts';
import { individualsOfTipAtMost, individualWordsUnits, otherTipsAtMost } from '#shared/domain/individual.ts';
import { cutToUnits } from '#shared/domain/cut-to-units.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { Database, SqlRow } from '#vault/store/database.ts';
import { nullableTextIn, textIn } from './tip-row.ts';

/** Each individual beside the one that stands for them, as `withRoots` does for compounds (compound-roots.ts). */
const withIndividualRoots = `WITH RECURSIVE individual_root (individual_id, root_id) AS (
  SELECT individual_id, individual_id FROM individual WHERE merged_into IS NULL
  UNION ALL SELECT individual.individual_id, individual_root.root_id FROM individual JOIN individual_root ON individual.merged_into = individual_root.individual_id
)`;

/** How many people these tips tell of, each once. */
export function countIndividuals(database: Database, tipIds: readonly string[]): number {
  return Number(database.get(`${withIndividualRoots} SELECT count(DISTINCT root_id) AS people FROM tip_individual JOIN individual_root USING (individual_id) WHERE tip_id IN (SELECT value FROM json_each(?))`, [JSON.stringify(tipIds)])?.['people'] ?? 0);
}

/** All that are merged into this one, also by way of others, in the order in which they were recorded. */
export function individualsMergedInto(database: Database, individualId: string): readonly { readonly individualId: string; readonly number: number }[] {
  return database
    .all(
      `WITH RECURSIVE below (individual_id) AS (SELECT individual_id FROM individual WHERE merged_into = ? UNION SELECT individual.individual_id FROM individual JOIN below ON individual.merged_into = below.individual_id)
       SELECT individual_id, number FROM individual JOIN below USING (individual_id) ORDER BY number`,
      [individualId],
    )
    .map(namedIn);
}

/** Whom a tip tells of, in the order of their numbers, each once also where two of them are the same. */
export function individualsOfTip(database: Database, tipId: string): Result<Reply<'individuals.ofTip'>, 'not-found'> {
  if (database.get('SELECT 1 AS found FROM tip WHERE tip_id = ?', [tipId]) === undefined) return fail('not-found');
  const rows = database.all(
    `${withIndividualRoots} SELECT root.individual_id, root.number, group_concat(tip_individual.words, ' · ') FILTER (WHERE tip_individual.words <> '') AS words
     FROM tip_individual JOIN individual_root USING (individual_id) JOIN individual AS root ON root.individual_id = root_id
     WHERE tip_id = ? GROUP BY root_id ORDER BY root.number LIMIT ?`,
    [tipId, individualsOfTipAtMost],
  );
  return ok({ individuals: rows.map((row) => toldOf(database, tipId, row)) });
}

function toldOf(database: Database, tipId: string, row: SqlRow): ToldIndividual {
  const individual = namedIn(row);
  const merged = individualsMergedInto(database, individual.individualId);
  const members = [individual, ...merged].map(({ individualId }) => individualId);
  const told = `FROM tip_individual JOIN tip USING (tip_id) WHERE individual_id IN (${members.map(() => '?').join(', ')}) AND set_aside IS NULL`;
  const counts = database.get(`SELECT count(DISTINCT tip_id) FILTER (WHERE tip_id <> ?) AS others, count(DISTINCT coalesce(source_group, tip_id)) AS sources ${told}`, [tipId, ...members]);
  const others = database.all(`SELECT tip_id, tip.number, max(words) AS words ${told} AND tip_id <> ? GROUP BY tip_id ORDER BY tip.number DESC LIMIT ?`, [...members, tipId, otherTipsAtMost]);
  return {
    ...individual,
    words: wordsIn(row, individualWordsUnits * 10),
    others: others.map((other) => ({ tipId: textIn(other, 'tip_id'), number: Number(other['number']), words: wordsIn(other) })),
    othersTotal: Number(counts?.['others'] ?? 0),
    sources: Number(counts?.['sources'] ?? 0),
    merged: [...merged],
  };
}

/** Individuals of whom some tip tells that is not set aside, the latest recorded first. */
export function listIndividuals(database: Database, { exceptTipId, search, offset, limit }: Request<'individuals.list'>): Reply<'individuals.list'> {
  const like = `%${search.trim().replace(/[\\%_]/gu, '\\$&')}%`;
  const number = /^\d{1,9}$/u.test(search.trim()) ? Number(search.trim()) : -1;
  const from = `FROM individual AS root JOIN individual_root ON root_id = root.individual_id JOIN tip_individual ON tip_individual.individual_id = individual_root.individual_id JOIN tip USING (tip_id)
    WHERE root.merged_into IS NULL AND set_aside IS NULL
    AND NOT EXISTS (SELECT 1 FROM tip_individual AS own JOIN individual_root AS of_own USING (individual_id) WHERE own.tip_id = ? AND of_own.root_id = root.individual_id)
    GROUP BY root.individual_id HAVING max(tip_individual.words LIKE ? ESCAPE '\\') OR root.number = ?`;
  const parameters = [exceptTipId ?? '', like, number];
  const total = Number(database.get(`${withIndividualRoots} SELECT count(*) AS found FROM (SELECT 1 ${from})`, parameters)?.['found'] ?? 0);
  const rows = database.all(
    `${withIndividualRoots} SELECT root.individual_id, root.number, max(tip_individual.words) AS words, count(DISTINCT tip_id) AS tips, count(DISTINCT coalesce(source_group, tip_id)) AS sources ${from}
     ORDER BY root.number DESC LIMIT ? OFFSET ?`,
    [...parameters, limit, offset],
  );
  return { total, rows: rows.map((row) => ({ ...namedIn(row), words: wordsIn(row), tips: Number(row['tips']), sources: Number(row['sources']) })) };
}

function namedIn(row: SqlRow): { individualId: string; number: number } {
  return { individualId: textIn(row, 'individual_id'), number: Number(row['number']) };
}

function wordsIn(row: SqlRow, unitsAtMost = individualWordsUnits): string {
  return cutToUnits(nullableTextIn(row, 'words') ?? '', unitsAtMost);
}
