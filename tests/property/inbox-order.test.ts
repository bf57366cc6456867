import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { startingOutcomes } from '#shared/domain/outcome.ts';
import { statuses } from '#shared/domain/status.ts';
import { assessWithinMs, urgencies, urgencyRank } from '#shared/domain/urgency.ts';
import { markTips } from '#vault/store/commands/mark-unread.ts';
import { receiveTips } from '#vault/store/commands/receive-tips.ts';
import { countTips } from '#vault/triage/count-tips.ts';
import { listTips } from '#vault/triage/list-tips.ts';
import { setAside } from '#vault/triage/set-aside.ts';
import { setStatus } from '#vault/triage/set-status.ts';
import { setUrgency } from '#vault/triage/set-urgency.ts';
import { inventedTip } from '../support/invented-tips.ts';
import { inventedStartMs, openMemoryVault } from '../support/memory-vault.ts';

const dayMs = 24 * 60 * 60 * 1000;
const someTip = fc.record({ urgency: fc.constantFrom(...urgencies), status: fc.constantFrom(...statuses), ago: fc.constantFrom(0, 1, assessWithinMs - 1, assessWithinMs, assessWithinMs + 1, dayMs, dayMs + 1, 3 * dayMs, 3 * dayMs + 1), lantern: fc.boolean(), isAside: fc.boolean(), isUnread: fc.boolean(), hint: fc.constantFrom(null, 'U1' as const, 'U2' as const) });
const saying = { U1: ' They beat us (invented).', U2: ' Threats (invented).' } as const;
const request = fc.record({ urgencies: fc.subarray([...urgencies]), statuses: fc.subarray([...statuses]), onlyOverdue: fc.boolean(), onlyHinted: fc.boolean(), onlyAside: fc.boolean(), onlyUnread: fc.boolean(), sort: fc.constantFrom(undefined, 'urgency' as const, 'received' as const, 'oldest' as const), offset: fc.nat({ max: 20 }), limit: fc.integer({ min: 1, max: 20 }), search: fc.constantFrom('', 'lantern', 'anter', 'ផ្សារ', 'ផ្សា') });

describe('the inbox', () => {
  it('is what a plain sort of all tips gives, for any filter, search and page', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(someTip, { maxLength: 18 }), fc.array(request, { minLength: 1, maxLength: 12 }), async (tips, requests) => {
        const { context } = await openMemoryVault();
        const { database } = context;
        const self = context.signer.memberId;
        const receipts = receiveTips(context, tips.map((tip, at) => inventedTip(`${at}`, { narrative: `${tip.lantern ? `lantern ${at} នៅក្រោយផ្សារធំ` : `candle ${at}`}${tip.hint === null ? '' : saying[tip.hint]}` }, { receivedAt: inventedStartMs - tip.ago })));
        const all = receipts.map(({ tipId }, at) => {
          const tip = tips[at]!;
          setUrgency(context, tipId, tip.urgency);
          setStatus(context, tipId, tip.status, startingOutcomes.actedOn.outcomeId);
          if (tip.isAside) setAside(context, tipId, { reason: 'spam', note: '', isSure: true });
          if (!tip.isUnread) markTips(context, [tipId], false);
          const isActedOn = ['waiting', 'referred', 'closed'].includes(tip.status);
          const within = { U0: assessWithinMs, U1: Infinity, U2: dayMs, U3: 3 * dayMs, U4: Infinity }[tip.urgency];
          const overdue = (tip.urgency === 'U0' ? tip.status !== 'closed' : !isActedOn) && !tip.isAside && tip.ago > within;
          return { ...tip, number: at + 1, overdue, rank: urgencyRank(tip.urgency, overdue) };
        });
        for (const { sort, ...others } of requests) {
          const asked = { ...others, ...(sort === undefined ? {} : { sort }) };
          const newest = (left: (typeof all)[number], right: (typeof all)[number]): number => left.ago - right.ago || right.number - left.number;
          const inOrder = (left: (typeof all)[number], right: (typeof all)[number]): number => (sort === 'received' ? newest(left, right) : sort === 'oldest' ? newest(right, left) : left.rank - right.rank || newest(left, right));
          const expected = all
            .filter(({ urgency, status, lantern, overdue, hint, isAside, isUnread }) => isAside === asked.onlyAside && (isUnread || !asked.onlyUnread) && (overdue || !asked.onlyOverdue) && (hint !== null || !asked.onlyHinted) && (asked.urgencies.length === 0 || asked.urgencies.includes(urgency)) && (asked.statuses.length === 0 || asked.statuses.includes(status)) && (asked.search === '' || lantern))
            .sort(inOrder);
          const got = listTips(database, inventedStartMs, asked, self);
          expect(got.total).toBe(expected.length);
          expect(got.rows.map(({ number, overdue, hint, isUnread }) => [number, overdue, hint, isUnread])).toEqual(expected.slice(asked.offset, asked.offset + asked.limit).map(({ number, overdue, hint, isUnread }) => [number, overdue, hint, isUnread]));
          expect(got.aside).toBe(asked.search === '' || asked.onlyAside ? undefined : all.filter(({ isAside, lantern }) => isAside && lantern).length);
        }
        const count = (wanted: (tip: (typeof all)[number]) => boolean): number => all.filter((tip) => !tip.isAside && wanted(tip)).length;
        expect(countTips(database, inventedStartMs, self)).toEqual({
          danger: count(({ urgency, status }) => urgency === 'U1' && status !== 'closed'),
          // One person alone has nobody to be the second.
          second: 0,
          hinted: count(({ urgency, status, hint }) => urgency === 'U0' && status !== 'closed' && hint !== null),
          overdue: count(({ overdue }) => overdue),
          unread: count(({ isUnread, status }) => isUnread && status !== 'closed'),
          new: count(({ status }) => status === 'new'),
          open: count(({ status }) => status !== 'closed'),
          closed: count(({ status }) => status === 'closed'),
          all: count(() => true),
          aside: all.filter(({ isAside }) => isAside).length,
          quarantine: 0,
        });
        database.abandon();
      }),
      { numRuns: 25 },
    );
  });
});
