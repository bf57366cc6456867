import type { Request } from '#shared/contract/contract.ts';
import { listedAtOnce } from '#shared/contract/tip-calls.ts';
import { tipQuery, views } from './filter.ts';

/** What the list asks for when the desk opens. */
export function firstPage(now: number): Request<'tips.list'> {
  return { ...tipQuery(views.open, now), offset: 0, limit: listedAtOnce };
}
