import { signNext } from '../store/similar/similar-index.ts';
import type { OpenVault } from './open-vault.ts';

/** So many tips in one transaction; and so long in one go, once a second: whoever works at the desk does not feel it. */
const tipsAtOnce = 25;
const budgetMs = 40;

/** Looks for tips that nobody compared yet, a little every second while nothing else is under way. Throws what storage refuses. */
export function signSomeTips({ context }: OpenVault, monotonicMs: () => number): void {
  const until = monotonicMs() + budgetMs;
  do {
    if (!signNext(context.database, tipsAtOnce)) return;
  } while (monotonicMs() < until);
}
