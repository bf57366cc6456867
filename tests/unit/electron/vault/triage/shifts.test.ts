import { expect, it } from 'vitest';
import { receiveTips } from '#vault/store/commands/receive-tips.ts';
import { verifyLog } from '#vault/store/events/verify-log.ts';
import { openMatters } from '#vault/triage/open-matters.ts';
import { setUrgency } from '#vault/triage/set-urgency.ts';
import { endShift } from '#vault/triage/shifts.ts';
import { inventedTip } from '../../../../support/invented-tips.ts';
import { openMemoryVault } from '../../../../support/memory-vault.ts';

it('the note of a hand-over that was changed behind the log’s back is found, also one that is gone', async () => {
  const { context } = await openMemoryVault();
  const { database } = context;
  endShift(context, 'Ask again at ten (invented)');
  expect(verifyLog(database).intact).toBe(true);
  for (const note of ["'Ask nobody (invented)'", 'NULL']) {
    database.run('SAVEPOINT whole');
    database.run(`UPDATE hand_over SET note = ${note}`);
    expect(verifyLog(database).intact).toBe(false);
    database.run('ROLLBACK TO whole');
  }
});

it('names a hundred tips of one reason at most, and counts all of them', async () => {
  const { context, time } = await openMemoryVault();
  const receipts = receiveTips(context, Array.from({ length: 103 }, (_, index) => inventedTip(`${index}`)));
  for (const { tipId } of receipts) setUrgency(context, tipId, 'U1');
  const { tips, totals } = openMatters(context.database, time.ms);
  expect(tips).toHaveLength(100);
  expect(totals).toEqual([{ reason: 'danger', tips: 103 }]);
});
