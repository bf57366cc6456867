import fc from 'fast-check';
import { expect, it } from 'vitest';
import { statuses } from '#shared/domain/status.ts';
import { urgencies } from '#shared/domain/urgency.ts';
import { receiveTips } from '#vault/store/commands/receive-tips.ts';
import { inStates, tipStates } from '#vault/store/tip-states.ts';
import { bringBack, setAside } from '#vault/triage/set-aside.ts';
import { setStatus } from '#vault/triage/set-status.ts';
import { setUrgency } from '#vault/triage/set-urgency.ts';
import { deleteTip } from '../support/delete-tip.ts';
import { inventedTip } from '../support/invented-tips.ts';
import { openMemoryVault } from '../support/memory-vault.ts';

const step = fc.oneof(
  fc.record({ what: fc.constant('receive' as const), tips: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ what: fc.constantFrom('aside' as const, 'back' as const, 'delete' as const), tip: fc.nat() }),
  fc.record({ what: fc.constant('urgency' as const), tip: fc.nat(), urgency: fc.constantFrom(...urgencies) }),
  fc.record({ what: fc.constant('status' as const), tip: fc.nat(), status: fc.constantFrom('new' as const, 'in-review' as const, 'waiting' as const, 'referred' as const) }),
);
const wanting = fc.record({ statuses: fc.subarray([...statuses]), urgencies: fc.subarray([...urgencies]), isAside: fc.boolean() });

it('of tips by their numbers those are told that a look at each row would tell, whatever happened to them', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), fc.array(wanting, { minLength: 1, maxLength: 5 }), fc.array(fc.nat({ max: 1200 }), { maxLength: 5 }), async (steps, asked, others) => {
      const { context } = await openMemoryVault();
      const { database } = context;
      receiveTips(context, [inventedTip('first', { narrative: 'first' })]);
      for (const [at, one] of steps.entries()) {
        if (one.what === 'receive') {
          receiveTips(context, Array.from({ length: one.tips }, (_, index) => inventedTip(`${at} ${index}`, { narrative: `${at} ${index}` })));
          continue;
        }
        const ids = database.all('SELECT tip_id FROM tip ORDER BY number').map((row) => String(row['tip_id']));
        const tipId = ids[one.tip % ids.length];
        if (tipId === undefined) continue;
        if (one.what === 'urgency') setUrgency(context, tipId, one.urgency);
        else if (one.what === 'status') setStatus(context, tipId, one.status);
        else if (one.what === 'aside') setAside(context, tipId, { reason: 'spam', note: '', isSure: true });
        else if (one.what === 'back') bringBack(context, tipId);
        else deleteTip(context, tipId);
      }
      const rows = database.all('SELECT number, status, urgency, set_aside FROM tip ORDER BY number');
      const numbers = [...rows.map(({ number }) => Number(number)), ...others];
      for (const wanted of asked) {
        const isWanted = (some: readonly unknown[], one: unknown): boolean => some.length === 0 || some.includes(one);
        const told = rows.filter((row) => isWanted(wanted.statuses, row['status']) && isWanted(wanted.urgencies, row['urgency']) && (row['set_aside'] !== null) === wanted.isAside);
        const expected = new Set(told.map(({ number }) => Number(number)));
        expect(inStates(tipStates(database), numbers, wanted)).toEqual(numbers.filter((number) => expected.has(number)));
      }
    }),
    { numRuns: 60 },
  );
});
