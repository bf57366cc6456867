import type { Database } from '../database.ts';
import type { SearchCondition } from './search-condition.ts';

/** What a query gives as `number`, as one JSON text: a row for each of thousands would take ten times as long to come out of the engine. */
export function numbersOf(database: Database, { sql, parameters }: SearchCondition): readonly number[] {
  return JSON.parse(String(database.get(`SELECT json_group_array(number) AS numbers FROM (${sql})`, parameters)?.['numbers'])) as number[];
}
