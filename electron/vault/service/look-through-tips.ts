import { signNext } from '../store/similar/similar-index.ts';
import { hintNext } from '../store/urgency-hint.ts';
import type { OpenVault } from './open-vault.ts';

/** So many tips in one transaction; and so long in one go, once a second: whoever works at the desk does not feel it. */
const tipsAtOnce = 25;
const budgetMs = 40;

/**
 * Looks through tips that nobody looked through yet, a little every second while nothing else is under way: for danger first, then for tips with the same words.
 * True when the list has something new to show. Throws what storage refuses.
 */
export function lookThroughTips({ context: { database } }: OpenVault, monotonicMs: () => number): boolean {
  const until = monotonicMs() + budgetMs;
  let isNew = false;
  while (monotonicMs() < until) {
    if (hintNext(database, tipsAtOnce)) isNew = true;
    else if (!signNext(database, tipsAtOnce)) break;
  }
  return isNew;
}
