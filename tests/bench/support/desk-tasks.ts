import { startingOutcomes } from '#shared/domain/outcome.ts';
import { statuses } from '#shared/domain/status.ts';
import type { Request } from '#shared/contract/contract.ts';
import { receiveTips } from '#vault/store/commands/receive-tips.ts';
import type { VaultContext } from '#vault/store/events/vault-context.ts';
import { listTips } from '#vault/triage/list-tips.ts';
import { setStatus } from '#vault/triage/set-status.ts';
import { must } from '../../support/vault-harness.ts';
import { seededRandom } from '../../support/seeded-random.ts';
import { frequentWord, someTips } from './bench-tips.ts';
import { openedTip } from './fill-vault.ts';

/** As many rows as the desk asks for at once. */
const pageRows = 50;
/** A query is repeated so often in one run, or for so long. */
const repetitions = 30;
const repeatForMs = 400;

/** A database filled with tips, the sealed one or another with the same code over it. */
export interface Store {
  readonly name: string;
  readonly context: VaultContext;
  readonly tipIds: readonly string[];
}

export function storeOver(name: string, context: VaultContext): Store {
  return { name, context, tipIds: context.database.all('SELECT tip_id FROM tip ORDER BY number').map((row) => String(row['tip_id'])) };
}

export function elapsedMs(work: () => unknown): number {
  const begunMs = performance.now();
  work();
  return performance.now() - begunMs;
}

export function repeated(work: () => unknown): readonly number[] {
  const taken: number[] = [];
  for (let sumMs = 0; taken.length < repetitions && sumMs < repeatForMs; sumMs += taken.at(-1) ?? 0) taken.push(elapsedMs(work));
  return taken;
}

/** One page of the inbox as the window asks for it; gives how many tips there are in all. */
export function look({ context }: Store, filters: Partial<Request<'tips.list'>>): number {
  return listTips(context.database, context.now(), { search: '', urgencies: [], statuses: [], onlyOverdue: false, offset: 0, limit: pageRows, ...filters }).total;
}

/** Milliseconds each batch took, opened tips to committed rows and index. No tip comes twice. */
export function storeTips({ context }: Store, batches: readonly number[]): readonly number[] {
  return batches.map((count) => {
    const seed = Buffer.from(context.randomBytes(4)).readUInt32LE();
    const tips = someTips(seed, count).map((content) => openedTip(context, content, context.now()));
    return elapsedMs(() => receiveTips(context, tips));
  });
}

/** Milliseconds each took. Every one changes something: tips from all over the vault, each to the status after its own. */
export function changeSomeStatuses({ context, tipIds }: Store, count: number): readonly number[] {
  const step = Math.max(1, Math.floor(tipIds.length / count));
  return Array.from({ length: count }, (_, index) => {
    const tipId = tipIds[(index * step) % tipIds.length] ?? '';
    const status = statuses.findIndex((one) => one === context.database.get('SELECT status FROM tip WHERE tip_id = ?', [tipId])?.['status']);
    return elapsedMs(() => must(setStatus(context, tipId, statuses[(status + 1) % statuses.length] ?? 'new', startingOutcomes.actedOn.outcomeId)));
  });
}

/** Words of Latin script drawn from the texts; the same for the same number of tips. */
export function wordsOf(tips: number, count: number): readonly string[] {
  const random = seededRandom(tips);
  const all = someTips(1, Math.min(tips, 500)).flatMap(({ narrative }) => narrative.match(/[a-z]{4,}/gi) ?? []);
  return Array.from({ length: count }, () => all[Math.floor(random() * all.length)] ?? frequentWord);
}
