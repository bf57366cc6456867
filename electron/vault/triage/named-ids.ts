import type { Request } from '#shared/contract/contract.ts';
import type { NamedInSearch } from '#shared/contract/tip-calls.ts';
import { startingOutcomeOf } from '#shared/domain/outcome.ts';
import type { Database, SqlRow } from '#vault/store/database.ts';
import { foldForSearch } from '#vault/store/search/search-folding.ts';
import { withRoots } from './compound-roots.ts';
import { textIn } from './tip-row.ts';

/** Most things that one name stands for. */
const idsAtMost = 500;

interface Called {
  readonly id: string;
  readonly name: string;
}

/** What names in a request stand for; `unknown` are those for which there is nothing. */
export interface NamedIds {
  readonly ids: Readonly<Partial<Record<NamedInSearch, readonly string[]>>>;
  readonly unknown: readonly NamedInSearch[];
}

/** What the outcomes that every vault begins with are called in the languages of the desk, by their ids. */
export type OutcomeWords = ReadonlyMap<string, readonly string[]>;
const noWords: OutcomeWords = new Map();

/** Each name by what is called exactly so, whatever its case; else by what holds it, so that a name that is half typed finds already. */
export function namedIds(database: Database, { named = {} }: Pick<Request<'tips.list'>, 'named'>, outcomeWords: OutcomeWords = noWords): NamedIds {
  const kinds = (Object.keys(named) as NamedInSearch[]).filter((kind) => named[kind] !== undefined);
  const ids = kinds.map((kind): readonly [NamedInSearch, readonly string[]] => [kind, idsCalled(everyName(database, kind, outcomeWords), named[kind] ?? '')]);
  return { ids: Object.fromEntries(ids), unknown: ids.flatMap(([kind, found]) => (found.length === 0 ? [kind] : [])) };
}

/** Names of one kind that hold what was typed, those that begin with it first; at most so many. */
export function namesLike(database: Database, kind: NamedInSearch, typed: string, atMost: number, outcomeWords: OutcomeWords = noWords): readonly string[] {
  const wanted = folded(typed);
  const fitting = everyName(database, kind, outcomeWords).filter(({ name }) => folded(name).includes(wanted));
  const begins = ({ name }: Called): number => (folded(name).startsWith(wanted) ? 0 : 1);
  return [...new Set([...fitting].sort((one, other) => begins(one) - begins(other)).map(({ name }) => name))].slice(0, atMost);
}

function idsCalled(names: readonly Called[], name: string): readonly string[] {
  const wanted = folded(name);
  if (wanted === '') return [];
  const exact = names.filter((each) => folded(each.name) === wanted);
  const found = exact.length > 0 ? exact : names.filter((each) => folded(each.name).includes(wanted));
  return [...new Set(found.map(({ id }) => id))].slice(0, idsAtMost);
}

/** A vault has hundreds of each, so all are read. */
function everyName(database: Database, kind: NamedInSearch, outcomeWords: OutcomeWords): readonly Called[] {
  const read = (sql: string, also: (row: SqlRow) => readonly string[] = () => []): readonly Called[] => database.all(sql).flatMap((row) => [textIn(row, 'name'), ...also(row)].map((name) => ({ id: textIn(row, 'id'), name })));
  switch (kind) {
    case 'tag':
      return read('SELECT tag_id AS id, name FROM tag ORDER BY folded, tag_id');
    case 'outcome':
      // One that was renamed is called as staff call it.
      return read('SELECT outcome_id AS id, name FROM outcome ORDER BY name, outcome_id', (row) => (startingOutcomeOf({ outcomeId: textIn(row, 'id'), name: textIn(row, 'name') }) === undefined ? [] : (outcomeWords.get(textIn(row, 'id')) ?? [])));
    case 'assignee':
      // Also who has left: tips keep them. The recovery words have no name.
      return read("SELECT member_id AS id, name FROM member WHERE name <> '' ORDER BY name, member_id");
    case 'compound':
      return [
        ...read(`${withRoots} SELECT root.root_id AS id, compound_name.text AS name FROM compound_name JOIN root USING (compound_id) ORDER BY name, id`),
        ...read('SELECT compound_id AS id, CAST(number AS TEXT) AS name FROM compound WHERE merged_into IS NULL ORDER BY number'),
      ];
  }
}

/** As names are compared: whatever the case, the width, the digits and the spaces. */
const folded = (name: string): string => foldForSearch(name).replace(/\s+/gu, ' ').trim();
