import type { Reply } from '#shared/contract/contract.ts';
import { similarAtMost } from '#shared/contract/similar-calls.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { Database } from '#vault/store/database.ts';
import { likelyAlike, reached } from '#vault/store/similar/similar-index.ts';
import { overlapOf, shinglesOf } from '#vault/store/similar/shingles.ts';
import { bodyOf } from '#vault/store/tip-text.ts';

type Similar = Reply<'tips.similar'>['similar'][number];

const comparedAtMost = 40;
/** Of all shingles, and of the shorter text's. Below, what two texts share is what everybody says. */
const alikeFrom = 0.5;
const containedFrom = 0.8;
/** Where the lengths are nearer, neither stands in the other. */
const longerBy = 1.25;
/** Shorter texts are alike by chance; they are told only when their words are the same. */
const shinglesAtLeast = 20;

/** Tips whose words are much like this one's, for people to look at: nothing is joined. Signatures find them, the texts themselves are compared. */
export function similarTips(database: Database, tipId: string): Result<Reply<'tips.similar'>, 'not-found'> {
  const number = database.get('SELECT number FROM tip WHERE tip_id = ?', [tipId])?.['number'];
  if (number === undefined) return fail('not-found');
  const shingles = shinglesOf(bodyOf(database, tipId, 'narrative') ?? '');
  const { numbers, isCut } = likelyAlike(database, Number(number), shingles, comparedAtMost);
  const alike = numbers
    .flatMap((candidate) => compared(database, candidate, shingles))
    .sort((one, other) => other.percent - one.percent || other.number - one.number);
  const isWaiting = database.get('SELECT 1 AS found FROM tip WHERE number > ? LIMIT 1', [reached(database)]) !== undefined;
  return ok({ similar: alike.slice(0, similarAtMost), total: alike.length, isAtLeast: isCut, isWaiting });
}

function compared(database: Database, number: number, shingles: ReadonlySet<number>): readonly Similar[] {
  const tipId = database.get('SELECT tip_id FROM tip WHERE number = ?', [number])?.['tip_id'];
  if (typeof tipId !== 'string') return [];
  const others = shinglesOf(bodyOf(database, tipId, 'narrative') ?? '');
  const { ofAll, ofSmaller } = overlapOf(shingles, others);
  if (ofAll === 1) return [{ tipId, number, percent: 100, reason: 'same' }];
  if (Math.min(shingles.size, others.size) < shinglesAtLeast) return [];
  // Never called the same when something differs.
  const percent = (share: number): number => Math.min(99, Math.round(share * 100));
  const isLonger = Math.max(shingles.size, others.size) >= longerBy * Math.min(shingles.size, others.size);
  if (ofSmaller >= containedFrom && isLonger) return [{ tipId, number, percent: percent(ofSmaller), reason: shingles.size > others.size ? 'in-this' : 'in-that' }];
  return ofAll >= alikeFrom ? [{ tipId, number, percent: percent(ofAll), reason: 'alike' }] : [];
}
