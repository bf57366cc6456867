import { expect, it } from 'vitest';
import { forgetFormDraft, keepFormDraft } from '#vault/store/commands/keep-form-draft.ts';
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

it('counts half-filled forms, but none of a place that is not there any more: an earlier version left those', async () => {
  const { context, time } = await openMemoryVault();
  const { database } = context;
  const drafts = () => openMatters(database, time.ms).drafts;
  expect(keepFormDraft(database, 'compound', null, '{}').ok).toBe(true);
  database.run("INSERT INTO form_draft (form, subject, tip_id, body) VALUES ('compound-name', ?, NULL, '{}')", ['e'.repeat(32)]);
  expect(drafts()).toBe(1);
  forgetFormDraft(database, 'compound', null);
  expect(drafts()).toBe(0);
});
