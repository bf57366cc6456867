import type { Database } from '#vault/store/database.ts';
import type { SignatureKind } from '#vault/store/search/text-signature.ts';
import { tipStates } from '#vault/store/tip-states.ts';
import { namesSearched } from './names-searched.ts';

/** Gone through whole by every search in a script without spaces. That of the others is three times as large, and would put out of the page cache what it holds. */
const walked: SignatureKind['table'] = 'pair_signature';

/** Reads what the next search will read whatever words it has, while somebody goes to the search field: from a cold start that takes as long as the search itself. */
export function prepareSearch(database: Database): void {
  namesSearched(database);
  tipStates(database);
  // A walk along all rows that keeps none.
  database.get(`SELECT count(*) AS tips FROM ${walked} WHERE b0 < 0`);
}
