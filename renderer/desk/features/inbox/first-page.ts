import type { Request } from '#shared/contract/contract.ts';
import { tipQuery, views } from './filter.ts';
import { pageSize } from './page-cache.ts';

/** What the list asks for when the desk opens. */
export function firstPage(now: number): Request<'tips.list'> {
  return { ...tipQuery(views.open, now), offset: 0, limit: pageSize };
}
