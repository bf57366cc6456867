import type { Request } from '#shared/contract/contract.ts';
import type { NamedInSearch } from '#shared/contract/tip-calls.ts';
import { startingOutcomeOf } from '#shared/domain/outcome.ts';
import type { Database, SqlRow } from '#vault/store/database.ts';
import type { StartingWords } from '#vault/store/commands/keep-outcomes.ts';
import { foldedName } from '#vault/store/search/folded-name.ts';
import { withRoots } from './compound-roots.ts';
import { textIn } from './tip-row.ts';

interface Called {
  readonly id: string;
  readonly name: string;
}

/** What names in a request stand for; `unknown` are those for which there is nothing. */
export interface NamedIds {
  readonly ids: Readonly<Partial<Record<NamedInSearch, readonly string[]>>>;
  readonly unknown: readonly NamedInSearch[];
}

const noWords: StartingWords = new Map();

/** Each name by what is called exactly so, whatever its case; else by what holds it, so that a name that is half typed finds already. */
export function namedIds(database: Database, { named = {} }: Pick<Request<'tips.list'>, 'named'>, outcomeWords: StartingWords = noWords): NamedIds {
  const kinds = (Object.keys(named) as NamedInSearch[]).filter((kind) => named[kind] !== undefined);
  const ids = kinds.map((kind): readonly [NamedInSearch, readonly string[]] => [kind, idsCalled(everyName(database, kind, outcomeWords), named[kind] ?? '')]);
  return { ids: Object.fromEntries(ids), unknown: ids.flatMap(([kind, found]) => (found.length === 0 ? [kind] : [])) };
}

/** Names of one kind that hold what was typed, those that begin with it first; at most so many, and how many there are. */
export function namesLike(database: Database, kind: NamedInSearch, typed: string, atMost: number, outcomeWords: StartingWords = noWords): { readonly names: string[]; readonly total: number } {
  const wanted = foldedName(typed);
  const fitting = everyName(database, kind, outcomeWords).filter(({ name }) => foldedName(name).includes(wanted));
  const begins = ({ name }: Called): number => (foldedName(name).startsWith(wanted) ? 0 : 1);
  const sorted = [...fitting].sort((one, other) => begins(one) - begins(other));
  // One name of each: what has several would leave no room for the others.
  const ids = new Set<string>();
  const names = new Set<string>();
  for (const { id, name } of sorted) {
    if (!ids.has(id)) names.add(name);
    ids.add(id);
  }
  return { names: [...names].slice(0, atMost), total: names.size };
}

function idsCalled(names: readonly Called[], name: string): readonly string[] {
  const wanted = foldedName(name);
  if (wanted === '') return [];
  const exact = names.filter((each) => foldedName(each.name) === wanted);
  const found = exact.length > 0 ? exact : names.filter((each) => foldedName(each.name).includes(wanted));
  return [...new Set(found.map(({ id }) => id))];
}

/** A vault has hundreds of each, so all are read. */
function everyName(database: Database, kind: NamedInSearch, outcomeWords: StartingWords): readonly Called[] {
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
        // Also the number of one that was merged: it stands in notes and on paper.
        ...read(`${withRoots} SELECT root.root_id AS id, CAST(compound.number AS TEXT) AS name FROM compound JOIN root USING (compound_id) ORDER BY number`),
      ];
  }
}
