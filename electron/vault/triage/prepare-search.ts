import type { Database } from '#vault/store/database.ts';
import { signatureKinds } from '#vault/store/search/text-signature.ts';
import { tipStates } from '#vault/store/tip-states.ts';
import { namesSearched } from './names-searched.ts';

/** Reads what the next search will read whatever is looked for, while somebody goes to the search field: from a cold start that takes as long as the search itself. Only the smallest table of signatures finds room for long. */
export function prepareSearch(database: Database): void {
  namesSearched(database);
  tipStates(database);
  const [smallest] = signatureKinds;
  // A walk along all rows that keeps none.
  database.get(`SELECT count(*) AS tips FROM ${smallest.table} WHERE b0 < 0`);
}
